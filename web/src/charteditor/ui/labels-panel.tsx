import { useState } from 'react';
import type { Numbering } from '../model/document.ts';
import { LETTERS, type RowLabels } from '../model/numbering.ts';
import { relabelRows, renameRow, renumber } from '../model/rows.ts';
import { selectedRows } from '../model/selection.ts';
import { Action, Check, Choice, NumberField, Pair, Panel, TextField } from './controls.tsx';
import { useEditorView, useParts } from './use-editor.ts';

/** What seats and rows are called. */
export function LabelsPanel() {
  const { document, selection } = useEditorView();
  const rows = selectedRows(document, selection);
  const [first] = rows;
  if (first === undefined) return null;
  const isSame = rows.every(
    ({ row }) => JSON.stringify(row.numbering) === JSON.stringify(first.row.numbering),
  );
  return (
    <>
      <SeatNumbers numbering={first.row.numbering} isSame={isSame} />
      {rows.length === 1 ? <RowLabel rowId={first.row.id} label={first.row.label} /> : <RowsLabels />}
    </>
  );
}

function SeatNumbers({ numbering, isSame }: { numbering: Numbering; isSame: boolean }) {
  const { editor } = useParts();
  const { selection } = useEditorView();
  const change = (part: Partial<Numbering>) =>
    editor.edit('Number seats', (document) => renumber(document, selection, { ...numbering, ...part }), {
      key: `numbering-${Object.keys(part)[0]}`,
    });
  const { from, start, step, prefix, countsGaps } = numbering;
  return (
    <Panel title="Seat numbers">
      <Choice
        label="Seats count"
        value={isSame ? from : ''}
        options={[
          ['left', 'from the left'],
          ['right', 'from the right'],
          ['center', 'from the center: odd left, even right'],
        ]}
        onChange={(next) => change({ from: next })}
      />
      <Pair>
        <NumberField
          label="First number"
          value={isSame ? start : undefined}
          min={0}
          max={1_000_000}
          onChange={(next) => change({ start: Math.round(next) })}
        />
        <Choice
          label="Counting"
          value={!isSame ? '' : step === 1 ? '1' : step === 2 ? '2' : 'other'}
          options={[
            ['1', 'one by one'],
            ['2', 'odd or even only'],
            ...(step > 2 ? [['other', `by ${step}`] as const] : []),
          ]}
          onChange={(next) => next !== 'other' && change({ step: Number(next) })}
        />
      </Pair>
      <TextField
        label="Before each number"
        value={isSame ? prefix : ''}
        maxLength={20}
        onChange={(next) => change({ prefix: next })}
      />
      <Check
        label="Gaps use up numbers"
        isChecked={isSame && countsGaps}
        onChange={(next) => change({ countsGaps: next })}
      />
    </Panel>
  );
}

function RowLabel({ rowId, label }: { rowId: number; label: string }) {
  const { editor } = useParts();
  return (
    <Panel title="Row label">
      <TextField
        label="Label of the row"
        value={label}
        onChange={(next) =>
          editor.edit('Label a row', (document) => renameRow(document, rowId, next), { key: `row-${rowId}` })
        }
      />
    </Panel>
  );
}

function RowsLabels() {
  const { editor } = useParts();
  const [labels, setLabels] = useState<RowLabels>(LETTERS);
  const change = (part: Partial<RowLabels>) => setLabels({ ...labels, ...part });
  return (
    <Panel title="Row labels">
      <Pair>
        <Choice
          label="Labels are"
          value={labels.kind}
          options={[
            ['letters', 'letters'],
            ['numbers', 'numbers'],
          ]}
          onChange={(kind) => change({ kind, start: kind === 'letters' ? 'A' : '1' })}
        />
        <TextField
          label="First label"
          value={labels.start}
          maxLength={6}
          onChange={(start) => change({ start })}
        />
      </Pair>
      <TextField
        label="Before each label"
        value={labels.prefix}
        maxLength={20}
        onChange={(prefix) => change({ prefix })}
      />
      <Check
        label="Leave out I and O"
        isChecked={labels.skipsIO}
        onChange={(skipsIO) => change({ skipsIO })}
      />
      <Check
        label="Begin at the back"
        isChecked={labels.fromBack}
        onChange={(fromBack) => change({ fromBack })}
      />
      <Action
        className="self-start"
        onPress={() =>
          editor.edit('Label rows', (document) => relabelRows(document, editor.selection, labels))
        }
      >
        Label the rows
      </Action>
    </Panel>
  );
}
