/** Tiers of the demo's shows. Prices are minor units of the show's currency. */
import type { NewTier } from '../catalog/index.ts';
import { rowLetters } from './charts/builder.ts';
import { BOWL_SEATS } from './charts/index.ts';

const FRONT_ROW_END = BOWL_SEATS.vip + BOWL_SEATS.frontRow;

/** Sold by seat number: 1 to 100, 101 to 5000, 5001 to 50000. */
export const stadiumTiers: readonly NewTier[] = [
  seated('VIP', 10_000, [1, BOWL_SEATS.vip], 'Chairs before the stage.'),
  seated(
    'Front Row',
    5_000,
    [BOWL_SEATS.vip + 1, FRONT_ROW_END],
    'The floor and the sections beside the stage.',
  ),
  seated('GA', 1_000, [FRONT_ROW_END + 1, FRONT_ROW_END + BOWL_SEATS.bowl], 'The rings around.'),
];

export const clubTiers: readonly NewTier[] = [
  {
    name: 'VIP',
    kind: 'general',
    price: 10_000,
    capacity: 100,
    description: 'The gallery, with a bar of its own.',
  },
  { name: 'Front Row', kind: 'general', price: 5_000, capacity: 200, description: 'Right at the stage.' },
  { name: 'GA', kind: 'general', price: 1_000, capacity: 1_000 },
];

export const festivalLawnTiers: readonly NewTier[] = [
  { name: 'Lawn', kind: 'general', price: 4_500, capacity: 5_000 },
  {
    name: 'Group of four',
    kind: 'general',
    price: 15_000,
    capacity: 250,
    admits: 4,
    orderMax: 5,
    description: 'One ticket lets four people in.',
  },
  {
    name: 'Child',
    kind: 'general',
    price: 0,
    capacity: 500,
    orderMax: 4,
    description: 'Up to six years, free.',
  },
];

export const festivalSeatedTiers: readonly NewTier[] = [
  { name: 'Amphitheater center', kind: 'reserved', price: 9_000, seats: { sections: ['Center'] } },
  { name: 'Amphitheater side', kind: 'reserved', price: 7_000, seats: { rest: true } },
  { name: 'Lawn', kind: 'general', price: 4_500, capacity: 4_000 },
];

const STALLS = ['Stalls Left', 'Stalls Right'];
const FRONT_ROWS = Array.from({ length: 6 }, (_, index) => rowLetters(index + 1));

export const theaterTiers: readonly NewTier[] = [
  {
    name: 'Stalls front',
    kind: 'reserved',
    price: 8_500,
    seats: { rows: STALLS.map((section) => ({ section, rows: FRONT_ROWS })) },
  },
  { name: 'Stalls', kind: 'reserved', price: 6_500, seats: { rows: backRows() } },
  { name: 'Circle', kind: 'reserved', price: 4_500, seats: { sections: ['Circle Left', 'Circle Right'] } },
  { name: 'Boxes', kind: 'reserved', price: 9_500, orderMax: 8, seats: { rest: true } },
];

function backRows() {
  const rows = Array.from({ length: 10 }, (_, index) => rowLetters(index + 7));
  return STALLS.map((section) => ({ section, rows }));
}

function seated(name: string, price: number, [from, to]: [number, number], description: string): NewTier {
  return { name, kind: 'reserved', price, description, seats: { ranges: [{ from, to }] } };
}
