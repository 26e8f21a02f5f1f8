import { useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { Dialog } from '../../../components/dialog.tsx';
import { Field } from '../../../components/field.tsx';
import type { ConsoleBooking } from '../../../console/reports/queries.ts';
import { renameTicket } from './changes.ts';
import { useChange } from './use-change.ts';

interface RenameDialogProps {
  readonly booking: ConsoleBooking;
  readonly ticket: ConsoleBooking['tickets'][number];
  readonly onClose: () => void;
}

/** Writes another name on a ticket. */
export function RenameDialog({ booking, ticket, onClose }: RenameDialogProps) {
  const [name, setName] = useState(ticket.name);
  const number = 1 + booking.tickets.findIndex(({ id }) => id === ticket.id);
  const rename = useChange({
    booking,
    send: () => renameTicket(booking.id, number, name.trim()),
    done: 'The name was changed. The ticket keeps its code.',
    onDone: onClose,
  });
  return (
    <Dialog open title="Name on the ticket" onClose={onClose}>
      <form
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          if (name.trim() !== '') rename.mutate();
        }}
      >
        <Field
          label="Name"
          hint={ticket.seat?.name ?? ticket.tierName}
          value={name}
          maxLength={200}
          required
          onChange={(event) => setName(event.target.value)}
        />
        <div className="flex flex-wrap justify-end gap-3">
          <Button onClick={onClose}>Keep it</Button>
          <Button type="submit" look="primary" busy={rename.isPending}>
            Change the name
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
