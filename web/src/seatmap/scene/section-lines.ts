/** What of a section's name, count and price is written into it, and how large: as much as can be read. Pure. */

export interface SectionText {
  readonly name: string;
  /** Such as "312 left". */
  readonly count: string;
  /** Such as "from $10"; empty when nothing is free. */
  readonly price: string;
}

export interface Lines {
  readonly lines: readonly string[];
  /** Of the first line; the others are somewhat smaller. */
  readonly size: number;
}

/** The width of a text whose letters are one unit high. */
export type Measure = (text: string, isFirst: boolean) => number;

/** CSS pixels. */
const SIZE_MAX = 13;
/** Share of the room's width that is written on. */
const FULL = 0.92;
/** Counts and prices are small print. */
const SIZE_MIN_FULL = 9.5;
const SIZE_MIN_NAME = 8;
export const SMALL = 0.88;
export const LEADING = 1.2;

/** @param room the label's box in CSS pixels; undefined when nothing that can be read fits */
export function fitLines(
  { name, count, price }: SectionText,
  room: { readonly width: number; readonly height: number },
  measure: Measure,
): Lines | undefined {
  const short = shortName(name);
  const options: readonly (readonly [readonly string[], number])[] = [
    [[name, count, price], SIZE_MIN_FULL],
    [[short, count, price], SIZE_MIN_FULL],
    [[name, count], SIZE_MIN_FULL],
    [[short, count], SIZE_MIN_FULL],
    [[name], SIZE_MIN_FULL],
    [[short], SIZE_MIN_NAME],
  ];
  for (const [texts, sizeMin] of options) {
    const lines = texts.filter((text) => text !== '');
    const widest = Math.max(...lines.map((text, at) => measure(text, at === 0) * (at === 0 ? 1 : SMALL)));
    const size = Math.min(
      (room.width * FULL) / widest,
      room.height / (lines.length * LEADING - 0.2),
      SIZE_MAX,
    );
    if (size >= sizeMin) return { lines, size };
  }
  return undefined;
}

/** "Upper 306" is 306 to those who look for it. A name without a number stays as it is. */
function shortName(name: string): string {
  const last = name.split(' ').at(-1) ?? name;
  return /\d/.test(last) ? last : name;
}
