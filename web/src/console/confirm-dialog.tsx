import { type ReactNode, useState } from 'react';
import { Button } from '../components/button.tsx';
import { Dialog } from '../components/dialog.tsx';
import { Field } from '../components/field.tsx';

interface ConfirmDialogProps {
  readonly open: boolean;
  readonly title: string;
  /** What happens then, and what can't be undone. */
  readonly children: ReactNode;
  readonly confirm: string;
  /** The way back. */
  readonly keep?: string;
  /** To be typed first, where a slip would be dear. */
  readonly phrase?: string;
  readonly danger?: boolean;
  readonly busy?: boolean;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

/** Says what a press does before it is done. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const {
    open,
    title,
    children,
    confirm,
    keep = 'Keep as it is',
    phrase,
    danger = false,
    busy = false,
    onConfirm,
    onClose,
  } = props;
  const [typed, setTyped] = useState('');
  const isMeant = phrase === undefined || typed.trim() === phrase;
  const close = () => {
    setTyped('');
    onClose();
  };
  return (
    <Dialog open={open} title={title} onClose={close}>
      <div className="flex flex-col gap-3 text-ink-soft">{children}</div>
      {phrase !== undefined && (
        <Field
          label={
            <>
              Type <strong className="text-ink">{phrase}</strong> to go on
            </>
          }
          value={typed}
          autoComplete="off"
          onChange={(event) => setTyped(event.target.value)}
        />
      )}
      <div className="flex flex-wrap justify-end gap-3">
        <Button onClick={close}>{keep}</Button>
        <Button
          look={danger ? 'danger' : 'primary'}
          busy={busy}
          disabled={!isMeant}
          onClick={() => onConfirm()}
        >
          {confirm}
        </Button>
      </div>
    </Dialog>
  );
}
