import { describe, expect, it } from 'vitest';
import { account as accountAr } from './ar/account.ts';
import ar from './catalog.ar.ts';
import de from './catalog.de.ts';
import en, { type Key } from './catalog.en.ts';
import { account as accountDe } from './de/account.ts';
import { account } from './en/account.ts';
import { bestLanguage } from './languages.ts';
import { fill, type Message } from './message.ts';

const keys = Object.keys(en) as Key[];
const texts = (message: Message) => (typeof message === 'string' ? [message] : Object.values(message));
const placeholders = (message: Message) =>
  [
    ...new Set(texts(message).flatMap((text) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name))),
  ].sort();

describe.each([
  ['de', de],
  ['ar', ar],
])('the catalog in %s', (language, catalog) => {
  it.each(keys)('has %s with the same placeholders, in every plural', (key) => {
    expect(placeholders(catalog[key])).toEqual(placeholders(en[key]));
    for (const text of texts(catalog[key])) expect(text.trim()).not.toBe('');
    if (typeof en[key] === 'string') return;
    const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions();
    expect(Object.keys(catalog[key])).toEqual(expect.arrayContaining(pluralCategories));
  });
});

it.each([
  ['de', accountDe],
  ['ar', accountAr],
])('the account in %s has the same placeholders', (_language, texts) => {
  for (const key of Object.keys(account) as (keyof typeof account)[]) {
    expect([key, placeholders(texts[key])]).toEqual([key, placeholders(account[key])]);
    expect(String(texts[key]).trim()).not.toBe('');
  }
});

describe('messages', () => {
  it('choose the plural and write numbers as the language does', () => {
    expect(fill(en['countdown.days'], 'en', { count: 1 })).toBe('1 day');
    expect(fill(en['countdown.days'], 'en', { count: 1200 })).toBe('1,200 days');
    expect(fill(ar['countdown.days'], 'ar', { count: 2 })).toBe('يومان');
  });

  it('are in the first language that is spoken here', () => {
    expect(bestLanguage(['fr-FR', 'de-AT', 'en'])).toBe('de');
    expect(bestLanguage(['fr'])).toBe('en');
  });
});
