/** What the search can be narrowed down by, each a labeled control. */
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useId } from 'react';
import { searchOptionsQuery } from '../../api/search.ts';
import { classes } from '../../components/classes.ts';
import { Select } from '../../components/select.tsx';
import { useDebounced } from '../../components/use-debounced.ts';
import { useSpeech, useT } from '../../i18n/index.tsx';
import type { ChangeSearch } from './page.tsx';
import { type HomeSearch, sorts } from './search.ts';

/** A label over its control. */
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

/** One of the cities that have events. */
export function CityFilter({ city, change }: { city: string | undefined; change: ChangeSearch }) {
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

/** A day. */
export function DateFilter({ label, value = '', min, max, onChange }: DateFilterProps) {
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

/** An amount in whole units of money, told once typing pauses. */
export function PriceFilter({ label, value, onChange }: PriceFilterProps) {
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

/** The order of what was found; the best match is offered where there is something to match. */
export function SortChoice({ search, change }: { search: HomeSearch; change: ChangeSearch }) {
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
