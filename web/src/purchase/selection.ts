/** What a buyer has picked of one show and not held yet: seats, and quantities of general tiers. Pure. */

export interface Selection {
  readonly seats: ReadonlySet<number>;
  /** Quantities by tier; none is 0. */
  readonly quantities: ReadonlyMap<number, number>;
}

export interface SellingTier {
  readonly id: number;
  readonly kind: 'general' | 'reserved';
  readonly price: number;
  readonly orderMin: number;
  readonly orderMax: number;
}

export const NOTHING: Selection = { seats: new Set(), quantities: new Map() };

/** With the seat in or out. */
export function toggleSeat(selection: Selection, seat: number): Selection {
  const seats = new Set(selection.seats);
  if (!seats.delete(seat)) seats.add(seat);
  return { ...selection, seats };
}

/** With these seats and no others. */
export const withSeats = (selection: Selection, seats: Iterable<number>): Selection => ({
  ...selection,
  seats: new Set(seats),
});

/** Without seats that others have taken; the same object where there are none. */
export function withoutSeats(selection: Selection, lost: ReadonlySet<number>): Selection {
  const seats = new Set([...selection.seats].filter((seat) => !lost.has(seat)));
  return seats.size === selection.seats.size ? selection : { ...selection, seats };
}

export function withQuantity(selection: Selection, tierId: number, quantity: number): Selection {
  const quantities = new Map(selection.quantities);
  if (quantity > 0) quantities.set(tierId, quantity);
  else quantities.delete(tierId);
  return { ...selection, quantities };
}

/** How much of a tier can be picked. */
export const mostOf = (tier: SellingTier, available: number): number => {
  const most = Math.min(tier.orderMax, Math.max(0, available));
  return most < tier.orderMin ? 0 : most;
};

/** Places it has. */
export const sizeOf = ({ seats, quantities }: Selection): number =>
  seats.size + [...quantities.values()].reduce((sum, quantity) => sum + quantity, 0);

/** Its total in minor units. */
export function totalOf(
  { seats, quantities }: Selection,
  tiers: readonly SellingTier[],
  tierOf: (seat: number) => number | undefined,
): number {
  const priceOf = new Map(tiers.map(({ id, price }) => [id, price]));
  let total = 0;
  for (const seat of seats) total += priceOf.get(tierOf(seat) ?? 0) ?? 0;
  for (const [tierId, quantity] of quantities) total += (priceOf.get(tierId) ?? 0) * quantity;
  return total;
}

/** As POST /shows/{id}/holds takes it. */
export function toHold({ seats, quantities }: Selection) {
  const items = [...quantities].map(([tierId, quantity]) => ({ tierId, quantity }));
  return { ...(seats.size > 0 && { seats: [...seats] }), ...(items.length > 0 && { items }) };
}

interface HeldLine {
  readonly tierId: number;
  readonly seat?: { readonly id: number } | undefined;
  readonly quantity: number;
}

/** What has to be added to a hold of the same show, as PATCH /holds/{id} takes it. */
export function toAddition({ seats, quantities }: Selection, lines: readonly HeldLine[]) {
  const held = new Set(lines.flatMap(({ seat }) => (seat ? [seat.id] : [])));
  const addSeats = [...seats].filter((seat) => !held.has(seat));
  const items = [...quantities].map(([tierId, quantity]) => ({
    tierId,
    quantity: quantity + (lines.find((line) => !line.seat && line.tierId === tierId)?.quantity ?? 0),
  }));
  return { ...(addSeats.length > 0 && { addSeats }), ...(items.length > 0 && { items }) };
}

/** What a hold had, to be picked once more. */
export function selectionOf(lines: readonly HeldLine[]): Selection {
  let selection = withSeats(
    NOTHING,
    lines.flatMap(({ seat }) => (seat ? [seat.id] : [])),
  );
  for (const { seat, tierId, quantity } of lines)
    if (!seat) selection = withQuantity(selection, tierId, quantity);
  return selection;
}
