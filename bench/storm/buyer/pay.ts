/** Paying: at once, with another card, slowly, by way of the bank, or later; and regretting it. */
import type { Question, Reply } from './ask.ts';
import type { Buyer } from './buyer.ts';
import { type Card, THINK_MS } from './habits.ts';
import { type Had, had, once, type Wish } from './take.ts';

/** What is booked: a hold with its secret, or places directly. */
export type Basis = Had | Exclude<Wish, { bestAvailable: unknown }>;

/** `again`: the places are gone, and the buyer may look for others. */
export type Paid = { readonly booking: Had } | 'again' | 'left';

const TOKENS: Readonly<Record<Card, string | undefined>> = {
  approve: 'tok_approve',
  declineFirst: 'tok_decline',
  slow: 'tok_slow',
  bank: 'tok_action',
  bankDeclines: 'tok_action',
  payLater: undefined,
};

/** Between two looks at a payment that is under way, in real milliseconds. */
const POLL_MS = 400;
const POLLS_MAX = 150;

/** Books and pays. */
export async function pay(buyer: Buyer, basis: Basis): Promise<Paid> {
  const { habits } = buyer;
  let reply = await book(buyer, basis, TOKENS[habits.card], habits.losesBooking);
  if (reply.code === 'payment_declined') {
    await buyer.think(THINK_MS.card);
    if (buyer.isEnding) return 'left';
    reply = await book(buyer, basis, 'tok_approve', false);
  }
  if (!reply.isYes) return 'again';
  const booking = had(buyer, reply);
  return booking.claim.state === 'pending' ? finish(buyer, booking, reply) : { booking };
}

function book(buyer: Buyer, basis: Basis, token: string | undefined, cut: boolean): Promise<Reply> {
  const { world } = buyer;
  const isHeld = 'claim' in basis;
  // Named after the attempt, so that rows tell which attempt they came of.
  const name = buyer.nextName();
  const question: Question = {
    kind: 'booking',
    method: 'POST',
    path: '/bookings',
    body: {
      ...(isHeld
        ? { holdId: basis.claim.id, expectedTotal: basis.claim.total }
        : { showId: world.showId, ...basis }),
      customer: { name, email: `buyer${buyer.number}@storm.example` },
      ...(token !== undefined && { payment: { token } }),
    },
    attempt: world.ledger.attempt(name, 'booking', name),
    cut,
    ...(isHeld && { secret: basis.secret }),
  };
  return once(buyer, question);
}

/** Sees a booking through that was not paid at once. */
async function finish(buyer: Buyer, booking: Had, reply: Reply): Promise<Paid> {
  const { habits } = buyer;
  if (habits.card === 'bank' || habits.card === 'bankDeclines') {
    await buyer.think(THINK_MS.card);
    const path = String(reply.json.payments.at(-1)?.actionUrl ?? '').replace('/api/v1', '');
    const body = { outcome: habits.card === 'bank' ? 'approve' : 'decline' };
    await buyer.asker.ask({ kind: 'read', method: 'POST', path, body });
  }
  if (habits.card === 'bankDeclines' || habits.card === 'payLater') {
    await buyer.think(THINK_MS.card);
    const question = { method: 'POST', path: `/bookings/${booking.claim.id}/confirm` } as const;
    const body = { payment: { token: 'tok_approve' } };
    const confirmed = await buyer.asker.ask({ kind: 'confirm', ...question, body, secret: booking.secret });
    if (confirmed.isYes) buyer.world.ledger.know(buyer.number, confirmed.json);
  }
  return watch(buyer, booking);
}

/** Looks again and again until it is known what became of a payment. */
async function watch(buyer: Buyer, { claim, secret }: Had): Promise<Paid> {
  for (let polls = 0; polls < POLLS_MAX; polls += 1) {
    const reply = await buyer.asker.ask({
      kind: 'read',
      method: 'GET',
      path: `/bookings/${claim.id}`,
      secret,
    });
    if (!reply.isYes) return 'again';
    const known = buyer.world.ledger.know(buyer.number, reply.json);
    if (known.state === 'confirmed') return { booking: { claim: known, secret } };
    if (known.state !== 'pending') return 'again';
    await buyer.world.clock.pause(POLL_MS);
  }
  return 'left';
}

/** Cancels a booking that is paid. */
export async function regret(buyer: Buyer, { claim, secret }: Had): Promise<void> {
  await buyer.think(THINK_MS.regret);
  if (buyer.isEnding) return;
  const { asker, world, number } = buyer;
  const path = `/bookings/${claim.id}/cancel`;
  const reply = await asker.ask({ kind: 'cancel', method: 'POST', path, body: { reason: 'regret' }, secret });
  if (reply.isYes) world.ledger.know(number, reply.json);
}
