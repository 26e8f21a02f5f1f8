import { useEffect, useRef, useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { ConsoleIcon } from '../../../console/icon.tsx';
import { useFormat } from '../../../i18n/index.tsx';
import type { KeyWithText } from './page.tsx';

/** A key that was made just now: the only time that anybody sees it. */
export function ShownKey({ made, onDone }: { made: KeyWithText; onDone: () => void }) {
  const format = useFormat();
  const ref = useRef<HTMLElement>(null);
  const [isCopied, setCopied] = useState(false);
  useEffect(() => {
    if (made.id > 0) ref.current?.focus();
  }, [made]);
  const copy = async () => {
    await navigator.clipboard.writeText(made.key);
    setCopied(true);
  };
  return (
    <section
      ref={ref}
      tabIndex={-1}
      aria-labelledby="shown-key"
      className="rise flex flex-col items-start gap-3 rounded-md bg-good-soft p-4 text-ink outline-none"
    >
      <h2 id="shown-key" className="text-xl font-extrabold">
        Copy the key “{made.name}” now
      </h2>
      <p>It is shown this once. Whoever has it can do what it may do: keep it like a password.</p>
      {made.oldKeyUntil !== null && <p>The old one works until {format.dayAndTime(made.oldKeyUntil)}.</p>}
      <code className="figures w-full rounded-md border border-line bg-raised p-3 break-all select-all">
        {made.key}
      </code>
      <div className="flex flex-wrap gap-3">
        <Button look="primary" onClick={() => void copy()}>
          <ConsoleIcon name="copy" />
          {isCopied ? 'Copied' : 'Copy'}
        </Button>
        <Button onClick={onDone}>I have it</Button>
      </div>
      <span role="status" className="sr-only">
        {isCopied && 'The key is copied.'}
      </span>
    </section>
  );
}
