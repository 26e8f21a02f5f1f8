/** What a press or a drag does. */
export type Tool = 'select' | 'hand' | 'rectangle' | 'polygon';

/** What a press takes hold of. */
export type Unit = 'seat' | 'row' | 'section';

/** Keys that are held while something is done. */
export interface Modifiers {
  readonly shift: boolean;
  readonly alt: boolean;
}

export interface ToolState {
  readonly tool: Tool;
  readonly unit: Unit;
}

/** The tool at hand, for canvas and toolbar alike. */
export class ToolBox {
  #state: ToolState;
  readonly #listeners = new Set<() => void>();

  constructor(tool: Tool) {
    this.#state = { tool, unit: 'seat' };
  }

  readonly get = (): ToolState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  take(change: Partial<ToolState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }
}
