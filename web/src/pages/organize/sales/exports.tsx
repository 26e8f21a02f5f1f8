/** Lists of a show for other programs, with how far they have come. */
import { useRef, useState } from 'react';
import { ApiProblem } from '../../../api/client.ts';
import { Button } from '../../../components/button.tsx';
import { useToast } from '../../../components/toast.tsx';
import {
  downloadExport,
  type ExportFormat,
  type ExportName,
  exportNames,
  type Progress,
} from '../../../console/reports/download.ts';
import { useFormat } from '../../../i18n/index.tsx';

const WORDS: Readonly<Record<ExportName, { readonly label: string; readonly text: string }>> = {
  bookings: { label: 'Bookings', text: 'Who booked, when, for how much.' },
  tickets: { label: 'Tickets', text: 'One line a ticket, with place, name and code.' },
  customers: { label: 'Customers', text: 'One line a customer, with what they have.' },
  payments: { label: 'Payments', text: 'Every payment and refund.' },
};

export function Exports({ showId }: { showId: number }) {
  const { wish, progress, start, cancel } = useExport(showId);
  return (
    <section className="flex flex-col gap-3">
      <header>
        <h2 className="text-lg font-extrabold">Exports</h2>
        <p className="text-ink-soft">
          CSV for spreadsheets, JSON for programs. What they hold is personal: keep it safe.
        </p>
      </header>
      <ul className="grid gap-3 sm:grid-cols-2 xl:grid-cols-4">
        {exportNames.map((name) => (
          <li key={name} className="flex flex-col gap-2 rounded-md border border-line bg-surface p-4">
            <h3 className="font-extrabold">{WORDS[name].label}</h3>
            <p className="grow text-sm text-ink-soft">{WORDS[name].text}</p>
            {wish?.name === name ? (
              <Running progress={progress} onCancel={cancel} />
            ) : (
              <div className="flex gap-2">
                {(['csv', 'json'] as const).map((format) => (
                  <Button
                    key={format}
                    size="small"
                    disabled={wish !== undefined}
                    aria-label={`${WORDS[name].label} as ${format.toUpperCase()}`}
                    onClick={() => start(name, format)}
                  >
                    {format.toUpperCase()}
                  </Button>
                ))}
              </div>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Running({ progress, onCancel }: { progress: Progress; onCancel: () => void }) {
  const { number } = useFormat();
  const { rows, expected } = progress;
  return (
    <div className="flex flex-wrap items-center gap-2">
      <progress
        aria-label="Rows that have come"
        className="h-2 grow accent-good"
        value={rows}
        max={Math.max(1, expected)}
      />
      <span className="figures text-sm">
        {expected === 0 ? `${number(rows)} rows` : `${number(rows)} of ${number(expected)} rows`}
      </span>
      <Button size="small" onClick={onCancel}>
        Cancel
      </Button>
    </div>
  );
}

const NOTHING: Progress = { rows: 0, expected: 0 };

/** One export at a time. */
function useExport(showId: number) {
  const [wish, setWish] = useState<{ name: ExportName; format: ExportFormat }>();
  const [progress, setProgress] = useState(NOTHING);
  const aborter = useRef<AbortController>(undefined);
  const toast = useToast();
  const start = async (name: ExportName, format: ExportFormat) => {
    aborter.current = new AbortController();
    setProgress(NOTHING);
    setWish({ name, format });
    try {
      await downloadExport({ showId, name, format }, aborter.current.signal, setProgress);
      toast({ text: `${WORDS[name].label} were exported.`, tone: 'good' });
    } catch (error) {
      if (!aborter.current.signal.aborted) {
        const reason = error instanceof ApiProblem ? error.detail : 'The connection was lost. Try again.';
        toast({ text: `The export stopped: ${reason}`, tone: 'bad' });
      }
    } finally {
      setWish(undefined);
    }
  };
  return {
    wish,
    progress,
    start: (name: ExportName, format: ExportFormat) => void start(name, format),
    cancel: () => aborter.current?.abort(),
  };
}
