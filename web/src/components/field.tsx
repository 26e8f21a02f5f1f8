import { type ComponentProps, type ReactNode, useId } from 'react';
import { classes } from './classes.ts';

export const inputClasses = classes(
  'w-full min-h-12 rounded-md border-[1.5px] border-line-strong bg-raised px-4 text-base text-ink',
  'placeholder:text-ink-faint hover:border-ink aria-invalid:border-bad disabled:text-ink-faint',
);

interface FieldProps extends Omit<ComponentProps<'input'>, 'id'> {
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  /** What is wrong with it, read out when the field is reached. */
  readonly error?: string | undefined;
  /** Another control than an input: gets the ids that tie it to label, hint and error. */
  readonly control?: (ids: {
    id: string;
    'aria-describedby': string | undefined;
    'aria-invalid': true | undefined;
  }) => ReactNode;
}

/** A label, a control, and below it a hint or what is wrong. */
export function Field({ label, hint, error, control, className, ...input }: FieldProps) {
  const id = useId();
  const noteId = `${id}-note`;
  const note = error ?? hint;
  const ids = {
    id,
    'aria-describedby': note === undefined ? undefined : noteId,
    'aria-invalid': error === undefined ? undefined : (true as const),
  };
  return (
    <div className={classes('flex flex-col gap-1.5', className)}>
      <label htmlFor={id} className="text-sm font-bold">
        {label}
      </label>
      {control ? control(ids) : <input className={inputClasses} {...input} {...ids} />}
      {note !== undefined && (
        <p
          id={noteId}
          className={classes('text-sm', error === undefined ? 'text-ink-faint' : 'font-medium text-bad')}
        >
          {note}
        </p>
      )}
    </div>
  );
}
