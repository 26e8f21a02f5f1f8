/** A season's program to search in, and what people type. */
import type { Admin } from '../lib/admin.ts';

const EVENTS = 300;
const FIRST = [
  'Silver',
  'Paper',
  'Crimson',
  'Hollow',
  'Northern',
  'Velvet',
  'Electric',
  'Lost',
  'Golden',
  'Quiet',
];
const SECOND = [
  'Harbor',
  'Foxes',
  'Orchestra',
  'Lanterns',
  'Satellites',
  'Orchard',
  'Tides',
  'Engines',
  'Choir',
  'Owls',
];
const KINDS = ['rock', 'jazz', 'classical', 'folk', 'electronic', 'theater'];
const TOURS = ['Live', 'Unplugged', 'Homecoming', 'Winter Tour', 'One Night Only', 'In Concert'];
const CITIES = ['Lisbon', 'Vienna', 'Chicago', 'Denver', 'Oslo', 'Turin', 'Ghent', 'Porto'];

const at = (list: readonly string[], index: number): string => list[index % list.length] ?? '';

/** Makes the events, each with a show that is on sale. */
export async function makeProgram(admin: Admin): Promise<void> {
  const venueIds = await Promise.all(CITIES.map((city) => makeVenue(admin, city)));
  for (let index = 0; index < EVENTS; index += 1) {
    const artist = `${at(FIRST, index)} ${at(SECOND, Math.floor(index / FIRST.length))}`;
    const title = `${artist}: ${at(TOURS, index * 7)} ${index}`;
    const event = { title, category: at(KINDS, index), artists: [artist] };
    const { id } = (await admin.request('POST', '/events', event)) as { id: number };
    const place = { eventId: id, venueId: venueIds[index % venueIds.length] ?? 0 };
    const price = 1_000 + (index % 90) * 100;
    await admin.makeGeneralShow(place, [{ name: 'GA', price, capacity: 5_000 }]);
  }
}

async function makeVenue(admin: Admin, city: string): Promise<number> {
  const venue = {
    name: `${city} Hall`,
    type: 'hall',
    city,
    country: 'US',
    timeZone: 'UTC',
    capacity: 10_000,
  };
  return ((await admin.request('POST', '/venues', venue)) as { id: number }).id;
}

/** Queries as people send them; some with a typo. */
export const searches: readonly string[] = [
  ...SECOND.map((word) => ({ q: word.toLowerCase() })),
  ...FIRST.map((word) => ({ q: `${word.slice(0, -1)}${word.slice(-2)}` })),
  ...FIRST.map((word, index) => ({ q: `${word} ${at(SECOND, index)}`, sort: 'price' })),
  ...CITIES.map((city) => ({ city, available: 'true', limit: '10' })),
  ...SECOND.map((word) => ({ artist: word, maxPrice: '6000' })),
  ...KINDS.map((category) => ({ category, sort: 'date' })),
].map((query) => String(new URLSearchParams(query as Record<string, string>)));
