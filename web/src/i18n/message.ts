/** Messages: texts with {placeholders}, and texts in as many forms as a language has plurals. */

/** Chosen by `count`; `other` is what every language has. */
export type Plural = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string };
export type Message = string | Plural;
export type Values = Readonly<Record<string, string | number>>;

/** The same keys as an English part of the catalog, in another language. */
export type TranslationOf<Part> = Readonly<Record<keyof Part, Message>>;

/** Fills a message in: numbers as the language writes them, the plural by `values.count`. */
export function fill(message: Message, language: string, values: Values = {}): string {
  const text = typeof message === 'string' ? message : pluralOf(message, language, Number(values.count ?? 0));
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = values[name];
    if (value === undefined) return whole;
    return typeof value === 'number' ? new Intl.NumberFormat(language).format(value) : value;
  });
}

function pluralOf(message: Plural, language: string, count: number): string {
  return message[new Intl.PluralRules(language).select(count)] ?? message.other;
}
