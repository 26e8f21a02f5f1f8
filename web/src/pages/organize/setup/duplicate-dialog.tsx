import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { Dialog } from '../../../components/dialog.tsx';
import { Field } from '../../../components/field.tsx';
import { useToast } from '../../../components/toast.tsx';
import { duplicateShow } from '../../../console/api.ts';
import { problemWords } from '../../../console/form/problem-words.ts';
import { consoleShowQuery } from '../../../console/queries.ts';
import { instantAt, laterBy, wallTime } from '../../../lib/zoned-time.ts';
import type { ShowDialogProps } from './more-part.tsx';

const WEEK = 7 * 24 * 60;

/** Another date with all that was set up for this one. */
export function DuplicateDialog({ show, open, onClose }: ShowDialogProps) {
  const [startsAt, setStartsAt] = useState(() => laterBy(wallTime(show.startsAt, show.timeZone), WEEK));
  const [name, setName] = useState(show.name);
  const [isBusy, setBusy] = useState(false);
  const toast = useToast();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const start = instantAt(startsAt, show.timeZone);
  const copy = async (event: FormEvent) => {
    event.preventDefault();
    if (start === undefined) return;
    setBusy(true);
    try {
      const made = await duplicateShow(show.id, { startsAt: start, name });
      queryClient.setQueryData(consoleShowQuery(made.id).queryKey, made);
      void queryClient.invalidateQueries({ queryKey: ['console', 'event'] });
      void queryClient.invalidateQueries({ queryKey: ['console', 'events'] });
      onClose();
      toast({ text: 'The copy is a draft. Look it over and publish it.', tone: 'good' });
      void navigate({ to: '/organize/shows/$showId/setup', params: { showId: made.id } });
    } catch (error) {
      toast({ text: problemWords(error), tone: 'bad' });
    } finally {
      setBusy(false);
    }
  };
  return (
    <Dialog open={open} title="Duplicate this show" onClose={onClose}>
      <form onSubmit={(event) => void copy(event)} className="flex flex-col gap-4">
        <p className="text-ink-soft">
          Tiers, prices, seats, limits and clocks are copied; sale windows move along with the start. Nothing
          that was sold.
        </p>
        <Field
          label="Starts"
          type="datetime-local"
          hint={`Time in ${show.timeZone.replaceAll('_', ' ')}`}
          value={startsAt}
          onChange={(event) => setStartsAt(event.target.value)}
        />
        <Field
          label="Name of this date"
          value={name}
          maxLength={120}
          onChange={(event) => setName(event.target.value)}
        />
        <div className="flex flex-wrap justify-end gap-3">
          <Button onClick={onClose}>Not now</Button>
          <Button type="submit" look="primary" busy={isBusy} disabled={start === undefined}>
            Make the copy
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
