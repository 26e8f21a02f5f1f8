/** What a mail says, as parts that can be written as plain text and as HTML. */

export type Part =
  | { readonly text: string }
  /** Names and values, one a row. */
  | { readonly facts: readonly (readonly [name: string, value: string])[] }
  | { readonly list: readonly string[] }
  /** What to press; the address stands below it in plain text. */
  | { readonly link: string; readonly label: string }
  /** Less important, at the end. */
  | { readonly note: string };

export interface Content {
  /** The line that mail programs show. */
  readonly headline: string;
  readonly parts: readonly Part[];
}

export function textOf({ parts }: Content): string {
  return `${parts.map(textOfPart).join('\n\n')}\n`;
}

function textOfPart(part: Part): string {
  if ('facts' in part) return part.facts.map(([name, value]) => `${name}: ${value}`).join('\n');
  if ('list' in part) return part.list.map((item) => `- ${item}`).join('\n');
  if ('link' in part) return `${part.label}:\n${part.link}`;
  return 'note' in part ? part.note : part.text;
}

/**
 * A page for mail programs: headings, tables with headers, links with words, no pictures and nothing from elsewhere. Looks
 * are attributes, not styles, so that it shows the same within pages whose policy allows no inline styles.
 */
export function htmlOf({ headline, parts }: Content, language: string): string {
  return `<!doctype html>
<html lang="${escaped(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escaped(headline)}</title>
</head>
<body>
<table role="presentation" align="center" width="100%" cellpadding="16" cellspacing="0" border="0"><tr><td>
<font face="system-ui, sans-serif">
<h1>${escaped(headline)}</h1>
${parts.map(htmlOfPart).join('\n')}
</font>
</td></tr></table>
</body>
</html>
`;
}

function htmlOfPart(part: Part): string {
  if ('facts' in part) return tableOf(part.facts);
  if ('list' in part) return `<ul>${part.list.map((item) => `<li>${escaped(item)}</li>`).join('')}</ul>`;
  if ('link' in part) return linkOf(part.link, part.label);
  return 'note' in part ? `<p><small>${escaped(part.note)}</small></p>` : `<p>${escaped(part.text)}</p>`;
}

const tableOf = (facts: readonly (readonly [string, string])[]): string =>
  `<table cellpadding="4" cellspacing="0" border="0">${facts
    .map(
      ([name, value]) =>
        `<tr><th scope="row" align="left" valign="top">${escaped(name)}</th><td>${escaped(value)}</td></tr>`,
    )
    .join('')}</table>`;

const linkOf = (link: string, label: string): string =>
  `<p><a href="${escaped(link)}"><strong>${escaped(label)}</strong></a></p>
<p><small>Or copy this address: ${breakable(link)}</small></p>`;

/** A token is longer than a phone is wide: it may break anywhere, without a character more when it is copied. */
const breakable = (link: string): string => (link.match(/.{1,12}/gu) ?? []).map(escaped).join('<wbr>');

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? sign).replaceAll('\n', '<br>');

/** Addresses that a person may press. */
export const linksOf = ({ parts }: Content): { readonly label: string; readonly href: string }[] =>
  parts.flatMap((part) => ('link' in part ? [{ label: part.label, href: part.link }] : []));
