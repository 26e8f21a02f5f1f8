/** What can be done with a whole booking. */
import { useState } from 'react';
import { Button } from '../../../components/button.tsx';
import type { ConsoleBooking } from '../../../console/reports/queries.ts';
import { CancelDialog } from './cancel-dialog.tsx';
import { sendTickets } from './changes.ts';
import { RefundDialog } from './refund-dialog.tsx';
import { useChange } from './use-change.ts';

export function BookingActions({ booking }: { booking: ConsoleBooking }) {
  const [open, setOpen] = useState<'cancel' | 'refund'>();
  const resend = useChange({
    booking,
    send: async () => {
      await sendTickets(booking.id);
      return undefined;
    },
    done: `The tickets go to ${booking.customer?.email ?? 'the customer'} once more.`,
  });
  const isAlive = booking.status === 'confirmed' || booking.status === 'pending';
  const left = booking.paid - booking.refunded;
  const close = () => setOpen(undefined);
  return (
    <>
      {booking.status === 'confirmed' && (
        <Button busy={resend.isPending} onClick={() => resend.mutate()}>
          Send tickets again
        </Button>
      )}
      {left > 0 && <Button onClick={() => setOpen('refund')}>Refund</Button>}
      {isAlive && (
        <Button look="danger" onClick={() => setOpen('cancel')}>
          Cancel booking
        </Button>
      )}
      {open === 'refund' && <RefundDialog booking={booking} onClose={close} />}
      {open === 'cancel' && <CancelDialog booking={booking} tickets={undefined} onClose={close} />}
    </>
  );
}
