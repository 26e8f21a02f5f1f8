/**
 * The seating plan of pretix, as its openly published JSON schema describes it: zones have rows of seats and areas that are
 * drawn. Positions add up: plan, zone, row, seat; y grows downward. Members that are not named here are let pass, because
 * the format grows.
 */
import { type Static, Type } from 'typebox';
import { COORDINATE_MAX } from './fields.ts';

const Coordinate = Type.Number({ minimum: -COORDINATE_MAX, maximum: COORDINATE_MAX });
const Position = Type.Object({ x: Coordinate, y: Coordinate });
const Length = Type.Number({ minimum: 0, maximum: COORDINATE_MAX });
const Name = Type.String({ minLength: 1, maxLength: 60 });
/** Programs write null where they have nothing to say. */
const MaybeText = Type.Optional(Type.Union([Type.String(), Type.Null()]));

const PretixSeat = Type.Object({
  seat_guid: Type.String({ minLength: 1, maxLength: 255 }),
  seat_number: Name,
  position: Position,
  category: Type.String({ maxLength: 60 }),
});

const PretixRow = Type.Object({
  row_number: Type.String({ maxLength: 60 }),
  row_label: MaybeText,
  position: Type.Optional(Position),
  seats: Type.Array(PretixSeat),
});

const PretixArea = Type.Object({
  shape: Type.Optional(Type.String()),
  color: MaybeText,
  border_color: MaybeText,
  rotation: Type.Optional(Type.Number()),
  position: Type.Optional(Position),
  polygon: Type.Optional(Type.Object({ points: Type.Array(Position, { maxItems: 10_000 }) })),
  rectangle: Type.Optional(Type.Object({ width: Length, height: Length })),
  ellipse: Type.Optional(Type.Object({ radius: Position })),
  circle: Type.Optional(Type.Object({ radius: Length })),
  text: Type.Optional(Type.Object({ text: Type.String(), position: Type.Optional(Position) })),
});

const PretixZone = Type.Object({
  name: Type.Optional(Type.String({ maxLength: 200 })),
  zone_id: MaybeText,
  position: Position,
  rows: Type.Array(PretixRow),
  areas: Type.Optional(Type.Array(PretixArea)),
});

export const PretixPlan = Type.Object({
  name: Type.String(),
  categories: Type.Array(Type.Object({ name: Name, color: MaybeText })),
  zones: Type.Array(PretixZone),
  size: Type.Optional(Type.Object({ width: Length, height: Length })),
});

export type PretixPlan = Static<typeof PretixPlan>;
export type PretixZone = Static<typeof PretixZone>;
export type PretixRow = Static<typeof PretixRow>;
export type PretixSeat = Static<typeof PretixSeat>;
export type PretixArea = Static<typeof PretixArea>;

/** What the seats that we write are called, so that they get their numbers back. */
export const guidOf = (seat: number): string => `onsale-${seat}`;

/** The seat number in a name of ours; undefined for anybody else's. */
export function seatOfGuid(guid: string): number | undefined {
  const digits = /^onsale-([1-9]\d{0,6})$/.exec(guid)?.[1];
  return digits === undefined ? undefined : Number(digits);
}
