/** The first step of everything: an event with its name. Its first show comes next. */
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { createEvent } from '../../../console/api.ts';
import { eventLabels, eventValues, newEventDraft } from '../../../console/catalog/event-form.ts';
import { EditorForm } from '../../../console/form/form.tsx';
import { useEditor } from '../../../console/form/use-editor.ts';
import { ConsolePage } from '../../../console/page.tsx';
import { PageHead } from '../../../console/page-head.tsx';
import { consoleEventQuery } from '../../../console/queries.ts';
import { Steps } from '../../../console/steps.tsx';
import { useWorkplace } from '../../../console/workplace.tsx';
import { EventFields } from './event-fields.tsx';

export default function NewEventPage() {
  const { id: organizerId } = useWorkplace();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const [start] = useState(() => eventValues(undefined));
  const form = useEditor({
    entity: undefined,
    toValues: () => start,
    toDraft: (values) => newEventDraft(values, organizerId),
    save: (event) => createEvent(event),
    read: () => Promise.reject(new Error('a new event has no other version')),
    onSaved: ({ slug }) => {
      void queryClient.invalidateQueries({ queryKey: ['console', 'events'] });
      void queryClient.prefetchQuery(consoleEventQuery(slug));
      void navigate({ to: '/organize/events/$slug/shows/new', params: { slug } });
    },
  });
  return (
    <ConsolePage narrow>
      <PageHead
        title="New event"
        back={{ label: 'All events', link: { to: '/organize/events' } }}
        text="An event is what you advertise: a band, a play, a festival. Its dates come in the next step."
      />
      <Steps current={0} />
      <EditorForm
        form={form}
        words={{ label: (field) => eventLabels[field] ?? field }}
        save="Go on to date and place"
        isNew
      >
        <EventFields form={form} isNew />
      </EditorForm>
    </ConsolePage>
  );
}
