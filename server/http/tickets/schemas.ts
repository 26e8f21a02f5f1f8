/** What check-ins and the door's list look like on the wire. */
import { Type } from 'typebox';
import { Text } from '../paths.ts';
import {
  AnsweredTime,
  component,
  ListOf,
  Nullable,
  NullableAnsweredTime,
  OneOf,
  Page,
  Timestamp,
} from '../schemas.ts';
import { ShowStatus } from '../shows/schemas.ts';

const SCANS_MAX = 500;
const LIMIT_MAX = 100;

const ScanId = Type.String({ format: 'uuid', description: 'Made by the device; the same for each retry' });
const told = ['admitted', 'turned_away'] as const;

const NewScan = Type.Object(
  {
    id: ScanId,
    code: Text(1, 300, 'As scanned or typed: a signed code, or the short one'),
    device: Text(1, 80, 'Name of the device or gate'),
    people: Type.Optional(
      Type.Integer({
        minimum: 1,
        maximum: 1_000,
        description: 'Who come in by it, where a ticket admits several; 1 when absent',
      }),
    ),
    scannedAt: Type.Optional(
      Type.Unsafe<string>({
        ...Timestamp,
        description: "By the device's clock; counts for what was offline",
      }),
    ),
    offline: Type.Optional(
      OneOf(told, 'What the device told the person by itself; absent while the person waits for this answer'),
    ),
  },
  { additionalProperties: false },
);

export const NewScans = component(
  'NewScans',
  Type.Object(
    { scans: Type.Array(NewScan, { minItems: 1, maxItems: SCANS_MAX }) },
    {
      additionalProperties: false,
      examples: [
        {
          scans: [
            { id: '0f8a2c1e-6c6f-4c5e-9d3b-2f1a4b5c6d7e', code: '4-K7PX2M-01-9Q4T2VB', device: 'Gate 1' },
          ],
        },
      ],
    },
  ),
);

const outcomes = [
  'admitted',
  'already_used',
  'canceled',
  'not_paid',
  'wrong_show',
  'unknown_ticket',
  'bad_signature',
  'turned_away',
] as const;

const Use = Type.Unsafe<{ readonly at: Date; readonly device: string; readonly by: string } | null>({
  ...Type.Object({ at: AnsweredTime, device: Type.String(), by: Type.String() }),
  type: ['object', 'null'],
  description: 'When, where and by whom the ticket was used first',
});

const OtherShow = Type.Unsafe<{
  readonly id: number;
  readonly title: string;
  readonly startsAt: Date;
} | null>({
  ...Type.Object({ id: Type.Integer(), title: Type.String(), startsAt: AnsweredTime }),
  type: ['object', 'null'],
  description: 'The show that the code is for, with `wrong_show`',
});

export const ScanAnswer = component(
  'Scan',
  Type.Object({
    id: ScanId,
    outcome: OneOf(outcomes, 'Decide by it; docs/door.md says what to do'),
    ticketId: Nullable(Type.String()),
    tierId: Nullable(Type.Integer()),
    tierName: Type.String(),
    seat: Type.Optional(Type.Object({ id: Type.Integer(), name: Type.String() })),
    name: Type.String({ description: 'Of the holder' }),
    admits: Type.Integer({ description: 'People it lets in' }),
    peopleIn: Type.Integer({ description: 'Of them are in' }),
    people: Type.Integer({ description: 'Were let in by this scan' }),
    at: AnsweredTime,
    recordedAt: AnsweredTime,
    device: Type.String(),
    by: Type.String(),
    offline: Type.Unsafe<(typeof told)[number] | null>({ type: ['string', 'null'], enum: [...told, null] }),
    conflict: Type.Boolean({ description: 'The device told something else while it was offline' }),
    undoneAt: NullableAnsweredTime,
    undoneBy: Nullable(Type.String()),
    first: Use,
    otherShow: OtherShow,
  }),
);

export const ScanAnswers = component(
  'ScanAnswers',
  Type.Object({ scans: ListOf(ScanAnswer, { description: 'In the order of the request' }) }),
);

export const Undo = component(
  'UndoCheckIn',
  Type.Object({ scanId: ScanId }, { additionalProperties: false }),
);

const TierCount = Type.Object({
  tierId: Type.Integer(),
  tierName: Type.String(),
  in: Type.Integer(),
  expected: Type.Integer(),
});

export const CheckIns = component(
  'CheckIns',
  Type.Object({
    in: Type.Integer({ description: 'People' }),
    expected: Type.Integer({ description: 'People that all valid tickets admit' }),
    tiers: ListOf(TierCount),
    conflicts: Type.Integer({ description: 'Scans that a person has to look at' }),
    items: ListOf(ScanAnswer, { description: 'The latest first' }),
    nextCursor: Nullable(Type.String()),
  }),
);

export const CheckInQuery = Type.Object(
  {
    conflicts: Type.Optional(Type.Boolean({ description: 'Only those that a person has to look at' })),
    cursor: Type.Optional(Type.String({ maxLength: 200 })),
    limit: Type.Integer({ minimum: 1, maximum: LIMIT_MAX, default: 20 }),
  },
  { additionalProperties: false },
);

export const TicketKey = component(
  'TicketKey',
  Type.Object({
    id: Type.Integer({ description: 'First byte of the SHA-256 of the key; codes begin with it' }),
    algorithm: OneOf(['Ed25519']),
    key: Type.String({ description: '32 bytes, base64url' }),
  }),
);

export const TicketKeyList = component(
  'TicketKeys',
  Type.Object({ keys: ListOf(TicketKey, { description: 'Whose codes are taken; the first one signs' }) }),
);

const Listed = Type.Object({
  id: Type.String(),
  code: Type.String({ description: 'First 8 characters of the SHA-256 of the short code, base64url' }),
  tier: Type.Integer(),
  seat: Type.Optional(Type.String()),
  name: Type.String(),
  canceled: Type.Optional(Type.Literal(true)),
  in: Type.Optional(
    Type.Object({ people: Type.Integer(), at: AnsweredTime, device: Type.String() }, { description: 'Used' }),
  ),
});

export const Manifest = component(
  'DoorList',
  Type.Object({
    show: Type.Object({
      id: Type.Integer(),
      title: Type.String(),
      name: Type.String(),
      venue: Type.String(),
      startsAt: AnsweredTime,
      endsAt: AnsweredTime,
      timeZone: Type.String(),
      status: ShowStatus,
    }),
    keys: ListOf(TicketKey),
    tiers: ListOf(Type.Object({ id: Type.Integer(), name: Type.String(), admits: Type.Integer() })),
    version: Type.String({ description: 'Send it as `since`, to get what has changed' }),
    isComplete: Type.Boolean({ description: 'All tickets; false: those that may have changed' }),
    tickets: ListOf(Listed),
  }),
);

export const DoorShowPage = component(
  'DoorShowPage',
  Page(
    Type.Object({
      id: Type.Integer(),
      title: Type.String(),
      name: Type.String(),
      venue: Type.String(),
      startsAt: AnsweredTime,
      timeZone: Type.String(),
      status: ShowStatus,
    }),
  ),
);
