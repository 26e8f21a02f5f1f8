import { useState } from 'react';
import { blockRows } from '../model/blocks.ts';
import {
  type ChartDocument,
  ROW_SPACING,
  SEAT_SPACING,
  type Section,
  withSections,
} from '../model/document.ts';
import { boundsOfSelected, counter } from '../model/move.ts';
import { reverseRows } from '../model/rows.ts';
import { moveSection, renameSection, setOutline } from '../model/seats.ts';
import { selectSections } from '../model/selection.ts';
import { Action, NumberField, Pair, Panel, TextField } from './controls.tsx';
import { Glyph } from './glyph.tsx';
import { useParts } from './use-editor.ts';

/** One section: its name, its place in the list, its outline, and rows by rule. */
export function SectionPanel({ section }: { section: Section }) {
  const { editor } = useParts();
  const { id, name, outline, rows } = section;
  return (
    <Panel title="Section">
      <TextField
        label="Name of the section"
        value={name}
        onChange={(next) =>
          editor.edit('Name a section', (document) => renameSection(document, id, next), {
            key: `name-${id}`,
          })
        }
      />
      <div className="flex flex-wrap gap-2">
        <Action
          label="Earlier in the list"
          onPress={() => editor.edit('Order sections', (document) => moveSection(document, id, -1))}
        >
          <Glyph name="up" />
        </Action>
        <Action
          label="Later in the list"
          onPress={() => editor.edit('Order sections', (document) => moveSection(document, id, 1))}
        >
          <Glyph name="down" />
        </Action>
        <Action
          isDisabled={rows.length < 2}
          onPress={() =>
            editor.edit('Turn the order of rows around', (document) => reverseRows(document, id))
          }
        >
          Front is back
        </Action>
        {outline.length > 0 && rows.length > 0 && (
          <Action
            onPress={() => editor.edit('Draw around the seats', (document) => setOutline(document, id, []))}
          >
            Draw around the seats
          </Action>
        )}
      </div>
      <Generator section={section} />
    </Panel>
  );
}

/** Rows by rule, instead of those that are there. */
function Generator({ section }: { section: Section }) {
  const { editor } = useParts();
  const [rule, setRule] = useState({ rows: section.rows.length || 10, seats: 20, radius: 0 });
  const generate = () => {
    const next = withBlock(editor.document, section, rule);
    editor.edit('Generate rows', () => next, { selection: selectSections(next, [section.id]) });
  };
  return (
    <details>
      <summary className="min-h-9 text-sm font-bold">Generate its rows anew</summary>
      <div className="flex flex-col gap-3 pt-2">
        <Pair>
          <NumberField
            label="Rows"
            value={rule.rows}
            min={1}
            max={500}
            onChange={(rows) => setRule({ ...rule, rows })}
          />
          <NumberField
            label="Seats a row"
            value={rule.seats}
            min={1}
            max={1_000}
            onChange={(seats) => setRule({ ...rule, seats })}
          />
        </Pair>
        <NumberField
          label="Radius of the first row (0: straight)"
          value={rule.radius}
          min={-100_000}
          max={100_000}
          step={10}
          onChange={(radius) => setRule({ ...rule, radius })}
        />
        <Action className="self-start" onPress={generate}>
          Generate rows
        </Action>
      </div>
    </details>
  );
}

/** A block of rows where the section is. */
function withBlock(
  document: ChartDocument,
  section: Section,
  rule: { rows: number; seats: number; radius: number },
): ChartDocument {
  const bounds = boundsOfSelected(document, selectSections(document, [section.id]));
  const middle = bounds === undefined ? 0 : (bounds.left + bounds.right) / 2;
  const top =
    bounds === undefined ? 0 : (bounds.top + bounds.bottom) / 2 - ((rule.rows - 1) * ROW_SPACING) / 2;
  const { stage } = document;
  const [x, y] =
    bounds === undefined ? [stage.x + stage.width / 2, stage.y + stage.height + 40] : [middle, top];
  const [row] = section.rows;
  const rows = blockRows(counter(document), {
    ...rule,
    x,
    y,
    spacing: row?.shape.kind === 'arc' ? row.shape.spacing : SEAT_SPACING,
    ...(row && { numbering: row.numbering, category: row.category }),
  });
  return withSections(document, (each) => (each.id === section.id ? { ...each, outline: [], rows } : each));
}
