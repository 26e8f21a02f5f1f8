import { expect, it } from 'vitest';
import type { Show } from '../../api/client.ts';
import { NO_SEATING, type Seating, showDraft, showValues } from './show-form.ts';

const show = {
  name: '',
  startsAt: '2030-07-01T19:00:00.000Z',
  endsAt: '2030-07-01T22:00:00.000Z',
  timeZone: 'Europe/Lisbon',
  saleOpensAt: null,
  saleClosesAt: null,
  customerLimit: null,
  holdSeconds: 180,
  holdMaxSeconds: 900,
  paymentSeconds: 900,
  currency: 'EUR',
  tiers: [
    tier(1, { name: 'Floor', kind: 'general', price: 2_500, capacity: 100 }),
    tier(2, { name: 'Seats', kind: 'reserved', price: 4_000, capacity: 4 }),
  ],
} as unknown as Show;

/** Two sections of two rows of one seat each, all of the second tier. */
const seating: Seating = {
  chart: {
    sections: [1, 2].map((section) => ({
      section,
      name: `Block ${section}`,
      rows: [1, 2].map((row) => ({ row, label: 'AB'[row - 1] ?? '', seats: [section * 2 + row - 2] })),
    })),
    categories: [],
  },
  tierOf: () => 2,
};

const base = showValues(show, seating);
const bodyOf = (change: Record<string, string | undefined>, from = base) => {
  const values = Object.fromEntries(
    Object.entries({ ...from, ...change }).filter(
      (entry): entry is [string, string] => entry[1] !== undefined,
    ),
  );
  return showDraft(values, base, 'EUR', seating);
};

it('shows times by the clocks of the show, prices in major units and clocks in minutes', () => {
  expect(base).toMatchObject({
    startsAt: '2030-07-01T20:00',
    holdMinutes: '3',
    'tier:1:price': '25',
    'seat:1': '2',
  });
});

it('sends what was changed, and nothing else', () => {
  expect(bodyOf({})).toMatchObject({ ok: true, body: {} });
  expect(bodyOf({ startsAt: '2030-07-01T21:00', holdMinutes: '5' })).toMatchObject({
    body: { startsAt: '2030-07-01T20:00:00.000Z', holdSeconds: 300 },
  });
  const { body } = bodyOf({ 'tier:1:price': '30,50' }) as { body: object };
  expect(body).toEqual({ tiers: [{ id: 1, price: 3_050 }] });
});

it('moves sections to a tier that is new, and names the seats of both', () => {
  const made = {
    'tier:n1:name': 'Balcony',
    'tier:n1:kind': 'reserved',
    'tier:n1:price': '20',
    'tier:n1:orderMin': '1',
    'tier:n1:orderMax': '10',
    'tier:n1:admits': '1',
    'seat:1': 'n1',
    'seat:2': 'rows',
    'seat:2:1': '2',
    'seat:2:2': '',
  };
  expect(bodyOf(made)).toMatchObject({
    body: {
      tiers: [
        { id: 2, seats: { sections: [], rows: [{ section: 'Block 2', rows: ['A'] }] } },
        { name: 'Balcony', kind: 'reserved', price: 2_000, seats: { sections: ['Block 1'] } },
      ],
    },
  });
});

it('takes a tier away whose fields are gone', () => {
  const gone = Object.fromEntries(
    Object.keys(base)
      .filter((field) => field.startsWith('tier:1:'))
      .map((field) => [field, undefined]),
  );
  expect(bodyOf(gone)).toMatchObject({ body: { tiers: [{ id: 1, remove: true }] } });
});

it('puts what the API says about a tier beside its field', () => {
  const draft = bodyOf({ 'tier:2:price': '1', holdMinutes: '4' });
  if (!draft.ok) throw new Error('it is in order');
  expect(draft.fieldOf?.('/tiers/0/price')).toBe('tier:2:price');
  expect(draft.fieldOf?.('/holdSeconds')).toBe('holdMinutes');
});

it('says what is wrong before it asks the API', () => {
  const faults = bodyOf({
    endsAt: '2030-07-01T19:00',
    customerLimit: 'many',
    'tier:1:price': '',
    'tier:1:capacity': '-1',
  });
  expect(faults).toMatchObject({ ok: false });
  expect(Object.keys(faults.ok ? {} : faults.faults).sort()).toEqual([
    'customerLimit',
    'endsAt',
    'tier:1:capacity',
    'tier:1:price',
  ]);
});

it('has no fields for seats where there is no chart', () => {
  expect(Object.keys(showValues(show, NO_SEATING)).some((field) => field.startsWith('seat:'))).toBe(false);
});

function tier(id: number, fields: object) {
  const defaults = {
    orderMin: 1,
    orderMax: 10,
    admits: 1,
    description: '',
    saleOpensAt: null,
    saleClosesAt: null,
  };
  return { id, ...defaults, ...fields };
}
