/**
 * Blocks: places that a role keeps from sale, for guests of the house, cameras, a pillar. To the public they are held. They
 * have no clock and count against nobody's limit; only roles make, change, release and sell them.
 */
import { randomInt } from 'node:crypto';
import type { Decision } from '../inventory/index.ts';
import { asErrorCode } from '../inventory/index.ts';
import { ok, type Refusal, type Result, refuse } from '../lib/errors.ts';
import { newClaimId, showOfId } from '../lib/ids.ts';
import { afterDecision } from './after.ts';
import { type BlockRow, listBlockRows, readBlockRow } from './block-rows.ts';
import {
  type Access,
  actedBy,
  type Caller,
  type Context,
  holdKeyOwnerOf,
  isHidden,
  mayWith,
} from './context.ts';
import { decodeCursor, encodeCursor } from './cursor.ts';
import { CODE_SEED_LIMIT, type HoldChange } from './holds.ts';
import { countOf, type Places, placesOf } from './places.ts';
import { refusalOf } from './refusals.ts';
import { type LineView, toLine, type ViewContext } from './views.ts';

export interface BlockInput extends Places {
  /** What the places are kept for. */
  readonly note: string;
}

/** As with holds: seats to add and to remove, and how many of general tiers the block shall have. */
export interface BlockChange extends HoldChange {
  readonly note?: string | undefined;
}

export interface BlockView {
  readonly id: string;
  readonly showId: number;
  /** `canceled` once its places were released or sold; then it shows what it had last. */
  readonly status: 'held' | 'canceled';
  readonly note: string;
  /** Who made it, as people read it. */
  readonly madeBy: string;
  readonly createdAt: Date;
  readonly endedAt: Date | null;
  readonly quantity: number;
  readonly lines: readonly LineView[];
}

export interface BlockPage {
  readonly items: readonly BlockView[];
  readonly nextCursor: string | null;
}

/**
 * Takes places from sale, all or nothing: before the sale and during it, of drafts too. Refuses what place_orders refuses,
 * and `show_not_found`, `forbidden`.
 */
export async function createBlock(
  context: Context,
  showId: number,
  { note, ...places }: BlockInput,
  caller: Caller,
  key?: string,
): Promise<Result<{ block: BlockView; replayed: boolean }>> {
  const shown = await openShow(context, showId, caller);
  if (!shown.ok) return shown;
  const wanted = placesOf(places);
  if (countOf(wanted) === 0) return refuse('no_places');
  const { identity } = context;
  const request = {
    ...({
      id: newClaimId(showId),
      kind: 'block',
      state: 'held',
      note,
      code_seed: randomInt(CODE_SEED_LIMIT),
    } as const),
    ...wanted,
    ...asRole(caller),
    ...(key !== undefined && {
      key: identity.digest('block', holdKeyOwnerOf(caller), key),
      fingerprint: identity.digest(`POST /shows/${showId}/blocks`, JSON.stringify([wanted, note])),
    }),
  };
  const decided = await context.engine.decide(showId, { kind: 'place', request });
  if (!decided.ok) return decided;
  const { code, existing = request.id, replayed = false } = decided.value;
  if (code !== undefined) return { ok: false, refusal: refusalOf(decided.value, shown.value) };
  const block = await reread(context, existing, shown.value);
  return block.ok ? ok({ block: block.value, replayed }) : block;
}

/** Live blocks of a show, the latest first. Refuses `show_not_found`, `forbidden`, `invalid_cursor`. */
export async function listBlocks(
  context: Context,
  showId: number,
  { cursor, limit }: { readonly cursor?: string | undefined; readonly limit: number },
  access: Access,
): Promise<Result<BlockPage>> {
  const shown = await openShow(context, showId, access);
  if (!shown.ok) return shown;
  const after = cursor === undefined ? undefined : decodeCursor(cursor);
  if (cursor !== undefined && after === undefined) return refuse('invalid_cursor');
  const rows = await listBlockRows(
    context.pool,
    showId,
    after && { createdAt: after.bookedAt, id: after.id },
    limit + 1,
  );
  const page = rows.slice(0, limit);
  const last = rows.length > limit ? page.at(-1) : undefined;
  return ok({
    items: page.map((row) => toBlock(row, shown.value)),
    nextCursor: last === undefined ? null : encodeCursor({ bookedAt: last.position, id: last.id }),
  });
}

/** Reads a block, also when it is over. Refuses `block_not_found`. */
export async function getBlock(context: Context, id: string, access: Access): Promise<Result<BlockView>> {
  const opened = await openBlock(context, id, access);
  return opened.ok ? ok(toBlock(opened.value.row, opened.value.shown)) : opened;
}

/** Adds and removes places, all or nothing, or says anew what it is for. A block without places is released. */
export async function changeBlock(
  context: Context,
  id: string,
  { addSeats, removeSeats, items, note }: BlockChange,
  access: Access,
): Promise<Result<BlockView>> {
  const opened = await openBlock(context, id, access);
  if (!opened.ok) return opened;
  const { row, shown } = opened.value;
  const { tiers, quantities } = placesOf({ items });
  const request = {
    ...{ id, event: 'change' as const, tiers, quantities, note, remove_seats: removeSeats },
    add_seats: addSeats && [...new Set(addSeats)],
    ...asRole(access),
  };
  const decided = await context.engine.decide(row.show_id, { kind: 'change', request });
  if (!decided.ok) return decided;
  return decided.value.code === undefined
    ? reread(context, id, shown)
    : { ok: false, refusal: refusalOfBlock(decided.value, shown) };
}

/** Gives all places of a block back. Without effect when it is over already. */
export async function releaseBlock(context: Context, id: string, access: Access): Promise<Result<void>> {
  const opened = await openBlock(context, id, access);
  if (!opened.ok) return opened;
  const request = { id, event: 'release' as const, ...asRole(access) };
  const decided = await context.engine.decide(opened.value.row.show_id, { kind: 'settle', request });
  if (!decided.ok) return decided;
  const { code } = decided.value;
  return code === undefined ? ok(undefined) : refuse(asErrorCode(code));
}

/** Opens a block for who may do this with the blocks of its show. Nobody else learns that it exists. */
export async function openBlock(
  context: Context,
  id: string,
  access: Access,
  action: 'blocks.write' | 'bookings.sell' = 'blocks.write',
): Promise<Result<{ row: BlockRow; shown: ViewContext }>> {
  const showId = showOfId(id);
  if (showId === undefined || !(await mayWith(context, access, action, showId)))
    return refuse('block_not_found');
  const [row, shown] = await Promise.all([
    readBlockRow(context.pool, showId, id),
    context.viewContextOf(showId),
  ]);
  if (!shown.ok) return shown;
  return row === undefined ? refuse('block_not_found') : ok({ row, shown: shown.value });
}

async function openShow(
  context: Context,
  showId: number,
  access: Pick<Access, 'actor'>,
): Promise<Result<ViewContext>> {
  const shown = await context.viewContextOf(showId);
  if (!shown.ok || (await mayWith(context, access, 'blocks.write', showId))) return shown;
  return refuse(isHidden(shown.value, access) ? 'show_not_found' : 'forbidden');
}

/** Blocks are made by nobody but roles, so that somebody is always named. */
const asRole = ({ actor, requestId }: Pick<Access, 'actor' | 'requestId'>) => ({
  ...actedBy({ actor, requestId }, true),
  actor: { kind: actor.kind, id: actor.id, name: actor.name },
});

async function reread(context: Context, id: string, shown: ViewContext): Promise<Result<BlockView>> {
  return afterDecision(async () => {
    const row = await readBlockRow(context.pool, shown.setup.id, id);
    return row === undefined ? refuse('block_not_found') : ok(toBlock(row, shown));
  });
}

function refusalOfBlock(decision: Pick<Decision, 'code' | 'detail'>, shown: ViewContext): Refusal {
  return decision.code === 'hold_not_found' ? refuse('block_not_found').refusal : refusalOf(decision, shown);
}

function toBlock(row: BlockRow, shown: ViewContext): BlockView {
  return {
    id: row.id,
    showId: row.show_id,
    status: row.state,
    note: row.note,
    madeBy: row.made_by.name,
    createdAt: row.created_at,
    endedAt: row.ended_at,
    quantity: row.quantity,
    lines: row.lines.map((line) => toLine(line, shown)),
  };
}
