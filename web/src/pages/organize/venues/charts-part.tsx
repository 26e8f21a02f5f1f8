import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { ApiProblem, type Schemas } from '../../../api/client.ts';
import { formatOf, publishChart } from '../../../charteditor/data/drafts.ts';
import type { ChartDocument } from '../../../charteditor/model/document.ts';
import { Preview } from '../../../charteditor/ui/preview.tsx';
import { Button, buttonClasses } from '../../../components/button.tsx';
import { Notice } from '../../../components/notice.tsx';
import { useToast } from '../../../components/toast.tsx';
import { importChart } from '../../../console/api.ts';
import { rooms } from '../../../console/catalog/rooms.ts';
import { DataTable } from '../../../console/data-table.tsx';
import { problemWords } from '../../../console/form/problem-words.ts';
import { venueChartsQuery } from '../../../console/queries.ts';
import { useFormat } from '../../../i18n/index.tsx';

type Venue = Schemas['Venue'];

/** The charts of a venue, and the ways to a new one: the editor, a file, a room to start from. */
export function ChartsPart({ venue, isOwn }: { venue: Venue; isOwn: boolean }) {
  const format = useFormat();
  const { data: charts = [] } = useQuery(venueChartsQuery(venue.id));
  const adding = useAddChart(venue);
  return (
    <section
      aria-labelledby="charts"
      className="flex flex-col gap-4 rounded-lg border border-line bg-surface p-5 sm:p-6"
    >
      <h2 id="charts" className="text-xl font-extrabold">
        Seats
      </h2>
      <p className="max-w-2xl text-ink-soft">
        A chart is a room with its seats. It never changes once it is made, so that tickets stay true: a
        change is a new chart, and shows keep the one they were made with.
      </p>
      {charts.length === 0 && <p className="font-bold">No chart yet: tickets here have no numbered seat.</p>}
      {charts.length > 0 && (
        <DataTable
          label="Charts of this venue"
          rows={charts}
          rowKey={({ id }) => id}
          columns={[
            { key: 'name', label: 'Chart', heading: true, cell: ({ name }) => name },
            {
              key: 'seats',
              label: 'Seats',
              numeric: true,
              cell: ({ seatCount }) => format.number(seatCount),
            },
            { key: 'made', label: 'Made', cell: ({ createdAt }) => format.dayAndTime(createdAt) },
            {
              key: 'file',
              label: 'File',
              cell: ({ id }) => (
                <a href={`/api/v1/charts/${id}/export`} download className="underline underline-offset-4">
                  Download
                </a>
              ),
            },
          ]}
        />
      )}
      {isOwn && <NewChart venue={venue} adding={adding} />}
      {adding.problem !== null && <ChartProblem problem={adding.problem} />}
    </section>
  );
}

function NewChart({ venue, adding }: { venue: Venue; adding: ReturnType<typeof useAddChart> }) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <div className="flex flex-wrap gap-2">
        <input
          ref={input}
          type="file"
          accept=".json,.csv,application/json,text/csv"
          aria-label="Chart file"
          className="sr-only"
          tabIndex={-1}
          onChange={(event) => {
            const [file] = event.target.files ?? [];
            event.target.value = '';
            if (file !== undefined) adding.addFile(file);
          }}
        />
        <Link
          to="/organize/venues/$slug/chart"
          params={{ slug: venue.slug }}
          className={buttonClasses('primary')}
        >
          Draw the seats
        </Link>
        <Button busy={adding.isBusy} onClick={() => input.current?.click()}>
          Import a file
        </Button>
      </div>
      <p className="text-sm text-ink-faint">
        Our own JSON, CSV with one seat a line, or a seating plan of pretix.
      </p>
      <h3 className="font-extrabold">Or start from a room</h3>
      <div className="grid gap-3 sm:grid-cols-3">
        {rooms.map(({ id, name, about, document }) => (
          <button
            key={id}
            type="button"
            disabled={adding.isBusy}
            onClick={() => adding.addRoom(document())}
            className="flex flex-col gap-2 rounded-md border-[1.5px] border-line-strong bg-raised p-4 text-start hover:border-ink"
          >
            <span className="font-bold">{name}</span>
            <span className="grow text-sm text-ink-soft">{about}</span>
            <Preview document={document()} />
          </button>
        ))}
      </div>
    </>
  );
}

function ChartProblem({ problem }: { problem: unknown }) {
  const errors = problem instanceof ApiProblem ? problem.errors : [];
  return (
    <Notice tone="bad" title="This chart can not be used">
      <p>{problemWords(problem)}</p>
      <ul className="list-disc ps-5">
        {errors.slice(0, 8).map(({ pointer, detail }) => (
          <li key={`${pointer} ${detail}`}>
            <code>{pointer}</code> {detail}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

function useAddChart(venue: Venue) {
  const toast = useToast();
  const format = useFormat();
  const queryClient = useQueryClient();
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const add = async (store: () => Promise<{ readonly seatCount: number }>) => {
    setBusy(true);
    setProblem(null);
    try {
      const { seatCount } = await store();
      await queryClient.invalidateQueries({ queryKey: ['console', 'charts', venue.id] });
      toast({ text: `There is a chart with ${format.number(seatCount)} seats.`, tone: 'good' });
    } catch (error) {
      setProblem(error);
    } finally {
      setBusy(false);
    }
  };
  return {
    isBusy,
    problem,
    addRoom: (document: ChartDocument) => void add(() => publishChart(venue.slug, document)),
    addFile: (file: File) =>
      void add(async () => {
        const text = await file.text();
        return importChart(venue.id, formatOf(file.name, text), text);
      }),
  };
}
