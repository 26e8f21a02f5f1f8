import { useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { Select } from '../../../components/select.tsx';
import {
  BY_ROW,
  countSeats,
  MIXED,
  NOT_SOLD,
  rowField,
  sectionField,
  tierOfRow,
} from '../../../console/catalog/seat-form.ts';
import type { Seating } from '../../../console/catalog/show-form.ts';
import { tierField, tierKeys } from '../../../console/catalog/tier-form.ts';
import type { Editor } from '../../../console/form/use-editor.ts';
import { useFormat } from '../../../i18n/index.tsx';

type Section = NonNullable<Seating['chart']>['sections'][number];

/** Which tier sells which section, or row by row. */
export function SeatsPart({ form, seating: { chart } }: { form: Editor; seating: Seating }) {
  const tiers = reservedTiers(form);
  if (chart === undefined) return null;
  const setAll = (tier: string) =>
    form.update(Object.fromEntries(chart.sections.map((section) => [sectionField(section), tier])));
  const setRest = (tier: string) =>
    form.update(
      Object.fromEntries(
        chart.sections
          .filter((section) => (form.values[sectionField(section)] ?? NOT_SOLD) === NOT_SOLD)
          .map((section) => [sectionField(section), tier]),
      ),
    );
  return (
    <section
      id="seats"
      aria-labelledby="seats-title"
      className="flex flex-col gap-3 border-t border-line pt-5"
    >
      <h3 id="seats-title" className="text-lg font-extrabold">
        Which seats at which price
      </h3>
      {tiers.length === 0 ? (
        <p className="text-ink-soft">Add a tier with numbered seats first.</p>
      ) : (
        <>
          <div className="flex flex-wrap items-center gap-2">
            {tiers.map(({ key, name }) => (
              <span key={key} className="inline-flex flex-wrap gap-2">
                <Button size="small" onClick={() => setAll(key)}>
                  All: {name}
                </Button>
                {tiers.length > 1 && (
                  <Button size="small" onClick={() => setRest(key)}>
                    The rest: {name}
                  </Button>
                )}
              </span>
            ))}
          </div>
          {/* A stadium has hundreds of sections: the page stays short. */}
          <ul className="flex max-h-[32rem] flex-col divide-y divide-line overflow-y-auto rounded-md border border-line bg-raised">
            {chart.sections.map((section) => (
              <SectionRow key={section.section} form={form} section={section} tiers={tiers} />
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

interface TierChoice {
  readonly key: string;
  readonly name: string;
}

const reservedTiers = (form: Editor): TierChoice[] =>
  tierKeys(form.values)
    .filter((key) => form.values[tierField(key, 'kind')] === 'reserved')
    .map((key) => ({ key, name: form.values[tierField(key, 'name')] || 'New tier' }));

interface SectionRowProps {
  readonly form: Editor;
  readonly section: Section;
  readonly tiers: readonly TierChoice[];
}

function SectionRow({ form, section, tiers }: SectionRowProps) {
  const format = useFormat();
  const field = sectionField(section);
  const value = form.values[field] ?? NOT_SOLD;
  const [isOpen, setOpen] = useState(false);
  const choose = (tier: string) => {
    if (tier !== BY_ROW) return form.set(field, tier);
    setOpen(true);
    const rows = section.rows.map((row) => [rowField(section, row), tierOfRow(form.values, section, row)]);
    form.update({ ...Object.fromEntries(rows), [field]: BY_ROW });
  };
  return (
    <li className="flex flex-col gap-2 p-3">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <span className="min-w-32 grow font-bold">{section.name}</span>
        <span className="figures text-sm text-ink-soft">
          {format.number(countSeats(section))} seats, {format.number(section.rows.length)} rows
        </span>
        <Select
          aria-label={`${section.name} sells as`}
          value={value}
          onChange={(event) => choose(event.target.value)}
        >
          <option value={NOT_SOLD}>Not sold</option>
          {tiers.map(({ key, name }) => (
            <option key={key} value={key}>
              {name}
            </option>
          ))}
          <option value={BY_ROW}>Row by row …</option>
        </Select>
      </div>
      {value === BY_ROW && (
        <details open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
          <summary className="min-h-9 text-sm font-bold text-ink-soft">Rows of {section.name}</summary>
          <Rows form={form} section={section} tiers={tiers} />
        </details>
      )}
    </li>
  );
}

function Rows({ form, section, tiers }: SectionRowProps) {
  return (
    <ul className="grid grid-cols-[repeat(auto-fill,minmax(12rem,1fr))] gap-2 pt-2">
      {section.rows.map((row) => {
        const value = tierOfRow(form.values, section, row);
        return (
          <li key={row.row} className="flex items-center justify-between gap-2">
            <span className="figures text-sm">
              {row.label} <span className="text-ink-faint">({row.seats.length})</span>
            </span>
            <Select
              aria-label={`${section.name}, row ${row.label} sells as`}
              value={value}
              onChange={(event) => form.set(rowField(section, row), event.target.value)}
              className="w-36"
            >
              <option value={NOT_SOLD}>Not sold</option>
              {value === MIXED && <option value={MIXED}>Mixed, as it is</option>}
              {tiers.map(({ key, name }) => (
                <option key={key} value={key}>
                  {name}
                </option>
              ))}
            </Select>
          </li>
        );
      })}
    </ul>
  );
}
