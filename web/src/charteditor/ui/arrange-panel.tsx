import { useState } from 'react';
import type { ChartDocument } from '../model/document.ts';
import { nextId } from '../model/document.ts';
import { alignSelected, boundsOfSelected, copyName, type Edge, transformSelected } from '../model/move.ts';
import { splitOff } from '../model/seats.ts';
import { placesByRow, selectSections } from '../model/selection.ts';
import {
  flipAcross,
  mirrorAcross,
  moveBy,
  rotateAround,
  scaleAround,
  type Transform,
} from '../model/transform.ts';
import { duplicate, remove } from '../view/shortcuts.ts';
import { Action, NumberField, Pair, Panel } from './controls.tsx';
import { Glyph } from './glyph.tsx';
import { useEditorView, useParts } from './use-editor.ts';

const EDGES: readonly (readonly [Edge, string])[] = [
  ['left', 'Left'],
  ['middle', 'Middle'],
  ['right', 'Right'],
  ['top', 'Top'],
  ['center', 'Center'],
  ['bottom', 'Bottom'],
];

/** Where what is selected is; turning, scaling, mirroring, copying and deleting it. */
export function ArrangePanel() {
  const { editor } = useParts();
  const { document, selection } = useEditorView();
  const bounds = boundsOfSelected(document, selection);
  if (bounds === undefined) return null;
  const [x, y] = [(bounds.left + bounds.right) / 2, (bounds.top + bounds.bottom) / 2];
  const apply = (label: string, transform: Transform, key?: string) =>
    editor.edit(
      label,
      (before) => transformSelected(before, selection, transform),
      key === undefined ? {} : { key },
    );
  return (
    <Panel title="Arrange">
      <Pair>
        <NumberField
          label="Middle, across"
          value={x}
          onChange={(to) => apply('Move', moveBy(to - x, 0), 'x')}
        />
        <NumberField
          label="Middle, deep"
          value={y}
          onChange={(to) => apply('Move', moveBy(0, to - y), 'y')}
        />
      </Pair>
      <Amounts
        onTurn={(degrees) => apply('Turn', rotateAround(x, y, (degrees / 180) * Math.PI))}
        onScale={(percent) => apply('Scale', scaleAround(x, y, percent / 100))}
      />
      <div className="flex flex-wrap gap-2">
        <Action label="Mirror: left becomes right" onPress={() => apply('Mirror', mirrorAcross(x))}>
          <Glyph name="mirror" />
        </Action>
        <Action label="Flip: front becomes back" onPress={() => apply('Flip', flipAcross(y))}>
          <Glyph name="flip" />
        </Action>
        <Action label="Duplicate" onPress={() => duplicate(editor)}>
          <Glyph name="copy" />
        </Action>
        <Action label="Delete" danger onPress={() => remove(editor)}>
          <Glyph name="trash" />
        </Action>
      </div>
      <Align />
      {selection.seats.size > 0 && <Split document={document} />}
    </Panel>
  );
}

function Amounts({
  onTurn,
  onScale,
}: {
  onTurn: (degrees: number) => void;
  onScale: (percent: number) => void;
}) {
  const [degrees, setDegrees] = useState(15);
  const [percent, setPercent] = useState(110);
  return (
    <>
      <div className="flex items-end gap-2">
        <NumberField
          className="grow"
          label="Turn by degrees"
          value={degrees}
          min={-360}
          max={360}
          onChange={setDegrees}
        />
        <Action onPress={() => onTurn(degrees)}>Turn</Action>
      </div>
      <div className="flex items-end gap-2">
        <NumberField
          className="grow"
          label="Scale to percent"
          value={percent}
          min={5}
          max={1_000}
          onChange={setPercent}
        />
        <Action onPress={() => onScale(percent)}>Scale</Action>
      </div>
    </>
  );
}

function Align() {
  const { editor } = useParts();
  const { selection } = useEditorView();
  const isPossible = placesByRow(selection).size > 1;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset can't be laid out in a row everywhere.
    <div role="group" aria-label="Align rows or sections" className="flex flex-wrap gap-1">
      {EDGES.map(([edge, label]) => (
        <Action
          key={edge}
          isDisabled={!isPossible}
          onPress={() => editor.edit('Align', (before) => alignSelected(before, selection, edge))}
        >
          {label}
        </Action>
      ))}
    </div>
  );
}

/** The selected rows become a section of their own. */
function Split({ document }: { document: ChartDocument }) {
  const { editor } = useParts();
  const { selection } = useEditorView();
  const split = () => {
    const id = nextId(document);
    const name = copyName(
      'Section',
      document.sections.map((section) => section.name),
    );
    const next = splitOff(document, selection, id, name);
    editor.edit('Make a section', () => next, { selection: selectSections(next, [id]) });
  };
  return (
    <Action className="self-start" onPress={split}>
      Make a section of these rows
    </Action>
  );
}
