import { Icon } from '../../components/icon.tsx';
import { useDebounced } from '../../components/use-debounced.ts';
import { useT } from '../../i18n/index.tsx';
import { Heading } from '../../shell/heading.tsx';

interface HeroProps {
  readonly q: string;
  readonly onSearch: (q: string) => void;
}

/** Long enough to type the next letter, short enough to feel at once. */
const PAUSE_MS = 180;

export function Hero({ q, onSearch }: HeroProps) {
  const t = useT();
  const [text, setText] = useDebounced(q, (next) => onSearch(next.trim()), PAUSE_MS);
  return (
    <section className="relative overflow-hidden">
      <Lights />
      <div className="page relative flex flex-col gap-5 pt-8 pb-7 sm:pt-10 sm:pb-9">
        <Heading title={t('home.title')} className="display max-w-[14ch] text-hero" />
        <p className="max-w-xl text-lg text-ink-soft sm:text-xl">{t('home.lead')}</p>
        <search>
          <form onSubmit={(event) => event.preventDefault()} className="relative max-w-3xl">
            <Icon
              name="search"
              width={26}
              height={26}
              className="pointer-events-none absolute inset-s-5 top-1/2 -translate-y-1/2 text-ink-soft sm:inset-s-6"
            />
            <input
              type="search"
              value={text}
              onChange={(event) => setText(event.target.value)}
              aria-label={t('home.search')}
              placeholder={t('home.searchPlaceholder')}
              maxLength={200}
              autoComplete="off"
              enterKeyHint="search"
              className="h-16 w-full rounded-full border-2 border-ink bg-raised ps-14 pe-16 text-lg font-medium text-ink shadow-raised placeholder:text-ink-faint sm:h-[4.5rem] sm:ps-16 sm:text-xl [&::-webkit-search-cancel-button]:hidden"
            />
            {text !== '' && (
              <button
                type="button"
                aria-label={t('home.clearSearch')}
                onClick={() => setText('')}
                className="absolute inset-e-3 top-1/2 grid size-11 -translate-y-1/2 place-items-center rounded-full hover:bg-sunken"
              >
                <Icon name="close" />
              </button>
            )}
          </form>
        </search>
      </div>
    </section>
  );
}

/** Two lamps over the page, and the edge of a ticket. */
function Lights() {
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 1200 480"
      preserveAspectRatio="xMaxYMid slice"
      className="absolute inset-y-0 inset-e-0 h-full w-full rtl:-scale-x-100"
    >
      <g fill="var(--accent)">
        <path d="M1010 -40 720 520h250l120-560z" opacity=".16" />
        <path d="M1120 -40 1010 520h330z" opacity=".3" />
      </g>
      <circle cx="1050" cy="248" r="118" fill="var(--accent)" className="max-md:hidden" />
      <g fill="none" stroke="var(--ink)" strokeWidth="2" className="max-md:hidden">
        <circle cx="1050" cy="248" r="138" />
        <circle cx="1050" cy="248" r="162" strokeDasharray="2 9" />
      </g>
      <path
        d="M1000 215h100v22a12 12 0 0 0 0 24v22h-100v-22a12 12 0 0 0 0-24z"
        fill="var(--on-accent)"
        className="max-md:hidden"
        transform="rotate(-14 1050 248)"
      />
      <path
        d="M1070 220v58"
        stroke="var(--accent)"
        strokeWidth="4"
        strokeDasharray="5 5"
        className="max-md:hidden"
        transform="rotate(-14 1050 248)"
      />
    </svg>
  );
}
