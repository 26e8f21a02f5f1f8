import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useId, useState } from 'react';
import { searchOptionsQuery } from '../../api/search.ts';
import { Button } from '../../components/button.tsx';
import { classes } from '../../components/classes.ts';
import { Icon } from '../../components/icon.tsx';
import { Select } from '../../components/select.tsx';
import { useDebounced } from '../../components/use-debounced.ts';
import { useSpeech, useT } from '../../i18n/index.tsx';
import type { ChangeSearch } from './page.tsx';
import { type HomeSearch, sorts } from './search.ts';

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

function Labeled({
  label,
  id,
  className,
  children,
}: {
  label: string;
  id: string;
  className?: string;
  children: ReactNode;
}) {
  return (
    <span className={classes('flex flex-col gap-1', className)}>
      <label htmlFor={id} className="ps-4 text-sm font-bold text-ink-soft">
        {label}
      </label>
      {children}
    </span>
  );
}

const box =
  'h-11 w-full rounded-full border-[1.5px] border-line-strong bg-surface px-4 text-base font-medium text-ink hover:border-ink placeholder:text-ink-faint';

function CityFilter({ city, change }: { city: string | undefined; change: ChangeSearch }) {
  const { t, language } = useSpeech();
  const id = useId();
  const { data } = useQuery(searchOptionsQuery);
  const known = [
    ...new Set([...(data?.cities ?? []).map((each) => each.city), ...(city === undefined ? [] : [city])]),
  ];
  return (
    <Labeled label={t('home.city')} id={id} className="max-lg:col-span-2 lg:w-40">
      <Select
        id={id}
        value={city ?? ''}
        onChange={(event) => change({ city: event.target.value === '' ? undefined : event.target.value })}
      >
        <option value="">{t('home.anyCity')}</option>
        {known
          .sort((a, b) => a.localeCompare(b, language))
          .map((each) => (
            <option key={each}>{each}</option>
          ))}
      </Select>
    </Labeled>
  );
}

interface DateFilterProps {
  readonly label: string;
  readonly value: string | undefined;
  readonly min?: string | undefined;
  readonly max?: string | undefined;
  readonly onChange: (value: string | undefined) => void;
}

function DateFilter({ label, value = '', min, max, onChange }: DateFilterProps) {
  const id = useId();
  return (
    <Labeled label={label} id={id}>
      <input
        id={id}
        type="date"
        value={value}
        min={min}
        max={max}
        onChange={(event) => onChange(event.target.value === '' ? undefined : event.target.value)}
        className={classes(box, 'lg:w-38')}
      />
    </Labeled>
  );
}

interface PriceFilterProps {
  readonly label: string;
  readonly value: number | undefined;
  readonly onChange: (value: number | undefined) => void;
}

const PRICE_PAUSE_MS = 400;

function PriceFilter({ label, value, onChange }: PriceFilterProps) {
  const id = useId();
  const settle = (text: string) => onChange(text === '' || Number(text) < 0 ? undefined : Number(text));
  const [text, setText] = useDebounced(value === undefined ? '' : String(value), settle, PRICE_PAUSE_MS);
  return (
    <Labeled label={label} id={id}>
      <input
        id={id}
        type="number"
        inputMode="decimal"
        min={0}
        step="any"
        placeholder="–"
        value={text}
        onChange={(event) => setText(event.target.value)}
        className={classes(box, 'figures lg:w-24')}
      />
    </Labeled>
  );
}

function SortChoice({ search, change }: { search: HomeSearch; change: ChangeSearch }) {
  const t = useT();
  const id = useId();
  const usual = search.q === undefined ? 'date' : 'default';
  const choices = search.q === undefined ? sorts : (['default', ...sorts] as const);
  return (
    <Labeled label={t('home.sort')} id={id} className="max-lg:col-span-2 lg:w-36">
      <Select
        id={id}
        value={search.sort ?? usual}
        onChange={(event) =>
          change({ sort: sorts.find((each) => each === event.target.value && each !== usual) })
        }
      >
        {choices.map((each) => (
          <option key={each} value={each}>
            {t(`home.sort.${each}`)}
          </option>
        ))}
      </Select>
    </Labeled>
  );
}
