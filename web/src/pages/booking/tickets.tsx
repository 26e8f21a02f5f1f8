import type { Schemas } from '../../api/client.ts';
import { Badge } from '../../components/badge.tsx';
import { Button } from '../../components/button.tsx';
import { QrCode } from '../../components/qr-code.tsx';
import { Ribbon } from '../../components/ribbon.tsx';
import { useT } from '../../i18n/index.tsx';

type Ticket = Schemas['Ticket'];

interface TicketsProps {
  readonly tickets: readonly Ticket[];
  /** What they are for; undefined while that is on its way. */
  readonly event: { readonly slug: string; readonly title: string } | undefined;
  /** Absent: they can't be canceled any more. */
  readonly onCancel?: ((ticket: Ticket) => void) | undefined;
}

/** The tickets, each with its code, torn off a roll. */
export function Tickets({ tickets, event, onCancel }: TicketsProps) {
  return (
    <ul className="grid gap-5 sm:grid-cols-2 lg:grid-cols-3">
      {tickets.map((ticket, index) => (
        <TicketCard
          key={ticket.id}
          ticket={ticket}
          event={event}
          number={index + 1}
          count={tickets.length}
          onCancel={onCancel}
        />
      ))}
    </ul>
  );
}

interface TicketCardProps extends Pick<TicketsProps, 'event' | 'onCancel'> {
  readonly ticket: Ticket;
  readonly number: number;
  readonly count: number;
}

function TicketCard({ ticket, event, number, count, onCancel }: TicketCardProps) {
  const t = useT();
  const isValid = ticket.status === 'valid';
  return (
    <li className="flex flex-col overflow-hidden rounded-lg border border-line bg-surface shadow-raised">
      {event ? <Ribbon slug={event.slug} className="h-4" /> : <span className="h-4 bg-sunken" />}
      <div className="flex flex-col gap-1 p-5">
        <p className="min-h-6 text-ink-soft">{event?.title}</p>
        <p className="display mb-1 text-heading">{ticket.seat?.name ?? ticket.tierName}</p>
        {ticket.seat && <p className="text-ink-soft">{ticket.tierName}</p>}
        {ticket.admits > 1 && <p className="text-ink-soft">{t('show.admits', { count: ticket.admits })}</p>}
        <p className="flex justify-between gap-4 text-ink-soft">
          <span className="min-w-0 break-words">{ticket.name}</span>
          <span className="shrink-0">{t('booking.ticket', { number, count })}</span>
        </p>
      </div>
      <div className="tear mt-auto flex flex-col items-center gap-3 p-5">
        {isValid ? (
          <>
            {/* Signed codes come with the next reading of a booking that was made just now; the door takes both. */}
            <div className="w-full max-w-56 rounded-md bg-raised">
              <QrCode text={ticket.qr ?? ticket.code} label={t('booking.qr', { code: ticket.code })} />
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
