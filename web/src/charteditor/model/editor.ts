/** The editor without anything to look at: document, selection and history, and who wants to hear of them. */
import { type Compiled, compile } from './compile.ts';
import type { ChartDocument } from './document.ts';
import { History, type State } from './history.ts';
import { NOTHING, prune, type Selection } from './selection.ts';

export type EditorChange = 'document' | 'selection';

export interface EditOptions {
  /** What is selected afterwards; what was, as far as it is still there, by default. */
  readonly selection?: Selection;
  /** See History.push. */
  readonly key?: string;
}

export class Editor {
  readonly #history = new History();
  readonly #listeners = new Set<(change: EditorChange) => void>();
  #state: State;
  #compiled: Compiled | undefined;
  #view: EditorView;

  constructor(document: ChartDocument) {
    this.#state = { document, selection: NOTHING };
    this.#view = this.#look();
  }

  get document(): ChartDocument {
    return this.#state.document;
  }

  get selection(): Selection {
    return this.#state.selection;
  }

  /** Made when it is asked for, once for each document. */
  get compiled(): Compiled {
    if (this.#compiled?.document !== this.document) this.#compiled = compile(this.document, this.#compiled);
    return this.#compiled;
  }

  /** Makes another document of the one there is, as one step that can be undone. Nothing happens when it stays the same. */
  edit(label: string, change: (document: ChartDocument) => ChartDocument, options: EditOptions = {}): void {
    const { document, selection } = this.#state;
    const next = change(document);
    if (next === document) return;
    this.#history.push(this.#state, label, options.key);
    this.#become({ document: next, selection: prune(next, options.selection ?? selection) });
  }

  select(selection: Selection): void {
    this.#history.seal();
    this.#become({ ...this.#state, selection });
  }

  undo(): void {
    const before = this.#history.undo(this.#state);
    if (before !== undefined) this.#become(before);
  }

  redo(): void {
    const after = this.#history.redo(this.#state);
    if (after !== undefined) this.#become(after);
  }

  /** For React: the same object for as long as nothing has changed. */
  readonly getView = (): EditorView => this.#view;

  /** Returns what ends it. */
  readonly subscribe = (listener: (change: EditorChange) => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  #become(state: State): void {
    const change = state.document === this.document ? 'selection' : 'document';
    this.#state = state;
    this.#view = this.#look();
    for (const listener of this.#listeners) listener(change);
  }

  #look(): EditorView {
    return { ...this.#state, undoLabel: this.#history.undoLabel, redoLabel: this.#history.redoLabel };
  }
}

export interface EditorView extends State {
  /** What would be undone and redone. */
  readonly undoLabel: string | undefined;
  readonly redoLabel: string | undefined;
}
