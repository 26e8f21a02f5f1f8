import { useSpeech } from '../../i18n/index.tsx';

/** A day as a leaf of a calendar. The same is written out beside it, so readers skip it. */
export function DayBlock({ time, timeZone }: { time: string; timeZone: string }) {
  const { language } = useSpeech();
  const part = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(language, { timeZone, ...options }).format(new Date(time));
  return (
    <div
      aria-hidden="true"
      className="flex w-18 shrink-0 flex-col items-center overflow-hidden rounded-md border-[1.5px] border-ink text-center"
    >
      <span className="w-full bg-ink px-1 py-0.5 text-sm font-bold text-paper uppercase">
        {part({ month: 'short' })}
      </span>
      <span className="figures display py-1.5 text-4xl">{part({ day: 'numeric' })}</span>
      <span className="pb-1 text-sm text-ink-soft">{part({ weekday: 'short' })}</span>
    </div>
  );
}
