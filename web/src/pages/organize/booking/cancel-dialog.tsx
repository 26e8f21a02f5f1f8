/** Cancels a booking or some of its tickets, after saying what that does. */
import { useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { Dialog } from '../../../components/dialog.tsx';
import { Field } from '../../../components/field.tsx';
import type { ConsoleBooking } from '../../../console/reports/queries.ts';
import { useFormat } from '../../../i18n/index.tsx';
import { cancelTickets } from './changes.ts';
import { useChange } from './use-change.ts';

interface CancelDialogProps {
  readonly booking: ConsoleBooking;
  /** Undefined: the booking as a whole. */
  readonly tickets: ConsoleBooking['tickets'] | undefined;
  readonly onClose: () => void;
}

export function CancelDialog({ booking, tickets, onClose }: CancelDialogProps) {
  const { money } = useFormat();
  const [reason, setReason] = useState('');
  const cancel = useChange({
    booking,
    send: () =>
      cancelTickets(
        booking.id,
        tickets?.map(({ id }) => id),
        reason.trim(),
      ),
    done: 'Canceled. The places are on sale again.',
    onDone: onClose,
  });
  const left = booking.paid - booking.refunded;
  const price = (tickets ?? []).reduce((sum, ticket) => sum + ticket.price, 0);
  const back = Math.min(left, tickets === undefined ? left : price);
  const title =
    tickets === undefined
      ? 'Cancel the booking'
      : `Cancel ${tickets.length === 1 ? 'a ticket' : `${tickets.length} tickets`}`;
  return (
    <Dialog open title={title} onClose={onClose}>
      <p className="text-ink-soft">
        {tickets === undefined ? 'All its places are' : 'Their places are'} free at once, and the tickets let
        nobody in any more.{' '}
        {back > 0 ? `${money(back, booking.currency)} go back to the customer.` : 'No money goes back.'} This
        can't be undone.
      </p>
      <Field
        label="Reason"
        hint="The customer and your colleagues may read it."
        value={reason}
        maxLength={500}
        onChange={(event) => setReason(event.target.value)}
      />
      <div className="flex flex-wrap justify-end gap-3">
        <Button onClick={onClose}>Keep it</Button>
        <Button look="danger" busy={cancel.isPending} onClick={() => cancel.mutate()}>
          {title}
        </Button>
      </div>
    </Dialog>
  );
}
