/** What a chart can begin with: a template, the chart that the venue has, a file, or a draft. */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type ChangeEvent, useMemo, useRef, useState } from 'react';
import type { Schemas } from '../../../api/client.ts';
import {
  type ChartDocument,
  createDraft,
  type DraftHead,
  deleteDraft,
  draftsQuery,
  formatOf,
  fromChart,
  Preview,
  readChart,
  readFile,
  type Template,
  templates,
} from '../../../charteditor/index.ts';
import { Button } from '../../../components/button.tsx';
import { Notice } from '../../../components/notice.tsx';
import { PageHead } from '../../../console/page-head.tsx';
import { Faults } from './faults.tsx';

type Venue = Schemas['Venue'];

export function StartPage({ venue }: { venue: Venue }) {
  const [problem, setProblem] = useState<unknown>();
  const [isBusy, setBusy] = useState(false);
  const navigate = useNavigate();
  const file = useRef<HTMLInputElement>(null);
  /** Makes a draft of a document and opens it. */
  const begin = async (make: () => ChartDocument | Promise<ChartDocument>) => {
    setBusy(true);
    setProblem(undefined);
    try {
      const { id } = await createDraft(venue.slug, await make());
      await navigate({
        to: '/organize/venues/$slug/chart',
        params: { slug: venue.slug },
        search: { draft: id },
      });
    } catch (error) {
      setProblem(error);
      setBusy(false);
    }
  };
  const named = (document: ChartDocument) => ({ ...document, name: venue.name.slice(0, 60) });
  const readPicked = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const [picked] = target.files ?? [];
    target.value = '';
    if (picked === undefined) return;
    await begin(async () => {
      const text = await picked.text();
      return fromChart((await readFile(venue.slug, formatOf(picked.name, text), text)).chart);
    });
  };
  const { chartId } = venue;
  return (
    <>
      <PageHead
        title={`Seating chart of ${venue.name}`}
        text="Begin with a template and change what differs, or bring a chart that you have."
        actions={
          <>
            {chartId !== null && (
              <Button
                busy={isBusy}
                onClick={() => void begin(async () => fromChart(await readChart(chartId)))}
              >
                Edit the chart on sale
              </Button>
            )}
            <Button busy={isBusy} onClick={() => file.current?.click()}>
              Import a file
            </Button>
            <input
              ref={file}
              type="file"
              accept=".json,.csv"
              aria-label="Chart as JSON, CSV or pretix seating plan"
              className="sr-only"
              tabIndex={-1}
              onChange={(event) => void readPicked(event)}
            />
          </>
        }
      />
      {problem !== undefined && <Faults problem={problem} />}
      <ul className="grid gap-4 sm:grid-cols-2 xl:grid-cols-4">
        {templates.map((template) => (
          <li key={template.id}>
            <TemplateCard
              template={template}
              isBusy={isBusy}
              onPick={() => void begin(() => named(template.make()))}
            />
          </li>
        ))}
      </ul>
      <Drafts venue={venue} onProblem={setProblem} />
    </>
  );
}

interface TemplateCardProps {
  readonly template: Template;
  readonly isBusy: boolean;
  readonly onPick: () => void;
}

function TemplateCard({ template, isBusy, onPick }: TemplateCardProps) {
  const document = useMemo(() => template.make(), [template]);
  return (
    <button
      type="button"
      aria-disabled={isBusy || undefined}
      onClick={() => !isBusy && onPick()}
      className="flex size-full flex-col gap-3 rounded-md border border-line bg-surface p-4 text-start hover:border-ink"
    >
      <Preview document={document} />
      <span className="text-lg font-extrabold">{template.name}</span>
      <span className="text-ink-soft">{template.about}</span>
    </button>
  );
}

function Drafts({ venue, onProblem }: { venue: Venue; onProblem: (problem: unknown) => void }) {
  const drafts = useQuery(draftsQuery(venue.slug));
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  if (drafts.error) return <Notice tone="bad" title="The drafts could not be read" takesFocus={false} />;
  if (drafts.data === undefined || drafts.data.length === 0) return null;
  const remove = async (draft: DraftHead) => {
    try {
      await deleteDraft(draft);
    } catch (error) {
      onProblem(error);
    }
    await queryClient.invalidateQueries({ queryKey: ['console', 'chart-drafts', venue.slug] });
  };
  return (
    <section aria-labelledby="drafts" className="flex flex-col gap-3">
      <h2 id="drafts" className="text-lg font-extrabold">
        Drafts
      </h2>
      <ul className="flex flex-col">
        {drafts.data.map((draft) => (
          <li
            key={draft.id}
            className="flex flex-wrap items-center gap-x-4 gap-y-2 border-t border-line py-3"
          >
            <span className="grow">
              <span className="font-bold">{draft.name || 'No name'}</span>{' '}
              <span className="figures text-ink-soft">
                {draft.seatCount.toLocaleString('en')} seats · saved by {draft.updatedBy},{' '}
                {new Date(draft.updatedAt).toLocaleString('en', { dateStyle: 'medium', timeStyle: 'short' })}
              </span>
            </span>
            <Button
              size="small"
              aria-label={`Open the draft ${draft.name}`}
              onClick={() =>
                void navigate({
                  to: '/organize/venues/$slug/chart',
                  params: { slug: venue.slug },
                  search: { draft: draft.id },
                })
              }
            >
              Open
            </Button>
            <Button
              size="small"
              look="quiet"
              aria-label={`Delete the draft ${draft.name}`}
              onClick={() => void remove(draft)}
            >
              Delete
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
