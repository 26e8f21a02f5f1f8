import { useQueryClient } from '@tanstack/react-query';
import type { Show } from '../../../api/client.ts';
import { useToast } from '../../../components/toast.tsx';
import { patchShow } from '../../../console/api.ts';
import { readTierOfSeat } from '../../../console/catalog/seat-form.ts';
import { type Seating, showDraft, showValues } from '../../../console/catalog/show-form.ts';
import { showWords } from '../../../console/catalog/show-words.ts';
import { EditorForm } from '../../../console/form/form.tsx';
import { useEditor } from '../../../console/form/use-editor.ts';
import { consoleShowQuery, showSeatsQuery } from '../../../console/queries.ts';
import { TiersPart } from '../shows/tiers-part.tsx';
import { MorePart } from './more-part.tsx';
import { LimitsPart, SalePart, WhenPart } from './parts.tsx';
import { PublishPart } from './publish-part.tsx';

/** A show and which tier sells which of its seats: both are edited together. */
interface SeatedShow {
  readonly version: number;
  readonly show: Show;
  readonly seating: Seating;
}

export function SetupEditor({ show, seating }: { show: Show; seating: Seating }) {
  const queryClient = useQueryClient();
  const toast = useToast();
  /** The show with its seats as they are after a change. */
  const withSeats = async (current: Show): Promise<SeatedShow> => {
    const { id, version } = current;
    if (seating.chart === undefined) return { version, show: current, seating };
    const seats = await queryClient.fetchQuery(showSeatsQuery(id, version));
    return { version, show: current, seating: { ...seating, tierOf: readTierOfSeat(seats.seats) } };
  };
  const form = useEditor({
    entity: { version: show.version, show, seating },
    toValues: (entity: SeatedShow | undefined) =>
      entity === undefined ? {} : showValues(entity.show, entity.seating),
    toDraft: (values, base) => showDraft(values, base, show.currency, seating),
    save: async (change, etag) => withSeats(await patchShow(show.id, change, etag)),
    read: async () => withSeats(await queryClient.fetchQuery({ ...consoleShowQuery(show.id), staleTime: 0 })),
    onSaved: ({ show: saved }) => {
      queryClient.setQueryData(consoleShowQuery(show.id).queryKey, saved);
      void queryClient.invalidateQueries({ queryKey: ['console', 'events'] });
      void queryClient.invalidateQueries({ queryKey: ['console', 'event'] });
      toast({ text: 'Saved.', tone: 'good' });
    },
  });
  const zone = form.values.timeZone ?? show.timeZone;
  return (
    <div className="grid items-start gap-6 xl:grid-cols-[minmax(0,1fr)_22rem]">
      <aside className="flex flex-col gap-6 xl:sticky xl:top-[calc(var(--header)+1.5rem)] xl:order-2">
        <PublishPart show={show} hasChanges={form.isDirty} />
      </aside>
      <div className="flex min-w-0 flex-col gap-6">
        <EditorForm form={form} words={showWords(form, show.currency, seating)} save="Save the show">
          <TiersPart form={form} currency={show.currency} zone={zone} seating={seating} />
          <WhenPart form={form} zone={zone} venue={show.venue} />
          <SalePart form={form} zone={zone} />
          <LimitsPart form={form} />
        </EditorForm>
        <MorePart show={show} />
      </div>
    </div>
  );
}
