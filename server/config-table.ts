/**
 * Every setting of Onsale. One table, from which the program reads its environment (config.ts) and
 * docs/reference/settings.md is written.
 */
import * as kinds from './config-values.ts';

/** One environment variable. */
export interface Setting<Value, Default extends string | undefined> {
  readonly name: string;
  /** The text used when the variable is unset or empty; undefined means "no value". */
  readonly default: Default;
  readonly kind: kinds.Kind<Value>;
  readonly description: string;
  /** What happens without a value, for settings that have no fixed default. */
  readonly whenUnset: string | undefined;
}

const YEAR_SECONDS = 31_536_000;
const {
  decimal,
  directory,
  flag,
  host,
  integer,
  oneOf,
  origins,
  port,
  proxies,
  secret,
  sender,
  someOf,
  url,
} = kinds;

/** Every setting, by the name it has in `Config`. */
export const SETTINGS = {
  port: setting('PORT', '3000', port, 'Port of the web pages and the HTTP API.'),
  host: setting(
    'HOST',
    '127.0.0.1',
    host,
    'Address to listen on. Use 0.0.0.0 to be reachable from other machines.',
  ),
  grpcPort: setting('GRPC_PORT', '50051', port, 'Port of the gRPC API.'),
  publicUrl: optional(
    'PUBLIC_URL',
    url('http:', 'https:'),
    'http://HOST:PORT',
    'Address that buyers see, used in links.',
  ),
  services: setting(
    'SERVICES',
    'http,grpc,worker',
    someOf('http', 'grpc', 'worker'),
    'What this process runs.',
  ),

  dataDirectory: setting(
    'DATA_DIR',
    './data',
    directory,
    'Folder of the embedded PostgreSQL server and its keys.',
  ),
  databaseUrl: optional(
    'DATABASE_URL',
    url('postgres:', 'postgresql:'),
    'embedded PostgreSQL in DATA_DIR',
    'PostgreSQL 15 or newer to use instead of the embedded server.',
  ),
  databasePoolSize: setting(
    'DATABASE_POOL_SIZE',
    '10',
    integer(2, 1000),
    'Most connections this process opens.',
  ),

  secretKey: optional(
    'SECRET_KEY',
    secret,
    'made at first start and kept in DATA_DIR; required with DATABASE_URL',
    'Key that signs the secrets of holds and bookings. The same on every node.',
  ),
  previousSecretKey: optional(
    'PREVIOUS_SECRET_KEY',
    secret,
    'none',
    'SECRET_KEY as it was before: ticket codes that it signed are still let in. Everything else it made is void.',
  ),
  adminToken: optional(
    'ADMIN_TOKEN',
    secret,
    'made at first start and kept in DATA_DIR; required with DATABASE_URL',
    'Bearer token for catalog writes and administration.',
  ),

  logLevel: setting(
    'LOG_LEVEL',
    'info',
    oneOf('trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'),
    'Least severe log lines that are written.',
  ),
  logPretty: optional(
    'LOG_PRETTY',
    flag,
    'on when standard output is a terminal',
    'Log lines for people, not JSON.',
  ),

  rateLimit: setting(
    'RATE_LIMIT',
    'on',
    flag,
    'All rate limits below. They count on each node by itself, all doors together.',
  ),
  rateLimitIp: setting(
    'RATE_LIMIT_IP',
    '100',
    integer(1, 1_000_000),
    'Requests per second from one IP address.',
  ),
  rateLimitIpBurst: setting(
    'RATE_LIMIT_IP_BURST',
    '200',
    integer(1, 1_000_000),
    'Requests that one IP address may send at once after a pause.',
  ),
  rateLimitEndpoint: setting(
    'RATE_LIMIT_ENDPOINT',
    '1000',
    integer(1, 1_000_000),
    'Requests per second to one endpoint, from everyone together.',
  ),
  rateLimitCustomer: setting(
    'RATE_LIMIT_CUSTOMER',
    '10',
    integer(1, 1_000_000),
    'Booking attempts per minute for one customer.',
  ),
  maxHoldsPerClient: setting(
    'MAX_HOLDS_PER_CLIENT',
    '4',
    integer(0, 1_000_000),
    'Holds and unpaid bookings of one show that a client may have which names itself in Onsale-Client; 0 is no cap.',
  ),
  maxHoldsPerIp: setting(
    'MAX_HOLDS_PER_IP',
    '50',
    integer(0, 1_000_000),
    'Holds and unpaid bookings of one show from one IP address; 0 is no cap.',
  ),
  maxStreamsPerIp: setting(
    'MAX_STREAMS_PER_IP',
    '20',
    integer(0, 1_000_000),
    'Live feeds that one IP address may have open on this node; 0 is no cap.',
  ),
  maxStreams: setting(
    'MAX_STREAMS',
    '20000',
    integer(0, 1_000_000),
    'Live feeds that may be open on this node; 0 is no cap.',
  ),
  trustProxy: setting(
    'TRUST_PROXY',
    'off',
    proxies,
    'Which proxies in front of this server to believe about the address of a client.',
  ),
  corsOrigin: optional('CORS_ORIGIN', origins, 'same origin only', 'Web sites whose pages may call the API.'),
  bodyLimitBytes: setting(
    'BODY_LIMIT',
    '1048576',
    integer(1024, 1_073_741_824),
    'Largest request body, in bytes.',
  ),
  requestTimeoutSeconds: setting(
    'REQUEST_TIMEOUT',
    '30',
    decimal(0.1, 3600),
    'Longest time to receive a request, in seconds.',
  ),

  queueLimit: setting(
    'QUEUE_LIMIT',
    '5000',
    integer(1, 1_000_000),
    'Requests that may wait for one show on this node; more are answered 503 at once.',
  ),
  batchLimit: setting('BATCH_LIMIT', '500', integer(1, 10_000), 'Most requests decided in one transaction.'),
  outcomeTimeoutSeconds: setting(
    'OUTCOME_TIMEOUT',
    '5',
    decimal(0.1, 300),
    'How long to look for the outcome of a commit whose connection was lost, in seconds.',
  ),
  sweepIntervalSeconds: setting(
    'SWEEP_INTERVAL',
    '1',
    decimal(0, 3600),
    'Pause between two passes that tidy expired claims, in seconds; 0 turns them off.',
  ),

  paymentProvider: setting('PAYMENT_PROVIDER', 'simulator', oneOf('simulator'), 'Who takes the payments.'),
  simulatorSuccessRate: setting(
    'SIMULATOR_SUCCESS_RATE',
    '1',
    decimal(0, 1),
    'Share of the payments with tok_approve that the simulator approves.',
  ),
  simulatorSlowSeconds: setting(
    'SIMULATOR_SLOW',
    '2',
    decimal(0, YEAR_SECONDS),
    'Time until a payment with tok_slow is answered, in seconds.',
  ),

  organizerSignup: setting(
    'ORGANIZER_SIGNUP',
    'invited',
    oneOf('invited', 'open'),
    'Who may make an organizer: only administrators, or everybody with a verified e-mail address.',
  ),
  smtpUrl: optional(
    'SMTP_URL',
    url('smtp:', 'smtps:'),
    'mails are kept in the mailbox page at /mailbox',
    'Mail server, such as smtps://user:password@mail.example:465; needs MAIL_FROM.',
  ),
  mailFrom: optional(
    'MAIL_FROM',
    sender,
    'required with SMTP_URL',
    'Who mails come from, such as Tickets <tickets@example.com>.',
  ),
  mailRate: setting(
    'MAIL_RATE',
    '50',
    integer(1, 10_000),
    'Most mails per second that this node sends; mails that a person waits for go first.',
  ),

  demo: optional(
    'DEMO',
    flag,
    'on with the embedded server, off with DATABASE_URL',
    'Load demo shows at start. Without SMTP_URL, everybody may then read the mailbox.',
  ),
} as const;

function setting<Value>(
  name: string,
  fallback: string,
  kind: kinds.Kind<Value>,
  description: string,
): Setting<Value, string> {
  return { name, default: fallback, kind, description, whenUnset: undefined };
}

function optional<Value>(
  name: string,
  kind: kinds.Kind<Value>,
  whenUnset: string,
  description: string,
): Setting<Value, undefined> {
  return { name, default: undefined, kind, description, whenUnset };
}
