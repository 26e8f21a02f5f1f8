/** A venue: what is told of it, and its charts. */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { ApiProblem, type Schemas } from '../../../api/client.ts';
import { Badge } from '../../../components/badge.tsx';
import { Skeleton } from '../../../components/skeleton.tsx';
import { ErrorState } from '../../../components/states.tsx';
import { useToast } from '../../../components/toast.tsx';
import { patchVenue } from '../../../console/api.ts';
import { venueDraft, venueLabels, venueValues } from '../../../console/catalog/venue-form.ts';
import { EditorForm, FormPart } from '../../../console/form/form.tsx';
import { useEditor } from '../../../console/form/use-editor.ts';
import { ConsolePage } from '../../../console/page.tsx';
import { PageHead } from '../../../console/page-head.tsx';
import { consoleVenueQuery } from '../../../console/queries.ts';
import { mayEdit, useWorkplace } from '../../../console/workplace.tsx';
import { NotFound } from '../../../shell/not-found.tsx';
import { ChartsPart } from './charts-part.tsx';
import { VenueFields } from './venue-fields.tsx';

type Venue = Schemas['Venue'];

export default function VenuePage() {
  const { slug } = useParams({ from: '/organize/venues/$slug' });
  const workplace = useWorkplace();
  const { data, error, refetch } = useQuery(consoleVenueQuery(slug));
  if (data !== undefined) {
    const isOwn = mayEdit(workplace) && data.organizerId === workplace.id;
    return (
      <ConsolePage narrow>
        <PageHead
          title={data.name}
          back={{ label: 'All venues', link: { to: '/organize/venues' } }}
          badge={!isOwn && <Badge>For everybody</Badge>}
          text={isOwn ? undefined : 'You can play here. Only its owner changes it.'}
        />
        <ChartsPart venue={data} isOwn={isOwn} />
        {isOwn && <VenueEditor key={data.id} venue={data} />}
      </ConsolePage>
    );
  }
  if (error instanceof ApiProblem && error.status === 404) return <NotFound />;
  if (error !== null) return <ErrorState whole error={error} onRetry={() => void refetch()} />;
  return (
    <ConsolePage narrow>
      <Skeleton className="h-20" />
      <Skeleton className="h-96" />
    </ConsolePage>
  );
}

function VenueEditor({ venue }: { venue: Venue }) {
  const { slug } = useParams({ from: '/organize/venues/$slug' });
  const navigate = useNavigate();
  const toast = useToast();
  const queryClient = useQueryClient();
  const form = useEditor({
    entity: venue,
    toValues: venueValues,
    toDraft: venueDraft,
    save: (change, etag) => patchVenue(venue.id, change, etag),
    read: () => queryClient.fetchQuery({ ...consoleVenueQuery(String(venue.id)), staleTime: 0 }),
    onSaved: (saved) => {
      queryClient.setQueryData(consoleVenueQuery(saved.slug).queryKey, saved);
      queryClient.setQueryData(consoleVenueQuery(slug).queryKey, saved);
      void queryClient.invalidateQueries({ queryKey: ['console', 'venues'] });
      toast({ text: 'Saved.', tone: 'good' });
      // After the form knows that it is saved, or it would ask whether to leave.
      if (saved.slug !== slug)
        setTimeout(
          () => void navigate({ to: '/organize/venues/$slug', params: { slug: saved.slug }, replace: true }),
        );
    },
  });
  return (
    <EditorForm form={form} words={{ label: (field) => venueLabels[field] ?? field }} save="Save the venue">
      <FormPart title="The place">
        <VenueFields form={form} />
      </FormPart>
    </EditorForm>
  );
}
