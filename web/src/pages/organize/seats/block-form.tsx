/** Blocks the free seats that are selected, and quantities of general tiers, as a block of their own or in one that there is. */
import { type FormEvent, useState } from 'react';
import type { Show } from '../../../api/client.ts';
import type { LiveShow } from '../../../api/live.ts';
import { useRevision } from '../../../api/use-live-show.ts';
import { Button } from '../../../components/button.tsx';
import { Field } from '../../../components/field.tsx';
import { Notice } from '../../../components/notice.tsx';
import { Select } from '../../../components/select.tsx';
import { problemWords } from '../../../console/form/problem-words.ts';
import { type Block, type BlockActions, plural, quantitiesOf } from './blocks.ts';
import { GeneralFields, itemsOf, type Quantities } from './general-fields.tsx';

interface BlockFormProps {
  readonly show: Show;
  readonly live: LiveShow | undefined;
  readonly blocks: readonly Block[];
  /** Seats that are selected and in no block. */
  readonly free: readonly number[];
  readonly actions: BlockActions;
  readonly onBusy: (isBusy: boolean) => void;
  readonly onDone: () => void;
  readonly onClear: () => void;
}

export function BlockForm({ show, live, blocks, free, actions, onBusy, onDone, onClear }: BlockFormProps) {
  useRevision(live);
  const [note, setNote] = useState('');
  const [target, setTarget] = useState('');
  const [quantities, setQuantities] = useState<Quantities>({});
  const [problem, setProblem] = useState<unknown>();
  const [isBusy, setBusy] = useState(false);
  const into = blocks.find(({ id }) => id === target);
  const items = itemsOf(quantities);
  const count = free.length + items.reduce((sum, { quantity }) => sum + quantity, 0);
  const general = show.tiers.filter(({ kind }) => kind === 'general');
  const isMissing = into === undefined && note.trim() === '';

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (count === 0 || isMissing || isBusy) return;
    setBusy(true);
    onBusy(true);
    setProblem(undefined);
    try {
      if (into === undefined) {
        await actions.create({
          note: note.trim(),
          ...(free.length > 0 && { seats: [...free] }),
          ...(items.length > 0 && { items }),
        });
      } else await actions.change(into.id, additionTo(into, free, items));
      setNote('');
      setQuantities({});
      onDone();
    } catch (error) {
      setProblem(error);
    } finally {
      setBusy(false);
      onBusy(false);
    }
  };

  return (
    <form
      noValidate
      onSubmit={(event) => void submit(event)}
      className="flex flex-col gap-4 rounded-lg border border-line bg-surface p-5"
    >
      <h2 className="text-xl font-extrabold">Block places</h2>
      <p className="text-ink-soft">
        {free.length === 0
          ? show.chartId === null
            ? 'Say how many places to keep from sale.'
            : 'Select seats on the map or in the list. Buyers will see them as held.'
          : `${plural(free.length, 'free seat')} selected.`}
        {free.length > 0 && (
          <Button look="quiet" size="small" className="ms-2" onClick={onClear}>
            Clear
          </Button>
        )}
      </p>
      <GeneralFields
        tiers={general.map(({ id, name }) => ({ id, name, max: live?.stockOf(id)?.available ?? 0 }))}
        quantities={quantities}
        onChange={setQuantities}
      />
      {blocks.length > 0 && (
        <Field
          label="Put them into"
          control={({ id }) => (
            <Select id={id} value={target} onChange={(event) => setTarget(event.target.value)}>
              <option value="">A new block</option>
              {blocks.map((block) => (
                <option key={block.id} value={block.id}>
                  {block.note}
                </option>
              ))}
            </Select>
          )}
        />
      )}
      {into === undefined && (
        <Field
          label="What for"
          name="note"
          maxLength={500}
          autoComplete="off"
          placeholder="Guests of the band, cameras, press …"
          value={note}
          onChange={(event) => setNote(event.target.value)}
        />
      )}
      {problem !== undefined && (
        <Notice tone="bad" title="Nothing was blocked">
          <p>{problemWords(problem)}</p>
        </Notice>
      )}
      <Button type="submit" look="primary" busy={isBusy} disabled={count === 0 || isMissing}>
        {count === 0 ? 'Block' : `Block ${plural(count, 'place')}`}
      </Button>
    </form>
  );
}

/** Quantities say what the block shall have, so that sending it twice adds nothing twice. */
function additionTo(
  block: Block,
  seats: readonly number[],
  items: readonly { tierId: number; quantity: number }[],
) {
  const had = quantitiesOf(block);
  return {
    ...(seats.length > 0 && { addSeats: [...seats] }),
    ...(items.length > 0 && {
      items: items.map(({ tierId, quantity }) => ({ tierId, quantity: quantity + (had.get(tierId) ?? 0) })),
    }),
  };
}
