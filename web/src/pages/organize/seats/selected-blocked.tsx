/** What can be done with seats that are selected and belong to blocks. */
import { useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { useToast } from '../../../components/toast.tsx';
import { problemWords } from '../../../console/form/problem-words.ts';
import { type Block, type BlockActions, plural } from './blocks.ts';
import type { Sale } from './sell-dialog.tsx';

interface SelectedBlockedProps {
  readonly blocks: readonly Block[];
  readonly blockOf: ReadonlyMap<number, string>;
  readonly selection: ReadonlySet<number>;
  readonly actions: BlockActions;
  readonly onSell: (sale: Sale) => void;
  readonly onDone: (seats: readonly number[]) => void;
}

export function SelectedBlocked({
  blocks,
  blockOf,
  selection,
  actions,
  onSell,
  onDone,
}: SelectedBlockedProps) {
  const toast = useToast();
  const [busy, setBusy] = useState<string>();
  const parts = Map.groupBy(
    [...selection].filter((seat) => blockOf.has(seat)),
    (seat) => blockOf.get(seat),
  );
  if (parts.size === 0) return null;
  const release = async (block: Block, seats: readonly number[]) => {
    setBusy(block.id);
    try {
      await actions.change(block.id, { removeSeats: [...seats] });
      onDone(seats);
    } catch (error) {
      toast({ tone: 'bad', text: problemWords(error) });
    } finally {
      setBusy(undefined);
    }
  };
  return (
    <section
      aria-label="Selected seats that are blocked"
      className="flex flex-col gap-4 rounded-lg border border-line bg-surface p-5"
    >
      {blocks.map((block) => {
        const seats = parts.get(block.id);
        return (
          seats && (
            <div key={block.id} className="flex flex-col gap-3">
              <p>
                {plural(seats.length, 'selected seat')} of <strong>{block.note}</strong>
              </p>
              <div className="flex flex-wrap gap-2">
                <Button onClick={() => onSell({ block, seats })}>Sell these…</Button>
                <Button busy={busy === block.id} onClick={() => void release(block, seats)}>
                  Release these
                </Button>
              </div>
            </div>
          )
        );
      })}
    </section>
  );
}
