/** Selects the free seats of a row, or of a whole section. */
import { useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { Field } from '../../../components/field.tsx';
import { Select } from '../../../components/select.tsx';
import type { ChartGeometry } from '../../../seatmap/index.ts';

interface RowPickerProps {
  readonly chart: ChartGeometry;
  readonly isFree: (seat: number) => boolean;
  readonly onPick: (seats: readonly number[]) => void;
}

const ALL = 'all';

export function RowPicker({ chart, isFree, onPick }: RowPickerProps) {
  const [section, setSection] = useState(0);
  const [row, setRow] = useState(ALL);
  const rows = chart.sections[section]?.rows ?? [];
  const wanted = row === ALL ? rows : rows.slice(Number(row), Number(row) + 1);
  return (
    <fieldset className="flex flex-wrap items-end gap-3">
      <legend className="sr-only">Select a row or a section</legend>
      <Field
        label="Section"
        control={({ id }) => (
          <Select
            id={id}
            value={section}
            onChange={(event) => {
              setSection(Number(event.target.value));
              setRow(ALL);
            }}
          >
            {chart.sections.map(({ section: number, name }, index) => (
              <option key={number} value={index}>
                {name}
              </option>
            ))}
          </Select>
        )}
      />
      <Field
        label="Row"
        control={({ id }) => (
          <Select id={id} value={row} onChange={(event) => setRow(event.target.value)}>
            <option value={ALL}>All rows</option>
            {rows.map(({ row: number, label }, index) => (
              <option key={number} value={index}>
                {label}
              </option>
            ))}
          </Select>
        )}
      />
      <Button onClick={() => onPick(wanted.flatMap(({ seats }) => seats).filter(isFree))}>
        Select what is free
      </Button>
    </fieldset>
  );
}
