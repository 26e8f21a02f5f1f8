import type { LinkProps } from '@tanstack/react-router';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Heading } from '../shell/heading.tsx';
import { ConsoleIcon } from './icon.tsx';

interface PageHeadProps {
  readonly title: string;
  /** The page above this one. */
  readonly back?: { readonly label: string; readonly link: Pick<LinkProps, 'to' | 'params' | 'search'> };
  /** Beside the title: its state. */
  readonly badge?: ReactNode;
  readonly text?: ReactNode;
  /** Buttons and links, the most important one first. */
  readonly actions?: ReactNode;
}

/** The top of a page of the console. */
export function PageHead({ title, back, badge, text, actions }: PageHeadProps) {
  return (
    <header className="flex flex-col gap-2">
      {back && (
        <Link
          {...back.link}
          className="inline-flex min-h-9 items-center gap-1.5 self-start text-sm font-bold text-ink-soft hover:text-ink"
        >
          <ConsoleIcon name="back" className="size-4" />
          {back.label}
        </Link>
      )}
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
        <div className="flex min-w-0 flex-wrap items-center gap-3">
          <Heading title={title} className="display text-heading break-words" />
          {badge}
        </div>
        {actions && <div className="flex flex-wrap items-center gap-2">{actions}</div>}
      </div>
      {text && <p className="max-w-3xl text-ink-soft">{text}</p>}
    </header>
  );
}
