import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useEffect, useRef } from 'react';
import type { Schemas } from '../../../api/client.ts';
import { chartQuery } from '../../../api/queries.ts';
import { Preview } from '../../../charteditor/ui/preview.tsx';
import { FREE_SEATING } from '../../../console/catalog/new-show.ts';
import { rooms } from '../../../console/catalog/rooms.ts';
import type { Chart } from '../../../console/catalog/seat-form.ts';
import { FormPart } from '../../../console/form/form.tsx';
import type { Editor } from '../../../console/form/use-editor.ts';
import { venueChartsQuery } from '../../../console/queries.ts';
import { mayEdit, useWorkplace } from '../../../console/workplace.tsx';
import { useFormat } from '../../../i18n/index.tsx';

interface RoomPartProps {
  readonly form: Editor;
  readonly venue: Schemas['Venue'] | undefined;
  readonly isNewVenue: boolean;
  readonly onRoom: (room: string, chart: Chart | undefined) => void;
}

/** Whether there are numbered seats, and where they stand. */
export function RoomPart({ form, venue, isNewVenue, onRoom }: RoomPartProps) {
  const format = useFormat();
  const queryClient = useQueryClient();
  const workplace = useWorkplace();
  const { data: charts = [] } = useQuery(venueChartsQuery(venue?.id));
  // A room can only be made where one may change the venue.
  const mayMake = isNewVenue || (mayEdit(workplace) && venue?.organizerId === workplace.id);
  const chosen = form.values.room;
  const chooseStored = async (id: number) =>
    onRoom(`chart:${id}`, await queryClient.fetchQuery(chartQuery(id)));
  // Who has drawn the room of a venue most likely sells it: offered once, when the venue is chosen.
  const offered = useRef<number>(undefined);
  useEffect(() => {
    if (offered.current === venue?.id) return;
    offered.current = venue?.id;
    if (venue?.chartId != null) void chooseStored(venue.chartId);
  });
  return (
    <FormPart
      title="Room"
      text="Numbered seats that buyers pick on a map, or tickets without a seat. Once the show is made, its room stays."
    >
      <div className="grid gap-3 sm:grid-cols-2 lg:grid-cols-3">
        <RoomChoice
          isChosen={chosen === FREE_SEATING}
          name="No numbered seats"
          text="Standing, a club, a lawn, free seating"
          onChoose={() => onRoom(FREE_SEATING, undefined)}
        />
        {charts.map(({ id, name, seatCount }) => (
          <RoomChoice
            key={id}
            isChosen={chosen === `chart:${id}`}
            name={name}
            text={`${format.number(seatCount)} seats, of this venue`}
            onChoose={() => void chooseStored(id)}
          />
        ))}
        {mayMake &&
          rooms.map(({ id, name, about, document, chart }) => (
            <RoomChoice
              key={id}
              isChosen={chosen === `template:${id}`}
              name={name}
              text={about}
              sketch={<Preview document={document()} />}
              onChoose={() => onRoom(`template:${id}`, chart())}
            />
          ))}
      </div>
      {mayMake && (
        <p className="text-sm text-ink-faint">
          Another room?{' '}
          {venue === undefined ? (
            'Make the venue on its own page first: there you draw its seats, or import a file.'
          ) : (
            <Link
              to="/organize/venues/$slug/chart"
              params={{ slug: venue.slug }}
              className="underline underline-offset-4"
            >
              Draw it in the chart editor
            </Link>
          )}
        </p>
      )}
    </FormPart>
  );
}

interface RoomChoiceProps {
  readonly isChosen: boolean;
  readonly name: string;
  readonly text: string;
  readonly sketch?: ReactNode;
  readonly onChoose: () => void;
}

const RoomChoice = ({ isChosen, name, text, sketch, onChoose }: RoomChoiceProps) => (
  <label className="flex cursor-pointer flex-col gap-2 rounded-md border-[1.5px] border-line-strong bg-raised p-4 has-checked:border-ink has-checked:bg-sunken has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-(--focus)">
    <span className="flex items-start gap-3">
      <input
        type="radio"
        name="room"
        checked={isChosen}
        onChange={onChoose}
        className="mt-1 size-4 shrink-0 accent-(--ink)"
      />
      <span>
        <span className="block font-bold">{name}</span>
        <span className="block text-sm text-ink-soft">{text}</span>
      </span>
    </span>
    {sketch}
  </label>
);
