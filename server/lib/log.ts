/**
 * The log: one JSON line an event, or lines for people on a terminal. No secrets and no e-mail addresses are ever handed
 * to it; redaction is the second wall.
 */
import { type DestinationStream, type Logger, type LoggerOptions, pino, symbols } from 'pino';

export type { Logger } from 'pino';

export interface LogOptions {
  readonly level: string;
  /** Lines for people instead of JSON. */
  readonly pretty: boolean;
  /** Where lines go; standard output by default. */
  readonly destination?: DestinationStream;
}

// Exact paths only: wildcards would be paid for with every line.
const REDACTED = [
  'authorization',
  'secret',
  'token',
  'email',
  'customer',
  'body',
  'headers.authorization',
  'headers["onsale-secret"]',
  'req.headers.authorization',
  'req.headers["onsale-secret"]',
];

/** Makes the log of a process. Lines are written behind its back; those of the last moment are flushed at the exit. */
export function createLog({ level, pretty, destination }: LogOptions): Logger {
  const options: LoggerOptions = {
    level,
    base: null,
    timestamp: () => `,"time":"${isoNow()}"`,
    formatters: { level: (label) => ({ level: label }) },
    serializers: { err: describeError },
    redact: { paths: REDACTED, censor: '[redacted]' },
  };
  const stream = destination ?? standardOutput();
  return pino(options, pretty ? { write: (line) => stream.write(forPeople(line)) } : stream);
}

/**
 * Standard output. Lines of one turn of the event loop go out together: the stream behind measures all that waits in it
 * anew with every write, which at ten thousand lines a second is a tenth of a core.
 */
function standardOutput(): DestinationStream {
  let waiting: string[] = [];
  const flush = () => {
    const text = waiting.join('');
    waiting = [];
    if (text !== '') stream.write(text);
  };
  // Ahead of the stream's own handler, which writes what it was given.
  process.once('exit', flush);
  const stream = pino.destination({ dest: 1, sync: false });
  return {
    write: (line) => {
      if (waiting.push(line) === 1) setImmediate(flush);
    },
  };
}

/**
 * For the access log, a line for every answer: writes info lines whose members are JSON text already. Nothing is redacted
 * or escaped, and it costs a tenth of a line made from an object. Undefined where the level hides such lines.
 */
export function infoWriter(log: Logger): ((members: string, message: string) => void) | undefined {
  if (!log.isLevelEnabled('info')) return undefined;
  const stream = (log as unknown as Record<symbol, DestinationStream>)[symbols.streamSym];
  return (members, message) =>
    stream?.write(`{"level":"info","time":"${isoNow()}",${members},"msg":"${message}"}\n`);
}

let isoAt = 0;
let iso = '';

/** The time as RFC 3339 text, made once a millisecond. */
function isoNow(): string {
  const now = Date.now();
  if (now !== isoAt) {
    isoAt = now;
    iso = new Date(now).toISOString();
  }
  return iso;
}

/**
 * What the log keeps of an error. PostgreSQL's `detail` is left out: it quotes the row, and with it the customer.
 */
function describeError(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const { name, message, stack, cause } = error;
  const { code, table, constraint } = error as Partial<Record<'code' | 'table' | 'constraint', string>>;
  const nested = cause === undefined ? undefined : describeError(cause);
  return { type: name, message, code, table, constraint, stack, cause: nested };
}

/** `12:03:44.120 warn  the message  key=value …`, and the stack of an error below it. */
function forPeople(line: string): string {
  const { level, time, msg, err, ...fields } = JSON.parse(line);
  const rest = Object.entries(fields).map(([name, value]) => `${name}=${plain(value)}`);
  const stack =
    err === undefined ? '' : `\n${String(err.stack ?? err.message ?? err).replace(/^/gm, '    ')}`;
  return `${time.slice(11, 23)} ${level.padEnd(5)} ${[msg, ...rest].join('  ')}${stack}\n`;
}

const plain = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));
