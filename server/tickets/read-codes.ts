/** From what a scanner or a person typed to the ticket that it names. */
import type { Pool } from 'pg';
import { parseTicketCode, referenceOf, ticketCode } from '../bookings/index.ts';
import { showOfId, ticketOfId } from '../lib/ids.ts';
import type { TicketFacts } from './code.ts';
import { PREFIX } from './code.ts';
import type { Context } from './context.ts';

/** The ticket of this show that a code names, or why it names none. */
export type Reading =
  | { readonly claim: string; readonly number: number }
  | { readonly outcome: 'wrong_show'; readonly otherShow: number }
  | { readonly outcome: 'unknown_ticket' | 'bad_signature' };

type TypedCode = NonNullable<ReturnType<typeof parseTicketCode>>;

const unknown: Reading = { outcome: 'unknown_ticket' };
const forged: Reading = { outcome: 'bad_signature' };

/** Reads signed codes by their signature and typed ones by their check, in their order. */
export async function readCodes(
  { database, keys }: Context,
  showId: number,
  codes: readonly string[],
): Promise<Reading[]> {
  const facts = await Promise.all(codes.map((code) => keys.verify(code.trim())));
  const typed = codes.map((code, index) =>
    facts[index] === 'unreadable' ? parseTicketCode(code) : undefined,
  );
  const found = await readTyped(
    database.pool,
    typed.filter((each) => each !== undefined),
  );
  return codes.map((code, index) => {
    const signed = facts[index];
    if (typeof signed === 'object') return readSigned(signed, showId);
    const claim = found.get(typed[index]?.code ?? '');
    if (claim !== undefined) return inShow(showId, claim.showId, claim);
    return signed === 'forged' || code.trim().startsWith(`${PREFIX}.`) ? forged : unknown;
  });
}

function readSigned({ id }: TicketFacts, showId: number): Reading {
  const ticket = ticketOfId(id);
  return ticket === undefined
    ? unknown
    : inShow(showId, showOfId(id) ?? 0, { ...ticket, claim: ticket.claimId });
}

const inShow = (
  showId: number,
  otherShow: number,
  { claim, number }: { readonly claim: string; readonly number: number },
): Reading => (showId === otherShow ? { claim, number } : { outcome: 'wrong_show', otherShow });

interface Found {
  readonly showId: number;
  readonly claim: string;
  readonly number: number;
}

/** The tickets whose codes were typed right, by their codes. */
async function readTyped(pool: Pool, typed: readonly TypedCode[]): Promise<Map<string, Found>> {
  const found = new Map<string, Found>();
  if (typed.length === 0) return found;
  const { rows } = await pool.query<{ asked: number; id: string; code_seed: number }>({
    name: 'claims_of_typed_codes',
    // The limit keeps the planner from turning the look-ups around: see batch_decide.sql.
    text: `select w.asked::integer, c.id, c.code_seed
      from unnest($1::integer[], $2::integer[]) with ordinality as w (show_id, number, asked)
      cross join lateral (
        select id, code_seed from claims x where x.show_id = w.show_id and x.number = w.number limit 1
      ) as c`,
    values: [typed.map(({ showId }) => showId), typed.map(({ number }) => number)],
  });
  for (const { asked, id, code_seed: seed } of rows) {
    const given = typed[asked - 1];
    if (given === undefined) continue;
    const { showId, number, ticketNumber, code } = given;
    const isRight = ticketCode(referenceOf(showId, number), ticketNumber, seed) === code;
    if (isRight) found.set(code, { showId, claim: id, number: ticketNumber });
  }
  return found;
}
