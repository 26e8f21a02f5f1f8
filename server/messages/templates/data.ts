/** What each kind of mail has to be told. All values are plain JSON; times are RFC 3339. */
import type { Content } from '../content.ts';

/** A link that lets in whoever has it; forgotten once the mail was sent. */
export interface WithLink {
  readonly secret: { readonly link: string };
}

export interface ShowFacts {
  /** Title of the event, and the show's name where it has one. */
  readonly title: string;
  readonly startsAt: string;
  readonly timeZone: string;
  /** `Hall, Town`. */
  readonly venue: string;
}

export interface BookingFacts extends ShowFacts {
  readonly reference: string;
  /** `Stalls, row C, seat 12`, or a tier's name; one for each ticket. */
  readonly places: readonly string[];
  /** Minor units. */
  readonly total: number;
  readonly paid: number;
  readonly currency: string;
}

export interface MailData {
  // Accounts.
  'verify-email': WithLink & { readonly validHours: number };
  'reset-password': WithLink & { readonly validHours: number };
  /** To somebody who tries to sign up, but has an account already. */
  'account-exists': WithLink;
  'password-changed': Record<never, never>;
  'account-deleted': Record<never, never>;
  // Bookings.
  tickets: BookingFacts;
  canceled: BookingFacts & {
    readonly isAll: boolean;
    readonly reason: string | null;
    /** What goes back for this, in minor units. */
    readonly moneyBack: number;
  };
  /** `places` are the seats that it has instead of those before. */
  moved: BookingFacts & { readonly before: readonly string[] };
  refund: BookingFacts & { readonly moneyBack: number; readonly reason: string };
  // The waitlist.
  'waitlist-joined': WithLink & ShowFacts & { readonly tier: string; readonly quantity: number };
  'waitlist-offer': WithLink &
    ShowFacts & { readonly tier: string; readonly quantity: number; readonly until: string };
  'waitlist-missed': WithLink & ShowFacts & { readonly tier: string; readonly quantity: number };
  /** To somebody who waits, when the sale is over, the show canceled, or they were taken off the list. */
  'waitlist-closed': WithLink & ShowFacts & { readonly tier: string; readonly quantity: number };
  // The team of an organizer.
  invitation: WithLink & {
    readonly organizer: string;
    readonly inviter: string;
    readonly role: string;
    readonly validDays: number;
  };
}

export type MailKind = keyof MailData;

/** Mails about bookings: their data is looked up right before they are sent. */
export type BookingMailKind = 'tickets' | 'canceled' | 'moved' | 'refund';

/** How one language words every mail. */
export type Templates = {
  readonly [Kind in MailKind]: (data: MailData[Kind], more: TemplateContext) => Content;
};

/** What is not part of a mail's data. */
export interface TemplateContext {
  readonly to: { readonly address: string; readonly name: string | null };
  /** Where to read the subject of the mail, with its secret; null where there is none. */
  readonly link: string | null;
}
