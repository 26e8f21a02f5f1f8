/** The start page is the search: what is on, narrowed down as one types, all of it in the address. */
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';
import { Filters } from './filters.tsx';
import { Hero } from './hero.tsx';
import { Results } from './results.tsx';
import type { HomeSearch } from './search.ts';

/** Sets some of the search; undefined unsets. */
export type ChangeSearch = (
  change: { readonly [Key in keyof HomeSearch]?: HomeSearch[Key] | undefined },
) => void;

export default function HomePage() {
  const search = useSearch({ from: '/' });
  const navigate = useNavigate({ from: '/' });
  // In place of the last entry: the back button leads out of the search, not through each of its letters.
  const change = useCallback<ChangeSearch>(
    (next) =>
      void navigate({
        search: (before) => ({ ...before, ...next }) as HomeSearch,
        replace: true,
        resetScroll: false,
      }),
    [navigate],
  );
  const clear = useCallback(
    (keep: HomeSearch) => void navigate({ search: keep, replace: true, resetScroll: false }),
    [navigate],
  );
  return (
    <>
      <Hero q={search.q ?? ''} onSearch={(q) => change({ q: q === '' ? undefined : q })} />
      <div className="page flex flex-col gap-8">
        <Filters search={search} change={change} clear={clear} />
        <Results search={search} clear={clear} />
      </div>
    </>
  );
}
