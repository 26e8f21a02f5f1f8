/**
 * Every way Onsale says no, in one table. `docs/reference/errors.md` is generated from it; HTTP and gRPC map from it.
 * A refusal is a value, not an exception: `{ok: false, refusal}`.
 */

interface ErrorDefinition {
  /** HTTP status. */
  readonly status: number;
  /** gRPC status name. */
  readonly grpc: GrpcStatus;
  /** Short, fixed name of the problem (RFC 9457 `title`). */
  readonly title: string;
  /** What the client should do about it; printed in the reference. */
  readonly help: string;
}

type GrpcStatus =
  | 'INVALID_ARGUMENT'
  | 'NOT_FOUND'
  | 'ALREADY_EXISTS'
  | 'PERMISSION_DENIED'
  | 'UNAUTHENTICATED'
  | 'RESOURCE_EXHAUSTED'
  | 'FAILED_PRECONDITION'
  | 'ABORTED'
  | 'UNAVAILABLE'
  | 'UNIMPLEMENTED'
  | 'INTERNAL';

const define = (status: number, grpc: GrpcStatus, title: string, help: string): ErrorDefinition => ({
  status,
  grpc,
  title,
  help,
});

export const errorCodes = {
  // The request itself.
  invalid_request: define(
    400,
    'INVALID_ARGUMENT',
    'The request is not valid',
    'Correct the fields that `errors` names and send it again.',
  ),
  malformed_json: define(
    400,
    'INVALID_ARGUMENT',
    'The body is not valid JSON',
    'Send one JSON document in UTF-8.',
  ),
  unsupported_media_type: define(
    415,
    'INVALID_ARGUMENT',
    'The content type is not supported',
    'Send `Content-Type: application/json`.',
  ),
  body_too_large: define(
    413,
    'INVALID_ARGUMENT',
    'The body is too large',
    'Send less than the limit that `detail` names.',
  ),
  headers_too_large: define(
    431,
    'INVALID_ARGUMENT',
    'The headers are too large',
    'Send at most 16 KiB of headers and address.',
  ),
  idempotency_key_missing: define(
    400,
    'INVALID_ARGUMENT',
    'The Idempotency-Key header is missing',
    'Send a fresh unique key (a UUID, say) with each new attempt and the same key with each retry of it.',
  ),
  idempotency_key_reused: define(
    422,
    'FAILED_PRECONDITION',
    'The idempotency key belongs to another request',
    'Use a fresh key for a request that differs.',
  ),
  invalid_cursor: define(
    400,
    'INVALID_ARGUMENT',
    'The cursor is not valid',
    'Use `nextCursor` of an earlier answer as it was given, with the same filters and sort.',
  ),
  route_not_found: define(
    404,
    'UNIMPLEMENTED',
    'There is no such route',
    'See `/docs` for the routes that exist.',
  ),
  method_not_allowed: define(
    405,
    'UNIMPLEMENTED',
    'The route does not take this method',
    'Use one of the methods that the `Allow` header names.',
  ),
  unauthenticated: define(
    401,
    'UNAUTHENTICATED',
    'Authentication is needed',
    'Send `Authorization: Bearer <token>`.',
  ),
  forbidden: define(
    403,
    'PERMISSION_DENIED',
    'This is not allowed',
    'Use credentials that have the role for it.',
  ),
  rate_limited: define(
    429,
    'RESOURCE_EXHAUSTED',
    'Too many requests',
    'Wait for the seconds that `Retry-After` names.',
  ),
  too_many_streams: define(
    429,
    'RESOURCE_EXHAUSTED',
    'Too many live feeds are open',
    'Close one, or wait for the seconds that `Retry-After` names.',
  ),
  // Accounts.
  sign_in_failed: define(
    401,
    'UNAUTHENTICATED',
    'Signing in failed',
    'Check the login and the password; confirm the e-mail address by the link in the mail.',
  ),
  second_factor_required: define(
    401,
    'UNAUTHENTICATED',
    'A second factor is needed',
    'Send the same again with `code`: of the authenticator app, or a backup code.',
  ),
  cross_site: define(
    403,
    'PERMISSION_DENIED',
    'The request comes from another site',
    'Send it from a page of this site; programs use a bearer token, not a cookie.',
  ),
  link_invalid: define(
    410,
    'FAILED_PRECONDITION',
    'The link is of no use any more',
    'It has run out, was used, or was replaced by a newer one: ask for another.',
  ),
  password_wrong: define(
    403,
    'PERMISSION_DENIED',
    'The password is wrong',
    'Send the password of the account.',
  ),
  code_wrong: define(
    422,
    'FAILED_PRECONDITION',
    'The code is wrong',
    'Send the code that the authenticator app shows now; check that the clock of its device is right.',
  ),
  two_factor_on: define(
    409,
    'FAILED_PRECONDITION',
    'The second factor is on already',
    'Turn it off first, to set up another app.',
  ),
  two_factor_off: define(
    409,
    'FAILED_PRECONDITION',
    'The second factor is not set up',
    'Set it up first: `POST /api/v1/account/two-factor`.',
  ),
  username_taken: define(409, 'ALREADY_EXISTS', 'The username is taken', 'Choose another username.'),
  email_unverified: define(
    403,
    'PERMISSION_DENIED',
    'The e-mail address is not confirmed',
    'Confirm it by the link in the mail; ask for another with `POST /api/v1/auth/verification`.',
  ),
  account_not_found: define(
    404,
    'NOT_FOUND',
    'There is no such account',
    'List accounts with `GET /api/v1/accounts`.',
  ),
  session_not_found: define(
    404,
    'NOT_FOUND',
    'There is no such session',
    'It may have ended; list them with `GET /api/v1/account/sessions`.',
  ),
  own_account: define(
    409,
    'FAILED_PRECONDITION',
    'This can be done to other accounts only',
    'Ask another administrator.',
  ),
  last_administrator: define(
    409,
    'FAILED_PRECONDITION',
    'Somebody has to administer this box office',
    'Make another account that may sign in administrator first.',
  ),
  // The catalog.
  event_not_found: define(
    404,
    'NOT_FOUND',
    'There is no such event',
    'List events with `GET /api/v1/events`.',
  ),
  show_not_found: define(
    404,
    'NOT_FOUND',
    'There is no such show',
    'An event lists its shows: `GET /api/v1/events/{id}`.',
  ),
  organizer_not_found: define(
    404,
    'NOT_FOUND',
    'There is no such organizer',
    'List those that you belong to with `GET /api/v1/organizers`.',
  ),
  // Teams of organizers.
  member_not_found: define(
    404,
    'NOT_FOUND',
    'There is no such member',
    'List them with `GET /api/v1/organizers/{id}/members`.',
  ),
  last_organizer: define(
    409,
    'FAILED_PRECONDITION',
    'Somebody has to stay in charge',
    'Give another member the role `organizer` first. Administrators may leave an organizer without one.',
  ),
  already_member: define(
    409,
    'ALREADY_EXISTS',
    'This person is a member already',
    'Change their roles with `PATCH /api/v1/organizers/{id}/members/{accountId}`.',
  ),
  too_many_invitations: define(
    429,
    'RESOURCE_EXHAUSTED',
    'Too many invitations were sent today',
    'Go on tomorrow.',
  ),
  invitation_not_found: define(
    404,
    'NOT_FOUND',
    'There is no such invitation',
    'It may have been accepted, taken back, or replaced by a newer one: look for the latest mail.',
  ),
  invitation_expired: define(
    410,
    'FAILED_PRECONDITION',
    'The invitation has run out',
    'Ask to be invited again.',
  ),
  invitation_for_another: define(
    403,
    'PERMISSION_DENIED',
    'The invitation is for another address',
    'Sign in with the address that it was sent to, and verify it.',
  ),
  key_not_found: define(
    404,
    'NOT_FOUND',
    'There is no such API key',
    'List them with `GET /api/v1/organizers/{id}/keys`.',
  ),
  scope_not_yours: define(
    403,
    'PERMISSION_DENIED',
    'A key may do no more than whoever makes it',
    'Leave out the scopes that `detail` names.',
  ),
  venue_not_found: define(
    404,
    'NOT_FOUND',
    'There is no such venue',
    'List venues with `GET /api/v1/venues`.',
  ),
  chart_not_found: define(404, 'NOT_FOUND', 'There is no such chart', 'Import a chart for the venue first.'),
  chart_draft_not_found: define(
    404,
    'NOT_FOUND',
    'There is no such draft of a chart',
    'List drafts with `GET /api/v1/venues/{id}/chart-drafts`.',
  ),
  tier_not_found: define(
    404,
    'NOT_FOUND',
    'The show has no such tier',
    'A show lists its tiers: `GET /api/v1/shows/{id}`.',
  ),
  seat_not_found: define(
    404,
    'NOT_FOUND',
    'The show has no such seat',
    'See `GET /api/v1/shows/{id}/seats` for the seats on sale.',
  ),
  image_not_found: define(
    404,
    'NOT_FOUND',
    'There is no such image',
    'An event names its image in each width.',
  ),
  image_invalid: define(
    422,
    'INVALID_ARGUMENT',
    'The image can not be used',
    'Send a JPEG, PNG, WebP or AVIF picture that `detail` has nothing to say against.',
  ),
  slug_taken: define(409, 'ALREADY_EXISTS', 'The slug is taken', 'Choose another slug.'),
  chart_invalid: define(
    422,
    'INVALID_ARGUMENT',
    'The chart is not valid',
    'Correct the lines that `errors` names.',
  ),
  if_match_missing: define(
    428,
    'FAILED_PRECONDITION',
    'The If-Match header is missing',
    'Send the `ETag` of the version that you edited as `If-Match`.',
  ),
  version_stale: define(
    412,
    'ABORTED',
    'Somebody changed it meanwhile',
    'Read it again, apply your change to the new version, and send its `ETag`.',
  ),
  show_in_use: define(
    409,
    'FAILED_PRECONDITION',
    'Sales stand in the way of this change',
    'Change only what leaves existing holds and bookings whole.',
  ),
  // The sale.
  show_not_published: define(
    409,
    'FAILED_PRECONDITION',
    'The show is not on sale',
    'Wait until the organizer publishes it.',
  ),
  show_paused: define(
    409,
    'FAILED_PRECONDITION',
    'The sale is paused',
    'Try again later; `status` of the show tells when it goes on.',
  ),
  show_canceled: define(409, 'FAILED_PRECONDITION', 'The show is canceled', 'Choose another show.'),
  sale_not_open: define(
    409,
    'FAILED_PRECONDITION',
    'The sale has not opened yet',
    'Try again at the time that `opensAt` names.',
  ),
  sale_closed: define(409, 'FAILED_PRECONDITION', 'The sale has closed', 'Choose another show.'),
  tier_not_on_sale: define(
    409,
    'FAILED_PRECONDITION',
    'The tier is not on sale now',
    'Choose another tier; `detail` says from when to when it sells.',
  ),
  seats_required: define(
    422,
    'INVALID_ARGUMENT',
    'This tier sells by seat',
    'Name the seats in `seats`, or ask for `bestAvailable`.',
  ),
  seats_taken: define(
    409,
    'ABORTED',
    'Some of the seats are taken',
    'Choose others; `conflicts` names the seats, `alternatives` free ones nearby.',
  ),
  sold_out: define(
    409,
    'RESOURCE_EXHAUSTED',
    'Not enough tickets are left',
    'Choose fewer or another tier; `conflicts` names what is left.',
  ),
  no_seats_together: define(
    409,
    'RESOURCE_EXHAUSTED',
    'Not enough seats are free',
    'Ask for fewer seats or another tier.',
  ),
  order_below_minimum: define(
    422,
    'INVALID_ARGUMENT',
    'Fewer tickets than the tier sells at once',
    'Take at least the minimum that `detail` names.',
  ),
  order_above_maximum: define(
    422,
    'INVALID_ARGUMENT',
    'More tickets than the tier sells at once',
    'Take at most the maximum that `detail` names.',
  ),
  too_many_places: define(
    422,
    'INVALID_ARGUMENT',
    'More places than one booking can have',
    'Take at most 255 places at once.',
  ),
  customer_limit: define(
    409,
    'RESOURCE_EXHAUSTED',
    'The limit of tickets per customer is reached',
    'Take no more than the limit that `detail` names.',
  ),
  too_many_holds: define(
    429,
    'RESOURCE_EXHAUSTED',
    'Too many live holds',
    'Release a hold, book it, or wait until one runs out.',
  ),
  price_changed: define(
    409,
    'ABORTED',
    'The total is not what you expected',
    'Show the customer the total in `total`, and ask again.',
  ),
  // The life of a claim.
  hold_not_found: define(
    404,
    'NOT_FOUND',
    'There is no such hold',
    'Check the id and send its secret in `Onsale-Secret`.',
  ),
  booking_not_found: define(
    404,
    'NOT_FOUND',
    'There is no such booking',
    'Check the id and send its secret in `Onsale-Secret`.',
  ),
  hold_expired: define(410, 'FAILED_PRECONDITION', 'The hold has run out', 'Pick again.'),
  show_not_canceled: define(
    404,
    'NOT_FOUND',
    'The show was not canceled',
    'Cancel it with `POST /api/v1/shows/{id}/cancel`.',
  ),
  block_not_found: define(
    404,
    'NOT_FOUND',
    'There is no such block',
    'List the blocks of a show with `GET /api/v1/shows/{id}/blocks`.',
  ),
  block_released: define(
    409,
    'FAILED_PRECONDITION',
    'The block is over',
    'Its places were released or sold. Make another block.',
  ),
  places_not_blocked: define(
    409,
    'FAILED_PRECONDITION',
    'The block does not have these places',
    'Read the block again: somebody may have changed it.',
  ),
  seats_not_booked: define(
    409,
    'FAILED_PRECONDITION',
    'The booking does not have these seats',
    'Read the booking again: its seats may have been moved or canceled.',
  ),
  hold_released: define(410, 'FAILED_PRECONDITION', 'The hold was released', 'Pick again.'),
  no_places: define(422, 'INVALID_ARGUMENT', 'No place is asked for', 'Name seats, items or bestAvailable.'),
  hold_at_maximum: define(
    409,
    'FAILED_PRECONDITION',
    "The hold can't be extended further",
    'Book it before `expiresAt`.',
  ),
  already_booked: define(
    409,
    'FAILED_PRECONDITION',
    'The hold is a booking already',
    'Read it with `GET /api/v1/bookings/{id}`.',
  ),
  not_booked: define(
    409,
    'FAILED_PRECONDITION',
    'The hold is not a booking yet',
    'Book it first: `POST /api/v1/bookings` with its `holdId`.',
  ),
  booking_expired: define(410, 'FAILED_PRECONDITION', 'The time for paying has run out', 'Book again.'),
  booking_canceled: define(409, 'FAILED_PRECONDITION', 'The booking is canceled', 'Book again.'),
  places_gone: define(
    409,
    'ABORTED',
    'The places were sold meanwhile',
    'Book again; money that was taken is refunded in full.',
  ),
  show_started: define(409, 'FAILED_PRECONDITION', 'The show has started', 'Ask the organizer.'),
  scan_not_found: define(
    404,
    'NOT_FOUND',
    'The show has no such scan',
    'List the scans with `GET /api/v1/shows/{id}/check-ins`.',
  ),
  scan_not_admitted: define(
    409,
    'FAILED_PRECONDITION',
    'The scan let nobody in',
    'Undo the scan whose outcome is `admitted`.',
  ),
  ticket_not_found: define(
    404,
    'NOT_FOUND',
    'The booking has no such ticket',
    'A booking lists its tickets with their ids.',
  ),
  names_mismatch: define(
    422,
    'INVALID_ARGUMENT',
    'There are more names than tickets',
    'Send at most one name per ticket.',
  ),
  // The waitlist.
  waitlist_entry_not_found: define(
    404,
    'NOT_FOUND',
    'There is no such entry',
    'Check the id and send its secret in `Onsale-Secret`.',
  ),
  waitlist_not_needed: define(
    409,
    'FAILED_PRECONDITION',
    'There is no need to wait',
    'Buy it: `conflicts` names what is left.',
  ),
  already_waiting: define(
    409,
    'ALREADY_EXISTS',
    'This customer waits for the tier already',
    'Use the link in the mail about it, or leave that place in line first.',
  ),
  too_many_waiting: define(429, 'RESOURCE_EXHAUSTED', 'Too many entries in waitlists', 'Leave one first.'),
  waitlist_ended: define(
    409,
    'FAILED_PRECONDITION',
    'The entry has ended already',
    'Join again if the tier is still sold out.',
  ),
  offer_fixed: define(
    409,
    'FAILED_PRECONDITION',
    "An offer of the waitlist can't be changed",
    'Book it as it is before `expiresAt`, or let it go.',
  ),
  // Messages.
  mail_not_found: define(
    404,
    'NOT_FOUND',
    'There is no such mail',
    'List what was kept with `GET /api/v1/mailbox`.',
  ),
  mailbox_off: define(
    404,
    'NOT_FOUND',
    'There is no mailbox',
    'Mails go to the mail server of `SMTP_URL`; only without one they are kept to be read here.',
  ),
  no_tickets: define(
    409,
    'FAILED_PRECONDITION',
    'The booking has no tickets to send',
    'Tickets are there once it is confirmed and until it is canceled.',
  ),
  // Money.
  payment_required: define(402, 'FAILED_PRECONDITION', 'A payment is needed', 'Send `payment: {token}`.'),
  payment_declined: define(
    402,
    'FAILED_PRECONDITION',
    'The payment was declined',
    'Try another means of payment; the hold is still yours until it runs out.',
  ),
  payment_not_found: define(404, 'NOT_FOUND', 'There is no such payment', 'Check the reference.'),
  unknown_payment_token: define(
    422,
    'INVALID_ARGUMENT',
    'The payment token is not known',
    'Use a token that the payment provider made.',
  ),
  nothing_to_refund: define(
    409,
    'FAILED_PRECONDITION',
    'There is no money to refund',
    'Nothing was paid, or all of it is refunded already.',
  ),
  refund_too_large: define(
    422,
    'INVALID_ARGUMENT',
    'The refund is more than what is left of the payment',
    'Ask for at most the amount that `detail` names.',
  ),
  webhook_signature_invalid: define(
    401,
    'UNAUTHENTICATED',
    'The signature of the webhook is not valid',
    "Sign the raw body with the provider's secret.",
  ),
  // The system.
  overloaded: define(
    503,
    'UNAVAILABLE',
    'Too many requests wait for this show',
    'Try again after the seconds that `Retry-After` names; nothing was taken.',
  ),
  node_full: define(
    503,
    'UNAVAILABLE',
    'This node has as many live feeds as it takes',
    'Try again after the seconds that `Retry-After` names: another node may answer.',
  ),
  database_unavailable: define(
    503,
    'UNAVAILABLE',
    'The database is away',
    'Try again after the seconds that `Retry-After` names; nothing was taken.',
  ),
  outcome_unknown: define(
    503,
    'UNAVAILABLE',
    'It is not known yet whether this took effect',
    'Send the same request with the same idempotency key again: it takes effect once.',
  ),
  not_ready: define(
    503,
    'UNAVAILABLE',
    "This node can't serve yet",
    'Ask another node; `detail` tells the operator what is missing.',
  ),
  shutting_down: define(
    503,
    'UNAVAILABLE',
    'The server is shutting down',
    'Try again: another server answers.',
  ),
  client_gone: define(
    503,
    'UNAVAILABLE',
    'Whoever asked closed the connection before it was decided',
    'Nothing was taken; send it again with the same idempotency key.',
  ),
  timeout: define(408, 'UNAVAILABLE', 'The request took too long to arrive', 'Send it again.'),
  internal: define(
    500,
    'INTERNAL',
    'Something went wrong on our side',
    'Try again with the same idempotency key; quote `requestId` when you ask for help.',
  ),
} as const satisfies Record<string, ErrorDefinition>;

export type ErrorCode = keyof typeof errorCodes;

/** One field that is wrong: a JSON pointer into the body (or `/query/name`), and what is wrong with it. */
export interface FieldError {
  readonly pointer: string;
  readonly detail: string;
}

/** A seat or tier that stood in the way. `available` is what is left of the tier. */
export type Conflict =
  | { readonly seat: number; readonly label?: string }
  | { readonly tierId: number; readonly available: number };

/** An expected no: what it is, what to do, and what stood in the way. */
export interface Refusal {
  readonly code: ErrorCode;
  readonly detail: string;
  readonly errors?: readonly FieldError[];
  readonly conflicts?: readonly Conflict[];
  readonly retryAfterSeconds?: number;
  /** Further members of the problem document, such as `opensAt` or `total`. */
  readonly extra?: Readonly<Record<string, unknown>>;
}

export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusal: Refusal };

/** Wraps a value as a success. */
export const ok = <T>(value: T): Result<T> => ({ ok: true, value });

/** Makes a refusal. `detail` is a full sentence for a person; it defaults to the code's title. */
export const refuse = (
  code: ErrorCode,
  detail?: string,
  more?: Omit<Refusal, 'code' | 'detail'>,
): { readonly ok: false; readonly refusal: Refusal } => ({
  ok: false,
  refusal: { code, detail: detail ?? `${errorCodes[code].title}.`, ...more },
});

/** A refusal as an exception, for doors only: their error handlers turn it into the answer. */
export class RefusalError extends Error {
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(`${refusal.code}: ${refusal.detail}`);
    this.name = 'RefusalError';
    this.refusal = refusal;
  }
}

/** The value of a success; throws RefusalError otherwise. For doors. */
export const unwrap = <T>(result: Result<T>): T => {
  if (!result.ok) throw new RefusalError(result.refusal);
  return result.value;
};
