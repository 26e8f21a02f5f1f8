import { AreaField, TextField } from '../../../console/form/fields.tsx';
import { FormPart } from '../../../console/form/form.tsx';
import type { Editor } from '../../../console/form/use-editor.ts';

/** Kinds that have pictures of their own; any other word will do as well. */
const CATEGORIES = [
  'rock',
  'pop',
  'indie',
  'folk',
  'jazz',
  'electronic',
  'festival',
  'theater',
  'musical',
  'family',
];

/** What is told of an event. */
export function EventFields({ form, isNew = false }: { form: Editor; isNew?: boolean }) {
  return (
    <FormPart title="What it is">
      <TextField form={form} name="title" label="Title" maxLength={200} placeholder="Night Ferry Live" />
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField
          form={form}
          name="category"
          label="Kind of event"
          list="categories"
          maxLength={40}
          placeholder="rock, theater, festival …"
        />
        {!isNew && (
          <TextField
            form={form}
            name="slug"
            label="Link"
            maxLength={80}
            hint={`Buyers find it at /events/${form.values.slug ?? ''}`}
          />
        )}
      </div>
      <datalist id="categories">
        {CATEGORIES.map((category) => (
          <option key={category} value={category} />
        ))}
      </datalist>
      <AreaField form={form} name="artists" label="Artists" hint="One a line. May be left empty." rows={3} />
      <AreaField
        form={form}
        name="description"
        label="Description"
        hint="An empty line begins a new paragraph."
        rows={isNew ? 5 : 8}
      />
    </FormPart>
  );
}
