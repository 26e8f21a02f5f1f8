import { useId, useState } from 'react';
import { Button } from '../../components/button.tsx';
import { classes } from '../../components/classes.ts';
import { Icon } from '../../components/icon.tsx';
import { useT } from '../../i18n/index.tsx';
import { CityFilter, DateFilter, PriceFilter, SortChoice } from './filter-fields.tsx';
import type { ChangeSearch } from './page.tsx';
import type { HomeSearch } from './search.ts';

interface FiltersProps {
  readonly search: HomeSearch;
  readonly change: ChangeSearch;
  readonly clear: (keep: HomeSearch) => void;
}

/** A row of filters; on a phone behind a button that says how many are set. */
export function Filters({ search, change, clear }: FiltersProps) {
  const t = useT();
  const [open, setOpen] = useState(false);
  const panelId = useId();
  const { q, sort, ...filters } = search;
  const count = Object.keys(filters).length;
  const kept = { ...(q !== undefined && { q }), ...(sort !== undefined && { sort }) };
  return (
    <section aria-label={t('home.filters')} className="flex flex-col gap-3">
      <Button
        className="self-start lg:hidden"
        aria-expanded={open}
        aria-controls={panelId}
        onClick={() => setOpen(!open)}
      >
        <Icon name="filter" />
        {count > 0 ? t('home.filtersOn', { count }) : t('home.filters')}
      </Button>
      <div
        id={panelId}
        className={classes(
          'flex-wrap items-end gap-3 border-line lg:flex lg:border-y lg:py-4',
          open ? 'grid grid-cols-2' : 'hidden',
        )}
      >
        <CityFilter city={search.city} change={change} />
        <DateFilter
          label={t('home.from')}
          value={search.from}
          max={search.to}
          onChange={(from) => change({ from })}
        />
        <DateFilter
          label={t('home.to')}
          value={search.to}
          min={search.from}
          onChange={(to) => change({ to })}
        />
        <PriceFilter
          label={t('home.minPrice')}
          value={search.minPrice}
          onChange={(minPrice) => change({ minPrice })}
        />
        <PriceFilter
          label={t('home.maxPrice')}
          value={search.maxPrice}
          onChange={(maxPrice) => change({ maxPrice })}
        />
        <SortChoice search={search} change={change} />
        <label className="col-span-2 inline-flex min-h-11 items-center gap-2.5 font-medium">
          <input
            type="checkbox"
            checked={search.available === true}
            onChange={(event) => change({ available: event.target.checked ? true : undefined })}
            className="size-6 accent-(--accent-text)"
          />
          {t('home.available')}
        </label>
        {count > 0 && (
          <Button look="quiet" size="small" className="min-h-11" onClick={() => clear(kept)}>
            <Icon name="close" />
            {t('home.clear')}
          </Button>
        )}
      </div>
    </section>
  );
}
