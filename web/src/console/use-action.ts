import { useRef, useState } from 'react';

export interface Action<Args extends unknown[]> {
  /** Does it, unless it is under way already. */
  readonly run: (...args: Args) => void;
  readonly isBusy: boolean;
  /** Why it was not done the last time; null when it was, or begins anew. */
  readonly problem: unknown;
  readonly reset: () => void;
}

/** Something that a press does: once at a time, with what went wrong. */
export function useAction<Args extends unknown[]>(work: (...args: Args) => Promise<unknown>): Action<Args> {
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const isUnderWay = useRef(false);
  const run = async (...args: Args) => {
    if (isUnderWay.current) return;
    isUnderWay.current = true;
    setBusy(true);
    setProblem(null);
    try {
      await work(...args);
    } catch (error) {
      setProblem(error);
    } finally {
      isUnderWay.current = false;
      setBusy(false);
    }
  };
  return { run: (...args) => void run(...args), isBusy, problem, reset: () => setProblem(null) };
}
