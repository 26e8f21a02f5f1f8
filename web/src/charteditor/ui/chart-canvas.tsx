/** The canvas of the editor: two canvases that a controller draws on, and the buttons over them. */
import { type RefObject, useEffect, useRef, useSyncExternalStore } from 'react';
import { useAnnounce } from '../../components/live-region.tsx';
import { watchEnvironment } from '../../seatmap/picker/environment.ts';
import { CanvasRenderer } from '../../seatmap/render/canvas-renderer.ts';
import { readTheme } from '../../seatmap/render/theme.ts';
import type { Editor } from '../model/editor.ts';
import { EditorController } from '../view/controller.ts';
import { EditorHands } from '../view/hands.ts';
import { listen } from '../view/listen.ts';
import type { ToolBox } from '../view/tools.ts';
import { colorsOf } from './colors.ts';
import { Action } from './controls.tsx';
import { Glyph } from './glyph.tsx';
import { seatName } from './names.ts';
import { type Canvas, useEditorView, useParts, useTools } from './use-editor.ts';

export function ChartCanvas({ onReady }: { onReady: (canvas: Canvas | undefined) => void }) {
  const { editor, tools, canvas } = useParts();
  const {
    document: { categories },
    selection,
  } = useEditorView();
  const { tool } = useTools();
  const surface = useRef<HTMLDivElement>(null);
  useCanvas(surface, editor, tools, onReady);
  useEffect(() => {
    const element = surface.current;
    if (element !== null)
      canvas?.controller.setTheme({ ...readTheme(element), tiers: colorsOf(categories, element) });
  }, [canvas, categories]);
  return (
    <div className="chart-canvas seat-colors">
      <div
        ref={surface}
        className="chart-surface"
        data-tool={tool}
        data-selected={selection.seats.size}
        role="application"
        aria-label="Seating chart"
        aria-roledescription="editable chart"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard moves in it
        tabIndex={0}
      >
        <canvas />
        <canvas />
      </div>
      {canvas !== undefined && <Lenses canvas={canvas} />}
    </div>
  );
}

function Lenses({ canvas: { controller } }: { canvas: Canvas }) {
  const { isClosest, isFitted } = useSyncExternalStore(controller.subscribe, controller.getView);
  return (
    <div className="chart-lenses">
      <Action label="Zoom in" onPress={controller.zoomIn} isDisabled={isClosest} className="bg-raised">
        <Glyph name="nearer" />
      </Action>
      <Action label="Zoom out" onPress={controller.zoomOut} isDisabled={isFitted} className="bg-raised">
        <Glyph name="farther" />
      </Action>
      <Action label="Show all" onPress={controller.fit} className="bg-raised">
        <Glyph name="fit" />
      </Action>
    </div>
  );
}

/** Makes the controller once the canvases are there, for as long as the editor is the same. */
function useCanvas(
  surface: RefObject<HTMLDivElement | null>,
  editor: Editor,
  tools: ToolBox,
  onReady: (canvas: Canvas | undefined) => void,
): void {
  const announce = useAnnounce();
  const latest = useRef({ onReady, announce });
  useEffect(() => {
    latest.current = { onReady, announce };
  });
  useEffect(() => {
    const element = surface.current;
    const [below, above] = element?.querySelectorAll('canvas') ?? [];
    const context = above?.getContext('2d');
    if (element === null || below === undefined || above === undefined || !context) return;
    const controller = new EditorController(editor, new CanvasRenderer(below, above), context);
    const hands = new EditorHands(controller, tools, {
      onCursor: (place) => latest.current.announce(seatName(editor, place)),
    });
    const ends = [
      controller.start(),
      watchEnvironment(element, controller, () => ({
        ...readTheme(element),
        tiers: colorsOf(editor.document.categories, element),
      })),
      listen(element, controller, hands),
      controller.onRest(({ x, y, scale }) => {
        element.dataset.camera = `${x} ${y} ${scale}`;
      }),
    ];
    latest.current.onReady({ controller, hands });
    return () => {
      for (const end of ends) end();
      latest.current.onReady(undefined);
    };
  }, [surface, editor, tools]);
}
