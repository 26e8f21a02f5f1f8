/** Seat numbers and row labels by rule, and the rule that given numbers follow. */
import { FROM_LEFT, type Numbering } from './document.ts';

/** Labels of places; empty where no seat is. @param isSeat by place */
export function numberSeats(count: number, isSeat: (at: number) => boolean, numbering: Numbering): string[] {
  const counted: number[] = [];
  for (let at = 0; at < count; at += 1) if (numbering.countsGaps || isSeat(at)) counted.push(at);
  const labels = new Array<string>(count).fill('');
  counted.forEach((at, index) => {
    if (isSeat(at)) labels[at] = numbering.prefix + numberAt(index, counted.length, numbering);
  });
  return labels;
}

/** The number of the place that is counted as the index-th from the left, from 0. */
function numberAt(index: number, count: number, { from, start, step }: Numbering): number {
  if (from === 'left') return start + index * step;
  if (from === 'right') return start + (count - 1 - index) * step;
  const left = Math.ceil(count / 2);
  return index < left ? start + (left - 1 - index) * 2 : start + 1 + (index - left) * 2;
}

/**
 * The numbering that gives these labels (by place; empty where no seat is), or the plain one when none does: then the
 * labels stand for themselves.
 */
export function numberingOf(labels: readonly string[]): Numbering {
  const isSeat = (at: number) => labels[at] !== '';
  const isRight = (numbering: Numbering) =>
    numberSeats(labels.length, isSeat, numbering).every((label, at) => label === labels[at]);
  return candidates(labels).find(isRight) ?? FROM_LEFT;
}

/** What numberings the first and the last two labels allow. */
function candidates(labels: readonly string[]): Numbering[] {
  const seats = labels.flatMap((label, at) => (label === '' ? [] : [{ at, part: NUMBERED.exec(label) }]));
  if (seats.length === 0 || seats.some(({ part }) => part === null)) return [];
  const numbers = seats.map(({ at, part }) => ({ at, number: Number(part?.[2]) }));
  const prefix = seats[0]?.part?.[1] ?? '';
  const [first = { at: 0, number: 1 }, second] = numbers;
  const last = numbers.at(-1) ?? first;
  const before = numbers.at(-2);
  const made = [false, true].flatMap((countsGaps): Numbering[] => {
    const step = (from: typeof first, to: typeof first | undefined) =>
      to === undefined ? 1 : (to.number - from.number) / (countsGaps ? Math.abs(to.at - from.at) : 1);
    const gapsBehind = countsGaps ? labels.length - 1 - last.at : 0;
    const gapsBefore = countsGaps ? first.at : 0;
    const count = countsGaps ? labels.length : numbers.length;
    const fromLeft = step(first, second);
    const fromRight = step(last, before);
    return [
      { from: 'left', start: first.number - gapsBefore * fromLeft, step: fromLeft, prefix, countsGaps },
      { from: 'right', start: last.number - gapsBehind * fromRight, step: fromRight, prefix, countsGaps },
      { from: 'center', start: centerStart(first.number, gapsBefore, count), step: 1, prefix, countsGaps },
    ];
  });
  return made.filter(({ step, start }) => Number.isInteger(step) && step >= 1 && step <= 10 && start >= 0);
}

/** Where a numbering from the middle starts, by the number of the place that is counted as the index-th from the left. */
function centerStart(number: number, index: number, count: number): number {
  const left = Math.ceil(count / 2);
  return index < left ? number - (left - 1 - index) * 2 : number - 1 - (index - left) * 2;
}

/** A prefix, and a number without zeros before it. */
const NUMBERED = /^(.*?)(0|[1-9]\d{0,8})$/;

/** How rows get their labels, from the front. */
export interface RowLabels {
  readonly kind: 'letters' | 'numbers';
  /** The first one: a letter or a number. */
  readonly start: string;
  readonly prefix: string;
  /** I and O look like numbers. */
  readonly skipsIO: boolean;
  /** The first label is for the row at the back. */
  readonly fromBack: boolean;
}

export const LETTERS: RowLabels = {
  kind: 'letters',
  start: 'A',
  prefix: '',
  skipsIO: false,
  fromBack: false,
};

/** Labels for rows from the front. What can't be read as a start counts as the first. */
export function labelRows(count: number, labels: RowLabels): string[] {
  const all = labels.kind === 'numbers' ? numbers(count, labels.start) : letters(count, labels);
  const made = all.map((label) => labels.prefix + label);
  return labels.fromBack ? made.reverse() : made;
}

function numbers(count: number, start: string): string[] {
  const first = /^\d{1,6}$/.test(start.trim()) ? Number(start) : 1;
  return Array.from({ length: count }, (_, index) => String(first + index));
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

function letters(count: number, { start, skipsIO }: RowLabels): string[] {
  const alphabet = skipsIO ? ALPHABET.replaceAll(/[IO]/g, '') : ALPHABET;
  const first = ordinal(start.trim().toUpperCase(), alphabet);
  return Array.from({ length: count }, (_, index) => inLetters(first + index, alphabet));
}

/** A is 1, Z 26, AA 27. */
function ordinal(text: string, alphabet: string): number {
  const digits = [...text].map((letter) => alphabet.indexOf(letter) + 1);
  if (text === '' || text.length > 3 || digits.includes(0)) return 1;
  return digits.reduce((sum, digit) => sum * alphabet.length + digit, 0);
}

function inLetters(number: number, alphabet: string): string {
  const letter = alphabet[(number - 1) % alphabet.length] ?? '';
  return number <= alphabet.length
    ? letter
    : inLetters(Math.floor((number - 1) / alphabet.length), alphabet) + letter;
}
