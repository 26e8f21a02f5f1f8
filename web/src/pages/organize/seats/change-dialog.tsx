/** Changes what a block is for, and how much it has of general tiers. Its seats are changed on the map. */
import { type FormEvent, useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { Dialog } from '../../../components/dialog.tsx';
import { Field } from '../../../components/field.tsx';
import { Notice } from '../../../components/notice.tsx';
import { problemWords } from '../../../console/form/problem-words.ts';
import { type Block, type BlockActions, quantitiesOf } from './blocks.ts';

interface ChangeDialogProps {
  /** Undefined while nothing is changed. */
  readonly block: Block | undefined;
  readonly actions: BlockActions;
  readonly onClose: () => void;
}

export function ChangeDialog({ block, actions, onClose }: ChangeDialogProps) {
  return (
    <Dialog open={block !== undefined} title="Change the block" onClose={onClose}>
      {block && <ChangeForm {...{ block, actions, onClose }} />}
    </Dialog>
  );
}

function ChangeForm({ block, actions, onClose }: ChangeDialogProps & { block: Block }) {
  const [note, setNote] = useState(block.note);
  const [quantities, setQuantities] = useState<Readonly<Record<number, string>>>(() =>
    Object.fromEntries([...quantitiesOf(block)].map(([tier, quantity]) => [tier, String(quantity)])),
  );
  const [problem, setProblem] = useState<unknown>();
  const [isBusy, setBusy] = useState(false);
  const isWhole = (text: string | undefined) => /^\d{1,6}$/.test(text?.trim() ?? '');
  const tiers = Map.groupBy(
    block.lines.filter(({ seat }) => seat === undefined),
    ({ tierId }) => tierId,
  );
  const isValid = note.trim() !== '' && [...tiers.keys()].every((tier) => isWhole(quantities[tier]));
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!isValid || isBusy) return;
    setBusy(true);
    const items = [...tiers.keys()].map((tierId) => ({ tierId, quantity: Number(quantities[tierId]) }));
    try {
      await actions.change(block.id, { note: note.trim(), ...(items.length > 0 && { items }) });
      onClose();
    } catch (error) {
      setProblem(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <form noValidate onSubmit={(event) => void submit(event)} className="flex flex-col gap-4">
      <Field
        label="What for"
        maxLength={500}
        autoComplete="off"
        value={note}
        onChange={(event) => setNote(event.target.value)}
      />
      {[...tiers].map(([tier, [line]]) => (
        <Field
          key={tier}
          label={line?.tierName}
          inputMode="numeric"
          autoComplete="off"
          hint="How many places the block shall have; 0 gives all of them back"
          error={isWhole(quantities[tier]) ? undefined : 'Type a whole number.'}
          value={quantities[tier] ?? ''}
          onChange={(event) => setQuantities({ ...quantities, [tier]: event.target.value })}
        />
      ))}
      {problem !== undefined && (
        <Notice tone="bad" title="Nothing was changed">
          <p>{problemWords(problem)}</p>
        </Notice>
      )}
      <div className="flex flex-wrap justify-end gap-3">
        <Button onClick={onClose}>Keep as it is</Button>
        <Button type="submit" look="primary" busy={isBusy} disabled={!isValid}>
          Save
        </Button>
      </div>
    </form>
  );
}
