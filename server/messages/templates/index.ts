/** How mails are worded. A further language is a further entry here; what it lacks is in English. */
import type { Content } from '../content.ts';
import type { MailData, MailKind, TemplateContext, Templates } from './data.ts';
import { accountMails } from './en-accounts.ts';
import { bookingMails } from './en-bookings.ts';

export type {
  BookingFacts,
  BookingMailKind,
  MailData,
  MailKind,
  ShowFacts,
  TemplateContext,
} from './data.ts';

const english: Templates = { ...accountMails, ...bookingMails };
const languages: Readonly<Record<string, Partial<Templates>>> = { en: english };

/** Whether there is a template of this name. */
export const isMailKind = (kind: string): kind is MailKind => Object.hasOwn(english, kind);

/** Words a mail in a language that we have, or in English. */
export function wordMail<Kind extends MailKind>(
  kind: Kind,
  data: MailData[Kind],
  language: string,
  context: TemplateContext,
): Content {
  const template = languages[language]?.[kind] ?? english[kind];
  return template(data, context);
}

/** The language in which a mail comes out that was asked for in another. */
export const languageOf = (kind: MailKind, language: string): string =>
  languages[language]?.[kind] === undefined ? 'en' : language;
