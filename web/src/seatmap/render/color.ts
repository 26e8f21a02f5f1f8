/** Colors as numbers: what lies over what, and what can be read on it. */

type Rgb = readonly [number, number, number];

/** Reads `rgb(1, 2, 3)`, as browsers compute colors; undefined for any other notation. */
function parse(color: string): Rgb | undefined {
  const found = /^rgba?\((\d+)[, ]+(\d+)[, ]+(\d+)/.exec(color);
  return found === null ? undefined : [Number(found[1]), Number(found[2]), Number(found[3])];
}

/** A color over another, `share` of it opaque. */
export function blend(over: string, under: string, share: number): string {
  const [top, ground] = [parse(over), parse(under)];
  if (top === undefined || ground === undefined) return over;
  const mixed = top.map((value, at) => Math.round(value * share + (ground[at] as number) * (1 - share)));
  return `rgb(${mixed.join(', ')})`;
}

/** The one of two colors that is easier to read on a ground. */
export const readableOn = (ground: string, a: string, b: string): string =>
  contrast(a, ground) >= contrast(b, ground) ? a : b;

/** From 1 for the same to 21 for black on white, as WCAG defines it. */
export function contrast(a: string, b: string): number {
  const [lighter = 0, darker = 0] = [luminance(a), luminance(b)].sort((one, other) => other - one);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = (parse(color) ?? []).map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
