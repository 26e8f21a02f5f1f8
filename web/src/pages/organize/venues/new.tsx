/** A new venue. */
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { createVenue } from '../../../console/api.ts';
import { newVenueDraft, venueLabels, venueValues } from '../../../console/catalog/venue-form.ts';
import { EditorForm, FormPart } from '../../../console/form/form.tsx';
import { useEditor } from '../../../console/form/use-editor.ts';
import { ConsolePage } from '../../../console/page.tsx';
import { PageHead } from '../../../console/page-head.tsx';
import { useWorkplace } from '../../../console/workplace.tsx';
import { VenueFields } from './venue-fields.tsx';

export default function NewVenuePage() {
  const { id: organizerId } = useWorkplace();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const [start] = useState(() => venueValues(undefined, Intl.DateTimeFormat().resolvedOptions().timeZone));
  const form = useEditor({
    entity: undefined,
    toValues: () => start,
    toDraft: (values) => newVenueDraft(values, organizerId),
    save: (venue) => createVenue(venue),
    read: () => Promise.reject(new Error('a new venue has no other version')),
    onSaved: ({ slug }) => {
      void queryClient.invalidateQueries({ queryKey: ['console', 'venues'] });
      void navigate({ to: '/organize/venues/$slug', params: { slug } });
    },
  });
  return (
    <ConsolePage narrow>
      <PageHead title="New venue" back={{ label: 'All venues', link: { to: '/organize/venues' } }} />
      <EditorForm
        form={form}
        words={{ label: (field) => venueLabels[field] ?? field }}
        save="Make the venue"
        isNew
      >
        <FormPart title="The place">
          <VenueFields form={form} />
        </FormPart>
      </EditorForm>
    </ConsolePage>
  );
}
