/** The seats of a show: keep places from sale, give them back, sell them to somebody who is known. */
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { Show } from '../../../api/client.ts';
import { useLiveShow } from '../../../api/use-live-show.ts';
import { Notice } from '../../../components/notice.tsx';
import { ErrorState } from '../../../components/states.tsx';
import { Cancellation } from '../../../console/cancellation.tsx';
import { useConsoleShow } from '../../../console/show-context.ts';
import { BlockForm } from './block-form.tsx';
import { BlockList } from './block-list.tsx';
import { type Block, blocksQuery, seatsOf, useBlockActions } from './blocks.ts';
import { SeatsMap } from './seats-map.tsx';
import { SelectedBlocked } from './selected-blocked.tsx';
import { type Sale, SellDialog } from './sell-dialog.tsx';
import { union, without } from './sets.ts';

export default function SeatsPage() {
  const show = useConsoleShow();
  if (show.status === 'canceled') return <Canceled showId={show.id} />;
  return <Seats key={show.id} show={show} />;
}

/** There are no places to keep any more. */
const Canceled = ({ showId }: { showId: number }) => (
  <section
    aria-labelledby="canceled"
    className="flex max-w-2xl flex-col gap-4 rounded-lg border border-line bg-surface p-5 sm:p-6"
  >
    <h2 id="canceled" className="text-xl font-extrabold">
      The show is canceled
    </h2>
    <Cancellation showId={showId} />
  </section>
);

const NO_BLOCKS: readonly Block[] = [];

function Seats({ show }: { show: Show }) {
  const live = useLiveShow(show.id);
  const actions = useBlockActions(show.id);
  const { data: blocks = NO_BLOCKS, error, refetch } = useQuery(blocksQuery(show.id));
  const [selection, setSelection] = useState<ReadonlySet<number>>(new Set());
  const [sale, setSale] = useState<Sale>();
  const [isBusy, setBusy] = useState(false);
  const blockOf = useMemo(
    () => new Map(blocks.flatMap((block) => seatsOf(block).map((seat) => [seat, block.id] as const))),
    [blocks],
  );
  const blocked = useMemo(() => ({ seats: new Set(blockOf.keys()), label: 'Blocked' }), [blockOf]);
  const free = [...selection].filter((seat) => !blockOf.has(seat));
  const drop = (seats: Iterable<number>) => setSelection((before) => without(before, seats));
  if (error !== null) return <ErrorState error={error} onRetry={() => void refetch()} />;
  return (
    <div className="flex flex-col gap-6">
      {show.status === 'draft' && (
        <Notice
          tone="info"
          takesFocus={false}
          title="This show is a draft: nobody can buy yet. Block what must not be sold."
        />
      )}
      {show.chartId !== null && (
        <SeatsMap
          {...{ show, live, selection, blocked }}
          // What is being blocked is no loss, nor what is blocked already.
          mine={isBusy ? union(selection, blocked.seats) : blocked.seats}
          onSelect={setSelection}
        />
      )}
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,24rem)_minmax(0,1fr)]">
        <div className="flex flex-col gap-6">
          <BlockForm
            {...{ show, live, blocks, free, actions }}
            onBusy={setBusy}
            onDone={() => drop(free)}
            onClear={() => setSelection(new Set())}
          />
          <SelectedBlocked {...{ blocks, blockOf, selection, actions }} onSell={setSale} onDone={drop} />
        </div>
        <BlockList
          {...{ show, blocks, actions }}
          onShow={(block) => setSelection(new Set(seatsOf(block)))}
          onSell={setSale}
        />
      </div>
      <SellDialog
        show={show}
        sale={sale}
        actions={actions}
        onClose={() => setSale(undefined)}
        onSold={(seats) => drop(seats)}
      />
    </div>
  );
}
