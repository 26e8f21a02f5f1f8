import { Field } from '../../../components/field.tsx';
import type { AuditFilter } from '../../../console/team/queries.ts';
import { Toolbar } from '../../../console/toolbar.tsx';

interface FiltersProps {
  readonly filter: AuditFilter;
  readonly onChange: (filter: AuditFilter) => void;
}

/** What to look for in the log. */
export function Filters({ filter, onChange }: FiltersProps) {
  const bind = (name: keyof AuditFilter) => ({
    value: filter[name],
    onChange: (event: { target: { value: string } }) => onChange({ ...filter, [name]: event.target.value }),
  });
  return (
    <Toolbar label="Which changes">
      <Field
        label="Text"
        type="search"
        placeholder="Title, reference, address"
        maxLength={200}
        className="grow basis-56"
        {...bind('q')}
      />
      <Field
        label="Who"
        type="search"
        placeholder="Name"
        maxLength={200}
        className="grow basis-40"
        {...bind('actor')}
      />
      <Field
        label="What"
        type="search"
        placeholder="event.changed"
        maxLength={100}
        className="grow basis-40"
        {...bind('action')}
      />
      <Field
        label="From"
        type="date"
        className="min-w-0 grow basis-36 lg:basis-44 lg:grow-0"
        {...bind('from')}
      />
      <Field label="To" type="date" className="min-w-0 grow basis-36 lg:basis-44 lg:grow-0" {...bind('to')} />
    </Toolbar>
  );
}
