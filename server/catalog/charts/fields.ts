/** Reads single fields of a seat from the text of a file. */

const TRUE = new Set(['true', 'yes', '1', 'y', 'x']);
const FALSE = new Set(['', 'false', 'no', '0', 'n']);
/** Coordinates beyond this are a mistake of units. */
export const COORDINATE_MAX = 1_000_000;
/** Positions are stored in 16 bits. */
export const POSITION_MAX = 32_767;

/** A whole number from 1 to `max`, or nothing when the text is empty. */
export function readWhole<Name extends string>(
  name: Name,
  text: string,
  max: number,
  fault: (detail: string) => void,
): Partial<Record<Name, number>> {
  if (text === '') return {};
  const value = Number(text);
  if (Number.isInteger(value) && value >= 1 && value <= max) return named(name, value);
  fault(`The ${name} "${text}" is not a whole number from 1 to ${max}.`);
  return {};
}

/** A coordinate, or nothing when the text is empty. */
export function readCoordinate<Name extends string>(
  name: Name,
  text: string,
  fault: (detail: string) => void,
): Partial<Record<Name, number>> {
  if (text === '') return {};
  const value = Number(text);
  if (Math.abs(value) <= COORDINATE_MAX) return named(name, value);
  fault(`The ${name} "${text}" is not a number from -${COORDINATE_MAX} to ${COORDINATE_MAX}.`);
  return {};
}

function named<Name extends string>(name: Name, value: number): Partial<Record<Name, number>> {
  return { [name]: value } as Partial<Record<Name, number>>;
}

/** A flag in any of the ways people write one. */
export function readFlag(name: string, text: string, fault: (detail: string) => void): boolean {
  const word = text.toLowerCase();
  if (TRUE.has(word)) return true;
  if (!FALSE.has(word)) fault(`The ${name} flag "${text}" is neither true nor false.`);
  return false;
}
