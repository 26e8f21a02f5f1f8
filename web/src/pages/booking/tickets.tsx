import type { Schemas } from '../../api/client.ts';
import { Badge } from '../../components/badge.tsx';
import { Button } from '../../components/button.tsx';
import { useT } from '../../i18n/index.tsx';
import { QrCode } from './qr-code.tsx';

type Ticket = Schemas['Ticket'];

interface TicketsProps {
  readonly tickets: readonly Ticket[];
  /** Absent: they can't be canceled any more. */
  readonly onCancel?: ((ticket: Ticket) => void) | undefined;
}

/** The tickets, each with its code, torn off a roll. */
export function Tickets({ tickets, onCancel }: TicketsProps) {
  return (
    <ul className="grid gap-5 sm:grid-cols-2 lg:grid-cols-3">
      {tickets.map((ticket, index) => (
        <TicketCard
          key={ticket.id}
          ticket={ticket}
          number={index + 1}
          count={tickets.length}
          onCancel={onCancel}
        />
      ))}
    </ul>
  );
}

interface TicketCardProps extends Pick<TicketsProps, 'onCancel'> {
  readonly ticket: Ticket;
  readonly number: number;
  readonly count: number;
}

function TicketCard({ ticket, number, count, onCancel }: TicketCardProps) {
  const t = useT();
  const isValid = ticket.status === 'valid';
  return (
    <li className="flex flex-col overflow-hidden rounded-lg border border-line bg-surface shadow-raised">
      <div className="flex flex-col gap-1 p-5">
        <p className="text-sm text-ink-soft">{t('booking.ticket', { number, count })}</p>
        <p className="text-xl leading-tight font-extrabold">{ticket.seat?.name ?? ticket.tierName}</p>
        {ticket.seat && <p className="text-ink-soft">{ticket.tierName}</p>}
        {ticket.admits > 1 && <p className="text-ink-soft">{t('show.admits', { count: ticket.admits })}</p>}
        <p className="text-ink-soft">{ticket.name}</p>
      </div>
      <div className="mt-auto flex flex-col items-center gap-3 border-t-2 border-dashed border-line-strong p-5">
        {isValid ? (
          <>
            <div className="w-full max-w-56 rounded-md bg-raised">
              <QrCode text={ticket.code} label={t('booking.qr', { code: ticket.code })} />
            </div>
            <code className="text-sm tracking-wide break-all text-ink-soft" dir="ltr">
              {ticket.code}
            </code>
            {onCancel && (
              <Button look="quiet" size="small" onClick={() => onCancel(ticket)}>
                {t('booking.ticket.cancel')}
              </Button>
            )}
          </>
        ) : (
          <Badge tone="bad">{t('booking.ticket.canceled')}</Badge>
        )}
      </div>
    </li>
  );
}
