/** Texts of the account's pages, in the visitor's language. They come with these pages, not with the storefront. */
import { ApiProblem } from '../api/client.ts';
import { account as ar } from '../i18n/ar/account.ts';
import { account as de } from '../i18n/de/account.ts';
import { account as en } from '../i18n/en/account.ts';
import { useSpeech } from '../i18n/index.tsx';
import { fill, type TranslationOf, type Values } from '../i18n/message.ts';

const texts: Readonly<Record<'en' | 'de' | 'ar', TranslationOf<typeof en>>> = { en, de, ar };

export type AccountKey = keyof typeof en;
/** Gives the text of a key, filled in. */
export type TranslateAccount = (key: AccountKey, values?: Values) => string;

export function useAccountT(): TranslateAccount {
  const { language } = useSpeech();
  return (key, values) => fill(texts[language][key], language, values);
}

/** What a refusal means to who signs in; others are told in the server's own words. */
export function accountProblem(t: TranslateAccount, error: unknown): string {
  if (!(error instanceof ApiProblem)) return t('problem.other');
  const key = `problem.${error.code}`;
  if (Object.hasOwn(en, key)) return t(key as AccountKey, { seconds: error.retryAfterSeconds ?? 60 });
  return error.code === 'unreadable' ? t('problem.other') : error.detail;
}
