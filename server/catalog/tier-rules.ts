/** What must hold of every tier, whoever made it. */
import type { Faults } from './faults.ts';
import type { Tier } from './show-setup.ts';
import type { NumberedChange } from './tier-plan.ts';

const TIERS_MAX = 100;
const CAPACITY_MAX = 10_000_000;
/** A tier's price, in minor units. */
const PRICE_MAX = 1_000_000_000;

/** Notes what is wrong with the tiers that were made or changed; `tiers` are all that the show will have. */
export function checkTiers(tiers: readonly Tier[], changes: readonly NumberedChange[], faults: Faults): void {
  faults.expect(tiers.length <= TIERS_MAX, '/tiers', `must be at most ${TIERS_MAX}`);
  for (const { id, pointer, capacity, seats } of changes) {
    const tier = tiers.find((candidate) => candidate.id === id);
    if (tier === undefined) continue;
    faults.text(tier.name, `${pointer}/name`, 1, 80);
    faults.text(tier.description, `${pointer}/description`, 0, 2_000);
    const sameName = tiers.some((other) => other.id !== id && other.name === tier.name);
    faults.expect(!sameName, `${pointer}/name`, 'is the name of another tier of the show');
    faults.integer(tier.price, `${pointer}/price`, 0, PRICE_MAX);
    faults.integer(tier.orderMin, `${pointer}/orderMin`, 1, 200);
    faults.integer(tier.orderMax, `${pointer}/orderMax`, tier.orderMin, 200);
    faults.integer(tier.admits, `${pointer}/admits`, 1, 100);
    faults.integer(tier.capacity, `${pointer}/capacity`, 0, CAPACITY_MAX);
    const { saleOpensAt: opens, saleClosesAt: closes } = tier;
    const inOrder = opens === null || closes === null || closes > opens;
    faults.expect(inOrder, `${pointer}/saleClosesAt`, 'must be after saleOpensAt');
    const isReserved = tier.kind === 'reserved';
    faults.expect(
      !isReserved || capacity === undefined,
      `${pointer}/capacity`,
      'follows from the seats of a reserved tier',
    );
    faults.expect(isReserved || seats === undefined, `${pointer}/seats`, 'is for reserved tiers');
  }
}
