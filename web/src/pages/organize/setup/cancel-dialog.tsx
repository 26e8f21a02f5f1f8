import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Field } from '../../../components/field.tsx';
import { useToast } from '../../../components/toast.tsx';
import { cancelShow, etagOf } from '../../../console/api.ts';
import { ConfirmDialog } from '../../../console/confirm-dialog.tsx';
import { problemWords } from '../../../console/form/problem-words.ts';
import { consoleShowQuery } from '../../../console/queries.ts';
import type { ShowDialogProps } from './more-part.tsx';

/** Cancels a show for everybody who has tickets. Its name is typed first: there is no way back. */
export function CancelDialog({ show, open, onClose }: ShowDialogProps) {
  const [reason, setReason] = useState('');
  const [isBusy, setBusy] = useState(false);
  const toast = useToast();
  const queryClient = useQueryClient();
  const cancel = async () => {
    setBusy(true);
    try {
      const canceled = await cancelShow(show.id, reason.trim() || 'The show is canceled.', etagOf(show));
      queryClient.setQueryData(consoleShowQuery(show.id).queryKey, canceled);
      void queryClient.invalidateQueries({ queryKey: ['console'] });
      toast({ text: 'Canceled. Refunds are on their way.', tone: 'good' });
      onClose();
    } catch (error) {
      void queryClient.invalidateQueries({ queryKey: consoleShowQuery(show.id).queryKey });
      toast({ text: problemWords(error), tone: 'bad' });
    } finally {
      setBusy(false);
    }
  };
  return (
    <ConfirmDialog
      open={open}
      title="Cancel this show?"
      confirm="Cancel the show"
      phrase={show.event.title}
      danger
      busy={isBusy}
      onConfirm={() => void cancel()}
      onClose={onClose}
    >
      <p>
        Nothing is sold from now on. All bookings are canceled, everybody gets their money back and a mail.
        There is no way back.
      </p>
      <Field
        label="What buyers are told"
        placeholder="The singer is ill."
        value={reason}
        maxLength={500}
        onChange={(event) => setReason(event.target.value)}
      />
    </ConfirmDialog>
  );
}
