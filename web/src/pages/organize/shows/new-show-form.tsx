import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { Event, Schemas } from '../../../api/client.ts';
import { chartQuery } from '../../../api/queries.ts';
import { publishChart } from '../../../charteditor/data/drafts.ts';
import { createShow, createVenue } from '../../../console/api.ts';
import {
  FREE_SEATING,
  newShowBody,
  newShowFaults,
  newShowValues,
  tiersForRoom,
  tiersOfChart,
  withStart,
} from '../../../console/catalog/new-show.ts';
import { rooms } from '../../../console/catalog/rooms.ts';
import { fieldOfPointer, NO_SEATING, type Seating } from '../../../console/catalog/show-form.ts';
import { tierKeys } from '../../../console/catalog/tier-form.ts';
import { newVenueDraft } from '../../../console/catalog/venue-form.ts';
import { DateTimeField, SelectField, TextField } from '../../../console/form/fields.tsx';
import { EditorForm, FieldRow, FormPart } from '../../../console/form/form.tsx';
import type { Values } from '../../../console/form/merge.ts';
import { type Draft, useEditor } from '../../../console/form/use-editor.ts';
import { consoleShowQuery } from '../../../console/queries.ts';
import { useWorkplace } from '../../../console/workplace.tsx';
import { currencies, currencyOf } from '../../../lib/currencies.ts';
import { NEW_VENUE, PlacePart, VENUE_PREFIX, venueOfForm } from './place-part.tsx';
import { RoomPart } from './room-part.tsx';
import { TiersPart } from './tiers-part.tsx';

type Venue = Schemas['Venue'];

interface NewShowFormProps {
  readonly event: Event;
  readonly venues: readonly Venue[];
}

export function NewShowForm({ event, venues }: NewShowFormProps) {
  const { id: organizerId } = useWorkplace();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const [start] = useState(() => startOf(event, venues));
  const form = useEditor<Schemas['Show'], Values>({
    entity: undefined,
    toValues: () => start,
    toDraft: (values) => draftOf(values, organizerId),
    save: (values) => save(values),
    read: () => Promise.reject(new Error('a new show has no other version')),
    onSaved: (show) => {
      queryClient.setQueryData(consoleShowQuery(show.id).queryKey, show);
      void queryClient.invalidateQueries({ queryKey: ['console'], refetchType: 'none' });
      void navigate({ to: '/organize/shows/$showId/setup', params: { showId: show.id } });
    },
  });
  const { values } = form;
  const venue = venueOfForm(values, venues);
  const seating = useSeating(values.room ?? FREE_SEATING);
  const currency = values.currency ?? 'EUR';

  const save = async (sent: Values) => {
    const venueId = Number(sent.venue) || (await makeVenue(sent)).id;
    return createShow(event.id, newShowBody(sent, venueId, await makeChart(sent, venueId), seating));
  };
  const makeVenue = async (sent: Values): Promise<Venue> => {
    const draft = newVenueDraft(placeValues(sent), organizerId);
    if (!draft.ok) throw new Error('the form was checked before');
    const made = await createVenue(draft.body);
    // Should the show be refused, its place is there already.
    form.set('venue', String(made.id));
    await queryClient.invalidateQueries({ queryKey: ['console', 'venues'] });
    return made;
  };
  const makeChart = async ({ room = FREE_SEATING }: Values, venueId: number): Promise<number | null> => {
    if (room === FREE_SEATING) return null;
    const made = roomOf(room);
    if (made === undefined) return Number(room.split(':')[1]);
    return (await publishChart(String(venueId), made.document())).id;
  };

  return (
    <EditorForm form={form} words={{ label: (field) => field }} save="Make the show" isNew>
      <PlacePart
        form={form}
        venues={venues}
        onVenue={(chosen) => {
          const zone = chosen?.timeZone ?? values.timeZone ?? 'UTC';
          form.update({
            timeZone: zone,
            room: FREE_SEATING,
            ...(chosen && { currency: currencyOf(chosen.country) }),
            ...tiersForRoom(values, undefined, chosen?.capacity),
          });
        }}
      />
      <FormPart title="When">
        <FieldRow>
          <DateTimeField
            form={form}
            name="startsAt"
            label="Starts"
            zone={values.timeZone ?? 'UTC'}
            onInput={(input) => form.update(withStart(values, input.currentTarget.value))}
          />
          <DateTimeField form={form} name="endsAt" label="Ends" zone={values.timeZone ?? 'UTC'} />
          <TextField
            form={form}
            name="name"
            label="Name of this date"
            hint="Only if there are several: Saturday, Matinee."
            maxLength={120}
          />
        </FieldRow>
      </FormPart>
      <RoomPart
        form={form}
        venue={venue}
        isNewVenue={values.venue === NEW_VENUE}
        onRoom={(room, chart) =>
          form.update((current) => {
            // A chart takes a moment to come; by then somebody may have chosen another venue.
            if (current.venue !== values.venue) return {};
            const capacity = venue?.capacity ?? (Number(current[`${VENUE_PREFIX}capacity`]) || undefined);
            return { room, ...tiersForRoom(current, chart, capacity) };
          })
        }
      />
      <SelectField
        form={form}
        name="currency"
        label="Currency"
        hint="Of all prices of this show. It can’t be changed later."
        choices={currencies()}
        className="max-w-sm"
      />
      <TiersPart form={form} currency={currency} zone={values.timeZone ?? 'UTC'} seating={seating} />
    </EditorForm>
  );
}

/** The room to be made, if that is what is chosen. */
const roomOf = (room: string) => rooms.find(({ id }) => room === `template:${id}`);

/** The chart of the room that is chosen, stored or not. */
function useSeating(room: string): Seating {
  const made = roomOf(room);
  const stored = useQuery(chartQuery(room.startsWith('chart:') ? Number(room.slice(6)) : null));
  const chart = made === undefined ? stored.data : made.chart();
  return room === FREE_SEATING || chart === undefined
    ? NO_SEATING
    : { chart, tierOf: tiersOfChart(chart).tierOf };
}

function startOf(event: Event, venues: readonly Venue[]): Values {
  const last = event.shows.at(-1);
  const venue =
    venues.find(({ id }) => id === last?.venue.id) ?? (venues.length === 1 ? venues[0] : undefined);
  const zone = venue?.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
  const values = newShowValues(zone, Date.now());
  const currency = last?.currency ?? (venue ? currencyOf(venue.country) : 'EUR');
  const place = {
    venue: venue === undefined ? NEW_VENUE : String(venue.id),
    [`${VENUE_PREFIX}timeZone`]: zone,
    [`${VENUE_PREFIX}capacity`]: '',
  };
  return { ...values, ...place, currency, ...(tiersForRoom(values, undefined, venue?.capacity) as Values) };
}

/** The fields of the new place, without what they have before their names here. */
const placeValues = (values: Values): Values =>
  Object.fromEntries(
    Object.entries(values)
      .filter(([field]) => field.startsWith(VENUE_PREFIX))
      .map(([field, value]) => [field.slice(VENUE_PREFIX.length), value]),
  );

function draftOf(values: Values, organizerId: number | null): Draft<Values> {
  const place = values.venue === NEW_VENUE ? newVenueDraft(placeValues(values), organizerId) : undefined;
  const faults = {
    ...(place?.ok === false &&
      Object.fromEntries(Object.entries(place.faults).map(([field, text]) => [VENUE_PREFIX + field, text]))),
    ...newShowFaults(values),
  };
  if (Object.keys(faults).length > 0) return { ok: false, faults };
  return { ok: true, body: values, fieldOf: (pointer) => fieldOfPointer(pointer, tierKeys(values)) };
}
