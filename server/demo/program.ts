/** What is on in the demo. Artists and venues are invented; every description says that it is demo data. */
import type { NewEvent, NewShow, NewTier } from '../catalog/index.ts';
import { daysFrom, FRIDAY, hoursAfter, nextAt, SATURDAY } from './dates.ts';
import { clubTiers, festivalLawnTiers, festivalSeatedTiers, stadiumTiers, theaterTiers } from './tiers.ts';
import { DEMO, type venues } from './venues.ts';

/** A show of the demo, made anew when none of its name is fresh any more. */
export interface DemoShow extends Omit<NewShow, 'venueId' | 'chartId' | 'tiers'> {
  readonly name: string;
  readonly venue: keyof typeof venues;
  readonly tiers: readonly NewTier[];
  /** Sold on its venue's chart. */
  readonly seated?: boolean;
  /** To be sold out by real bookings. */
  readonly soldOut?: boolean;
}

export interface DemoEvent {
  readonly event: NewEvent & { readonly slug: string };
  readonly shows: (now: Date) => readonly DemoShow[];
}

export const events: readonly DemoEvent[] = [
  {
    event: {
      slug: 'demo-paper-lanterns-midnight-sun',
      title: 'The Paper Lanterns: Midnight Sun Tour',
      description: `${DEMO} 50,000 numbered seats: VIP 1 to 100, Front Row 101 to 5000, GA 5001 to 50000.`,
      category: 'rock',
      artists: ['The Paper Lanterns', 'Saint Orbit'],
    },
    shows: (now) => [
      {
        name: 'Denver',
        venue: 'stadium',
        seated: true,
        tiers: stadiumTiers,
        ...evening(now, 60, 20, 'America/Denver', SATURDAY),
        ...onSale('USD'),
      },
    ],
  },
  {
    event: {
      slug: 'demo-night-ferry-club-night',
      title: 'Night Ferry Club Night',
      description: `${DEMO} Three tiers without seats: VIP, Front Row and GA.`,
      category: 'electronic',
      artists: ['Night Ferry', 'DJ Marzipan'],
    },
    shows: (now) => [
      {
        name: 'Club night',
        venue: 'club',
        tiers: clubTiers,
        ...evening(now, 30, 22, 'America/Chicago', FRIDAY),
        ...onSale('USD'),
      },
    ],
  },
  {
    event: {
      slug: 'demo-saltwind-festival',
      title: 'Saltwind Festival',
      description: `${DEMO} Two days by the sea: one on the lawn, one with seats in the amphitheater as well.`,
      category: 'festival',
      artists: ['Coral Avenue', 'Zoé Marés', 'The Slow Tides'],
    },
    shows: (now) => {
      const friday = evening(now, 75, 17, 'Europe/Lisbon', FRIDAY);
      const saturday = evening(friday.startsAt, 0.5, 17, 'Europe/Lisbon', SATURDAY);
      return [
        { name: 'Friday: the lawn', venue: 'meadow', tiers: festivalLawnTiers, ...friday, ...onSale('EUR') },
        {
          name: 'Saturday: the amphitheater',
          venue: 'meadow',
          seated: true,
          tiers: festivalSeatedTiers,
          ...saturday,
          ...onSale('EUR'),
        },
      ];
    },
  },
  {
    event: {
      slug: 'demo-clockmakers-daughter',
      title: "The Clockmaker's Daughter",
      description: `${DEMO} A musical in two acts. Stalls, circle and boxes; places for wheelchairs are marked.`,
      category: 'theater',
      artists: ['Aurelia Ensemble'],
    },
    shows: (now) => [
      {
        name: 'Evening',
        venue: 'theater',
        seated: true,
        tiers: theaterTiers,
        ...evening(now, 21, 19, 'Europe/Vienna'),
        ...onSale('EUR'),
        customerLimit: 8,
      },
    ],
  },
  {
    event: {
      slug: 'demo-glass-harbor-homecoming',
      title: 'Glass Harbor: Homecoming',
      description: `${DEMO} The sale has not opened yet.`,
      category: 'pop',
      artists: ['Glass Harbor'],
    },
    shows: (now) => [
      {
        name: 'Homecoming',
        venue: 'club',
        tiers: clubTiers,
        ...evening(now, 150, 20, 'America/Chicago', SATURDAY),
        ...onSale('USD'),
        saleOpensAt: nextAt(now, 30, 10, 'America/Chicago', FRIDAY),
      },
    ],
  },
  {
    event: {
      slug: 'demo-tin-orchard-unplugged',
      title: 'Tin Orchard Unplugged',
      description: `${DEMO} The sale has closed; the show is still to come.`,
      category: 'folk',
      artists: ['Tin Orchard'],
    },
    shows: (now) => [
      {
        name: 'Unplugged',
        venue: 'theater',
        seated: true,
        tiers: theaterTiers,
        ...evening(now, 14, 20, 'Europe/Vienna'),
        ...onSale('EUR'),
        saleOpensAt: daysFrom(now, -60),
        saleClosesAt: daysFrom(now, -1),
      },
    ],
  },
  {
    event: {
      slug: 'demo-ember-and-vale-cellar-session',
      title: 'Ember & Vale: Cellar Session',
      description: `${DEMO} Sold out.`,
      category: 'indie',
      artists: ['Ember & Vale'],
    },
    shows: (now) => [
      {
        name: 'Cellar session',
        venue: 'club',
        tiers: [{ name: 'Standing', kind: 'general', price: 2_500, capacity: 120, orderMax: 10 }],
        soldOut: true,
        ...evening(now, 45, 21, 'America/Chicago'),
        ...onSale('USD'),
      },
    ],
  },
];

/** From an evening at that hour for three hours. */
function evening(now: Date, days: number, hour: number, timeZone: string, weekday?: number) {
  const startsAt = nextAt(now, days, hour, timeZone, weekday);
  return { startsAt, endsAt: hoursAfter(startsAt, 3) };
}

const onSale = (currency: string) => ({ currency, status: 'published' }) as const;
