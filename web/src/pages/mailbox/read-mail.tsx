import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { Button, buttonClasses } from '../../components/button.tsx';
import { EmailAddress } from '../../components/email-address.tsx';
import { Skeleton } from '../../components/skeleton.tsx';
import { ErrorState } from '../../components/states.tsx';
import { type Mail, mailQuery } from './queries.ts';

/** One mail: its links, and what it says. */
export function ReadMail({ id }: { id: number }) {
  const { data: mail, error, refetch } = useQuery(mailQuery(id));
  if (mail !== undefined) return <Opened mail={mail} />;
  return error === null ? (
    <Skeleton className="h-80" />
  ) : (
    <ErrorState error={error} onRetry={() => void refetch()} />
  );
}

function Opened({ mail }: { mail: Mail }) {
  const { headline, to, links, text, html } = mail;
  const [isText, setText] = useState(false);
  const ref = useRef<HTMLElement>(null);
  useEffect(() => {
    // A phone shows it in place of the list, which may be scrolled far down.
    ref.current?.focus({ preventScroll: true });
    ref.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  return (
    <article
      ref={ref}
      tabIndex={-1}
      aria-labelledby="mail"
      className="flex min-w-0 flex-col gap-4 rounded-lg border border-line bg-surface p-5 outline-none"
    >
      <header className="flex flex-col gap-1">
        <h2 id="mail" className="text-xl font-extrabold break-words">
          {headline}
        </h2>
        <p className="text-ink-soft">
          To {to.name !== null && `${to.name}, `}
          <EmailAddress address={to.address} />
        </p>
      </header>
      <div className="flex flex-wrap gap-3">
        {links.map(({ label, href }) => (
          <a key={href} href={href} className={buttonClasses('primary')}>
            {label}
          </a>
        ))}
        <Button aria-pressed={isText} onClick={() => setText(!isText)}>
          Plain text
        </Button>
      </div>
      {isText ? (
        <pre className="rounded-md bg-sunken p-4 font-sans break-words whitespace-pre-wrap">{text}</pre>
      ) : (
        // Nothing in it runs or opens anything: its links are above.
        <iframe
          title={`The mail “${headline}”`}
          sandbox=""
          srcDoc={html}
          className="h-[34rem] w-full rounded-md border border-line bg-white"
        />
      )}
    </article>
  );
}
