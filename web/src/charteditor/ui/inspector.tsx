/** What can be said and changed of what is selected; of the chart as a whole when nothing is. */
import { isNothing, placesByRow, shareOfRow, shareOfSection } from '../model/selection.ts';
import { ArrangePanel } from './arrange-panel.tsx';
import { CategoriesPanel } from './categories-panel.tsx';
import { ChartPanel } from './chart-panel.tsx';
import { LabelsPanel } from './labels-panel.tsx';
import { selectionName } from './names.ts';
import { RowsPanel } from './rows-panel.tsx';
import { SeatsPanel } from './seats-panel.tsx';
import { SectionPanel } from './section-panel.tsx';
import { StagePanel } from './stage-panel.tsx';
import { useEditorView } from './use-editor.ts';

export function Inspector() {
  const { document, selection } = useEditorView();
  const selected = placesByRow(selection);
  const whole = document.sections.filter((section) => shareOfSection(section, selection, selected) === 'all');
  const [only] = whole;
  const touched = document.sections.flatMap(({ rows }) => rows.filter(({ id }) => selected.has(id)));
  const areRows = touched.length > 0 && touched.every((row) => shareOfRow(row, selected) === 'all');
  return (
    <div className="flex flex-col">
      <h2 aria-live="polite" className="border-b border-line bg-sunken px-4 py-3 font-extrabold">
        {selectionName(document, selection)}
      </h2>
      {isNothing(selection) && (
        <>
          <ChartPanel />
          <CategoriesPanel />
        </>
      )}
      {selection.stage && <StagePanel />}
      {whole.length === 1 && only !== undefined && <SectionPanel key={only.id} section={only} />}
      {touched.length > 0 && <SeatsPanel />}
      {areRows && <RowsPanel />}
      {areRows && <LabelsPanel />}
      {!isNothing(selection) && <ArrangePanel />}
    </div>
  );
}
