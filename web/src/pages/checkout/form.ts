/** The customer form: what it asks, what the browser finds wrong itself, and where the server's findings belong. Pure. */

export const FIELDS = ['name', 'email', 'country', 'postalCode'] as const;
export type FieldName = (typeof FIELDS)[number];
export type CustomerForm = Readonly<Record<FieldName, string>>;

export const EMPTY_FORM: CustomerForm = { name: '', email: '', country: '', postalCode: '' };

/** What is wrong with a field: a key of the catalog, or the server's own words. */
export type FieldFault =
  | { readonly kind: 'required' | 'email' | 'postalCode' | 'country' }
  | { readonly kind: 'server'; readonly detail: string };
export type Faults = Readonly<Partial<Record<FieldName, FieldFault>>>;

/** Deliberately wide: the server decides, and the only proof of an address is a mail that arrives. */
const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@.]{2,}$/;
const POSTAL_CODE = /^[\p{L}\p{N}][\p{L}\p{N} -]{1,18}$/u;

/** Faults that are seen without asking the server. Country and postal code may be left empty. */
export function faultsOf(form: CustomerForm): Faults {
  const { name, email, country, postalCode } = trimmed(form);
  return {
    ...(name === '' && { name: { kind: 'required' } }),
    ...(email === '' ? { email: { kind: 'required' } } : !EMAIL.test(email) && { email: { kind: 'email' } }),
    ...(country !== '' && !/^[A-Z]{2}$/.test(country) && { country: { kind: 'country' } }),
    ...(postalCode !== '' && !POSTAL_CODE.test(postalCode) && { postalCode: { kind: 'postalCode' } }),
  };
}

/** The customer as POST /bookings takes it. */
export function customerOf(form: CustomerForm) {
  const { name, email, country, postalCode } = trimmed(form);
  return { name, email, ...(country && { country }), ...(postalCode && { postalCode }) };
}

/** What the server found, by field; `rest` is what belongs to none of them. */
export function faultsOfServer(errors: readonly { pointer: string; detail: string }[]) {
  const faults: Partial<Record<FieldName, FieldFault>> = {};
  const rest: string[] = [];
  for (const { pointer, detail } of errors) {
    const field = FIELDS.find((name) => pointer === `/customer/${name}`);
    if (field === undefined) rest.push(detail);
    else faults[field] ??= { kind: 'server', detail };
  }
  return { faults: faults as Faults, rest };
}

/** The first field that has a fault, in the order of the form: it gets the focus. */
export const firstFault = (faults: Faults): FieldName | undefined =>
  FIELDS.find((name) => faults[name] !== undefined);

const trimmed = ({ name, email, country, postalCode }: CustomerForm): CustomerForm => ({
  name: name.trim().replace(/\s+/g, ' '),
  email: email.trim(),
  country: country.trim().toUpperCase(),
  postalCode: postalCode.trim(),
});
