/** How many places of general tiers. */
import { Field } from '../../../components/field.tsx';

/** As typed, by tier. */
export type Quantities = Readonly<Record<number, string>>;

interface GeneralFieldsProps {
  readonly tiers: readonly { readonly id: number; readonly name: string; readonly max: number }[];
  readonly quantities: Quantities;
  readonly onChange: (quantities: Quantities) => void;
  /** What the largest number means. */
  readonly unit?: string;
}

export function GeneralFields({ tiers, quantities, onChange, unit = 'left' }: GeneralFieldsProps) {
  return tiers.map(({ id, name, max }) => (
    <Field
      key={id}
      label={name}
      inputMode="numeric"
      autoComplete="off"
      placeholder="0"
      hint={`${max.toLocaleString('en')} ${unit}`}
      error={faultOf(quantities[id], max, unit)}
      value={quantities[id] ?? ''}
      onChange={(event) => onChange({ ...quantities, [id]: event.target.value })}
    />
  ));
}

function faultOf(text = '', max: number, unit: string): string | undefined {
  if (text.trim() === '') return undefined;
  const count = countOf(text);
  if (count === undefined) return 'Type a whole number.';
  return count > max ? `Only ${max.toLocaleString('en')} ${unit}.` : undefined;
}

function countOf(text: string): number | undefined {
  return /^\d{1,6}$/.test(text.trim()) ? Number(text) : undefined;
}

/** What was typed, as places of a request: tiers of which there shall be some. */
export const itemsOf = (quantities: Quantities): { tierId: number; quantity: number }[] =>
  Object.entries(quantities)
    .map(([tierId, text]) => ({ tierId: Number(tierId), quantity: countOf(text) ?? 0 }))
    .filter(({ quantity }) => quantity > 0);
