/** Tells those who don't see it what changed: `const announce = useAnnounce(); announce('Two seats left')`. */
import { createContext, type ReactNode, use, useCallback, useState } from 'react';

const AnnounceContext = createContext<(text: string) => void>(() => {});
export const useAnnounce = () => use(AnnounceContext);

export function AnnouncerProvider({ children }: { children: ReactNode }) {
  const [text, setText] = useState('');
  // The same words again must be another text, or nobody hears them: a space that can't be heard comes and goes.
  const announce = useCallback(
    (next: string) => setText((before) => (before === next ? `${next}\u00a0` : next)),
    [],
  );
  return (
    <AnnounceContext value={announce}>
      {children}
      <div role="status" aria-live="polite" className="sr-only">
        {text}
      </div>
    </AnnounceContext>
  );
}
