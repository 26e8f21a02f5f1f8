import { useEffect, useRef, useState } from 'react';

/**
 * A text, or several, that are typed faster than they are wanted: `onSettle` gets them once the typing pauses. What comes
 * from outside (the back button) replaces them, but never what is being typed.
 */
export function useDebounced<Value>(outer: Value, onSettle: (value: Value) => void, pauseMs: number) {
  const [text, setText] = useState(outer);
  const settled = useRef(outer);
  const latest = useRef(onSettle);
  latest.current = onSettle;
  useEffect(() => {
    if (outer === settled.current) return;
    settled.current = outer;
    setText(outer);
  }, [outer]);
  useEffect(() => {
    if (text === settled.current) return;
    const timer = setTimeout(() => {
      settled.current = text;
      latest.current(text);
    }, pauseMs);
    return () => clearTimeout(timer);
  }, [text, pauseMs]);
  return [text, setText] as const;
}
