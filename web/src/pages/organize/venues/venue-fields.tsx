import { useMemo } from 'react';
import { venueTypes } from '../../../console/catalog/venue-form.ts';
import { AreaField, CheckField, NumberField, SelectField, TextField } from '../../../console/form/fields.tsx';
import { FieldRow } from '../../../console/form/form.tsx';
import type { Editor } from '../../../console/form/use-editor.ts';
import { countriesIn } from '../../../lib/countries.ts';

interface VenueFieldsProps {
  readonly form: Editor;
  /** Before each field's name, where they are a part of another form. */
  readonly prefix?: string;
  /** Only what a show can't do without. */
  readonly short?: boolean;
}

/** What is told of a venue. */
export function VenueFields({ form, prefix = '', short = false }: VenueFieldsProps) {
  const countries = useMemo(
    () => [
      { value: '', label: 'Choose …' },
      ...countriesIn('en').map(({ code, name }) => ({ value: code, label: name })),
    ],
    [],
  );
  const zones = useMemo(
    () => [
      { value: '', label: 'Choose …' },
      ...['UTC', ...Intl.supportedValuesOf('timeZone')].map((zone) => ({
        value: zone,
        label: zone.replaceAll('_', ' '),
      })),
    ],
    [],
  );
  const name = (field: string) => `${prefix}${field}`;
  return (
    <div className="flex flex-col gap-4">
      <FieldRow>
        <TextField form={form} name={name('name')} label="Name" maxLength={120} placeholder="Velvet Cellar" />
        <NumberField form={form} name={name('capacity')} label="People it may hold" placeholder="2000" />
      </FieldRow>
      <FieldRow>
        <TextField form={form} name={name('city')} label="City" maxLength={100} />
        <SelectField form={form} name={name('country')} label="Country" choices={countries} />
        <SelectField form={form} name={name('timeZone')} label="Time zone" choices={zones} />
      </FieldRow>
      {!short && (
        <>
          <FieldRow>
            <TextField form={form} name={name('address')} label="Address" maxLength={300} />
            <TextField
              form={form}
              name={name('type')}
              label="Kind of place"
              list="venue-types"
              maxLength={40}
            />
            {form.values.slug !== '' && (
              <TextField form={form} name={name('slug')} label="Link" maxLength={80} />
            )}
          </FieldRow>
          <datalist id="venue-types">
            {venueTypes.map((type) => (
              <option key={type} value={type} />
            ))}
          </datalist>
          <AreaField form={form} name={name('description')} label="Description" rows={3} />
          <CheckField form={form} name={name('wheelchairAccessible')} label="Accessible by wheelchair" />
        </>
      )}
    </div>
  );
}
