import { useFormat, useT } from '../i18n/index.tsx';
import { Icon } from './icon.tsx';

interface StepperProps {
  /** What is counted, for those who don't see it: "GA, tickets". */
  readonly label: string;
  readonly value: number;
  readonly min?: number;
  readonly max: number;
  /** From nothing the first step goes here: some tiers are sold from two on. */
  readonly first?: number;
  readonly disabled?: boolean;
  readonly onChange: (value: number) => void;
}

/** A number between two buttons. */
export function Stepper({ label, value, min = 0, max, first = 1, disabled = false, onChange }: StepperProps) {
  const t = useT();
  const format = useFormat();
  const lowest = Math.max(first, 1);
  const fewer = value <= lowest ? min : value - 1;
  const more = value < lowest ? lowest : value + 1;
  const button =
    'grid size-11 place-items-center rounded-full border-[1.5px] border-line-strong bg-surface hover:border-ink disabled:border-line disabled:text-ink-faint';
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset can't be laid out in a row everywhere.
    <div role="group" aria-label={label} className="inline-flex items-center gap-1">
      <button
        type="button"
        className={button}
        aria-label={t('action.fewer')}
        disabled={disabled || value <= min}
        onClick={() => onChange(fewer)}
      >
        <Icon name="minus" />
      </button>
      <output className="figures w-10 text-center text-xl font-bold">{format.number(value)}</output>
      <button
        type="button"
        className={button}
        aria-label={t('action.more')}
        disabled={disabled || more > max}
        onClick={() => onChange(more)}
      >
        <Icon name="plus" />
      </button>
    </div>
  );
}
