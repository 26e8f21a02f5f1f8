/** A change of a booking, whose outcome is shown everywhere on its page. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ApiProblem } from '../../../api/client.ts';
import { useToast } from '../../../components/toast.tsx';
import { type ConsoleBooking, consoleBookingQuery, timelineQuery } from '../../../console/reports/queries.ts';

interface Change<Input> {
  readonly booking: ConsoleBooking;
  /** What it came to; undefined where the booking stays as it is. */
  readonly send: (input: Input) => Promise<ConsoleBooking | undefined>;
  readonly done: string;
  readonly onDone?: () => void;
}

export function useChange<Input = void>({ booking, send, done, onDone }: Change<Input>) {
  const queryClient = useQueryClient();
  const toast = useToast();
  return useMutation({
    mutationFn: send,
    onSuccess: (changed) => {
      if (changed !== undefined) queryClient.setQueryData(consoleBookingQuery(booking.id).queryKey, changed);
      void queryClient.invalidateQueries({ queryKey: timelineQuery(booking.id).queryKey });
      void queryClient.invalidateQueries({ queryKey: ['console', 'bookings'] });
      toast({ text: done, tone: 'good' });
      onDone?.();
    },
    onError: (error) => toast({ text: wordsOf(error), tone: 'bad' }),
  });
}

/** What the API says of a refusal is written for people. */
const wordsOf = (error: unknown): string =>
  error instanceof ApiProblem && !error.isOffline
    ? error.detail
    : 'No answer came, so it is not known whether this was done. Look at the booking before you try again.';
