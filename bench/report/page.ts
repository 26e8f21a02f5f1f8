/** One self-contained page: no script, no font, nothing from elsewhere; light or dark as the reader's system is. */
import { escapeHtml } from './svg.ts';

const STYLE = `
:root { color-scheme: light dark;
  --page: light-dark(#fbfaf8, #14161a); --card: light-dark(#fff, #1c1f25); --ink: light-dark(#1d2024, #e9e7e2);
  --soft: light-dark(#686d75, #9aa0a9); --line: light-dark(#e4e1db, #2f343c);
  --ours: light-dark(#c2410c, #fb8b3c); --ours-light: light-dark(#f1b08c, #8a4a20);
  --other: light-dark(#59636f, #8d97a5); --other-light: light-dark(#b9c0c9, #4d5663);
  --ceiling: light-dark(#0f766e, #2dd4bf); --ceiling-light: light-dark(#8ccdc6, #1d6a62);
  --database: light-dark(#2f5fb3, #7aa5f5); --generator: light-dark(#c9c4ba, #4b4f57); }
* { box-sizing: border-box; }
body { margin: 0; background: var(--page); color: var(--ink); font: 15px/1.5 system-ui, sans-serif; }
main { max-width: 1000px; margin: 0 auto; padding: 40px 24px 64px; }
h1 { font-size: 30px; line-height: 1.2; margin: 0 0 6px; letter-spacing: -0.02em; }
h2 { font-size: 18px; margin: 0 0 2px; }
p { margin: 0 0 14px; } .soft, .card > p { color: var(--soft); }
.tiles { display: grid; grid-template-columns: repeat(auto-fit, minmax(180px, 1fr)); gap: 14px; margin: 26px 0; }
.tile, .card { background: var(--card); border: 1px solid var(--line); border-radius: 12px; padding: 18px 20px; }
.card { margin: 0 0 18px; }
.tile b { display: block; font-size: 27px; line-height: 1.2; letter-spacing: -0.02em; font-variant-numeric: tabular-nums; }
.tile span { color: var(--soft); font-size: 13px; } .tile.bad b { color: light-dark(#b91c1c, #f87171); }
.doubt { color: light-dark(#b91c1c, #f87171); } .doubt::first-letter { text-transform: uppercase; }
.legend { display: flex; gap: 18px; flex-wrap: wrap; font-size: 13px; color: var(--soft); margin: 0 0 10px; }
.legend i { display: inline-block; width: 11px; height: 11px; border-radius: 3px; margin-right: 6px; }
svg { width: 100%; height: auto; display: block; }
svg text { fill: var(--ink); font: 12.5px system-ui, sans-serif; } svg .value { fill: var(--soft); font-size: 12px; }
svg .end { text-anchor: end; } svg .middle { text-anchor: middle; }
svg .axis { stroke: var(--line); } svg .grid { stroke: var(--line); stroke-dasharray: 2 4; }
svg .span { stroke-width: 2; } svg .line { fill: none; stroke-width: 2.5; }
${['ours', 'ours-light', 'other', 'other-light', 'ceiling', 'ceiling-light', 'database', 'generator']
  .map(
    (tone) =>
      `svg .${tone} { fill: var(--${tone}); stroke: var(--${tone}); } .legend .${tone} { background: var(--${tone}); }`,
  )
  .join('\n')}
svg rect { stroke: none !important; } svg .line { fill: none !important; }
.scroll { overflow-x: auto; } table { border-collapse: collapse; width: 100%; font-size: 12.5px; font-variant-numeric: tabular-nums; }
th, td { padding: 5px 6px; text-align: right; white-space: nowrap; border-bottom: 1px solid var(--line); }
th { color: var(--soft); font-weight: 500; } th:first-child, td:first-child { text-align: left; padding-left: 0; }
tr:last-child td { border: 0; } td.bad { color: light-dark(#b91c1c, #f87171); font-weight: 600; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 4px 18px; margin: 0; font-size: 14px; }
dt { color: var(--soft); } dd { margin: 0; overflow-wrap: anywhere; } code { font-size: 13px; }`;

export interface Tile {
  readonly value: string;
  readonly label: string;
  readonly isBad?: boolean;
}

export const tiles = (list: readonly Tile[]): string =>
  `<div class="tiles">${list
    .map(
      ({ value, label, isBad }) =>
        `<div class="tile${isBad === true ? ' bad' : ''}"><b>${escapeHtml(value)}</b><span>${escapeHtml(label)}</span></div>`,
    )
    .join('')}</div>`;

export interface Card {
  readonly title: string;
  readonly text?: string;
  /** Color class and what it stands for. */
  readonly legend?: readonly (readonly [tone: string, meaning: string])[];
  /** HTML. */
  readonly content: string;
}

export const card = ({ title, text = '', legend = [], content }: Card): string => {
  const entries = legend.map(
    ([tone, meaning]) => `<span><i class="${tone}"></i>${escapeHtml(meaning)}</span>`,
  );
  const key = entries.length === 0 ? '' : `<div class="legend">${entries.join('')}</div>`;
  const about = text === '' ? '' : `<p>${escapeHtml(text)}</p>`;
  return `<section class="card"><h2>${escapeHtml(title)}</h2>${about}${key}${content}</section>`;
};

export const table = (head: readonly string[], rows: readonly (readonly string[])[]): string => {
  const cells = (row: readonly string[], tag: string) =>
    row.map((cell) => `<${tag}>${escapeHtml(cell)}</${tag}>`).join('');
  const body = rows.map((row) => `<tr>${cells(row, 'td')}</tr>`).join('');
  return `<div class="scroll"><table><tr>${cells(head, 'th')}</tr>${body}</table></div>`;
};

export const facts = (list: readonly (readonly [name: string, value: string])[]): string =>
  `<dl>${list.map(([name, value]) => `<dt>${escapeHtml(name)}</dt><dd>${escapeHtml(value)}</dd>`).join('')}</dl>`;

/** @param body HTML */
export const page = (title: string, subtitle: string, body: string): string => `<!doctype html>
<html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title><style>${STYLE}</style>
<main><h1>${escapeHtml(title)}</h1><p class="soft">${escapeHtml(subtitle)}</p>${body}</main></html>
`;
