import { useQuery } from '@tanstack/react-query';
import { api, body, type Schemas } from '../../api/client.ts';
import { Dialog } from '../../components/dialog.tsx';
import { ErrorState } from '../../components/states.tsx';
import { timeOf, titles } from './words.ts';

interface ConflictsDialogProps {
  readonly showId: number;
  readonly open: boolean;
  readonly onClose: () => void;
}

/** Scans where a device without a connection told a person something else than the box office knows. */
export function ConflictsDialog({ showId, open, onClose }: ConflictsDialogProps) {
  const params = { path: { id: showId }, query: { conflicts: true, limit: 100 } };
  const { data, error, refetch } = useQuery({
    queryKey: ['door', 'conflicts', showId],
    queryFn: ({ signal }) => body(api.GET('/api/v1/shows/{id}/check-ins', { params, signal })),
    enabled: open,
  });
  return (
    <Dialog open={open} title="To be looked at" onClose={onClose}>
      <p className="text-ink-soft">
        A device had no connection and told the person something else than the box office knows now.
      </p>
      {error !== null && <ErrorState error={error} onRetry={() => void refetch()} />}
      <ul className="flex max-h-[60dvh] flex-col overflow-y-auto">
        {data?.items.map((scan) => (
          <li key={scan.id} className="flex flex-col gap-0.5 border-b border-line py-3">
            <p className="font-bold">
              {[scan.name, scan.seat?.name ?? scan.tierName].filter(Boolean).join(' · ')}
            </p>
            <p>{toldOf(scan)}</p>
            <p className="text-ink-soft">{knownOf(scan)}</p>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}

const toldOf = ({ offline, at, device }: Schemas['Scan']): string =>
  `${offline === 'admitted' ? 'Let in' : 'Turned away'} ${timeOf(at)} at ${device}.`;

function knownOf({ outcome, first, at }: Schemas['Scan']): string {
  if (outcome !== 'already_used' || first === null)
    return `The box office says: ${titles[outcome].toLowerCase()}.`;
  const order = Date.parse(at) < Date.parse(first.at) ? ', later by the clocks' : '';
  return `Also let in ${timeOf(first.at)} at ${first.device}${order}.`;
}
