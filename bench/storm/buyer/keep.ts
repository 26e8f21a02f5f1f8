/** Having a hold: changing one's mind, asking for time, letting go, and coming back to it. */
import type { Reply } from './ask.ts';
import type { Buyer } from './buyer.ts';
import { chooseSeats } from './choice.ts';
import { THINK_MS } from './habits.ts';
import type { Had } from './take.ts';

/** What a buyer does with a hold before paying. Undefined when the hold is none any more. */
export async function keep(buyer: Buyer, first: Had): Promise<Had | undefined> {
  const { habits } = buyer;
  let kept: Had | undefined = first;
  await buyer.think(THINK_MS.hesitate);
  if (habits.changes && !buyer.isEnding) {
    kept = await change(buyer, kept);
    if (kept === undefined) return undefined;
    await buyer.think(THINK_MS.hesitate / 2);
  }
  if (habits.extends && !buyer.isEnding) {
    kept = await extend(buyer, kept);
    if (kept !== undefined) await buyer.think(THINK_MS.hesitate / 2);
  }
  return buyer.isEnding ? undefined : kept;
}

/** Swaps a seat for another, or takes one ticket more or less. */
async function change(buyer: Buyer, { claim, secret }: Had): Promise<Had | undefined> {
  const body = claim.seats.length > 0 ? swapOf(buyer, claim.seats) : moreOrLess(buyer, claim.tickets);
  if (body === undefined) return { claim, secret };
  const { asker } = buyer;
  const reply = await asker.ask({
    kind: 'change',
    method: 'PATCH',
    path: `/holds/${claim.id}`,
    body,
    secret,
  });
  return after(buyer, { claim, secret }, reply);
}

function swapOf(buyer: Buyer, seats: readonly number[]): object | undefined {
  const { map } = buyer.world;
  const added = map && chooseSeats(buyer.view, map, buyer.liked, 1, buyer.random);
  if (added === undefined) return undefined;
  const isMore = seats.length < 6 && buyer.random.chance(0.4);
  return isMore ? { addSeats: added } : { addSeats: added, removeSeats: [buyer.random.pick(seats)] };
}

function moreOrLess(buyer: Buyer, tickets: readonly (readonly [number, number])[]): object {
  const items = tickets.map(([tierId, quantity]) => ({
    tierId,
    quantity: quantity > 1 && buyer.random.chance(0.5) ? quantity - 1 : quantity + 1,
  }));
  return { items };
}

async function extend(buyer: Buyer, { claim, secret }: Had): Promise<Had | undefined> {
  const reply = await buyer.asker.ask({
    kind: 'extend',
    method: 'POST',
    path: `/holds/${claim.id}/extend`,
    secret,
  });
  return after(buyer, { claim, secret }, reply);
}

/** Whether the hold still is one after an answer about it. */
function after(buyer: Buyer, had: Had, { isYes, code, json }: Reply): Had | undefined {
  if (isYes) return { ...had, claim: buyer.world.ledger.know(buyer.number, json) };
  return code === 'hold_expired' || code === 'hold_released' ? undefined : had;
}

/** Lets a hold go. */
export async function release(buyer: Buyer, { claim, secret }: Had): Promise<void> {
  const reply = await buyer.asker.ask({
    kind: 'release',
    method: 'DELETE',
    path: `/holds/${claim.id}`,
    secret,
  });
  if (reply.isYes) buyer.world.ledger.released(claim.id);
}

/** Goes away with the hold in the pocket, and comes back with its secret. Undefined when it has run out. */
export async function comeBack(buyer: Buyer, had: Had): Promise<Had | undefined> {
  await buyer.beAway(THINK_MS.away);
  if (buyer.isEnding) return undefined;
  const { claim, secret } = had;
  const reply = await buyer.asker.ask({ kind: 'read', method: 'GET', path: `/holds/${claim.id}`, secret });
  if (!reply.isYes) return undefined;
  const known = buyer.world.ledger.know(buyer.number, reply.json);
  return known.state === 'held' ? { claim: known, secret } : undefined;
}
