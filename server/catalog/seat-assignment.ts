/** Which tier sells which seat of a show, after an edit. Pure. */
import { type Chart, seatName } from './charts/chart.ts';
import type { Faults } from './faults.ts';
import { selectSeats } from './seat-selection.ts';
import type { Tier } from './show-setup.ts';
import type { NumberedChange, TierChange } from './tier-plan.ts';

/** Whether any of the changes moves seats; if not, seats need not be read. */
export function touchesSeats(tiers: readonly Tier[], changes: readonly TierChange[]): boolean {
  const isReserved = (id: number | undefined) =>
    tiers.some((tier) => tier.id === id && tier.kind === 'reserved');
  return changes.some(
    (change) => change.seats !== undefined || (change.remove === true && isReserved(change.id)),
  );
}

/** The tier of every seat after the changes: seats named anew replace those the tier had. */
export function assignSeats(
  before: Uint16Array,
  changes: readonly NumberedChange[],
  tiers: readonly Tier[],
  chart: Chart | undefined,
  faults: Faults,
): Uint16Array {
  const renamed = changes.filter((change) => change.seats !== undefined && change.remove !== true);
  const cleared = new Set(
    changes.filter((change) => change.remove === true || renamed.includes(change)).map(({ id }) => id),
  );
  if (chart === undefined) {
    for (const { pointer } of renamed) faults.expect(false, `${pointer}/seats`, 'needs a show with a chart');
    return before;
  }
  const after = new Uint16Array(chart.seatCount + 1);
  for (const [seat, tier] of before.entries()) if (!cleared.has(tier)) after[seat] = tier;
  const nameOf = (id: number) => tiers.find((tier) => tier.id === id)?.name ?? `tier ${id}`;
  for (const { id, seats = {}, pointer } of renamed) {
    let doubled: number | undefined;
    for (const seat of selectSeats(chart, seats, `${pointer}/seats`, faults)) {
      if (after[seat] !== 0) doubled ??= seat;
      else after[seat] = id;
    }
    if (doubled === undefined) continue;
    const owner = nameOf(after[doubled] ?? 0);
    faults.expect(
      false,
      `${pointer}/seats`,
      `names a seat of another tier: ${seatName(chart, doubled)} is in ${owner}`,
    );
  }
  const takers = renamed.filter((change) => change.seats?.rest === true);
  for (const { pointer } of takers.slice(1))
    faults.expect(false, `${pointer}/seats/rest`, 'is true of two tiers');
  const [taker] = takers;
  if (taker !== undefined) for (let seat = 1; seat < after.length; seat += 1) after[seat] ||= taker.id;
  return after;
}

/** The tiers with the seats of the reserved ones counted as their capacity. */
export function countSeats(tiers: readonly Tier[], tierOfSeat: Uint16Array): Tier[] {
  const counts = new Map<number, number>();
  for (const tier of tierOfSeat) counts.set(tier, (counts.get(tier) ?? 0) + 1);
  return tiers.map((tier) => {
    const capacity = counts.get(tier.id) ?? 0;
    return tier.kind === 'general' || tier.capacity === capacity ? tier : { ...tier, capacity };
  });
}
