/** Books places of a block for somebody by name: for nothing, or to be paid at the door. */
import { type FormEvent, useState } from 'react';
import type { Schemas, Show } from '../../../api/client.ts';
import { Button } from '../../../components/button.tsx';
import { Dialog } from '../../../components/dialog.tsx';
import { Field } from '../../../components/field.tsx';
import { Notice } from '../../../components/notice.tsx';
import { useToast } from '../../../components/toast.tsx';
import { problemWords } from '../../../console/form/problem-words.ts';
import { useFormat } from '../../../i18n/index.tsx';
import { type Block, type BlockActions, plural, quantitiesOf } from './blocks.ts';
import { GeneralFields, itemsOf, type Quantities } from './general-fields.tsx';

/** What is about to be sold. */
export interface Sale {
  readonly block: Block;
  readonly seats: readonly number[];
  /** By tier; none where seats were selected. */
  readonly quantities?: ReadonlyMap<number, number>;
}

interface SellDialogProps {
  readonly show: Show;
  readonly sale: Sale | undefined;
  readonly actions: BlockActions;
  readonly onClose: () => void;
  readonly onSold: (seats: readonly number[]) => void;
}

export function SellDialog({ sale, ...props }: SellDialogProps) {
  return (
    <Dialog open={sale !== undefined} title="Sell from the block" onClose={props.onClose}>
      {sale && <SellForm sale={sale} {...props} />}
    </Dialog>
  );
}

const settlements = [
  { value: 'free', label: 'Free', hint: 'A guest of the house pays nothing.' },
  {
    value: 'at_door',
    label: 'At the door',
    hint: 'The booking is confirmed; the money comes in at the door.',
  },
] as const;

function SellForm({ show, sale, actions, onClose, onSold }: SellDialogProps & { sale: Sale }) {
  const toast = useToast();
  const format = useFormat();
  const { block, seats } = sale;
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [settlement, setSettlement] = useState<'free' | 'at_door'>('free');
  const [quantities, setQuantities] = useState<Quantities>(() =>
    Object.fromEntries([...(sale.quantities ?? [])].map(([tier, quantity]) => [tier, String(quantity)])),
  );
  // The same for all attempts of this form: it sells once.
  const [key] = useState(() => crypto.randomUUID());
  const [problem, setProblem] = useState<unknown>();
  const [isBusy, setBusy] = useState(false);
  const items = itemsOf(quantities);
  const count = seats.length + items.reduce((sum, { quantity }) => sum + quantity, 0);
  const isValid = count > 0 && name.trim() !== '' && /^\S+@\S+\.\S+$/.test(email.trim());
  const total = settlement === 'free' ? 0 : totalOf(show, block, seats, items);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!isValid || isBusy) return;
    setBusy(true);
    setProblem(undefined);
    const request: Schemas['BlockSale'] = {
      ...(seats.length > 0 && { seats: [...seats] }),
      ...(items.length > 0 && { items }),
      customer: { name: name.trim(), email: email.trim() },
      settlement,
      expectedTotal: total,
    };
    try {
      const booking = await actions.sell(block.id, request, key);
      toast({
        tone: 'good',
        text: `${booking.reference}: ${plural(count, 'ticket')} for ${name.trim()}. A mail is on its way.`,
      });
      onSold(seats);
      onClose();
    } catch (error) {
      setProblem(error);
      setBusy(false);
    }
  };
  const general = [...quantitiesOf(block)];
  return (
    <form noValidate onSubmit={(event) => void submit(event)} className="flex flex-col gap-4">
      <p className="text-ink-soft">
        {seats.length > 0 ? `${plural(seats.length, 'seat')} of “${block.note}”.` : `Of “${block.note}”.`}{' '}
        Nobody else can take them meanwhile.
      </p>
      <GeneralFields
        tiers={general.map(([id, max]) => ({
          id,
          max,
          name: show.tiers.find((tier) => tier.id === id)?.name ?? '',
        }))}
        quantities={quantities}
        onChange={setQuantities}
        unit="in the block"
      />
      <Field
        label="Name of the guest"
        name="name"
        autoComplete="off"
        maxLength={200}
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
      <Field
        label="E-mail"
        hint="The tickets go there."
        type="email"
        name="email"
        autoComplete="off"
        maxLength={254}
        value={email}
        onChange={(event) => setEmail(event.target.value)}
      />
      <fieldset className="flex flex-col gap-2">
        <legend className="mb-1 text-sm font-bold">Payment</legend>
        {settlements.map(({ value, label, hint }) => (
          <label key={value} className="flex min-h-11 items-start gap-3 py-1.5">
            <input
              type="radio"
              name="settlement"
              className="mt-1 size-5 shrink-0 accent-(--ink)"
              checked={settlement === value}
              onChange={() => setSettlement(value)}
            />
            <span>
              <span className="font-bold">{label}</span>
              <span className="block text-sm text-ink-faint">{hint}</span>
            </span>
          </label>
        ))}
      </fieldset>
      {problem !== undefined && (
        <Notice tone="bad" title="Nothing was sold">
          <p>{problemWords(problem)}</p>
        </Notice>
      )}
      <div className="flex flex-wrap items-center justify-end gap-3">
        <p className="figures me-auto text-lg font-extrabold">
          {plural(count, 'place')}, {total === 0 ? 'free' : format.money(total, show.currency)}
        </p>
        <Button type="submit" look="primary" busy={isBusy} disabled={!isValid}>
          Sell
        </Button>
      </div>
    </form>
  );
}

/** At the prices of today, as far as this page knows; the server refuses another total. */
function totalOf(
  { tiers }: Show,
  { lines }: Block,
  seats: readonly number[],
  items: readonly { tierId: number; quantity: number }[],
): number {
  const priceOf = (tierId: number) => tiers.find(({ id }) => id === tierId)?.price ?? 0;
  const sold = new Set(seats);
  const seated = lines.filter(({ seat }) => seat !== undefined && sold.has(seat.id));
  return [...seated, ...items].reduce((sum, { tierId, quantity }) => sum + quantity * priceOf(tierId), 0);
}
