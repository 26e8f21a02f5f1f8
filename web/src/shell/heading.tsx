import { type ReactNode, useEffect, useRef } from 'react';
import { useT } from '../i18n/index.tsx';

interface HeadingProps {
  /** The name of the page, also on its tab. */
  readonly title: string;
  readonly className?: string;
  readonly children?: ReactNode;
}

/** The heading of a page. Gets the focus when the page is come to from another one, so that reading goes on here. */
export function Heading({ title, className = 'display text-title', children }: HeadingProps) {
  const t = useT();
  const ref = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} · ${t('app.name')}`;
  }, [title, t]);
  useEffect(() => {
    // The shell has put it on the content as a whole, because this was not there yet.
    if (document.activeElement?.id === 'content') ref.current?.focus({ preventScroll: true });
  }, []);
  return (
    <h1 ref={ref} tabIndex={-1} className={`${className} outline-none`}>
      {children ?? title}
    </h1>
  );
}
