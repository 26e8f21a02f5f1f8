import { nextId } from '../model/document.ts';
import { seatsOfRow } from '../model/row.ts';
import {
  addCategory,
  areMarked,
  categorize,
  categoryOf,
  hasGaps,
  labelSeats,
  type Mark,
  markSeats,
  restoreGaps,
} from '../model/seats.ts';
import { selectedRows } from '../model/selection.ts';
import { Action, Check, Choice, Panel, TextField } from './controls.tsx';
import { useEditorView, useParts } from './use-editor.ts';

const NEW = 'new';

/** What is particular about the selected seats. */
export function SeatsPanel() {
  const { editor } = useParts();
  const { document, selection } = useEditorView();
  const rows = selectedRows(document, selection);
  const category = categoryOf(document, selection);
  const mark = (which: Mark, isSo: boolean) =>
    editor.edit(isSo ? `Mark as ${which}` : `Unmark ${which}`, (before) =>
      markSeats(before, selection, which, isSo),
    );
  const setCategory = (value: string) => {
    if (value !== NEW)
      return editor.edit('Set the category', (before) => categorize(before, selection, Number(value)));
    editor.edit('Set the category', (before) => {
      const id = nextId(before);
      const name = `Category ${before.categories.length + 1}`;
      return categorize(addCategory(before, { id, name, color: null }), selection, id);
    });
  };
  return (
    <Panel title={selection.seats.size === 1 ? 'Seat' : 'Seats'}>
      <Check
        label="Place for a wheelchair"
        isChecked={areMarked(document, selection, 'accessible')}
        onChange={(isSo) => mark('accessible', isSo)}
      />
      <Check
        label="Companion seat"
        isChecked={areMarked(document, selection, 'companion')}
        onChange={(isSo) => mark('companion', isSo)}
      />
      <Choice
        label="Category"
        value={category === undefined ? '' : String(category)}
        options={[
          ['0', 'none'],
          ...document.categories.map(({ id, name }) => [String(id), name] as const),
          [NEW, 'a new one'],
        ]}
        onChange={setCategory}
      />
      {selection.seats.size === 1 && <SeatLabel rows={rows} />}
      {hasGaps(document, selection) && (
        <Action
          className="self-start"
          onPress={() => editor.edit('Fill gaps', (before) => restoreGaps(before, selection))}
        >
          Fill the gaps of {rows.length === 1 ? 'the row' : 'the rows'}
        </Action>
      )}
    </Panel>
  );
}

function SeatLabel({ rows }: { rows: ReturnType<typeof selectedRows> }) {
  const { editor } = useParts();
  const [first] = rows;
  const at = first?.places[0] ?? -1;
  const seats = first && seatsOfRow(first.row);
  return (
    <TextField
      label="Label of the seat"
      value={seats?.labels[seats.at.indexOf(at)] ?? ''}
      onChange={(label) =>
        editor.edit('Label a seat', (before) => labelSeats(before, editor.selection, label), {
          key: 'seat-label',
        })
      }
    />
  );
}
