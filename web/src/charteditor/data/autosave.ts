/** Saves what is edited a little after it was, one save at a time, and tries again when nothing was heard. */

/**
 * - saved: the server has it
 * - waiting: it will be saved in a moment
 * - saving: it is on its way
 * - retrying: nothing was heard; it is kept here and sent again
 * - conflict: somebody else saved meanwhile; nothing is sent until that is settled
 * - refused: the server won't have it
 */
export type SaveState = 'saved' | 'waiting' | 'saving' | 'retrying' | 'conflict' | 'refused';

/** Why a save failed. */
export type SaveFailure = 'passing' | 'conflict' | 'refused';

export interface AutosaveOptions<Document> {
  /** Saves over a version; gives the new one. */
  readonly save: (document: Document, version: number) => Promise<number>;
  readonly failureOf: (error: unknown) => SaveFailure;
  readonly onState: (state: SaveState, error: unknown) => void;
}

const PAUSE_MS = 1_200;
const RETRY_MS = 4_000;

export class Autosave<Document> {
  readonly #options: AutosaveOptions<Document>;
  #version: number;
  #unsaved: Document | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isSaving = false;
  #isStopped = false;
  state: SaveState = 'saved';

  constructor(version: number, options: AutosaveOptions<Document>) {
    this.#version = version;
    this.#options = options;
  }

  get hasUnsaved(): boolean {
    return this.#unsaved !== undefined || this.#isSaving;
  }

  /** There is a newer document. */
  push(document: Document): void {
    this.#unsaved = document;
    if (this.state === 'conflict' || this.#isStopped) return;
    if (!this.#isSaving) this.#become('waiting');
    this.#later(PAUSE_MS);
  }

  /** Saves what is not saved yet at once. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    const document = this.#unsaved;
    if (document === undefined || this.#isSaving || this.state === 'conflict') return;
    this.#unsaved = undefined;
    this.#isSaving = true;
    this.#become('saving');
    try {
      this.#version = await this.#options.save(document, this.#version);
      this.#isSaving = false;
      this.#become(this.#unsaved === undefined ? 'saved' : 'waiting');
      if (this.#unsaved !== undefined) this.#later(PAUSE_MS);
    } catch (error) {
      this.#isSaving = false;
      this.#fail(error, document);
    }
  }

  /** Nothing is sent by itself any more. */
  stop(): void {
    this.#isStopped = true;
    clearTimeout(this.#timer);
  }

  #fail(error: unknown, document: Document): void {
    // What was typed meanwhile is newer.
    this.#unsaved ??= document;
    const failure = this.#options.failureOf(error);
    this.#become(failure === 'passing' ? 'retrying' : failure, error);
    if (failure === 'passing') this.#later(RETRY_MS);
  }

  #later(pause: number): void {
    if (this.#isStopped) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), pause);
  }

  #become(state: SaveState, error?: unknown): void {
    this.state = state;
    this.#options.onState(state, error);
  }
}
