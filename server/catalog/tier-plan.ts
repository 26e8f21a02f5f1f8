/**
 * Editing the tiers of a show, without a database: from the tiers it has and the changes asked for to the tiers it will
 * have. Making a show is the same, from none.
 */
import type { Chart } from './charts/chart.ts';
import type { Faults } from './faults.ts';
import { assignSeats, countSeats, touchesSeats } from './seat-assignment.ts';
import type { SeatSelection } from './seat-selection.ts';
import type { Tier } from './show-setup.ts';
import { checkTiers } from './tier-rules.ts';

type Fields = Omit<Tier, 'id' | 'capacity'>;
type Needed = 'name' | 'kind' | 'price';

/** A tier to be made. A general one needs `capacity`, a reserved one `seats`. Defaults: 1 to 10 an order, admits 1. */
export interface NewTier extends Partial<Omit<Fields, Needed>>, Pick<Fields, Needed> {
  readonly capacity?: number;
  readonly seats?: SeatSelection;
}

/** A tier to be changed (`id` and the fields to change), removed (`id` and `remove`), or made (no `id`). */
export interface TierChange extends Partial<NewTier> {
  readonly id?: number;
  readonly remove?: boolean;
}

/** The tiers of a show as they are, or as they shall be. */
export interface TierPlan {
  readonly tiers: readonly Tier[];
  /** The tier of each seat, by seat number; 0 for a seat that isn't sold. Need only be read when seats move. */
  readonly tierOfSeat: Uint16Array;
}

/**
 * Applies changes to the tiers of a show, and notes in `faults` what is wrong with them; the plan is good only when
 * nothing is. `chart` is the show's, undefined when it has none or no seats move. Whether sales stand in the way is for
 * the caller to see.
 */
export function planTiers(
  current: TierPlan,
  changes: readonly TierChange[],
  chart: Chart | undefined,
  faults: Faults,
): TierPlan {
  const numbered = numberChanges(current.tiers, changes);
  const tiers = applyChanges(current.tiers, numbered, faults);
  if (!touchesSeats(current.tiers, changes)) {
    checkTiers(tiers, numbered, faults);
    return { tiers, tierOfSeat: current.tierOfSeat };
  }
  const tierOfSeat = assignSeats(current.tierOfSeat, numbered, tiers, chart, faults);
  const counted = countSeats(tiers, tierOfSeat);
  checkTiers(counted, numbered, faults);
  return { tiers: counted, tierOfSeat };
}

/** A change with the id of its tier and its place in the request. */
export interface NumberedChange extends TierChange {
  readonly id: number;
  readonly isNew: boolean;
  readonly pointer: string;
}

function numberChanges(tiers: readonly Tier[], changes: readonly TierChange[]): NumberedChange[] {
  let last = Math.max(0, ...tiers.map((tier) => tier.id));
  return changes.map((change, index) => {
    const isNew = change.id === undefined;
    if (isNew) last += 1;
    return { ...change, id: change.id ?? last, isNew, pointer: `/tiers/${index}` };
  });
}

function applyChanges(tiers: readonly Tier[], changes: readonly NumberedChange[], faults: Faults): Tier[] {
  const after = new Map(tiers.map((tier) => [tier.id, tier]));
  for (const change of changes) {
    if (change.remove === true) {
      faults.expect(after.delete(change.id), change.pointer, 'removes a tier that the show does not have');
    } else if (change.isNew) after.set(change.id, newTier(change, faults));
    else changeTier(after, change, faults);
  }
  return [...after.values()];
}

function newTier(change: NumberedChange, faults: Faults): Tier {
  const { pointer, kind, name, price } = change;
  faults.expect(name !== undefined, `${pointer}/name`, 'is missing');
  faults.expect(price !== undefined, `${pointer}/price`, 'is missing');
  faults.expect(kind !== undefined, `${pointer}/kind`, 'is missing');
  if (kind === 'general') faults.expect(change.capacity !== undefined, `${pointer}/capacity`, 'is missing');
  if (kind === 'reserved') faults.expect(change.seats !== undefined, `${pointer}/seats`, 'is missing');
  return {
    id: change.id,
    name: name ?? '',
    kind: kind ?? 'general',
    description: change.description ?? '',
    price: price ?? 0,
    orderMin: change.orderMin ?? 1,
    orderMax: change.orderMax ?? Math.max(10, change.orderMin ?? 1),
    admits: change.admits ?? 1,
    capacity: change.capacity ?? 0,
    saleOpensAt: change.saleOpensAt ?? null,
    saleClosesAt: change.saleClosesAt ?? null,
    focal: change.focal ?? null,
  };
}

function changeTier(tiers: Map<number, Tier>, change: NumberedChange, faults: Faults): void {
  const before = tiers.get(change.id);
  if (before === undefined) {
    faults.expect(false, change.pointer, 'changes a tier that the show does not have');
    return;
  }
  const { id, isNew: _isNew, pointer, remove: _remove, seats: _seats, ...fields } = change;
  faults.expect(
    fields.kind === undefined || fields.kind === before.kind,
    `${pointer}/kind`,
    "can't be changed",
  );
  tiers.set(id, { ...before, ...fields });
}
