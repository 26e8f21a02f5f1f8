import { useState } from 'react';
import type { ApiProblem } from '../../../api/client.ts';
import { Button } from '../../../components/button.tsx';
import { Dialog } from '../../../components/dialog.tsx';

interface ConflictDialogProps {
  readonly open: boolean;
  readonly problem: ApiProblem | undefined;
  readonly onTheirs: () => void;
  readonly onBoth: () => Promise<void>;
}

/** Somebody else has saved the draft meanwhile: who, when, and what to do about it. */
export function ConflictDialog({ open, problem, onTheirs, onBoth }: ConflictDialogProps) {
  const [isAway, setAway] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const { updatedBy, updatedAt } = problem?.extra ?? {};
  const who = typeof updatedBy === 'string' ? updatedBy : 'Somebody';
  const when =
    typeof updatedAt === 'string'
      ? ` at ${new Date(updatedAt).toLocaleTimeString('en', { timeStyle: 'short' })}`
      : '';
  const keepBoth = async () => {
    setBusy(true);
    await onBoth().catch(() => setBusy(false));
  };
  return (
    <Dialog open={open && !isAway} title="Somebody else saved" onClose={() => setAway(true)}>
      <p>
        <strong>{who}</strong> saved this draft{when}, while you were editing it. Nothing of yours is lost
        yet, and nothing of theirs was written over.
      </p>
      <div className="flex flex-wrap gap-3">
        <Button look="primary" busy={isBusy} onClick={() => void keepBoth()}>
          Keep both: mine as a new draft
        </Button>
        <Button look="danger" onClick={onTheirs}>
          Load theirs, drop mine
        </Button>
      </div>
    </Dialog>
  );
}
