import { useEffect } from 'react';

const NAME = 'Onsale';

/** Names the page in the browser's tab; undefined for the start page, and while it isn't known. */
export function useTitle(title: string | undefined): void {
  useEffect(() => {
    document.title = title === undefined ? NAME : `${title} · ${NAME}`;
  }, [title]);
}
