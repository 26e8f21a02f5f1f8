/** What is around the fields of a form: its parts, what went wrong, saving, and what others did meanwhile. */
import { type FormEvent, type ReactNode, useEffect, useRef } from 'react';
import { Button } from '../../components/button.tsx';
import { Notice } from '../../components/notice.tsx';
import { ConflictDialog, type FieldWords } from './conflict-dialog.tsx';
import { LeaveGuard } from './leave-guard.tsx';
import { problemWords } from './problem-words.ts';
import type { Editor } from './use-editor.ts';

interface EditorFormProps {
  readonly form: Editor;
  /** How fields and their values are called when two people's changes are compared. */
  readonly words: FieldWords;
  /** What the button says. */
  readonly save: string;
  /** Something new: there is nothing to go back to, and the button is always there. */
  readonly isNew?: boolean;
  readonly children: ReactNode;
}

/** A form whose fields belong to an editor. */
export function EditorForm({ form, words, save, isNew = false, children }: EditorFormProps) {
  const element = useRef<HTMLFormElement>(null);
  const count = Object.keys(form.faults).length;
  useEffect(() => {
    if (count > 0) element.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
  }, [count]);
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    form.submit();
  };
  return (
    // The browser's own bubbles would be gone too soon: faults are told beside the fields.
    <form ref={element} noValidate onSubmit={onSubmit} className="flex flex-col gap-6">
      {children}
      {count > 0 && (
        <Notice
          key={count}
          takesFocus={false}
          tone="bad"
          title={count === 1 ? 'One field needs another look' : `${count} fields need another look`}
        />
      )}
      {form.problem !== null && (
        <Notice tone="bad" title="This could not be saved">
          <p>{problemWords(form.problem)}</p>
        </Notice>
      )}
      {(isNew || form.isDirty) && (
        <div className="sticky bottom-0 z-20 -mx-(--gutter) flex flex-wrap items-center gap-3 border-t border-line-strong bg-raised px-(--gutter) py-3 max-lg:bottom-[calc(3.5rem+env(safe-area-inset-bottom))]">
          <Button type="submit" look="primary" busy={form.isSaving}>
            {save}
          </Button>
          {!isNew && (
            <>
              <Button onClick={form.reset}>Undo changes</Button>
              <p className="text-sm text-ink-soft max-sm:sr-only">There are changes that are not saved.</p>
            </>
          )}
        </div>
      )}
      <ConflictDialog form={form} words={words} />
      <LeaveGuard active={form.isDirty && !isNew && !form.isSaving} />
    </form>
  );
}

/** A part of a form, with what it is about. */
export function FormPart({
  title,
  text,
  children,
}: {
  title: string;
  text?: ReactNode;
  children: ReactNode;
}) {
  return (
    <fieldset className="flex min-w-0 flex-col gap-4 rounded-lg border border-line bg-surface p-5 sm:p-6">
      <legend className="float-start mb-1 w-full">
        <h2 className="text-xl font-extrabold">{title}</h2>
      </legend>
      {text !== undefined && <p className="-mt-2 max-w-2xl text-ink-soft">{text}</p>}
      {children}
    </fieldset>
  );
}

/** Fields side by side where there is room. */
export const FieldRow = ({ children }: { children: ReactNode }) => (
  <div className="grid grid-cols-[repeat(auto-fit,minmax(min(100%,13rem),1fr))] items-start gap-4">
    {children}
  </div>
);
