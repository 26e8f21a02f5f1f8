/** What was done, and what was undone. A step is the document before it, which shares whatever was not changed. */
import type { ChartDocument } from './document.ts';
import type { Selection } from './selection.ts';

export interface State {
  readonly document: ChartDocument;
  readonly selection: Selection;
}

interface Step extends State {
  /** What was done from here, in words. */
  readonly label: string;
}

const STEPS_MAX = 200;

export class History {
  #done: Step[] = [];
  #undone: Step[] = [];
  /** Edits with the same key, one right after the other, are one step: a number that is typed digit by digit. */
  #lastKey: string | undefined;

  get undoLabel(): string | undefined {
    return this.#done.at(-1)?.label;
  }

  get redoLabel(): string | undefined {
    return this.#undone.at(-1)?.label;
  }

  /** Notes that something is about to be done to a state. */
  push(before: State, label: string, key?: string): void {
    this.#undone = [];
    const isMore = key !== undefined && key === this.#lastKey && this.#done.length > 0;
    this.#lastKey = key;
    if (isMore) return;
    this.#done.push({ ...before, label });
    if (this.#done.length > STEPS_MAX) this.#done.shift();
  }

  /** The next edit is a step of its own, whatever its key. */
  seal(): void {
    this.#lastKey = undefined;
  }

  /** The state before the last step; undefined when there is none. */
  undo(now: State): State | undefined {
    return this.#turn(this.#done, this.#undone, now);
  }

  redo(now: State): State | undefined {
    return this.#turn(this.#undone, this.#done, now);
  }

  #turn(from: Step[], to: Step[], now: State): State | undefined {
    const step = from.pop();
    if (step === undefined) return undefined;
    this.seal();
    to.push({ ...now, label: step.label });
    return { document: step.document, selection: step.selection };
  }
}
