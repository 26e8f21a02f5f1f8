/**
 * Every table of db/migrations, as Kysely sees it. A column's type is what a query returns; `ColumnType` and `Generated`
 * say what may be written. Values: bigint is a number (see pool.ts), timestamptz a Date, a uuid its text.
 */
import type { ColumnType, Generated, GeneratedAlways, JSONColumnType } from 'kysely';

export type ShowStatus = 'draft' | 'published' | 'paused' | 'canceled';
export type TierKind = 'general' | 'reserved';
export type ClaimState = 'held' | 'pending' | 'confirmed' | 'canceled' | 'expired';
export type ClaimKind = 'sale' | 'block' | 'offer';
export type PaymentState =
  | 'action_required'
  | 'processing'
  | 'unknown'
  | 'authorized'
  | 'captured'
  | 'failed'
  | 'voided';
export type RefundState = 'requested' | 'succeeded' | 'failed';

export type ScanOutcome =
  | 'admitted'
  | 'already_used'
  | 'canceled'
  | 'not_paid'
  | 'wrong_show'
  | 'unknown_ticket'
  | 'bad_signature'
  | 'turned_away';

type Id = GeneratedAlways<number>;
/** Set by the database once. */
type MadeAt = ColumnType<Date, never, never>;
/** jsonb or json of any shape: read as a value, written as JSON text. */
type Json = ColumnType<unknown, string, string>;
/** `claim_line[]`: only the functions of db/functions write it; read it through `to_json`. */
type ClaimLines = ColumnType<string, never, never>;

export interface VenuesTable {
  id: Id;
  slug: string;
  name: string;
  type: string;
  description: Generated<string>;
  address: Generated<string>;
  city: string;
  country: string;
  time_zone: string;
  capacity: number;
  wheelchair_accessible: Generated<boolean>;
  organizer_id: number | null;
  version: Generated<number>;
  created_at: MadeAt;
  updated_at: Generated<Date>;
}

/** Drawing area and stage of a chart, in the units of its seats. */
export interface ChartLayout {
  readonly width: number;
  readonly height: number;
  readonly stage: {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
    readonly label: string;
  };
}

/** Seats of a chart that are likely to be a tier of their own. */
export interface ChartCategory {
  readonly name: string;
  /** As `#rrggbb`; null for whoever draws it to choose. */
  readonly color: string | null;
}

export interface ChartsTable {
  id: Id;
  venue_id: number;
  name: string;
  seat_count: number;
  layout: JSONColumnType<ChartLayout, string, never>;
  categories: JSONColumnType<ChartCategory[], string | undefined, never>;
  content_hash: string;
  created_at: MadeAt;
}

export interface ChartSectionsTable {
  chart_id: number;
  section: number;
  name: string;
  /** Outline as [[x, y], ...]. */
  outline: JSONColumnType<(readonly [number, number])[], string, never>;
}

export interface ChartSeatsTable {
  chart_id: number;
  seat: number;
  section: number;
  row_number: number;
  row_label: string;
  position: number;
  label: string;
  x: number;
  y: number;
  accessible: Generated<boolean>;
  companion: Generated<boolean>;
  /** Place in the chart's categories, from 1; 0 for none. */
  category: Generated<number>;
}

export interface ChartDraftsTable {
  id: Id;
  venue_id: number;
  name: string;
  document: JSONColumnType<object, string, string>;
  seat_count: number;
  version: Generated<number>;
  updated_by: string;
  created_at: MadeAt;
  updated_at: Generated<Date>;
}

/** Which picture an event has, and in which sizes, the narrowest first. */
export interface EventImage {
  readonly hash: string;
  readonly sizes: readonly (readonly [width: number, height: number])[];
}

export interface ImagesTable {
  hash: string;
  width: number;
  height: number;
  content: Buffer;
  created_at: MadeAt;
}

export interface EventsTable {
  id: Id;
  slug: string;
  title: string;
  description: Generated<string>;
  category: string;
  artists: Generated<string[]>;
  organizer_id: number | null;
  /** Null: none; its picture is drawn from its slug. */
  image: ColumnType<EventImage | null, string | null | undefined, string | null>;
  image_alt: Generated<string>;
  search_text: Generated<string>;
  search_vector: GeneratedAlways<string>;
  version: Generated<number>;
  created_at: MadeAt;
  updated_at: Generated<Date>;
}

export interface ShowsTable {
  id: Id;
  event_id: number;
  venue_id: number;
  chart_id: number | null;
  name: Generated<string>;
  starts_at: Date;
  ends_at: Date;
  time_zone: string;
  status: Generated<ShowStatus>;
  currency: string;
  sale_opens_at: Date | null;
  sale_closes_at: Date | null;
  hold_seconds: Generated<number>;
  hold_max_seconds: Generated<number>;
  payment_seconds: Generated<number>;
  customer_limit: number | null;
  waitlist_offer_seconds: Generated<number>;
  waitlist_paused: Generated<boolean>;
  version: Generated<number>;
  created_at: MadeAt;
  updated_at: Generated<Date>;
}

export interface TiersTable {
  show_id: number;
  tier: number;
  name: string;
  kind: TierKind;
  description: Generated<string>;
  /** Minor units of the show's currency. */
  price: number;
  order_min: Generated<number>;
  order_max: Generated<number>;
  admits: Generated<number>;
  sale_opens_at: Date | null;
  sale_closes_at: Date | null;
  focal_x: number | null;
  focal_y: number | null;
}

export interface StockTable {
  show_id: number;
  tier: number;
  capacity: number;
  held: Generated<number>;
  pending: Generated<number>;
  sold: Generated<number>;
  waitlist_floor: Generated<number>;
}

export interface ShowSeatsTable {
  show_id: number;
  seat: number;
  tier: number;
  claim_id: string | null;
}

export interface ShowStateTable {
  show_id: number;
  revision: Generated<number>;
  decided_at: Generated<Date>;
  bookings: Generated<number>;
  waitlist: Generated<boolean>;
  waitlist_positions: Generated<number>;
}

export interface ClaimsTable {
  show_id: number;
  id: string;
  kind: ClaimKind;
  state: ClaimState;
  number: number | null;
  expires_at: Date | null;
  expires_at_max: Date | null;
  lines: ClaimLines;
  quantity: number;
  total: number;
  customer: ColumnType<unknown, string | null, string | null>;
  customer_hash: string | null;
  client_hash: string | null;
  address_hash: string | null;
  hold_key: string | null;
  hold_fingerprint: string | null;
  book_key: string | null;
  book_fingerprint: string | null;
  names: string[] | null;
  code_seed: number;
  created_at: Date;
  booked_at: Date | null;
  confirmed_at: Date | null;
  ended_at: Date | null;
  end_reason: string | null;
}

export interface TicketsTable {
  show_id: number;
  claim_id: string;
  number: number;
  tier: number;
  seat: number | null;
  price: number;
  name: string | null;
  canceled_at: Date | null;
}

export interface PaymentsTable {
  show_id: number;
  claim_id: string;
  number: number;
  provider: string;
  reference: string;
  state: PaymentState;
  amount: number;
  created_at: Date;
  settled_at: Date | null;
  action_url: string | null;
  failure: string | null;
}

/** Webhooks that took effect. */
export interface PaymentEventsTable {
  provider: string;
  event_id: string;
  received_at: Generated<Date>;
}

export interface RefundsTable {
  show_id: number;
  claim_id: string;
  number: number;
  payment_number: number;
  amount: number;
  reason: string;
  state: Generated<RefundState>;
  reference: string | null;
  failure: string | null;
  request_key: string | null;
  created_at: Date;
  settled_at: Date | null;
}

export interface ShowChangesTable {
  show_id: number;
  revision: number;
  at: Date;
  payload: Json;
}

export interface OutboxTable {
  show_id: number;
  id: GeneratedAlways<number>;
  at: Date;
  effects: Json;
}

export type WaitlistState =
  | 'waiting'
  | 'offered'
  | 'bought'
  | 'declined'
  | 'expired'
  | 'left'
  | 'removed'
  | 'closed';

/** Only the functions of db/functions write it, but for `told`. */
export interface WaitlistEntriesTable {
  show_id: number;
  id: string;
  position: number;
  tier: number;
  quantity: number;
  all_or_nothing: boolean;
  customer: ColumnType<unknown, string, string>;
  customer_hash: string;
  client_hash: string | null;
  address_hash: string | null;
  join_key: string;
  join_fingerprint: string;
  state: Generated<WaitlistState>;
  told: WaitlistState | null;
  joined_at: Date;
  offered_at: Date | null;
  offer_expires_at: Date | null;
  ended_at: Date | null;
}

export interface BlocksTable {
  show_id: number;
  claim_id: string;
  note: string;
  made_by: ColumnType<{ kind: string; id: string | null; name: string }, string>;
}

export interface CheckInsTable {
  show_id: number;
  claim_id: string;
  number: number;
  tier: number;
  people: number;
  at: Date;
  device: string;
  by_name: string;
  scan_id: string;
  changed_at: Date;
}

export interface ScansTable {
  show_id: number;
  id: string;
  claim_id: string | null;
  number: number | null;
  code_digest: string;
  outcome: ScanOutcome;
  other_show_id: number | null;
  people: number;
  at: Date;
  recorded_at: Date;
  device: string;
  by_id: string | null;
  by_name: string;
  told: 'admitted' | 'turned_away' | null;
  conflict: boolean;
  undone_at: Date | null;
  undone_by: string | null;
}

export interface ShowCancellationsTable {
  show_id: number;
  reason: string;
  requested_by: ColumnType<{ kind: string; id: string | null; name: string }, string>;
  requested_at: Generated<Date>;
  finished_at: Date | null;
}

export interface VoidedAttemptsTable {
  show_id: number;
  id: string;
  at: Generated<Date>;
}

export interface MessagesTable {
  id: Id;
  kind: string;
  state: Generated<'queued' | 'sent' | 'failed' | 'kept'>;
  to_address: string;
  to_name: string | null;
  language: Generated<string>;
  data: ColumnType<unknown, string | null, string | null>;
  headline: string | null;
  subject_type: string | null;
  subject_id: string | null;
  dedupe_key: string | null;
  rank: Generated<number>;
  attempts: Generated<number>;
  last_error: string | null;
  due_at: Generated<Date>;
  created_at: Generated<Date>;
  sent_at: Date | null;
}

export interface OrganizersTable {
  id: Id;
  slug: string;
  name: string;
  version: Generated<number>;
  created_at: MadeAt;
  updated_at: Generated<Date>;
}

export interface MembersTable {
  organizer_id: number;
  account_id: string;
  role: 'organizer' | 'finance' | 'door';
  created_at: MadeAt;
}

export interface AuditLogTable {
  id: Id;
  at: MadeAt;
  actor_kind: string;
  actor_id: string | null;
  actor_name: string;
  action: string;
  organizer_id: number | null;
  subject_type: string;
  subject_id: string;
  about_show_id: number | null;
  before: ColumnType<unknown, string | null, never>;
  after: ColumnType<unknown, string | null, never>;
  request_id: string | null;
  /** Of a row that the outbox has brought. */
  outbox_key: ColumnType<string | null, never, never>;
}

export interface InvitationsTable {
  id: Id;
  organizer_id: number;
  email: string;
  roles: ('organizer' | 'finance' | 'door')[];
  token_hash: string;
  invited_by: string;
  created_at: MadeAt;
  expires_at: Date;
  accepted_at: Date | null;
  revoked_at: Date | null;
}

export interface ApiKeysTable {
  id: Id;
  organizer_id: number;
  name: string;
  scopes: string[];
  prefix: string;
  key_hash: string;
  old_key_hash: string | null;
  old_key_until: Date | null;
  created_by: string;
  created_at: MadeAt;
  rotated_at: Date | null;
  expires_at: Date | null;
  last_used_at: Date | null;
}

export interface AccountsTable {
  id: string;
  name: string;
  email: string;
  email_verified: Generated<boolean>;
  image: Generated<string | null>;
  username: Generated<string | null>;
  two_factor_enabled: Generated<boolean>;
  administrator: Generated<boolean>;
  disabled: Generated<boolean>;
  version: Generated<number>;
  created_at: MadeAt;
  updated_at: Generated<Date>;
}

export interface AccountCredentialsTable {
  id: string;
  account_id: string;
  provider_id: string;
  provider_account_id: string;
  access_token: Generated<string | null>;
  refresh_token: Generated<string | null>;
  id_token: Generated<string | null>;
  access_token_expires_at: Generated<Date | null>;
  refresh_token_expires_at: Generated<Date | null>;
  scope: Generated<string | null>;
  password: string | null;
  created_at: MadeAt;
  updated_at: Generated<Date>;
}

export interface AccountSessionsTable {
  id: string;
  account_id: string;
  token: string;
  kind: Generated<'browser' | 'token'>;
  expires_at: Date;
  ip_address: string | null;
  user_agent: string | null;
  created_at: MadeAt;
  updated_at: Generated<Date>;
}

export interface AccountVerificationsTable {
  id: string;
  identifier: string;
  value: string;
  expires_at: Date;
  created_at: MadeAt;
  updated_at: Generated<Date>;
}

export interface AccountTwoFactorsTable {
  id: string;
  account_id: string;
  secret: string;
  backup_codes: string;
  verified: Generated<boolean>;
  failed_count: Generated<number>;
  locked_until: Date | null;
}

export interface AccountAttemptsTable {
  kind: string;
  key: string;
  count: number;
  last_at: Date;
  blocked_until: Date;
}

export interface Database {
  venues: VenuesTable;
  charts: ChartsTable;
  chart_sections: ChartSectionsTable;
  chart_seats: ChartSeatsTable;
  chart_drafts: ChartDraftsTable;
  events: EventsTable;
  images: ImagesTable;
  shows: ShowsTable;
  tiers: TiersTable;
  stock: StockTable;
  show_seats: ShowSeatsTable;
  show_state: ShowStateTable;
  claims: ClaimsTable;
  tickets: TicketsTable;
  payments: PaymentsTable;
  payment_events: PaymentEventsTable;
  refunds: RefundsTable;
  show_changes: ShowChangesTable;
  outbox: OutboxTable;
  blocks: BlocksTable;
  check_ins: CheckInsTable;
  scans: ScansTable;
  show_cancellations: ShowCancellationsTable;
  voided_attempts: VoidedAttemptsTable;
  messages: MessagesTable;
  organizers: OrganizersTable;
  members: MembersTable;
  audit_log: AuditLogTable;
  invitations: InvitationsTable;
  api_keys: ApiKeysTable;
  waitlist_entries: WaitlistEntriesTable;
  accounts: AccountsTable;
  account_credentials: AccountCredentialsTable;
  account_sessions: AccountSessionsTable;
  account_verifications: AccountVerificationsTable;
  account_two_factors: AccountTwoFactorsTable;
  account_attempts: AccountAttemptsTable;
}
