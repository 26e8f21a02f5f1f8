/** Sells a show of the demo out, as buyers would: through holds and bookings. */
import { system } from '../access/index.ts';
import type { Bookings } from '../bookings/index.ts';
import type { Catalog } from '../catalog/index.ts';
import { unwrap } from '../lib/errors.ts';

const PER_BOOKING = 10;

/**
 * Books what is left of a show, ten tickets or seats at a time, with the simulated card. Names are taken from a short
 * list and marked as demo. Does nothing where nothing is left.
 */
export async function sellOutDemo(catalog: Catalog, bookings: Bookings, showId: number): Promise<void> {
  const setup = await catalog.getShowSetup(showId);
  for (const tier of setup?.tiers ?? []) {
    const wishes = Array.from({ length: Math.ceil(tier.capacity / PER_BOOKING) }, (_, index) =>
      Math.min(PER_BOOKING, tier.orderMax, tier.capacity - index * PER_BOOKING),
    );
    await Promise.all(wishes.map((quantity, index) => buy(bookings, showId, tier.id, quantity, index)));
  }
}

async function buy(
  bookings: Bookings,
  showId: number,
  tierId: number,
  quantity: number,
  index: number,
): Promise<void> {
  const client = `demo-${showId}-${tierId}-${index}`;
  const caller = { client, address: client, actor: system };
  const held = await bookings.createHold(
    showId,
    { bestAvailable: { tierId, quantity, accessible: true } },
    caller,
  );
  // Sold out already, by an earlier start.
  if (!held.ok) return;
  const customer = { name: `Demo Customer ${index + 1}`, email: `demo${index + 1}@example.com` };
  const access = { secret: held.value.secret, actor: system };
  unwrap(
    await bookings.book(
      { holdId: held.value.hold.id, customer, payment: { token: 'tok_approve' } },
      caller,
      access,
      client,
    ),
  );
}
