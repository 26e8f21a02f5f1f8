/** Where the demo takes place: invented venues in real cities, with charts made by code. */
import type { ChartDraft, NewVenue } from '../catalog/index.ts';
import { amphitheater, stadiumBowl, theaterHall } from './charts/index.ts';

/** Begins every description of the demo. */
export const DEMO = 'Demo data: neither the artists nor the place exist.';

export interface DemoVenue {
  readonly venue: NewVenue & { readonly slug: string };
  readonly chart?: () => ChartDraft;
}

export const venues = {
  stadium: {
    venue: {
      slug: 'demo-meridian-bowl',
      name: 'Meridian Bowl',
      type: 'stadium',
      description: `${DEMO} An open stadium with chairs on the floor and three rings around.`,
      address: '1 Meridian Way',
      city: 'Denver',
      country: 'US',
      timeZone: 'America/Denver',
      capacity: 50_000,
      wheelchairAccessible: true,
    },
    chart: stadiumBowl,
  },
  club: {
    venue: {
      slug: 'demo-velvet-cellar',
      name: 'Velvet Cellar',
      type: 'club',
      description: `${DEMO} A basement club where everybody stands.`,
      address: '300 Low Street',
      city: 'Chicago',
      country: 'US',
      timeZone: 'America/Chicago',
      capacity: 1_300,
    },
  },
  meadow: {
    venue: {
      slug: 'demo-harbor-meadow',
      name: 'Harbor Meadow',
      type: 'open air',
      description: `${DEMO} A lawn by the sea with an amphitheater before it.`,
      address: 'Cais do Vento',
      city: 'Lisbon',
      country: 'PT',
      timeZone: 'Europe/Lisbon',
      capacity: 8_000,
      wheelchairAccessible: true,
    },
    chart: amphitheater,
  },
  theater: {
    venue: {
      slug: 'demo-aurelia-theater',
      name: 'Aurelia Theater',
      type: 'theater',
      description: `${DEMO} A house with stalls, a circle and boxes.`,
      address: 'Lindengasse 9',
      city: 'Vienna',
      country: 'AT',
      timeZone: 'Europe/Vienna',
      capacity: 940,
      wheelchairAccessible: true,
    },
    chart: theaterHall,
  },
} as const satisfies Record<string, DemoVenue>;
