import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useAccount } from '../../../api/account.ts';
import { Button } from '../../../components/button.tsx';
import { useToast } from '../../../components/toast.tsx';
import { ConfirmDialog } from '../../../console/confirm-dialog.tsx';
import { ProblemNotice } from '../../../console/problem-notice.tsx';
import { useAction } from '../../../console/use-action.ts';
import { type Measure, type Part, partsOf } from './measures.ts';
import type { ManagedAccount } from './queries.ts';

/** What can be done with an account. Nobody does it to their own. */
export function Measures({ account }: { account: ManagedAccount }) {
  const self = useAccount();
  const [asked, setAsked] = useState<string | null>(null);
  const parts = partsOf(account);
  // Looked up anew, so that what is done is done to the account as it is by then.
  const measure = parts.flatMap(({ measures }) => measures).find(({ key }) => key === asked);
  if (self?.id === account.id) return <Own />;
  return (
    <>
      {parts.map((part) => (
        <PartSection key={part.title} part={part} onAsk={setAsked} />
      ))}
      {measure && <MeasureDialog measure={measure} onClose={() => setAsked(null)} />}
    </>
  );
}

const Own = () => (
  <p className="rounded-md border border-line bg-surface p-4">
    This is your own account. You change it on{' '}
    <Link to="/account" className="underline">
      your account page
    </Link>
    ; only another administrator can disable it, or take administrator away from you.
  </p>
);

const PartSection = ({ part: { title, measures }, onAsk }: { part: Part; onAsk: (key: string) => void }) => (
  <section aria-label={title} className="flex flex-col gap-3">
    <h2 className="text-xl font-extrabold">{title}</h2>
    <ul className="rounded-md border border-line bg-surface">
      {measures.map((measure) => (
        <li
          key={measure.key}
          className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3 border-line p-4 not-first:border-t"
        >
          <p className="min-w-0 grow basis-72 text-ink-soft">{measure.when}</p>
          <Button look={measure.danger ? 'danger' : 'secondary'} onClick={() => onAsk(measure.key)}>
            {measure.label}
          </Button>
        </li>
      ))}
    </ul>
  </section>
);

function MeasureDialog({ measure, onClose }: { measure: Measure; onClose: () => void }) {
  const { question, effects, confirm, danger = false, done, run } = measure;
  const queryClient = useQueryClient();
  const toast = useToast();
  const act = useAction(async () => {
    try {
      await run();
    } finally {
      // What was refused may stand otherwise than this page believes.
      await queryClient.invalidateQueries({ queryKey: ['console'] });
    }
    toast({ text: done, tone: 'good' });
    onClose();
  });
  return (
    <ConfirmDialog
      open
      title={question}
      confirm={confirm}
      danger={danger}
      busy={act.isBusy}
      onConfirm={() => act.run()}
      onClose={onClose}
    >
      {effects.map((effect) => (
        <p key={effect}>{effect}</p>
      ))}
      <ProblemNotice title="This was not done" problem={act.problem} />
    </ConfirmDialog>
  );
}
