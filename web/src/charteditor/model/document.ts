/**
 * What the editor works on. A document is never written to: an edit makes a new one that shares all rows and sections that
 * it leaves alone, so that a step of history is small however many seats there are. x grows to the right, y away from the
 * stage; one unit is ten centimeters in our templates. Angles are in radians, clockwise on the screen.
 */

export type Corner = readonly [x: number, y: number];

/** A row along a line or a part of a circle. */
export interface ArcShape {
  readonly kind: 'arc';
  /** The middle of the row, between its ends. */
  readonly x: number;
  readonly y: number;
  /** Where the row runs to at its middle, from left to right: 0 is to the right. */
  readonly angle: number;
  /** From seat to seat, along the row. */
  readonly spacing: number;
  readonly count: number;
  /** One divided by the radius: 0 is straight, more bends the ends toward the front, less toward the back. */
  readonly bend: number;
}

/** A row whose places lie anywhere, from left to right. */
export interface FreeShape {
  readonly kind: 'free';
  readonly xs: readonly number[];
  readonly ys: readonly number[];
}

export type RowShape = ArcShape | FreeShape;

/** How seats get their numbers. */
export interface Numbering {
  /** `center`: from the middle outward, odd ones on the left and even ones on the right. */
  readonly from: 'left' | 'right' | 'center';
  readonly start: number;
  /** From seat to seat: 2 for odd or even numbers only. Not for `center`. */
  readonly step: number;
  /** Written before each number. */
  readonly prefix: string;
  /** Whether a place where no seat is uses up a number. */
  readonly countsGaps: boolean;
}

/** What is particular about one place of a row. */
export interface PlaceChange {
  /** The place, from 0 at the left. */
  readonly at: number;
  /** No seat is here: a gap. */
  readonly removed?: boolean;
  /** Instead of its number. */
  readonly label?: string;
  readonly accessible?: boolean;
  readonly companion?: boolean;
  /** Instead of the row's; 0 for none. */
  readonly category?: number;
}

export interface Row {
  /** Unique within the document, as are those of sections and categories. */
  readonly id: number;
  readonly label: string;
  readonly shape: RowShape;
  readonly numbering: Numbering;
  /** The position of its first place: 1, unless a chart from elsewhere said otherwise. */
  readonly first: number;
  /** Id of a category; 0 for none. */
  readonly category: number;
  /** In order of their places. */
  readonly places: readonly PlaceChange[];
}

export interface Section {
  readonly id: number;
  readonly name: string;
  /** Corners; none: drawn around its seats. */
  readonly outline: readonly Corner[];
  /** From the front. */
  readonly rows: readonly Row[];
}

export interface Category {
  readonly id: number;
  readonly name: string;
  /** As #rrggbb; null for one of the map's. */
  readonly color: string | null;
}

export interface Stage {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly label: string;
}

export interface ChartDocument {
  readonly name: string;
  /** The drawing area begins at 0, 0. It grows by itself when the chart is published. */
  readonly width: number;
  readonly height: number;
  readonly stage: Stage;
  readonly categories: readonly Category[];
  readonly sections: readonly Section[];
}

export const FROM_LEFT: Numbering = { from: 'left', start: 1, step: 1, prefix: '', countsGaps: false };

/** From seat to seat, and from row to row, where nobody says otherwise. */
export const SEAT_SPACING = 5.6;
export const ROW_SPACING = 9;
/** What the server takes. */
export const SEATS_IN_ROW_MAX = 1_000;
export const NAME_MAX = 60;

/** Ids of what is added next: higher than all that are there. */
export function nextId({ sections, categories }: ChartDocument): number {
  let highest = 0;
  for (const { id } of categories) highest = Math.max(highest, id);
  for (const section of sections) {
    highest = Math.max(highest, section.id);
    for (const { id } of section.rows) highest = Math.max(highest, id);
  }
  return highest + 1;
}

/** The document with other sections; itself when all are the same. */
export function withSections(document: ChartDocument, change: (section: Section) => Section): ChartDocument {
  let isSame = true;
  const sections = document.sections.map((section) => {
    const next = change(section);
    if (next !== section) isSame = false;
    return next;
  });
  return isSame ? document : { ...document, sections };
}

/** The section with other rows; itself when all are the same. A row that becomes undefined is gone. */
export function withRows(section: Section, change: (row: Row, index: number) => Row | undefined): Section {
  let isSame = true;
  const rows: Row[] = [];
  section.rows.forEach((row, index) => {
    const next = change(row, index);
    if (next !== row) isSame = false;
    if (next !== undefined) rows.push(next);
  });
  return isSame ? section : { ...section, rows };
}

/** The document with other rows, wherever they are. */
export const withAllRows = (
  document: ChartDocument,
  change: (row: Row, section: Section) => Row | undefined,
): ChartDocument => withSections(document, (section) => withRows(section, (row) => change(row, section)));
