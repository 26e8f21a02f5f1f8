/** The editor: list, canvas and inspector on one document, and the bar above them. */
import { type KeyboardEvent, type ReactNode, useEffect, useMemo, useState } from 'react';
import '../../seatmap/picker/seat-colors.css';
import type { Fault } from '../model/check.ts';
import type { Editor } from '../model/editor.ts';
import { obeyShortcut } from '../view/shortcuts.ts';
import { ToolBox } from '../view/tools.ts';
import { ChartCanvas } from './chart-canvas.tsx';
import './editor.css';
import { FaultsPanel, useFaults } from './faults-panel.tsx';
import { Inspector } from './inspector.tsx';
import { EditorToolbar } from './toolbar.tsx';
import { Tree } from './tree.tsx';
import { type Canvas, EditorContext } from './use-editor.ts';

interface ChartEditorProps {
  readonly editor: Editor;
  /** Right of the tools: saving, files, publishing. */
  readonly actions: (faults: readonly Fault[]) => ReactNode;
}

export function ChartEditor({ editor, actions }: ChartEditorProps) {
  const [canvas, setCanvas] = useState<Canvas>();
  // Fingers look first: a drag that moved seats would be a surprise.
  const tools = useMemo(() => new ToolBox(matchMedia('(pointer: coarse)').matches ? 'hand' : 'select'), []);
  const parts = useMemo(() => ({ editor, tools, canvas }), [editor, tools, canvas]);
  useEffect(() => {
    // For whoever measures: `npm run bench:web`.
    if (canvas !== undefined) performance.mark('onsale:chart-editor');
  }, [canvas]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (isWriting(event.target) || !obeyShortcut(event, editor, canvas?.hands)) return;
    event.preventDefault();
  };
  return (
    <EditorContext value={parts}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: shortcuts beside the buttons that do the same */}
      <div className="chart-editor" onKeyDown={onKeyDown}>
        <Frame onReady={setCanvas} actions={actions} />
      </div>
    </EditorContext>
  );
}

function Frame({
  onReady,
  actions,
}: Pick<ChartEditorProps, 'actions'> & { onReady: (canvas: Canvas | undefined) => void }) {
  const faults = useFaults();
  return (
    <>
      <div className="chart-bar">
        <EditorToolbar />
        <div className="ms-auto flex flex-wrap items-center gap-2">{actions(faults)}</div>
      </div>
      <div className="chart-list">
        <FaultsPanel faults={faults} />
        <Tree />
      </div>
      <ChartCanvas onReady={onReady} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be scrolled by keys */}
      <section aria-label="Properties" className="chart-inspector" tabIndex={0}>
        <Inspector />
      </section>
    </>
  );
}

/** In a field keys write, and Delete takes a letter. */
function isWriting(target: EventTarget): boolean {
  if (!(target instanceof HTMLElement)) return false;
  const isChoice = target instanceof HTMLInputElement && ['checkbox', 'color'].includes(target.type);
  return !isChoice && (target instanceof HTMLSelectElement || target instanceof HTMLInputElement);
}
