import type { Stage } from '../model/document.ts';
import { setStage } from '../model/seats.ts';
import { NumberField, Pair, Panel, TextField } from './controls.tsx';
import { useEditorView, useParts } from './use-editor.ts';

/** Where the stage is, how large, and what is written on it. */
export function StagePanel() {
  const { editor } = useParts();
  const { stage } = useEditorView().document;
  const change = (part: Partial<Stage>) =>
    editor.edit('Change the stage', (document) => setStage(document, part), {
      key: `stage-${Object.keys(part)[0]}`,
    });
  return (
    <Panel title="Stage">
      <TextField label="Label" value={stage.label} onChange={(label) => change({ label })} />
      <Pair>
        <NumberField label="Left" value={stage.x} onChange={(x) => change({ x })} />
        <NumberField label="Top" value={stage.y} onChange={(y) => change({ y })} />
        <NumberField label="Width" value={stage.width} min={1} onChange={(width) => change({ width })} />
        <NumberField label="Depth" value={stage.height} min={1} onChange={(height) => change({ height })} />
      </Pair>
    </Panel>
  );
}
