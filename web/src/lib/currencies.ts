/** Which money people pay with where. */

const EURO = 'AT BE CY DE EE ES FI FR GR HR IE IT LT LU LV MT NL PT SI SK'.split(' ');
const OTHERS: Readonly<Record<string, string>> = {
  AR: 'ARS',
  AU: 'AUD',
  BR: 'BRL',
  CA: 'CAD',
  CH: 'CHF',
  CL: 'CLP',
  CN: 'CNY',
  CO: 'COP',
  CZ: 'CZK',
  DK: 'DKK',
  EG: 'EGP',
  GB: 'GBP',
  HU: 'HUF',
  ID: 'IDR',
  IL: 'ILS',
  IN: 'INR',
  IS: 'ISK',
  JP: 'JPY',
  KR: 'KRW',
  MA: 'MAD',
  MX: 'MXN',
  NG: 'NGN',
  NO: 'NOK',
  NZ: 'NZD',
  PE: 'PEN',
  PH: 'PHP',
  PL: 'PLN',
  RO: 'RON',
  SA: 'SAR',
  SE: 'SEK',
  SG: 'SGD',
  TH: 'THB',
  TR: 'TRY',
  TW: 'TWD',
  UA: 'UAH',
  US: 'USD',
  VN: 'VND',
  ZA: 'ZAR',
  AE: 'AED',
};

/** The currency of a country (ISO 3166-1 to ISO 4217), as a guess that one can change; USD where it isn't known. */
export const currencyOf = (country: string): string =>
  EURO.includes(country) ? 'EUR' : (OTHERS[country] ?? 'USD');

/** All that there are, those of most box offices first. */
export function currencies(): { readonly value: string; readonly label: string }[] {
  const names = new Intl.DisplayNames(['en'], { type: 'currency' });
  const common = ['EUR', 'USD', 'GBP', 'CHF'];
  const rest = Intl.supportedValuesOf('currency').filter((code) => !common.includes(code));
  return [...common, ...rest].map((code) => ({ value: code, label: `${code}, ${names.of(code) ?? code}` }));
}
