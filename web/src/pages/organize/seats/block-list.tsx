/** The blocks of a show: what for, by whom, since when, and what can be done with each. */
import { useState } from 'react';
import type { Show } from '../../../api/client.ts';
import { Button } from '../../../components/button.tsx';
import { useToast } from '../../../components/toast.tsx';
import { ConfirmDialog } from '../../../console/confirm-dialog.tsx';
import { problemWords } from '../../../console/form/problem-words.ts';
import { useFormat } from '../../../i18n/index.tsx';
import { type Block, type BlockActions, contentOf, plural, quantitiesOf, seatsOf } from './blocks.ts';
import { ChangeDialog } from './change-dialog.tsx';
import type { Sale } from './sell-dialog.tsx';

interface BlockListProps {
  readonly show: Show;
  readonly blocks: readonly Block[];
  readonly actions: BlockActions;
  readonly onShow: (block: Block) => void;
  readonly onSell: (sale: Sale) => void;
}

export function BlockList({ show, blocks, actions, onShow, onSell }: BlockListProps) {
  const toast = useToast();
  const [releasing, setReleasing] = useState<Block>();
  const [changing, setChanging] = useState<Block>();
  const [isBusy, setBusy] = useState(false);
  const release = async () => {
    if (releasing === undefined) return;
    setBusy(true);
    try {
      await actions.release(releasing.id);
      toast({ tone: 'good', text: `${plural(releasing.quantity, 'place')} can be sold again.` });
    } catch (error) {
      toast({ tone: 'bad', text: problemWords(error) });
    } finally {
      setBusy(false);
      setReleasing(undefined);
    }
  };
  return (
    <section aria-labelledby="blocks-title" className="flex min-w-0 flex-col gap-4">
      <h2 id="blocks-title" className="text-xl font-extrabold">
        Blocks
      </h2>
      {blocks.length === 0 && <p className="text-ink-soft">Nothing is blocked.</p>}
      <ul className="flex flex-col gap-3">
        {blocks.map((block) => (
          <BlockItem
            key={block.id}
            {...{ show, block, onShow, onSell }}
            onChange={setChanging}
            onRelease={setReleasing}
          />
        ))}
      </ul>
      <ConfirmDialog
        open={releasing !== undefined}
        title="Release this block?"
        confirm="Release"
        busy={isBusy}
        onConfirm={() => void release()}
        onClose={() => setReleasing(undefined)}
      >
        <p>
          {plural(releasing?.quantity ?? 0, 'place')} of “{releasing?.note}” can be bought by anybody again,
          at once.
        </p>
      </ConfirmDialog>
      <ChangeDialog
        key={changing?.id}
        block={changing}
        actions={actions}
        onClose={() => setChanging(undefined)}
      />
    </section>
  );
}

interface BlockItemProps extends Pick<BlockListProps, 'show' | 'onShow' | 'onSell'> {
  readonly block: Block;
  readonly onChange: (block: Block) => void;
  readonly onRelease: (block: Block) => void;
}

function BlockItem({ show, block, onShow, onSell, onChange, onRelease }: BlockItemProps) {
  const format = useFormat();
  const hasSeats = seatsOf(block).length > 0;
  const named = `“${block.note}”`;
  return (
    <li className="flex flex-col gap-3 rounded-md border border-line bg-surface p-4">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <h3 className="font-extrabold break-words">{block.note}</h3>
        <p className="figures font-bold">{plural(block.quantity, 'place')}</p>
      </div>
      <p className="text-sm text-ink-soft">{contentOf(block)}</p>
      <p className="text-sm text-ink-faint">
        {block.madeBy}, {format.dayAndTime(block.createdAt, show.timeZone)}
      </p>
      <div className="flex flex-wrap gap-2">
        {hasSeats && (
          <Button size="small" aria-label={`Select ${named} on the map`} onClick={() => onShow(block)}>
            Select
          </Button>
        )}
        <Button
          size="small"
          aria-label={`Sell from ${named}`}
          onClick={() => onSell({ block, seats: seatsOf(block), quantities: quantitiesOf(block) })}
        >
          Sell…
        </Button>
        <Button size="small" aria-label={`Change ${named}`} onClick={() => onChange(block)}>
          Change…
        </Button>
        <Button size="small" aria-label={`Release ${named}`} onClick={() => onRelease(block)}>
          Release…
        </Button>
      </div>
    </li>
  );
}
