/**
 * How a batch travels to the SQL function `decide_batch` and back. New claims go column by column, which PostgreSQL reads
 * several times faster than JSON (db/migrations/0004_orders.sql); the rarer events in the life of a claim go as JSON.
 */
import { refuse } from '../lib/errors.ts';
import type { Entry } from './batch.ts';
import type { ClaimLine, Decision, Operation, Outcome, PlaceRequest } from './requests.ts';

/** What holds for a whole batch. */
type BatchFacts = Omit<Decision, keyof Outcome>;

/** What `decide_batch` answers. */
export interface BatchAnswer extends BatchFacts {
  readonly unknownShow?: boolean;
  /** Of all but the orders, by their number in the batch. */
  readonly results: readonly (Outcome & { readonly i: number })[];
  /** Of the orders; null when there are none. */
  readonly orders: OrdersAnswer | null;
}

interface OrdersAnswer {
  readonly base: number;
  /** Of each line, in the order in which lines were sent; null where the show doesn't know the seat or tier. */
  readonly tiers: readonly (number | null)[];
  readonly prices: readonly (number | null)[];
  /** The orders that were refused or made before; all others are granted. Null when there are none. */
  readonly exceptions: readonly (Outcome & { readonly n: number })[] | null;
}

/** A batch in the order in which its requests are numbered, and the parameters of the statement from the eighth on. */
export interface EncodedBatch {
  readonly ordered: readonly Entry[];
  readonly parameters: readonly (string | null)[];
}

const PARAMETERS = 35;
export const statement = {
  name: 'decide_batch',
  text: `select decide_batch(${Array.from({ length: PARAMETERS }, (_, index) => `$${index + 1}`).join(', ')}) as answer`,
};

const SECTIONS = ['settle', 'change', 'edit', 'refund', 'sell'] as const;

/** Encodes the requests of a batch. */
export function encodeBatch(entries: readonly Entry[]): EncodedBatch {
  const byKind: Record<Operation['kind'], Entry[]> = {
    settle: [],
    change: [],
    edit: [],
    refund: [],
    sell: [],
    place: [],
  };
  for (const entry of entries) byKind[entry.operation.kind].push(entry);
  const ordered: Entry[] = [];
  const sections = SECTIONS.map((kind) => {
    const requests = byKind[kind].map((entry) => ({ i: ordered.push(entry), ...entry.operation.request }));
    return requests.length > 0 ? JSON.stringify(requests) : null;
  });
  const orders = byKind.place.map((entry) => {
    ordered.push(entry);
    return entry.operation.request as PlaceRequest;
  });
  return { ordered, parameters: [...sections, ...encodeOrders(orders)] };
}

type Cell = string | number | boolean | null | undefined;

/** The columns of order_batch, in their order, and who acts: that is JSON, because only roles say it. */
const columns: readonly ((orders: readonly PlaceRequest[]) => string | null)[] = [
  column((order) => order.id),
  column(({ kind }) => (kind === 'sale' ? undefined : kind)),
  column((order) => order.state),
  column((order) => order.key),
  column((order) => order.fingerprint),
  column((order) => order.expected_total),
  // Texts with as many escapes as JSON has are cheaper to split than to quote once more; none of them has a line break.
  (orders) =>
    orders.some(({ customer }) => customer !== undefined)
      ? orders.map(({ customer }) => (customer === undefined ? '' : JSON.stringify(customer))).join('\n')
      : null,
  column((order) => order.customer_hash),
  column((order) => order.client_hash),
  column((order) => order.address_hash),
  column(({ payment }) => quoted(payment?.provider)),
  column(({ payment }) => quoted(payment?.reference)),
  column(({ payment }) => payment?.state),
  column(({ payment }) => payment?.amount),
  column(({ payment }) => quoted(payment?.action_url)),
  column(({ names }) => names && quoted(JSON.stringify(names))),
  column((order) => order.code_seed),
  column((order) => order.by_role || undefined),
  (orders) => {
    const acting = orders.flatMap(({ actor, request_id, note }, index) =>
      actor === undefined ? [] : [{ n: index + 1, actor, request_id, note }],
    );
    return acting.length > 0 ? JSON.stringify(acting) : null;
  },
];

function encodeOrders(orders: readonly PlaceRequest[]): (string | null)[] {
  if (orders.length === 0) return Array<null>(columns.length + 4).fill(null);
  const of: number[] = [];
  const tiers: Cell[] = [];
  const seats: Cell[] = [];
  const quantities: number[] = [];
  orders.forEach((order, index) => {
    order.tiers?.forEach((tier, at) => {
      of.push(index + 1);
      tiers.push(tier);
      seats.push(undefined);
      quantities.push(order.quantities?.[at] ?? 0);
    });
    for (const seat of order.seats ?? []) {
      of.push(index + 1);
      tiers.push(undefined);
      seats.push(seat);
      quantities.push(1);
    }
  });
  return [...columns.map((encode) => encode(orders)), ...[of, tiers, seats, quantities].map(arrayOf)];
}

function column(cell: (order: PlaceRequest) => Cell) {
  return (orders: readonly PlaceRequest[]) => arrayOf(orders.map(cell));
}

/** An array as PostgreSQL reads it; null when no cell has a value. Texts must be quoted already. */
function arrayOf(cells: readonly Cell[]): string | null {
  let text = '';
  let isEmpty = true;
  for (const cell of cells) {
    const isMissing = cell === undefined || cell === null;
    if (!isMissing) isEmpty = false;
    text += isMissing ? ',NULL' : `,${cell}`;
  }
  return isEmpty ? null : `{${text.slice(1)}}`;
}

function quoted(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  return `"${text.includes('"') || text.includes('\\') ? text.replace(/["\\]/g, '\\$&') : text}"`;
}

/** Gives every request of a batch its answer. */
export function answerBatch(ordered: readonly Entry[], answer: BatchAnswer): void {
  if (answer.unknownShow) {
    for (const entry of ordered) entry.fail(refuse('show_not_found').refusal);
    return;
  }
  const { results, orders, ...facts } = answer;
  for (const { i, ...outcome } of results) ordered[i - 1]?.answer({ ...facts, ...outcome });
  if (orders !== null) answerOrders(ordered, facts, orders);
}

function answerOrders(ordered: readonly Entry[], facts: BatchFacts, answer: OrdersAnswer): void {
  const exceptions = new Map(answer.exceptions?.map(({ n, ...outcome }) => [n, outcome]));
  let n = 0;
  let line = 0;
  for (const entry of ordered) {
    if (entry.operation.kind !== 'place') continue;
    const { request } = entry.operation;
    const first = line;
    line += (request.tiers?.length ?? 0) + (request.seats?.length ?? 0);
    n += 1;
    const exception = exceptions.get(n);
    entry.answer({ ...facts, ...(exception ?? granted(request, answer, first, answer.base + n)) });
  }
}

function granted(request: PlaceRequest, answer: OrdersAnswer, first: number, number: number): Outcome {
  const lines: ClaimLine[] = [];
  let total = 0;
  const add = (seat: number | null, quantity: number) => {
    const at = first + lines.length;
    const price = answer.prices[at] ?? 0;
    lines.push({ tier: answer.tiers[at] ?? 0, seat, quantity, price });
    total += quantity * price;
  };
  request.tiers?.forEach((_, at) => {
    add(null, request.quantities?.[at] ?? 0);
  });
  for (const seat of request.seats ?? []) add(seat, 1);
  return request.state === 'held' ? { total, lines } : { total, lines, number };
}
