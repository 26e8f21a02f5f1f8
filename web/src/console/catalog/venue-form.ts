/** A venue as a form, and back. Pure. */
import type { Schemas } from '../../api/client.ts';
import type { Values } from '../form/merge.ts';
import type { Draft, Faults } from '../form/use-editor.ts';

type Venue = Omit<Schemas['Venue'], 'id' | 'links' | 'version' | 'chartId' | 'organizerId'>;

export const venueLabels: Readonly<Record<string, string>> = {
  name: 'Name',
  slug: 'Link',
  type: 'Kind of place',
  description: 'Description',
  address: 'Address',
  city: 'City',
  country: 'Country',
  timeZone: 'Time zone',
  capacity: 'People it may hold',
  wheelchairAccessible: 'Accessible by wheelchair',
};

/** Places that people know, to choose from or to type another. */
export const venueTypes = ['club', 'theater', 'concert hall', 'arena', 'stadium', 'festival ground', 'bar'];

export const venueValues = (venue: Venue | undefined, timeZone = ''): Values => ({
  name: venue?.name ?? '',
  slug: venue?.slug ?? '',
  type: venue?.type ?? '',
  description: venue?.description ?? '',
  address: venue?.address ?? '',
  city: venue?.city ?? '',
  country: venue?.country ?? '',
  timeZone: venue?.timeZone ?? timeZone,
  capacity: venue === undefined ? '' : String(venue.capacity),
  wheelchairAccessible: venue?.wheelchairAccessible ? 'yes' : '',
});

/** What differs of a venue, as PATCH takes it. */
export function venueDraft(values: Values, base: Values): Draft<Schemas['VenuePatch']> {
  const faults = faultsOf(values);
  if (Object.keys(faults).length > 0) return { ok: false, faults };
  const changed = Object.entries({ ...fieldsOf(values), slug: (values.slug ?? '').trim() }).filter(
    ([field]) => values[field] !== base[field],
  );
  return { ok: true, body: Object.fromEntries(changed) };
}

export function newVenueDraft(values: Values, organizerId: number | null): Draft<Schemas['NewVenue']> {
  const faults = faultsOf(values);
  if (Object.keys(faults).length > 0) return { ok: false, faults };
  return { ok: true, body: { ...fieldsOf(values), organizerId } };
}

const fieldsOf = (values: Values) => ({
  name: text(values.name),
  type: text(values.type) || 'venue',
  description: text(values.description),
  address: text(values.address),
  city: text(values.city),
  country: text(values.country),
  timeZone: text(values.timeZone),
  capacity: Number(text(values.capacity)),
  wheelchairAccessible: values.wheelchairAccessible === 'yes',
});

function faultsOf(values: Values): Faults {
  const isCount = /^[1-9]\d{0,6}$/.test(text(values.capacity));
  return {
    ...(text(values.name) === '' && { name: 'A venue needs a name.' }),
    ...(text(values.city) === '' && { city: 'Buyers search by city.' }),
    ...(text(values.country) === '' && { country: 'Choose the country.' }),
    ...(text(values.timeZone) === '' && { timeZone: 'Choose the time zone: shows are told in it.' }),
    ...(!isCount && { capacity: 'How many people may be in there? A whole number.' }),
  };
}

const text = (value = ''): string => value.trim();
