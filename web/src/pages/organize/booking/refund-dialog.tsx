/** Gives money back, all or a part of it, without touching places. */
import { useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { Dialog } from '../../../components/dialog.tsx';
import { Field } from '../../../components/field.tsx';
import type { ConsoleBooking } from '../../../console/reports/queries.ts';
import { useFormat } from '../../../i18n/index.tsx';
import { randomId } from '../../../lib/random-id.ts';
import { readAmount, writeAmount } from './amount.ts';
import { giveBack } from './changes.ts';
import { useChange } from './use-change.ts';

export function RefundDialog({ booking, onClose }: { booking: ConsoleBooking; onClose: () => void }) {
  const { money } = useFormat();
  const left = booking.paid - booking.refunded;
  const [typed, setTyped] = useState(() => writeAmount(left, booking.currency));
  const [reason, setReason] = useState('');
  const [isTold, setTold] = useState(false);
  // One for each time this is opened: pressed twice, or sent again, it gives back once.
  const [key] = useState(randomId);
  const amount = readAmount(typed, booking.currency);
  const isGood = amount !== undefined && amount > 0 && amount <= left;
  const refund = useChange({
    booking,
    send: () => giveBack(booking.id, amount, reason.trim(), key),
    done: `${money(amount ?? 0, booking.currency)} go back to the customer.`,
    onDone: onClose,
  });
  const send = () => {
    setTold(true);
    if (isGood && reason.trim() !== '') refund.mutate();
  };
  return (
    <Dialog open title="Refund" onClose={onClose}>
      <p className="text-ink-soft">
        The tickets stay valid. Up to {money(left, booking.currency)} can go back, the way they were paid.
      </p>
      <Field
        label={`Amount in ${booking.currency}`}
        inputMode="decimal"
        value={typed}
        error={
          isTold && !isGood ? `Type an amount of at most ${writeAmount(left, booking.currency)}.` : undefined
        }
        onChange={(event) => setTyped(event.target.value)}
      />
      <Field
        label="Reason"
        hint="The customer reads it."
        value={reason}
        maxLength={500}
        error={isTold && reason.trim() === '' ? 'Say why, so that it can be understood later.' : undefined}
        onChange={(event) => setReason(event.target.value)}
      />
      <div className="flex flex-wrap justify-end gap-3">
        <Button onClick={onClose}>Not now</Button>
        <Button look="primary" busy={refund.isPending} onClick={send}>
          Give back
        </Button>
      </div>
    </Dialog>
  );
}
