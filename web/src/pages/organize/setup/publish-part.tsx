import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import type { Show } from '../../../api/client.ts';
import { Button, buttonClasses } from '../../../components/button.tsx';
import { Icon } from '../../../components/icon.tsx';
import { useToast } from '../../../components/toast.tsx';
import { etagOf, patchShow } from '../../../console/api.ts';
import { Cancellation } from '../../../console/cancellation.tsx';
import { type CheckItem, checklistOf, isReady } from '../../../console/catalog/checklist.ts';
import { problemWords } from '../../../console/form/problem-words.ts';
import { ConsoleIcon } from '../../../console/icon.tsx';
import { consoleShowQuery } from '../../../console/queries.ts';
import { mayEdit, useWorkplace } from '../../../console/workplace.tsx';
import { useFormat } from '../../../i18n/index.tsx';

/** Whether the show is on sale, what is missing for that, and the button that puts it there. */
export function PublishPart({ show, hasChanges }: { show: Show; hasChanges: boolean }) {
  const workplace = useWorkplace();
  const { isBusy, become } = useStatus(show);
  const items = checklistOf(show, Date.now());
  if (show.status === 'canceled')
    return (
      <Panel title="Canceled">
        <p>Nobody can buy tickets any more. A canceled show stays canceled.</p>
        <Cancellation showId={show.id} />
      </Panel>
    );
  if (!mayEdit(workplace)) return null;
  if (show.status === 'published')
    return <OnSale show={show} isBusy={isBusy} onPause={() => become('paused')} />;
  const isPaused = show.status === 'paused';
  return (
    <Panel title={isPaused ? 'Paused' : 'Not on sale yet'}>
      <p className="text-ink-soft">
        {isPaused
          ? 'Buyers see the show, and that its sale is paused. Bookings that were made stay.'
          : 'Only you and your team see this draft.'}
      </p>
      <ul className="flex flex-col gap-1">
        {items.map((item) => (
          <Check key={item.id} item={item} />
        ))}
      </ul>
      {hasChanges && <p className="font-bold text-warn">Save your changes first: they are not in yet.</p>}
      <Button
        look="primary"
        size="large"
        busy={isBusy}
        disabled={!isReady(items) || hasChanges}
        onClick={() => become('published')}
      >
        <ConsoleIcon name="play" />
        {isPaused ? 'Go on selling' : 'Publish'}
      </Button>
    </Panel>
  );
}

function OnSale({ show, isBusy, onPause }: { show: Show; isBusy: boolean; onPause: () => void }) {
  const format = useFormat();
  const { saleOpensAt } = show;
  const isAhead = saleOpensAt !== null && Date.parse(saleOpensAt) > Date.now();
  return (
    <Panel title={isAhead ? 'Published' : 'On sale'}>
      <p className="text-ink-soft">
        {isAhead
          ? `Everybody sees it. The sale opens on ${format.dayAndTime(saleOpensAt, show.timeZone)}.`
          : 'Everybody sees it, and can buy.'}
      </p>
      <Link to="/events/$slug" params={{ slug: show.event.slug }} className={buttonClasses('primary')}>
        <ConsoleIcon name="external" />
        See it as buyers do
      </Link>
      <Button busy={isBusy} onClick={onPause}>
        <ConsoleIcon name="pause" />
        Pause the sale
      </Button>
    </Panel>
  );
}

function Panel({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section
      aria-labelledby="publish"
      className="flex flex-col gap-4 rounded-lg border-[1.5px] border-ink bg-surface p-5"
    >
      <h2 id="publish" className="display text-heading">
        {title}
      </h2>
      {children}
    </section>
  );
}

const Check = ({ item: { text, isDone, at } }: { item: CheckItem }) => (
  <li className="flex min-h-8 items-center gap-2.5">
    {isDone ? (
      <span className="grid size-6 shrink-0 place-items-center rounded-full bg-good-soft text-good">
        <Icon name="check" width={16} height={16} />
      </span>
    ) : (
      <span
        aria-hidden="true"
        className="size-6 shrink-0 rounded-full border-2 border-dashed border-line-strong"
      />
    )}
    {isDone ? (
      <span>{text}</span>
    ) : (
      <a href={`#${at}`} className="font-bold underline underline-offset-4">
        <span className="sr-only">Missing: </span>
        {text}
      </a>
    )}
  </li>
);

/** Changes whether the show sells, over the version that is shown. */
function useStatus(show: Show) {
  const [isBusy, setBusy] = useState(false);
  const toast = useToast();
  const queryClient = useQueryClient();
  const done = {
    published: 'Published. Buyers can see it now.',
    paused: 'Paused. Nobody can buy until you go on.',
  };
  const become = async (status: 'published' | 'paused') => {
    setBusy(true);
    try {
      const changed = await patchShow(show.id, { status }, etagOf(show));
      queryClient.setQueryData(consoleShowQuery(show.id).queryKey, changed);
      void queryClient.invalidateQueries({ queryKey: ['console', 'events'] });
      toast({ text: done[status], tone: 'good' });
    } catch (error) {
      // Somebody else changed it: what is shown now is what is, and can be judged anew.
      void queryClient.invalidateQueries({ queryKey: consoleShowQuery(show.id).queryKey });
      toast({ text: problemWords(error), tone: 'bad' });
    } finally {
      setBusy(false);
    }
  };
  return { isBusy, become: (status: 'published' | 'paused') => void become(status) };
}
