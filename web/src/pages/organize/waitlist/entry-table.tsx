import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Badge, type Tone } from '../../../components/badge.tsx';
import { Button } from '../../../components/button.tsx';
import { Countdown } from '../../../components/countdown.tsx';
import { EmailAddress } from '../../../components/email-address.tsx';
import { useToast } from '../../../components/toast.tsx';
import { ConfirmDialog } from '../../../console/confirm-dialog.tsx';
import { type Column, DataTable } from '../../../console/data-table.tsx';
import { type Format, useFormat, useT } from '../../../i18n/index.tsx';
import { problemText } from '../../../i18n/problem-text.ts';
import { onThisClock } from '../../../lib/server-clock.ts';
import { type ListedEntry, removeEntry, type Summary } from './queries.ts';

interface EntryTableProps {
  readonly entries: readonly ListedEntry[];
  readonly tiers: Summary['tiers'];
}

const states: Readonly<Record<ListedEntry['state'], readonly [Tone, string]>> = {
  waiting: ['neutral', 'Waiting'],
  offered: ['accent', 'On offer'],
  bought: ['good', 'Bought'],
  declined: ['neutral', 'Declined'],
  expired: ['warn', 'Ran out'],
  left: ['neutral', 'Left'],
  removed: ['bad', 'Removed'],
  closed: ['neutral', 'Closed'],
};

/** Why somebody who waits has no offer yet. */
const reasons: Readonly<Record<string, string>> = {
  next: 'next: the offer is about to be made',
  paused: 'the list is paused',
  sale: 'the sale is not open',
  limit: 'has as many tickets as one customer may have',
  nothing_free: 'nothing is free',
  more_places: 'passed over: wants all or nothing, and fewer are free',
  others: 'what is free goes to those before',
};

/** Everybody in line, in order, with what is to be known of each. */
export function EntryTable({ entries, tiers }: EntryTableProps) {
  const format = useFormat();
  const [removing, setRemoving] = useState<ListedEntry>();
  const remove = useRemove(() => setRemoving(undefined));
  return (
    <>
      <DataTable
        label="Who waits, in order"
        columns={columnsOf(tiers, format, setRemoving)}
        rows={entries}
        rowKey={({ id }) => id}
      />
      <ConfirmDialog
        open={removing !== undefined}
        title="Take off the waitlist?"
        confirm="Take off"
        keep="Leave on the list"
        danger
        busy={remove.isPending}
        onConfirm={() => removing && remove.mutate(removing.id)}
        onClose={() => setRemoving(undefined)}
      >
        <p>
          {removing?.customer.email} loses their place in line
          {removing?.state === 'offered' && ', and the offer that they have goes to the next'}. They are told
          by mail, and it is kept in the audit log.
        </p>
      </ConfirmDialog>
    </>
  );
}

function columnsOf(
  tiers: Summary['tiers'],
  format: Format,
  onRemove: (entry: ListedEntry) => void,
): readonly Column<ListedEntry>[] {
  const nameOf = (tierId: number) => tiers.find((tier) => tier.tierId === tierId)?.name ?? '';
  return [
    {
      key: 'who',
      label: 'Who',
      heading: true,
      cell: ({ customer }) => <EmailAddress address={customer.email} />,
    },
    { key: 'position', label: 'Number', numeric: true, cell: ({ position }) => position },
    { key: 'tier', label: 'Tier', cell: ({ tierId }) => nameOf(tierId) },
    {
      key: 'wants',
      label: 'Wants',
      cell: ({ quantity, allOrNothing }) =>
        quantity === 1 ? '1' : `${quantity}${allOrNothing ? ', all or nothing' : ' or fewer'}`,
    },
    { key: 'joined', label: 'Joined', wide: true, cell: ({ joinedAt }) => format.dayAndTime(joinedAt) },
    { key: 'state', label: 'State', cell: (entry) => <State entry={entry} /> },
    {
      key: 'act',
      actions: true,
      label: 'Action',
      cell: (entry) =>
        (entry.state === 'waiting' || entry.state === 'offered') && (
          <Button size="small" onClick={() => onRemove(entry)}>
            Remove<span className="sr-only"> {entry.customer.email}</span>
          </Button>
        ),
    },
  ];
}

function State({ entry }: { entry: ListedEntry }) {
  const [tone, text] = states[entry.state];
  const { offered, offerExpiresAt, waitingFor } = entry;
  return (
    <div className="flex flex-col items-start gap-1 max-md:items-end max-md:text-end">
      <Badge tone={tone}>{text}</Badge>
      {entry.state === 'offered' && offerExpiresAt !== null && (
        <span className="text-sm">
          {offered} kept for <Countdown until={onThisClock(offerExpiresAt)} />
        </span>
      )}
      {waitingFor !== null && <span className="text-sm text-ink-soft">{reasons[waitingFor]}</span>}
    </div>
  );
}

function useRemove(onDone: () => void) {
  const t = useT();
  const toast = useToast();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: removeEntry,
    onSuccess: async () => {
      onDone();
      await queryClient.invalidateQueries({ queryKey: ['console', 'waitlist'] });
    },
    onError: (error) => toast({ text: problemText(t, error), tone: 'bad' }),
  });
}
