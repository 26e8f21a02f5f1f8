import { useEffect, useMemo, useState } from 'react';
import { ApiProblem } from '../../../api/client.ts';
import {
  Autosave,
  type ChartDocument,
  type Editor,
  type SaveFailure,
  type SaveState,
  saveDraft,
} from '../../../charteditor/index.ts';

export interface Saving {
  readonly state: SaveState;
  /** Of the last save that failed. */
  readonly problem: unknown;
  readonly autosave: Autosave<ChartDocument>;
}

/** Saves what is edited by itself, and asks before a page with unsaved edits is left. */
export function useSaving(editor: Editor, draft: { readonly id: number; readonly version: number }): Saving {
  const [{ state, problem }, setState] = useState<{ state: SaveState; problem: unknown }>({
    state: 'saved',
    problem: undefined,
  });
  const { id, version } = draft;
  const autosave = useMemo(
    () =>
      new Autosave<ChartDocument>(version, {
        save: async (document, over) => (await saveDraft(id, over, document)).version,
        failureOf,
        onState: (next, error) => setState({ state: next, problem: error }),
      }),
    [id, version],
  );
  useEffect(() => {
    const unfollow = editor.subscribe((change) => {
      if (change === 'document') autosave.push(editor.document);
    });
    const ask = (event: BeforeUnloadEvent) => {
      if (autosave.hasUnsaved) event.preventDefault();
    };
    addEventListener('beforeunload', ask);
    return () => {
      unfollow();
      removeEventListener('beforeunload', ask);
      // Another page of the app: what is not saved yet goes now.
      void autosave.flush();
      autosave.stop();
    };
  }, [editor, autosave]);
  return { state, problem, autosave };
}

function failureOf(error: unknown): SaveFailure {
  if (!(error instanceof ApiProblem)) return 'refused';
  if (error.code === 'version_stale') return 'conflict';
  return error.isPassing ? 'passing' : 'refused';
}
