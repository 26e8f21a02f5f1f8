/** An event: its dates, what is told of it, and its picture. */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { ApiProblem, type Event } from '../../../api/client.ts';
import { Button, buttonClasses } from '../../../components/button.tsx';
import { Skeleton } from '../../../components/skeleton.tsx';
import { ErrorState } from '../../../components/states.tsx';
import { useToast } from '../../../components/toast.tsx';
import { deleteEvent, etagOf, patchEvent } from '../../../console/api.ts';
import { eventDraft, eventLabels, eventValues } from '../../../console/catalog/event-form.ts';
import { ConfirmDialog } from '../../../console/confirm-dialog.tsx';
import { EditorForm } from '../../../console/form/form.tsx';
import { problemWords } from '../../../console/form/problem-words.ts';
import { useEditor } from '../../../console/form/use-editor.ts';
import { ConsoleIcon } from '../../../console/icon.tsx';
import { ConsolePage } from '../../../console/page.tsx';
import { PageHead } from '../../../console/page-head.tsx';
import { consoleEventQuery } from '../../../console/queries.ts';
import { mayEdit, useWorkFor, useWorkplace } from '../../../console/workplace.tsx';
import { NotFound } from '../../../shell/not-found.tsx';
import { EventFields } from './event-fields.tsx';
import { ImagePart } from './image-part.tsx';
import { ShowsPart } from './shows-part.tsx';

export default function EventPage() {
  const { slug } = useParams({ from: '/organize/events/$slug' });
  const { data, error, refetch } = useQuery(consoleEventQuery(slug));
  if (data !== undefined) return <EventEditor key={data.id} event={data} />;
  if (error instanceof ApiProblem && error.status === 404) return <NotFound />;
  if (error !== null) return <ErrorState whole error={error} onRetry={() => void refetch()} />;
  return (
    <ConsolePage>
      <Skeleton className="h-20" />
      <Skeleton className="h-96" />
    </ConsolePage>
  );
}

function EventEditor({ event }: { event: Event }) {
  const { slug } = useParams({ from: '/organize/events/$slug' });
  const workplace = useWorkplace();
  useWorkFor(event.organizerId);
  const navigate = useNavigate();
  const toast = useToast();
  const queryClient = useQueryClient();
  const keep = (saved: Event) => {
    queryClient.setQueryData(consoleEventQuery(saved.slug).queryKey, saved);
    queryClient.setQueryData(consoleEventQuery(slug).queryKey, saved);
    void queryClient.invalidateQueries({ queryKey: ['console', 'events'] });
  };
  const form = useEditor({
    entity: event,
    toValues: eventValues,
    toDraft: eventDraft,
    save: (change, etag) => patchEvent(event.id, change, etag),
    read: () => queryClient.fetchQuery({ ...consoleEventQuery(String(event.id)), staleTime: 0 }),
    onSaved: (saved) => {
      keep(saved);
      toast({ text: 'Saved.', tone: 'good' });
      // After the form knows that it is saved, or it would ask whether to leave.
      if (saved.slug !== slug)
        setTimeout(
          () => void navigate({ to: '/organize/events/$slug', params: { slug: saved.slug }, replace: true }),
        );
    },
  });
  return (
    <ConsolePage>
      <PageHead
        title={event.title}
        back={{ label: 'All events', link: { to: '/organize/events' } }}
        actions={<EventActions event={event} />}
      />
      <ShowsPart event={event} />
      {mayEdit(workplace) && (
        <div className="grid items-start gap-6 xl:grid-cols-[minmax(0,1fr)_24rem]">
          <EditorForm
            form={form}
            words={{ label: (field) => eventLabels[field] ?? field }}
            save="Save the event"
          >
            <EventFields form={form} />
          </EditorForm>
          <ImagePart event={event} form={form} onChanged={keep} />
        </div>
      )}
    </ConsolePage>
  );
}

function EventActions({ event }: { event: Event }) {
  const [isAsked, setAsked] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const navigate = useNavigate();
  const toast = useToast();
  const queryClient = useQueryClient();
  const workplace = useWorkplace();
  const isPublic = event.shows.some(({ status }) => status !== 'draft');
  const remove = async () => {
    setBusy(true);
    try {
      await deleteEvent(event.id, etagOf(event));
      await queryClient.invalidateQueries({ queryKey: ['console', 'events'] });
      void navigate({ to: '/organize/events' });
    } catch (error) {
      toast({ text: problemWords(error), tone: 'bad' });
      setAsked(false);
    } finally {
      setBusy(false);
    }
  };
  if (isPublic || !mayEdit(workplace))
    return (
      <Link to="/events/$slug" params={{ slug: event.slug }} className={buttonClasses()}>
        <ConsoleIcon name="external" />
        As buyers see it
      </Link>
    );
  return (
    <>
      <Button onClick={() => setAsked(true)}>
        <ConsoleIcon name="trash" />
        Delete
      </Button>
      <ConfirmDialog
        open={isAsked}
        title="Delete this event?"
        confirm="Delete it"
        danger
        busy={isBusy}
        onConfirm={() => void remove()}
        onClose={() => setAsked(false)}
      >
        <p>The event and its drafts go away for good. Nobody has seen them yet.</p>
      </ConfirmDialog>
    </>
  );
}
