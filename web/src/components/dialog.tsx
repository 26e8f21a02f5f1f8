import { type ReactNode, useEffect, useId, useRef } from 'react';
import { useT } from '../i18n/index.tsx';
import { classes } from './classes.ts';
import { Icon } from './icon.tsx';

interface DialogProps {
  readonly open: boolean;
  readonly title: string;
  readonly children: ReactNode;
  /** Asked for by Escape, the cross, or a press beside it; the caller closes. */
  readonly onClose: () => void;
  /** For what is compared side by side. */
  readonly wide?: boolean;
}

/** The browser's own modal dialog: it keeps the focus, closes by Escape, and needs no style of its own at run time. */
export function Dialog({ open, title, children, onClose, wide = false }: DialogProps) {
  const t = useT();
  const titleId = useId();
  const ref = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const dialog = ref.current;
    if (open && dialog?.open === false) dialog.showModal();
    if (!open && dialog?.open === true) dialog.close();
  }, [open]);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape does what a press beside it does.
    <dialog
      ref={ref}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => event.target === event.currentTarget && onClose()}
      className={classes(
        wide ? 'w-[min(52rem,calc(100vw-2rem))]' : 'w-[min(34rem,calc(100vw-2rem))]',
        'm-auto rounded-lg border border-line bg-surface p-0 text-ink shadow-raised backdrop:bg-shade open:rise max-sm:mb-4',
      )}
    >
      {open && (
        <div className="flex flex-col gap-4 p-6">
          <header className="flex items-start justify-between gap-4">
            <h2 id={titleId} className="display text-heading">
              {title}
            </h2>
            <button
              type="button"
              aria-label={t('action.close')}
              onClick={onClose}
              className="-m-2 grid size-11 place-items-center rounded-full hover:bg-sunken"
            >
              <Icon name="close" />
            </button>
          </header>
          {children}
        </div>
      )}
    </dialog>
  );
}
