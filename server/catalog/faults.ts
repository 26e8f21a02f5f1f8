/** Collects everything that is wrong with an input, so that one answer names it all. */
import { type FieldError, type Result, refuse } from '../lib/errors.ts';

const SLUG = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
const CURRENCIES = new Set(Intl.supportedValuesOf('currency'));

/** Faults of one input. Pointers are JSON pointers into it, such as `/tiers/0/price`. */
export class Faults {
  readonly list: FieldError[] = [];

  /** Notes a fault unless `holds`; `detail` goes on from "It …". Returns `holds`. */
  expect(holds: boolean, pointer: string, detail: string): boolean {
    if (!holds) this.list.push({ pointer, detail: `It ${detail}.` });
    return holds;
  }

  /** Expects text of `min` to `max` characters, spaces at the ends not counted; undefined is left to defaults. */
  text(value: string | undefined, pointer: string, min: number, max: number): void {
    if (value === undefined) return;
    const length = value.trim().length;
    this.expect(length >= min && length <= max, pointer, `must have ${min} to ${max} characters`);
  }

  /** Expects an integer from `min` to `max`; undefined and null are left to defaults. */
  integer(value: number | null | undefined, pointer: string, min: number, max: number): void {
    if (value === undefined || value === null) return;
    const holds = Number.isInteger(value) && value >= min && value <= max;
    this.expect(holds, pointer, `must be an integer from ${min} to ${max}`);
  }

  /** Expects words in lower case joined by hyphens, beginning with a letter: a slug never looks like an id. */
  slug(value: string | undefined): void {
    if (value === undefined) return;
    const holds = SLUG.test(value) && value.length <= 80;
    this.expect(
      holds,
      '/slug',
      'must be words of a-z and 0-9 joined by hyphens, begin with a letter, and have at most 80 characters',
    );
  }

  /** Expects an IANA time zone. */
  timeZone(value: string | undefined): void {
    if (value === undefined) return;
    this.expect(isTimeZone(value), '/timeZone', 'must be an IANA time zone, such as Europe/Lisbon');
  }

  /** Expects an ISO 4217 code. */
  currency(value: string): void {
    this.expect(CURRENCIES.has(value), '/currency', 'must be an ISO 4217 code, such as EUR');
  }

  /** The refusal that names all faults, or undefined when there are none. */
  refusal(what: string): (Result<never> & { ok: false }) | undefined {
    if (this.list.length === 0) return undefined;
    const [first] = this.list;
    const detail =
      this.list.length === 1 && first !== undefined
        ? `${what} is not valid: ${first.pointer}: ${first.detail}`
        : `${what} is not valid: ${this.list.length} fields are wrong.`;
    return refuse('invalid_request', detail, { errors: this.list });
  }
}

function isTimeZone(value: string): boolean {
  try {
    // Offsets such as +02:00 are accepted by Intl, but they have no summer time.
    new Intl.DateTimeFormat('en', { timeZone: value });
    return /^[A-Za-z]/.test(value);
  } catch {
    return false;
  }
}
