import { renameChart } from '../model/seats.ts';
import { NOTHING } from '../model/selection.ts';
import { Action, Panel, TextField } from './controls.tsx';
import { countAll, seatsText } from './names.ts';
import { useEditorView, useParts } from './use-editor.ts';

/** The chart as a whole. */
export function ChartPanel() {
  const { editor } = useParts();
  const { document } = useEditorView();
  return (
    <Panel title="Chart">
      <TextField
        label="Name of the chart"
        value={document.name}
        onChange={(name) =>
          editor.edit('Name the chart', (before) => renameChart(before, name), { key: 'chart-name' })
        }
      />
      <p className="figures text-sm text-ink-soft">
        {seatsText(countAll(document))} in{' '}
        {document.sections.length === 1 ? '1 section' : `${document.sections.length} sections`}
      </p>
      <Action className="self-start" onPress={() => editor.select({ ...NOTHING, stage: true })}>
        Place and size of the stage
      </Action>
    </Panel>
  );
}
