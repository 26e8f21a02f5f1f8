import type { Schemas } from '../../../api/client.ts';
import { Field } from '../../../components/field.tsx';
import { FieldSelect } from '../../../components/select.tsx';
import { FormPart } from '../../../console/form/form.tsx';
import type { Values } from '../../../console/form/merge.ts';
import type { Editor } from '../../../console/form/use-editor.ts';
import { VenueFields } from '../venues/venue-fields.tsx';

type Venue = Schemas['Venue'];

/** In place of a venue's id: one that is made together with the show. */
export const NEW_VENUE = 'new';
/** Before the fields of such a venue. */
export const VENUE_PREFIX = 'venue:';

/** The venue that a form names; undefined for one that is not made yet. */
export const venueOfForm = (values: Values, venues: readonly Venue[]): Venue | undefined =>
  venues.find(({ id }) => String(id) === values.venue);

interface PlacePartProps {
  readonly form: Editor;
  readonly venues: readonly Venue[];
  readonly onVenue: (venue: Venue | undefined) => void;
}

/** Where it is: a venue, or a new one. */
export function PlacePart({ form, venues, onVenue }: PlacePartProps) {
  const own = venues.filter(({ organizerId }) => organizerId !== null);
  const shared = venues.filter(({ organizerId }) => organizerId === null);
  const choose = (value: string) => {
    if (value === form.values.venue) return;
    form.set('venue', value);
    onVenue(venues.find(({ id }) => String(id) === value));
  };
  const isNew = form.values.venue === NEW_VENUE;
  return (
    <FormPart title="Where">
      {venues.length > 0 && (
        <Field
          label="Venue"
          className="max-w-xl"
          control={(ids) => (
            <FieldSelect
              name="venue"
              value={form.values.venue}
              onChange={(event) => choose(event.target.value)}
              {...ids}
            >
              <option value={NEW_VENUE}>A new venue …</option>
              <Group label="Yours" venues={own} />
              <Group label="For everybody" venues={shared} />
            </FieldSelect>
          )}
        />
      )}
      {isNew && (
        <>
          <VenueFields form={form} prefix={VENUE_PREFIX} short />
          <p className="text-sm text-ink-faint">The venue is kept for your next shows.</p>
        </>
      )}
    </FormPart>
  );
}

const Group = ({ label, venues }: { label: string; venues: readonly Venue[] }) =>
  venues.length > 0 && (
    <optgroup label={label}>
      {venues.map(({ id, name, city }) => (
        <option key={id} value={id}>
          {name}, {city}
        </option>
      ))}
    </optgroup>
  );
