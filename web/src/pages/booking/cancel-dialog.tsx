import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Schemas } from '../../api/client.ts';
import { bookingQuery } from '../../api/queries.ts';
import { cancelBooking, type Opened } from '../../api/sales.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { useToast } from '../../components/toast.tsx';
import { useFormat, useT } from '../../i18n/index.tsx';
import { problemText } from '../../i18n/problem-text.ts';

type Ticket = Schemas['Ticket'];

interface CancelDialogProps {
  readonly opened: Opened;
  readonly currency: string;
  /** What is to be canceled; nothing is asked when undefined. */
  readonly tickets: readonly Ticket[] | undefined;
  /** Whether that is all that is left of the booking. */
  readonly isAll: boolean;
  readonly onClose: () => void;
}

/** Says what canceling does before it is done. */
export function CancelDialog({ opened, currency, tickets = [], isAll, onClose }: CancelDialogProps) {
  const t = useT();
  const format = useFormat();
  const toast = useToast();
  const queryClient = useQueryClient();
  const cancel = useMutation({
    mutationFn: () => cancelBooking(opened, isAll ? undefined : tickets.map(({ id }) => id)),
    onSuccess: (booking) => {
      queryClient.setQueryData(bookingQuery(opened.id, opened.secret).queryKey, booking);
      toast({ text: t('booking.cancel.done') });
      onClose();
    },
    onError: (error) => toast({ text: problemText(t, error), tone: 'bad' }),
  });
  const total = tickets.reduce((sum, { price }) => sum + price, 0);
  const places = t('show.selection.count', { count: tickets.length });
  return (
    <Dialog
      open={tickets.length > 0}
      title={isAll ? t('booking.cancel.title') : t('booking.cancelTicket.title')}
      onClose={onClose}
    >
      <p className="text-ink-soft">
        {total > 0
          ? t('booking.cancel.text', { places, price: format.money(total, currency) })
          : t('booking.cancel.textFree', { places })}
      </p>
      <div className="flex flex-wrap justify-end gap-3">
        <Button onClick={onClose}>{t('booking.cancel.keep')}</Button>
        <Button look="danger" busy={cancel.isPending} onClick={() => cancel.mutate()}>
          {t('booking.cancel.confirm')}
        </Button>
      </div>
    </Dialog>
  );
}
