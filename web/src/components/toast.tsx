/** Short messages at the edge of the page, read out politely: `const toast = useToast(); toast({ text })`. */
import { createContext, type ReactNode, use, useCallback, useRef, useState } from 'react';
import { useT } from '../i18n/index.tsx';
import { Button } from './button.tsx';
import { classes } from './classes.ts';
import { Icon } from './icon.tsx';

export interface ToastMessage {
  readonly text: string;
  readonly tone?: 'neutral' | 'good' | 'bad';
  /** What can be done about it with one press. Such a message stays until it is answered. */
  readonly actions?: readonly { readonly label: string; readonly run: () => void }[];
}

type Shown = ToastMessage & { readonly id: number };

const STAY_MS = 7_000;
const SHOWN_MAX = 3;

/** Shows a message; returns what takes it away before its time. */
type AddToast = (message: ToastMessage) => () => void;

const ToastContext = createContext<AddToast>(() => () => {});
export const useToast = () => use(ToastContext);

const tones = { neutral: 'border-line-strong', good: 'border-good', bad: 'border-bad' } as const;

export function ToastProvider({ children }: { children: ReactNode }) {
  const t = useT();
  const [shown, setShown] = useState<readonly Shown[]>([]);
  const lastId = useRef(0);
  const drop = useCallback((id: number) => setShown((before) => before.filter((each) => each.id !== id)), []);
  const add = useCallback(
    (message: ToastMessage) => {
      lastId.current += 1;
      const id = lastId.current;
      setShown((before) => [...before, { ...message, id }].slice(-SHOWN_MAX));
      if (!message.actions?.length) setTimeout(drop, STAY_MS, id);
      return () => drop(id);
    },
    [drop],
  );
  return (
    <ToastContext value={add}>
      {children}
      <section
        aria-label={t('toast.region')}
        aria-live="polite"
        className="pointer-events-none fixed inset-x-0 top-(--header) z-50 flex flex-col items-center gap-2 p-4 sm:top-auto sm:bottom-0 sm:items-end"
      >
        {shown.map(({ id, text, tone = 'neutral', actions = [] }) => (
          <div
            key={id}
            className={classes(
              'rise pointer-events-auto flex w-full max-w-md items-start gap-3 rounded-md border-s-4 bg-raised py-2 ps-4 pe-2 shadow-raised',
              tones[tone],
            )}
          >
            <div className="flex grow flex-col items-start gap-2 py-1.5">
              <p className="font-medium">{text}</p>
              {actions.map(({ label, run }) => (
                <Button
                  key={label}
                  size="small"
                  onClick={() => {
                    drop(id);
                    run();
                  }}
                >
                  {label}
                </Button>
              ))}
            </div>
            <button
              type="button"
              aria-label={t('action.dismiss')}
              onClick={() => drop(id)}
              className="grid size-9 shrink-0 place-items-center rounded-full hover:bg-sunken"
            >
              <Icon name="close" />
            </button>
          </div>
        ))}
      </section>
    </ToastContext>
  );
}
