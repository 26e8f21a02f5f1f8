/** One attempt to pay, from the press to its outcome; goes on after a reload. */
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useCallback, useEffect, useRef, useState } from 'react';
import { ApiProblem, type Schemas } from '../../api/client.ts';
import { bookingQuery } from '../../api/queries.ts';
import { createBooking, type NewBooking, readBooking } from '../../api/sales.ts';
import { simulatedReference, stageOf } from '../../lib/booking-stage.ts';
import { submit } from '../../lib/submit.ts';
import {
  type Attempt,
  attemptStore,
  beginAttempt,
  openAttempt,
  settleAttempt,
} from '../../stores/attempt.ts';
import type { Basket } from '../../stores/basket.ts';
import { emptyBasket, keepBooking } from './finish.ts';

export type AttemptState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'sending'; readonly isRetrying: boolean }
  | { readonly kind: 'refused'; readonly error: unknown; readonly key: string }
  /** Nobody knows: the same attempt can be asked for again. */
  | { readonly kind: 'unknown' };

const sleep = (milliseconds: number) => new Promise<void>((settle) => setTimeout(settle, milliseconds));
const failureOf = (thrown: unknown) =>
  // What is no answer of the API is a fault of this page: asking again would not mend it.
  thrown instanceof ApiProblem ? thrown : { status: 400 };

export function useAttempt(basket: Basket) {
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  // An attempt that was open when the page was left goes on at once.
  const [state, setState] = useState<AttemptState>(() =>
    openAttempt(attemptStore, basket.id) ? { kind: 'sending', isRetrying: true } : { kind: 'idle' },
  );
  const isSending = useRef(false);

  const finish = useCallback(
    async (booking: Schemas['Booking'], key?: string) => {
      const { id } = booking;
      keepBooking(basket, booking, key);
      // Read anew at once: the signed codes of its tickets are not in this answer.
      queryClient.setQueryData(bookingQuery(id, basket.secret).queryKey, booking, { updatedAt: 0 });
      const stage = stageOf(booking);
      const reference = stage.kind === 'action' ? simulatedReference(stage.actionUrl) : undefined;
      // In place of the checkout: the way back leads to the show, not into a form that is done.
      await (reference === undefined
        ? navigate({ to: '/bookings/$id', params: { id }, replace: true })
        : navigate({
            to: '/bank/$reference',
            params: { reference },
            search: { booking: id },
            replace: true,
          }));
      emptyBasket(id);
    },
    [basket, navigate, queryClient],
  );

  /** The hold is a booking already, made in another tab or by an attempt whose answer was lost: tells of that one. */
  const adopt = useCallback(
    async (key?: string) => {
      setState({ kind: 'sending', isRetrying: true });
      const outcome = await submit({ send: () => readBooking(basket), failureOf, sleep });
      if (outcome.kind === 'done') await finish(outcome.booking, key);
      else setState({ kind: 'unknown' });
    },
    [basket, finish],
  );

  const send = useCallback(
    async (attempt: Attempt<NewBooking>) => {
      // A second press while the first is under way.
      if (isSending.current) return;
      isSending.current = true;
      setState({ kind: 'sending', isRetrying: false });
      const outcome = await submit<Schemas['Booking']>({
        send: () => createBooking(attempt.body, basket.secret, attempt.key),
        failureOf,
        sleep,
        onRetry: () => setState({ kind: 'sending', isRetrying: true }),
      });
      isSending.current = false;
      if (outcome.kind === 'done') return finish(outcome.booking, attempt.key);
      if (outcome.kind === 'unknown') return setState({ kind: 'unknown' });
      if (outcome.kind === 'booked') return adopt(attempt.key);
      settleAttempt(attemptStore, attempt.key);
      setState({ kind: 'refused', error: outcome.failure, key: attempt.key });
    },
    [basket, finish, adopt],
  );

  const resume = useCallback(() => {
    const open = openAttempt(attemptStore, basket.id);
    if (open) void send(open as Attempt<NewBooking>);
  }, [basket.id, send]);
  const askAgain = () => (openAttempt(attemptStore, basket.id) ? resume() : void adopt());
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the page is come to
  useEffect(resume, []);

  return {
    state,
    /** Pays; the same attempt for as long as its outcome is not known. */
    pay: (body: NewBooking) => void send(beginAttempt(attemptStore, basket.id, body)),
    /** Asks what became of it. */
    askAgain,
    adopt,
  };
}
