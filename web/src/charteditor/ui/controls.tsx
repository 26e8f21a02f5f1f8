/** The small controls of the editor: labels above, numbers that can be typed or stepped. */
import { type ReactNode, useId, useState } from 'react';
import { classes } from '../../components/classes.ts';

interface PanelProps {
  readonly title: string;
  readonly children: ReactNode;
}

/** A part of the inspector with a heading. */
export function Panel({ title, children }: PanelProps) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="flex flex-col gap-3 border-b border-line p-4">
      <h3 id={id} className="text-sm font-extrabold tracking-wide uppercase">
        {title}
      </h3>
      {children}
    </section>
  );
}

export const Pair = ({ children }: { children: ReactNode }) => (
  <div className="grid grid-cols-2 gap-3">{children}</div>
);

const inputLook =
  'min-h-10 w-full rounded-sm border-[1.5px] border-line-strong bg-raised px-2.5 text-base text-ink hover:border-ink aria-invalid:border-bad';

interface LabeledProps {
  readonly label: string;
  readonly className?: string | undefined;
}

interface NumberFieldProps extends LabeledProps {
  /** Undefined where what is selected differs. */
  readonly value: number | undefined;
  readonly min?: number;
  readonly max?: number;
  readonly step?: number;
  readonly onChange: (value: number) => void;
}

/** A number; what is no number, or out of bounds, changes nothing. */
export function NumberField({ label, value, min, max, step = 1, onChange, className }: NumberFieldProps) {
  const id = useId();
  const [typed, setTyped] = useState<string>();
  const shown = typed ?? (value === undefined ? '' : String(round(value)));
  const isWrong = typed !== undefined && typed !== '' && !isWithin(Number(typed), min, max);
  const take = (text: string) => {
    setTyped(text);
    if (text.trim() !== '' && isWithin(Number(text), min, max)) onChange(Number(text));
  };
  return (
    <label htmlFor={id} className={classes('flex flex-col gap-1 text-sm font-bold', className)}>
      {label}
      <input
        id={id}
        type="number"
        inputMode="decimal"
        className={inputLook}
        value={shown}
        placeholder={value === undefined ? 'differs' : undefined}
        min={min}
        max={max}
        step={step}
        aria-invalid={isWrong || undefined}
        onChange={(event) => take(event.target.value)}
        onBlur={() => setTyped(undefined)}
      />
    </label>
  );
}

const round = (value: number): number => Math.round(value * 100) / 100;
const isWithin = (value: number, min = -1e6, max = 1e6): boolean =>
  Number.isFinite(value) && value >= min && value <= max;

interface TextFieldProps extends LabeledProps {
  readonly value: string;
  readonly placeholder?: string;
  readonly maxLength?: number;
  readonly onChange: (value: string) => void;
}

export function TextField({
  label,
  value,
  placeholder,
  maxLength = 60,
  onChange,
  className,
}: TextFieldProps) {
  const id = useId();
  return (
    <label htmlFor={id} className={classes('flex flex-col gap-1 text-sm font-bold', className)}>
      {label}
      <input
        id={id}
        className={inputLook}
        value={value}
        placeholder={placeholder}
        maxLength={maxLength}
        autoComplete="off"
        onChange={(event) => onChange(event.target.value)}
      />
    </label>
  );
}

interface ChoiceProps<Value extends string> extends LabeledProps {
  /** Empty where what is selected differs. */
  readonly value: Value | '';
  readonly options: readonly (readonly [value: Value, label: string])[];
  readonly onChange: (value: Value) => void;
}

export function Choice<Value extends string>({
  label,
  value,
  options,
  onChange,
  className,
}: ChoiceProps<Value>) {
  const id = useId();
  return (
    <label htmlFor={id} className={classes('flex flex-col gap-1 text-sm font-bold', className)}>
      {label}
      <select
        id={id}
        className={inputLook}
        value={value}
        onChange={(event) => onChange(event.target.value as Value)}
      >
        {value === '' && (
          <option value="" disabled>
            differs
          </option>
        )}
        {options.map(([option, text]) => (
          <option key={option} value={option}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}

interface CheckProps {
  readonly label: string;
  readonly isChecked: boolean;
  readonly onChange: (isChecked: boolean) => void;
}

export function Check({ label, isChecked, onChange }: CheckProps) {
  return (
    <label className="flex min-h-9 items-center gap-2.5 text-sm font-bold">
      <input
        type="checkbox"
        className="size-5 accent-ink"
        checked={isChecked}
        onChange={(event) => onChange(event.target.checked)}
      />
      {label}
    </label>
  );
}

interface ActionProps {
  readonly onPress: () => void;
  readonly children: ReactNode;
  readonly isPressed?: boolean;
  readonly isDisabled?: boolean;
  /** What it is called, where it shows a picture only. */
  readonly label?: string;
  readonly danger?: boolean;
  readonly className?: string;
}

/** A small button. One that can't be used keeps the focus. */
export function Action({
  onPress,
  children,
  isPressed,
  isDisabled = false,
  label,
  danger,
  className,
}: ActionProps) {
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      aria-pressed={isPressed}
      aria-disabled={isDisabled || undefined}
      onClick={() => !isDisabled && onPress()}
      className={classes(
        'inline-flex min-h-10 min-w-10 items-center justify-center gap-1.5 rounded-sm border-[1.5px] px-2.5 text-sm font-bold',
        'aria-pressed:border-ink aria-pressed:bg-ink aria-pressed:text-paper aria-disabled:cursor-not-allowed aria-disabled:border-line aria-disabled:text-ink-faint',
        danger === true
          ? 'border-bad text-bad hover:bg-bad-soft'
          : 'border-line-strong bg-surface hover:border-ink',
        className,
      )}
    >
      {children}
    </button>
  );
}
