import { useState } from 'react';
import { ApiProblem } from '../../api/client.ts';
import { useToast } from '../../components/toast.tsx';
import { type Answer, toneOf } from '../../door/answer.ts';
import { doorSettings } from '../../door/settings.ts';
import { signal } from '../../door/signal.ts';
import type { Station } from '../../door/station.ts';

/** Scans as they come; the answer that is shown is the latest. */
export function useScanning(station: Station) {
  const [answer, setAnswer] = useState<Answer>();
  const [asked, setAsked] = useState(0);
  const [last, setLast] = useState('');
  const run = async (code: string, people: number) => {
    setAsked((count) => count + 1);
    setLast(code);
    try {
      const told = await station.scan(code, people);
      setAnswer(told);
      signal(toneOf(told.outcome), doorSettings.get());
    } finally {
      setAsked((count) => count - 1);
    }
  };
  return {
    answer,
    isAsking: asked > 0,
    scan: (code: string) => void run(code, 1),
    letInRest: ({ admits, peopleIn }: Answer) => void run(last, admits - peopleIn),
    letIn: (unsure: Answer) => {
      setAnswer({ ...unsure, outcome: 'admitted', people: 1 });
      void station.letIn(unsure);
    },
  };
}

/** Takes a scan back, and says whether that worked. */
export function useUndo(station: Station): (answer: Answer) => void {
  const toast = useToast();
  return (answer) => {
    station.undo(answer).then(
      () => toast({ text: 'Undone: the ticket can be used again.', tone: 'good' }),
      (error: unknown) => {
        const isAway = error instanceof ApiProblem && error.isPassing;
        const text = isAway ? 'Undo this when there is a connection again.' : 'This could not be undone.';
        toast({ text, tone: 'bad' });
      },
    );
  };
}
