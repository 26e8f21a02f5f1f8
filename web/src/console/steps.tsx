import { classes } from '../components/classes.ts';
import { Icon } from '../components/icon.tsx';

const STEPS = ['The event', 'Date, place and prices', 'On sale'] as const;

/** Where one is on the way from nothing to a show on sale. */
export function Steps({ current }: { current: number }) {
  return (
    <ol aria-label="Steps" className="flex flex-wrap gap-x-6 gap-y-2">
      {STEPS.map((step, index) => (
        <li
          key={step}
          aria-current={index === current ? 'step' : undefined}
          className={classes(
            'flex items-center gap-2 font-bold',
            index === current ? 'text-ink' : 'text-ink-faint',
          )}
        >
          <span
            aria-hidden="true"
            className={classes(
              'figures grid size-7 place-items-center rounded-full border-[1.5px] text-sm',
              index === current ? 'border-accent-edge bg-accent text-on-accent' : 'border-line-strong',
            )}
          >
            {index < current ? <Icon name="check" width={16} height={16} /> : index + 1}
          </span>
          {step}
        </li>
      ))}
    </ol>
  );
}
