import { useNavigate } from '@tanstack/react-router';
import type { FormEvent } from 'react';
import { Icon } from '../components/icon.tsx';
import { useT } from '../i18n/index.tsx';

/** A search from anywhere: leads to the start page, which searches while one types. On a phone it's one press there. */
export function HeaderSearch() {
  const t = useT();
  const navigate = useNavigate();
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const q = String(new FormData(event.currentTarget).get('q') ?? '').trim();
    void navigate({ to: '/', search: q === '' ? {} : { q } });
  };
  return (
    <search className="max-sm:contents">
      <form onSubmit={submit} className="relative flex items-center">
        <input
          type="search"
          name="q"
          aria-label={t('nav.search')}
          placeholder={t('nav.searchPlaceholder')}
          maxLength={200}
          className="h-11 w-44 rounded-full border-[1.5px] border-line-strong bg-surface ps-4 pe-11 placeholder:text-ink-faint hover:border-ink max-md:hidden lg:w-72"
        />
        <button
          type="submit"
          aria-label={t('nav.search')}
          className="grid size-11 place-items-center rounded-full hover:bg-sunken md:absolute md:inset-e-0"
        >
          <Icon name="search" />
        </button>
      </form>
    </search>
  );
}
