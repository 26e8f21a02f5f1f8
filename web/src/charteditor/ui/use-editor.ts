/** The editor for components: what they read follows it, and its canvas is there once it has been mounted. */
import { createContext, use, useSyncExternalStore } from 'react';
import type { Editor, EditorView } from '../model/editor.ts';
import type { EditorController } from '../view/controller.ts';
import type { EditorHands } from '../view/hands.ts';
import type { ToolBox, ToolState } from '../view/tools.ts';

/** What draws the chart, once it is there. */
export interface Canvas {
  readonly controller: EditorController;
  readonly hands: EditorHands;
}

export interface EditorParts {
  readonly editor: Editor;
  readonly tools: ToolBox;
  readonly canvas: Canvas | undefined;
}

export const EditorContext = createContext<EditorParts | undefined>(undefined);

export function useParts(): EditorParts {
  const parts = use(EditorContext);
  if (parts === undefined) throw new Error('no editor is around this component');
  return parts;
}

/** Document, selection and what can be undone, as they are now. */
export function useEditorView(): EditorView {
  const { editor } = useParts();
  return useSyncExternalStore(editor.subscribe, editor.getView);
}

export function useTools(): ToolState {
  const { tools } = useParts();
  return useSyncExternalStore(tools.subscribe, tools.get);
}
