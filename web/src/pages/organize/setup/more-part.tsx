import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { Show } from '../../../api/client.ts';
import { Button } from '../../../components/button.tsx';
import { useToast } from '../../../components/toast.tsx';
import { deleteShow, etagOf } from '../../../console/api.ts';
import { ConfirmDialog } from '../../../console/confirm-dialog.tsx';
import { problemWords } from '../../../console/form/problem-words.ts';
import { ConsoleIcon } from '../../../console/icon.tsx';
import { mayEdit, useWorkplace } from '../../../console/workplace.tsx';
import { CancelDialog } from './cancel-dialog.tsx';
import { DuplicateDialog } from './duplicate-dialog.tsx';

type Asked = 'duplicate' | 'cancel' | 'delete';

/** What is done with a show as a whole. */
export function MorePart({ show }: { show: Show }) {
  const workplace = useWorkplace();
  const [asked, setAsked] = useState<Asked | undefined>();
  const close = () => setAsked(undefined);
  if (!mayEdit(workplace)) return null;
  return (
    <section aria-labelledby="more" className="flex flex-col gap-3">
      <h2 id="more" className="text-xl font-extrabold">
        More
      </h2>
      <div className="flex flex-wrap gap-2">
        <Button onClick={() => setAsked('duplicate')}>
          <ConsoleIcon name="copy" />
          Duplicate
        </Button>
        {show.status === 'draft' && (
          <Button look="danger" onClick={() => setAsked('delete')}>
            <ConsoleIcon name="trash" />
            Delete this draft
          </Button>
        )}
        {(show.status === 'published' || show.status === 'paused') && (
          <Button look="danger" onClick={() => setAsked('cancel')}>
            Cancel the show
          </Button>
        )}
      </div>
      <DuplicateDialog show={show} open={asked === 'duplicate'} onClose={close} />
      <DeleteDialog show={show} open={asked === 'delete'} onClose={close} />
      <CancelDialog show={show} open={asked === 'cancel'} onClose={close} />
    </section>
  );
}

export interface ShowDialogProps {
  readonly show: Show;
  readonly open: boolean;
  readonly onClose: () => void;
}

function DeleteDialog({ show, open, onClose }: ShowDialogProps) {
  const [isBusy, setBusy] = useState(false);
  const toast = useToast();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const remove = async () => {
    setBusy(true);
    try {
      await deleteShow(show.id, etagOf(show));
      void queryClient.invalidateQueries({ queryKey: ['console'], refetchType: 'none' });
      void navigate({ to: '/organize/events/$slug', params: { slug: show.event.slug } });
    } catch (error) {
      toast({ text: problemWords(error), tone: 'bad' });
      onClose();
    } finally {
      setBusy(false);
    }
  };
  return (
    <ConfirmDialog
      open={open}
      title="Delete this draft?"
      confirm="Delete it"
      danger
      busy={isBusy}
      onConfirm={() => void remove()}
      onClose={onClose}
    >
      <p>The date with its tiers goes away for good. Nobody has seen it, and nothing was sold.</p>
    </ConfirmDialog>
  );
}
