/** How the fields of a show's form are called when two people's changes are compared. */
import type { FieldWords } from '../form/conflict-dialog.tsx';
import type { Editor } from '../form/use-editor.ts';
import { BY_ROW, MIXED, NOT_SOLD } from './seat-form.ts';
import type { Seating } from './show-form.ts';
import { type TierField, tierField } from './tier-form.ts';

const labels: Readonly<Record<string, string>> = {
  name: 'Name of this date',
  startsAt: 'Starts',
  endsAt: 'Ends',
  timeZone: 'Time zone',
  saleOpensAt: 'Sale opens',
  saleClosesAt: 'Sale closes',
  customerLimit: 'Tickets per customer',
  holdMinutes: 'Minutes to choose',
  holdMaxMinutes: 'Minutes to choose, at most',
  paymentMinutes: 'Minutes to pay',
};

const tierLabels: Readonly<Record<TierField, string>> = {
  name: 'name',
  kind: 'kind',
  price: 'price',
  capacity: 'tickets',
  orderMin: 'fewest in one order',
  orderMax: 'most in one order',
  admits: 'people per ticket',
  description: 'what it includes',
  saleOpensAt: 'sells from',
  saleClosesAt: 'sells until',
};

/** Words for a show's form: "VIP: price", "Balcony sells as". */
export function showWords(form: Editor, currency: string, { chart }: Seating): FieldWords {
  const nameOf = (tier: string): string =>
    form.values[tierField(tier, 'name')] || form.conflict?.theirs[tierField(tier, 'name')] || 'A tier';
  const placeOf = (section: string | undefined, row: string | undefined): string => {
    const found = chart?.sections.find((each) => String(each.section) === section);
    const label = found?.rows.find((each) => String(each.row) === row)?.label;
    return label === undefined ? (found?.name ?? 'A section') : `${found?.name}, row ${label}`;
  };
  return {
    label: (field) => {
      const [kind, first = '', second] = field.split(':');
      if (kind === 'tier') return `${nameOf(first)}: ${tierLabels[second as TierField] ?? second}`;
      if (kind === 'seat') return `${placeOf(first, second)} sells as`;
      return labels[field] ?? field;
    },
    value: (field, value) => {
      if (field.startsWith('seat:')) return seatWords(value, nameOf);
      if (field.endsWith(':price')) return `${value} ${currency}`;
      return /^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(value) ? value.replace('T', ', ') : value;
    },
  };
}

function seatWords(value: string, nameOf: (tier: string) => string): string {
  if (value === NOT_SOLD) return 'Not sold';
  if (value === BY_ROW) return 'Row by row';
  return value === MIXED ? 'Mixed' : nameOf(value);
}
