import type { ReactNode } from 'react';
import { Heading } from '../shell/heading.tsx';

interface CardProps {
  readonly title: string;
  readonly text?: string;
  readonly children: ReactNode;
  /** What else one may have come for. */
  readonly aside?: ReactNode;
}

/** A page with one thing to do, in the middle. */
export function Card({ title, text, children, aside }: CardProps) {
  return (
    <div className="page flex grow flex-col items-center gap-6 py-8 sm:py-16">
      <div className="flex w-full max-w-md flex-col gap-6 rounded-lg border border-line bg-surface p-6 shadow-raised sm:p-8">
        <header className="flex flex-col gap-2">
          <Heading title={title} className="display text-heading" />
          {text !== undefined && <p className="text-ink-soft">{text}</p>}
        </header>
        {children}
      </div>
      {aside !== undefined && <p className="flex flex-wrap justify-center gap-x-2 text-ink-soft">{aside}</p>}
    </div>
  );
}

/** The classes of a link in running text. */
export const linkClasses = 'font-bold text-ink underline underline-offset-4';
