/** What a venue is, the rules that hold of it, and how it lies in its row. */
import type { Selectable } from 'kysely';
import type { VenuesTable } from '../database/tables.ts';
import { Faults } from './faults.ts';

/** A venue. `version` rises with each edit; `chartId` is its newest chart. */
export interface Venue {
  readonly id: number;
  readonly slug: string;
  readonly name: string;
  /** Such as stadium, club, theater. */
  readonly type: string;
  readonly description: string;
  readonly address: string;
  readonly city: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly timeZone: string;
  /** People it may hold. */
  readonly capacity: number;
  readonly wheelchairAccessible: boolean;
  readonly chartId: number | null;
  /** Whose it is; null for the house, whose venues every organizer may use. Never changes. */
  readonly organizerId: number | null;
  readonly version: number;
}

type VenueFields = Omit<Venue, 'id' | 'chartId' | 'organizerId' | 'version'>;
type Defaulted = 'slug' | 'description' | 'address' | 'wheelchairAccessible';

/** A venue to be made. A slug is made of the name when none is given. */
export type NewVenue = Omit<VenueFields, Defaulted> &
  Partial<Pick<VenueFields, Defaulted>> & { readonly organizerId?: number | null };

/** The fields of a venue to be changed. */
export type VenuePatch = Partial<VenueFields>;

/** What is wrong with the fields that are given. */
export function venueFaults(venue: VenuePatch): Faults {
  const faults = new Faults();
  faults.slug(venue.slug);
  faults.text(venue.name, '/name', 1, 120);
  faults.text(venue.type, '/type', 1, 40);
  faults.text(venue.description, '/description', 0, 5_000);
  faults.text(venue.address, '/address', 0, 300);
  faults.text(venue.city, '/city', 1, 100);
  faults.expect(
    venue.country === undefined || /^[A-Z]{2}$/.test(venue.country),
    '/country',
    'must be an ISO 3166-1 code of two letters, such as PT',
  );
  faults.timeZone(venue.timeZone);
  faults.integer(venue.capacity, '/capacity', 1, 1_000_000);
  return faults;
}

/** The given fields as a row of `venues`. */
export function venueColumns(venue: VenuePatch) {
  return {
    slug: venue.slug,
    name: venue.name,
    type: venue.type,
    description: venue.description,
    address: venue.address,
    city: venue.city,
    country: venue.country,
    time_zone: venue.timeZone,
    capacity: venue.capacity,
    wheelchair_accessible: venue.wheelchairAccessible,
  };
}

/** A venue from its row. */
export function toVenue(row: Selectable<VenuesTable> & { chart_id: number | null }): Venue {
  return {
    id: row.id,
    slug: row.slug,
    name: row.name,
    type: row.type,
    description: row.description,
    address: row.address,
    city: row.city,
    country: row.country,
    timeZone: row.time_zone,
    capacity: row.capacity,
    wheelchairAccessible: row.wheelchair_accessible,
    chartId: row.chart_id,
    organizerId: row.organizer_id,
    version: row.version,
  };
}
