import { useEffect, useState } from 'react';
import { useFormat, useSpeech } from '../i18n/index.tsx';

/** Milliseconds until a time, anew every second; `onEnd` once it is reached, by the visitor's clock. */
export function useTimeLeft(until: string | number, onEnd?: () => void): number {
  const end = new Date(until).getTime();
  const [left, setLeft] = useState(() => end - Date.now());
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const tick = () => {
      const now = end - Date.now();
      setLeft(now);
      if (now <= 0) return onEnd?.();
      // At the turn of the second, however late the last tick was.
      timer = setTimeout(tick, now % 1000 || 1000);
    };
    tick();
    return () => clearTimeout(timer);
  }, [end, onEnd]);
  return Math.max(0, left);
}

interface CountdownProps {
  readonly until: string | number;
  readonly onEnd?: () => void;
}

/** A clock that runs down, for times under a day: 02:59. Screen readers read it when asked, not every second. */
export function Countdown({ until, onEnd }: CountdownProps) {
  const format = useFormat();
  const left = useTimeLeft(until, onEnd);
  return (
    <span role="timer" className="figures" dir="ltr">
      {format.clock(left)}
    </span>
  );
}

const DAY_MS = 86_400_000;

/** A long wait as days, hours, minutes and seconds, each on a card. */
export function BigCountdown({ until, onEnd }: CountdownProps) {
  const { t, language } = useSpeech();
  const left = useTimeLeft(until, onEnd);
  const seconds = Math.ceil(left / 1000);
  const two = new Intl.NumberFormat(language, { minimumIntegerDigits: 2 });
  const parts = [
    ['days', Math.floor((seconds * 1000) / DAY_MS)],
    ['hours', Math.floor(seconds / 3600) % 24],
    ['minutes', Math.floor(seconds / 60) % 60],
    ['seconds', seconds % 60],
  ] as const;
  return (
    <div role="timer" className="figures grid w-full max-w-md grid-cols-4 gap-2">
      {parts.map(([unit, value]) => (
        <span key={unit} className="flex flex-col items-center rounded-md bg-sunken px-1 py-3">
          <span className="text-3xl leading-none font-extrabold sm:text-4xl">{two.format(value)}</span>
          <span className="mt-1.5 text-sm text-ink-soft">{t(`unit.${unit}`)}</span>
        </span>
      ))}
    </div>
  );
}
