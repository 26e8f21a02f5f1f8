/** The local mailbox: mails that would have been sent, while no mail server is set up. English only, as the console. */
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ApiProblem } from '../../api/client.ts';
import { Button } from '../../components/button.tsx';
import { classes } from '../../components/classes.ts';
import { EmailAddress } from '../../components/email-address.tsx';
import { inputClasses } from '../../components/field.tsx';
import { ShowMore } from '../../components/show-more.tsx';
import { Skeleton } from '../../components/skeleton.tsx';
import { EmptyState, ErrorState } from '../../components/states.tsx';
import { useDebounced } from '../../components/use-debounced.ts';
import { useFormat } from '../../i18n/index.tsx';
import { Heading } from '../../shell/heading.tsx';
import { type MailHead, mailboxQuery } from './queries.ts';
import { ReadMail } from './read-mail.tsx';

export default function MailboxPage() {
  return (
    <div lang="en" dir="ltr" className="page flex grow flex-col gap-6 py-8">
      <header className="flex flex-col gap-2">
        <Heading title="Mailbox" className="display text-heading" />
        <p className="max-w-3xl text-ink-soft">
          No mail server is set up (SMTP_URL), so mails are kept here in place of being sent.
        </p>
      </header>
      <Mailbox />
    </div>
  );
}

function Mailbox() {
  const [wanted, setWanted] = useState('');
  const [typed, setTyped] = useDebounced(wanted, setWanted, 300);
  const [chosen, setChosen] = useState<number | null>(null);
  const found = useInfiniteQuery(mailboxQuery(wanted.trim()));
  if (found.error instanceof ApiProblem && found.error.status < 500 && !found.error.isOffline)
    return <Closed problem={found.error} />;
  const mails = found.data?.pages.flatMap(({ items }) => items);
  return (
    <>
      <input
        type="search"
        aria-label="Search by address"
        placeholder="Search by address"
        maxLength={254}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setChosen(null);
        }}
        className={`${inputClasses} max-w-sm`}
      />
      {mails === undefined ? (
        found.error === null ? (
          <Skeleton className="h-80" />
        ) : (
          <ErrorState error={found.error} onRetry={() => void found.refetch()} />
        )
      ) : mails.length === 0 ? (
        <EmptyState icon="search" title="No mails">
          {wanted === '' ? 'None was written yet.' : 'None went to an address with these letters.'}
        </EmptyState>
      ) : (
        <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,24rem)_minmax(0,1fr)]">
          {/* A phone shows one of both: the list, or the mail that was chosen in it. */}
          <div className={classes('flex flex-col gap-3', chosen !== null && 'max-lg:hidden')}>
            <MailList mails={mails} chosen={chosen} onChoose={setChosen} />
            <ShowMore of={found}>Show earlier ones</ShowMore>
          </div>
          {chosen === null ? (
            <p className="rounded-lg border-2 border-dashed border-line-strong p-8 text-center text-ink-soft max-lg:hidden">
              Choose a mail to read it here.
            </p>
          ) : (
            <div className="flex min-w-0 flex-col gap-3 lg:sticky lg:top-[calc(var(--header)+1.5rem)]">
              <Button size="small" className="self-start lg:hidden" onClick={() => setChosen(null)}>
                All mails
              </Button>
              <ReadMail key={chosen} id={chosen} />
            </div>
          )}
        </div>
      )}
    </>
  );
}

const Closed = ({ problem }: { problem: ApiProblem }) => (
  <EmptyState
    icon="warning"
    title={problem.code === 'mailbox_off' ? 'There is no mailbox' : 'This is for administrators'}
  >
    {problem.code === 'mailbox_off'
      ? 'A mail server is set up: mails go there.'
      : 'Sign in as one. In demo mode everybody may read it.'}
  </EmptyState>
);

interface MailListProps {
  readonly mails: readonly MailHead[];
  readonly chosen: number | null;
  readonly onChoose: (id: number) => void;
}

function MailList({ mails, chosen, onChoose }: MailListProps) {
  const format = useFormat();
  return (
    <ul aria-label="Mails" className="flex flex-col gap-2">
      {mails.map(({ id, headline, to, createdAt }) => (
        <li key={id}>
          <button
            type="button"
            aria-current={id === chosen ? 'true' : undefined}
            onClick={() => onChoose(id)}
            className={classes(
              'flex w-full flex-col items-start rounded-md border-[1.5px] border-line bg-surface p-3 text-start',
              'hover:border-line-strong aria-[current=true]:border-ink aria-[current=true]:bg-sunken',
            )}
          >
            <span className="font-extrabold break-words">{headline}</span>
            <span className="text-sm text-ink-soft">
              <EmailAddress address={to.address} />
            </span>
            <time dateTime={createdAt} className="figures text-sm text-ink-soft">
              {format.dayAndTime(createdAt)}
            </time>
          </button>
        </li>
      ))}
    </ul>
  );
}
