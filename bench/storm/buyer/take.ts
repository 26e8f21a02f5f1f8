/** Getting places: what is wished for, what the box office says, and what people make of a no. */
import type { KnownClaim } from '../ledger/ledger.ts';
import type { Question, Reply } from './ask.ts';
import type { Buyer } from './buyer.ts';
import { chooseSeats, freeTickets, isFree } from './choice.ts';
import { THINK_MS, type Way } from './habits.ts';

/** A hold or booking that the buyer has, and what opens it. */
export interface Had {
  readonly claim: KnownClaim;
  readonly secret: string;
}

/** What is sent in a hold, and in a direct booking: seats, items or bestAvailable. */
export type Wish =
  | { readonly seats: readonly number[] }
  | { readonly items: readonly { readonly tierId: number; readonly quantity: number }[] }
  | { readonly bestAvailable: { readonly quantity: number } };

interface Alternative {
  readonly seats: readonly { readonly id: number }[];
}

/** Of those who are offered others in place of seats that are gone, this share takes them. */
const TAKES_OFFER = 0.6;

/** What the buyer would like of what the feed shows free; undefined when there is nothing. */
export function wishOf(buyer: Buyer, way: Way, quantity: number): Wish | undefined {
  const { world, view, random } = buyer;
  if (way === 'general') {
    const tierId = world.generalTiers.find((tier) => freeTickets(view, (each) => each === tier) > 0);
    return tierId === undefined ? undefined : { items: [{ tierId, quantity }] };
  }
  if (world.map === undefined) return undefined;
  // Nobody presses "best available" on a map without a free seat.
  const seats = chooseSeats(view, world.map, buyer.liked, quantity, random);
  if (seats === undefined) return undefined;
  return way === 'best' ? { bestAvailable: { quantity } } : { seats };
}

/** Asks for a hold; after "somebody was faster", perhaps for one of the alternatives. */
export async function hold(buyer: Buyer, wish: Wish, isFirst: boolean): Promise<Had | Reply> {
  const { world, habits } = buyer;
  const isOpen = (seat: number) => isFree(buyer.view, seat);
  const name = buyer.nextName();
  const question: Question = {
    kind: 'hold',
    method: 'POST',
    path: `/shows/${world.showId}/holds`,
    body: wish,
    attempt: world.ledger.attempt(name, 'hold'),
    cut: isFirst && habits.losesHold,
  };
  const reply = await once(buyer, question);
  if (reply.isYes) return had(buyer, reply);
  const offer = reply.json?.alternatives as Alternative[] | undefined;
  if (reply.code !== 'seats_taken' || !offer?.length || !buyer.random.chance(TAKES_OFFER)) return reply;
  await buyer.think(THINK_MS.pickAgain);
  // The map goes on while people think.
  const open = offer.map(({ seats }) => seats.map(({ id }) => id)).filter((seats) => seats.every(isOpen));
  if (buyer.isEnding || open.length === 0) return reply;
  return hold(buyer, { seats: buyer.random.pick(open) }, false);
}

/** Sends a question, or twice at the same time where the buyer is one of those who double-click. */
export async function once(buyer: Buyer, question: Question): Promise<Reply> {
  const { asker, habits, random } = buyer;
  if (!habits.doubleClicks || random.chance(0.5)) return asker.ask(question);
  const [first, second] = await Promise.all([asker.ask(question), asker.ask(question)]);
  return first.isYes ? first : second;
}

/** Writes down what a yes says. */
export function had(buyer: Buyer, { json }: Reply): Had {
  const claim = buyer.world.ledger.know(buyer.number, json);
  buyer.expect(claim);
  return { claim, secret: json.secret };
}

/** How many somebody asks for next who was told that there are not so many. */
export function fewer({ code, json }: Reply, quantity: number): number {
  const left = json?.conflicts?.[0]?.available as number | undefined;
  if (code === 'sold_out' && left !== undefined && left > 0) return Math.min(left, quantity);
  return code === 'no_seats_together' || code === 'sold_out' ? Math.max(1, quantity - 1) : quantity;
}
