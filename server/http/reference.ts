/** The reference of the error codes, from the one table: as a page for browsers and as docs/reference/errors.md. */
import { createHash } from 'node:crypto';
import { type ErrorCode, errorCodes } from '../lib/errors.ts';
import { API_POLICY } from './headers.ts';

const INTRODUCTION =
  'Whatever is not a success is answered with `application/problem+json` (RFC 9457): `type`, `title`, `status`, `code`, ' +
  '`detail`, `requestId`, and where they apply `errors` (fields that are wrong) and `conflicts` (what stood in the way). ' +
  'Decide by `code`; the texts may change. gRPC answers the same codes with the status named here.';

const STYLE =
  'body{font:16px/1.5 system-ui,sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem}' +
  'h2{margin:2rem 0 0;font:600 1.1rem ui-monospace,monospace}h2:target{background:#fe9}' +
  'p{margin:.25rem 0}code{background:#eee;padding:0 .2em;border-radius:3px}' +
  '@media(prefers-color-scheme:dark){body{background:#181818;color:#ddd}code{background:#333}h2:target{background:#553}}';

const codes = Object.keys(errorCodes) as ErrorCode[];

/** The text of docs/reference/errors.md. */
export function errorsReference(): string {
  const sections = codes.map((code) => {
    const { status, grpc, title, help } = errorCodes[code];
    return `## ${code}\n\n${title}. HTTP ${status}, gRPC ${grpc}.\n\n${help}\n`;
  });
  return `# Errors\n\n<!-- Generated from server/lib/errors.ts by npm run generate. -->\n\n${INTRODUCTION}\n\n${sections.join('\n')}`;
}

/** The page /docs/errors, with an anchor for each code, and the policy under which its style is allowed. */
export function errorsPage(): { readonly html: string; readonly policy: string } {
  const hash = createHash('sha256').update(STYLE).digest('base64');
  const sections = codes.map((code) => {
    const { status, grpc, title, help } = errorCodes[code];
    return `<h2 id="${code}">${code}</h2><p>${markup(title)}. HTTP ${status}, gRPC ${grpc}.</p><p>${markup(help)}</p>`;
  });
  const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Onsale: errors</title>
<meta name="viewport" content="width=device-width"><style>${STYLE}</style></head>
<body><h1>Errors</h1><p>${markup(INTRODUCTION)}</p>
${sections.join('\n')}</body></html>`;
  return { html, policy: `${API_POLICY}; style-src 'sha256-${hash}'` };
}

/** Text with its code spans, as HTML. */
function markup(text: string): string {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return escaped.replace(/`([^`]+)`/g, '<code>$1</code>');
}
