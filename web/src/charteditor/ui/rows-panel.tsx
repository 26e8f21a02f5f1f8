import { setCount, setRadius, setRowSpacing, setSpacing } from '../model/rows.ts';
import { selectedRows } from '../model/selection.ts';
import { arcOf, countOf, frontOf } from '../model/shape.ts';
import { NumberField, Pair, Panel } from './controls.tsx';
import { useEditorView, useParts } from './use-editor.ts';

/** How many seats, how far apart, how bent. */
export function RowsPanel() {
  const { editor } = useParts();
  const { document, selection } = useEditorView();
  const rows = selectedRows(document, selection);
  const arcs = rows.map(({ row }) => arcOf(row.shape));
  const [first, second] = arcs;
  const [frontX, frontY] = frontOf(first?.angle ?? 0);
  const isBlock = new Set(rows.map(({ section }) => section.id)).size === 1;
  const between =
    first === undefined || second === undefined
      ? undefined
      : (first.x - second.x) * frontX + (first.y - second.y) * frontY;
  const radius = arcs.every(({ bend }) => bend === 0)
    ? 0
    : first === undefined || first.bend === 0
      ? undefined
      : 1 / first.bend;
  const edit = (key: string, change: (before: typeof document) => typeof document) =>
    editor.edit('Change rows', change, { key });
  return (
    <Panel title={rows.length === 1 ? 'Row' : 'Rows'}>
      <Pair>
        <NumberField
          label="Places a row"
          value={same(rows.map(({ row }) => countOf(row.shape)))}
          min={1}
          max={1_000}
          onChange={(count) => edit('count', (before) => setCount(before, selection, count))}
        />
        <NumberField
          label="Seat to seat"
          value={same(arcs.map(({ spacing }) => spacing))}
          min={0.5}
          max={500}
          step={0.1}
          onChange={(spacing) => edit('spacing', (before) => setSpacing(before, selection, spacing))}
        />
        <NumberField
          label="Radius (0: straight)"
          value={isBlock ? radius : undefined}
          min={-100_000}
          max={100_000}
          step={10}
          onChange={(next) => edit('radius', (before) => setRadius(before, selection, next))}
        />
        {rows.length > 1 && (
          <NumberField
            label="Row to row"
            value={isBlock ? between : undefined}
            min={0.5}
            max={500}
            step={0.5}
            onChange={(spacing) => edit('row-spacing', (before) => setRowSpacing(before, selection, spacing))}
          />
        )}
      </Pair>
    </Panel>
  );
}

/** What all have in common; undefined where they differ. */
function same(values: readonly number[]): number | undefined {
  const [first] = values;
  return values.every((value) => Math.abs(value - (first ?? 0)) < 0.005) ? first : undefined;
}
