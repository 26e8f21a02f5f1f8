/** Controls of a form, each tied to one field of its editor. */
import type { ComponentProps, ReactNode } from 'react';
import { classes } from '../../components/classes.ts';
import { Field, inputClasses } from '../../components/field.tsx';
import { FieldSelect } from '../../components/select.tsx';
import type { Editor } from './use-editor.ts';

export interface BoundProps {
  readonly form: Editor;
  readonly name: string;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly className?: string;
}

type InputProps = BoundProps & Omit<ComponentProps<'input'>, keyof BoundProps | 'value' | 'onChange' | 'id'>;

/** One line of text. */
export function TextField({ form, name, ...rest }: InputProps) {
  return (
    <Field
      name={name}
      autoComplete="off"
      error={form.faults[name]}
      value={form.values[name] ?? ''}
      onChange={(event) => form.set(name, event.target.value)}
      {...rest}
    />
  );
}

/** A whole number. Text all the same: a number input changes when somebody scrolls. */
export const NumberField = (props: InputProps) => <TextField inputMode="numeric" {...props} />;

/** An amount in major units, with its currency beside it. */
export function MoneyField({ currency, ...props }: InputProps & { readonly currency: string }) {
  const { form, name, label, hint, className, ...rest } = props;
  return (
    <Field
      label={label}
      hint={hint}
      error={form.faults[name]}
      {...(className !== undefined && { className })}
      control={(ids) => (
        <span className="relative flex">
          <span
            aria-hidden="true"
            className="pointer-events-none absolute inset-y-0 inset-s-4 flex items-center text-ink-soft"
          >
            {currency}
          </span>
          <input
            name={name}
            inputMode="decimal"
            autoComplete="off"
            value={form.values[name] ?? ''}
            onChange={(event) => form.set(name, event.target.value)}
            className={classes(inputClasses, 'figures ps-16')}
            {...rest}
            {...ids}
          />
        </span>
      )}
    />
  );
}

/** A date and a time by the clocks of a zone, which is told beside it. */
export function DateTimeField({ zone, hint, ...props }: InputProps & { readonly zone: string }) {
  return <TextField type="datetime-local" {...props} hint={hint ?? `Time in ${zone.replaceAll('_', ' ')}`} />;
}

/** Text of several lines. */
export function AreaField({ form, name, label, hint, className, rows = 5 }: BoundProps & { rows?: number }) {
  return (
    <Field
      label={label}
      hint={hint}
      error={form.faults[name]}
      {...(className !== undefined && { className })}
      control={(ids) => (
        <textarea
          name={name}
          rows={rows}
          value={form.values[name] ?? ''}
          onChange={(event) => form.set(name, event.target.value)}
          className={classes(inputClasses, 'py-3')}
          {...ids}
        />
      )}
    />
  );
}

export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** One of some values. */
export function SelectField({
  form,
  name,
  label,
  hint,
  className,
  choices,
  disabled = false,
}: BoundProps & { readonly choices: readonly Choice[]; readonly disabled?: boolean }) {
  return (
    <Field
      label={label}
      hint={hint}
      error={form.faults[name]}
      {...(className !== undefined && { className })}
      control={(ids) => (
        <FieldSelect
          name={name}
          disabled={disabled}
          value={form.values[name] ?? ''}
          onChange={(event) => form.set(name, event.target.value)}
          {...ids}
        >
          {choices.map(({ value, label: text }) => (
            <option key={value} value={value}>
              {text}
            </option>
          ))}
        </FieldSelect>
      )}
    />
  );
}

/** Yes or no. */
export function CheckField({ form, name, label, hint, className }: BoundProps) {
  return (
    <label className={classes('flex min-h-11 items-start gap-3 py-2', className)}>
      <input
        type="checkbox"
        name={name}
        checked={form.values[name] === 'yes'}
        onChange={(event) => form.set(name, event.target.checked ? 'yes' : '')}
        className="mt-0.5 size-5 shrink-0 accent-(--ink)"
      />
      <span>
        <span className="font-bold">{label}</span>
        {hint !== undefined && <span className="block text-sm text-ink-faint">{hint}</span>}
      </span>
    </label>
  );
}
