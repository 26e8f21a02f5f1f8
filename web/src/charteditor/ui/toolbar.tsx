/** Tools, what a press takes hold of, undo and redo. */
import type { Tool, Unit } from '../view/tools.ts';
import { Action } from './controls.tsx';
import { Glyph, type GlyphName } from './glyph.tsx';
import { useEditorView, useParts, useTools } from './use-editor.ts';

const TOOLS: readonly (readonly [Tool, string])[] = [
  ['select', 'Select and move'],
  ['hand', 'Move the view'],
  ['rectangle', 'Draw a rectangular section'],
  ['polygon', 'Draw a section corner by corner'],
];

const UNITS: readonly (readonly [Unit, string])[] = [
  ['seat', 'Seats'],
  ['row', 'Rows'],
  ['section', 'Sections'],
];

export function EditorToolbar() {
  const { editor, tools } = useParts();
  const { tool, unit } = useTools();
  const { undoLabel, redoLabel } = useEditorView();
  return (
    <div role="toolbar" aria-label="Tools" className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <Group label="Tool">
        {TOOLS.map(([each, label]) => (
          <Action
            key={each}
            label={label}
            isPressed={tool === each}
            onPress={() => tools.take({ tool: each })}
          >
            <Glyph name={each satisfies GlyphName} />
          </Action>
        ))}
      </Group>
      <Group label="A press selects">
        {UNITS.map(([each, label]) => (
          <Action key={each} isPressed={unit === each} onPress={() => tools.take({ unit: each })}>
            {label}
          </Action>
        ))}
      </Group>
      <Group label="History">
        <Action
          label={undoLabel === undefined ? 'Undo' : `Undo: ${undoLabel}`}
          isDisabled={undoLabel === undefined}
          onPress={() => editor.undo()}
        >
          <Glyph name="undo" />
        </Action>
        <Action
          label={redoLabel === undefined ? 'Redo' : `Redo: ${redoLabel}`}
          isDisabled={redoLabel === undefined}
          onPress={() => editor.redo()}
        >
          <Glyph name="redo" />
        </Action>
      </Group>
    </div>
  );
}

const Group = ({ label, children }: { label: string; children: React.ReactNode }) => (
  // biome-ignore lint/a11y/useSemanticElements: a fieldset can't be laid out in a row everywhere.
  <div role="group" aria-label={label} className="flex gap-1">
    {children}
  </div>
);
