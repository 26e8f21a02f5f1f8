/** Keys that do something wherever one is in the editor, but not while one writes. */
import type { Editor } from '../model/editor.ts';
import { deleteSelected, duplicateSelected, transformSelected } from '../model/move.ts';
import { isNothing, selectAll } from '../model/selection.ts';
import { moveBy } from '../model/transform.ts';
import type { EditorHands } from './hands.ts';

const NUDGES: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};
/** With Shift, in units of the chart. */
const FAR = 10;
/** Where a copy goes, beside what it was made of. */
const BESIDE = 12;

type Key = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>;

/** Does what a key means. Returns whether it means anything. */
export function obeyShortcut(event: Key, editor: Editor, hands: EditorHands | undefined): boolean {
  const key = event.key.toLowerCase();
  if (event.ctrlKey || event.metaKey) return obeyCommand(key, event.shiftKey, editor);
  const nudge = event.altKey ? NUDGES[event.key] : undefined;
  if (nudge !== undefined) {
    const far = event.shiftKey ? FAR : 1;
    move(editor, nudge[0] * far, nudge[1] * far);
    return true;
  }
  if (key === 'delete' || key === 'backspace') remove(editor);
  else if (key === 'escape') return hands?.escape() ?? false;
  else return false;
  return true;
}

function obeyCommand(key: string, shift: boolean, editor: Editor): boolean {
  if (key === 'z') shift ? editor.redo() : editor.undo();
  else if (key === 'y') editor.redo();
  else if (key === 'a') editor.select(selectAll(editor.document));
  else if (key === 'd') duplicate(editor);
  else return false;
  return true;
}

/** Moves what is selected; presses one after another are one step. */
export function move(editor: Editor, dx: number, dy: number): void {
  editor.edit('Move', (document) => transformSelected(document, editor.selection, moveBy(dx, dy)), {
    key: 'nudge',
  });
}

export function remove(editor: Editor): void {
  if (!isNothing(editor.selection))
    editor.edit('Delete', (document) => deleteSelected(document, editor.selection));
}

export function duplicate(editor: Editor): void {
  const { document, selection } = duplicateSelected(editor.document, editor.selection, BESIDE, BESIDE);
  if (document.sections === editor.document.sections) return;
  editor.edit('Duplicate', () => document, { selection });
}
