import { type ReactNode, useEffect, useRef } from 'react';
import { Icon } from './icon.tsx';

interface NoticeProps {
  readonly tone: 'bad' | 'warn' | 'info';
  readonly title: string;
  readonly children?: ReactNode;
  /** Off where the focus has a better place, such as the field that is wrong. */
  readonly takesFocus?: boolean;
}

const tones = { bad: 'bg-bad-soft text-bad', warn: 'bg-warn-soft text-warn', info: 'bg-info-soft text-info' };

/** What went wrong and what to do now. Where it takes the focus it comes into sight. */
export function Notice({ tone, title, children, takesFocus = true }: NoticeProps) {
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!takesFocus) return;
    ref.current?.focus({ preventScroll: true });
    ref.current?.scrollIntoView({ block: 'nearest' });
  }, [takesFocus]);
  return (
    <div
      ref={ref}
      tabIndex={-1}
      role="alert"
      className={`rise flex gap-3 rounded-md p-4 outline-none ${tones[tone]}`}
    >
      <Icon name="warning" className="mt-0.5" />
      <div className="flex flex-col items-start gap-2">
        <p className="font-extrabold">{title}</p>
        {children}
      </div>
    </div>
  );
}
