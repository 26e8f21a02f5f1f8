/** Where in the list one is: all sections, the rows of one, or the seats of a row. Pure. */
import type { Translate } from '../../i18n/index.tsx';
import type { ChartIndex } from '../geometry/chart-index.ts';
import type { SeatStore } from '../scene/seat-store.ts';

export interface ListPlace {
  readonly level: 'sections' | 'rows' | 'seats';
  readonly section?: number | undefined;
  readonly row?: number;
}

export const ROOT: ListPlace = { level: 'sections' };

/** The place above, and the item there that led here. */
export function parentOf({ level, section, row }: ListPlace): { place: ListPlace; item: number } | undefined {
  if (level === 'seats' && section !== undefined)
    return { place: { level: 'rows', section }, item: row ?? -1 };
  return level === 'rows' ? { place: ROOT, item: section ?? -1 } : undefined;
}

/** What is to be chosen there: numbers of sections, of rows, or places of seats. Nothing that the show doesn't sell. */
export function itemsOf(
  { level, section = -1, row = -1 }: ListPlace,
  { chart, occupancy, isLoaded }: SeatStore,
  onlyFree: boolean,
  selection: ReadonlySet<number>,
): number[] {
  if (level === 'sections') {
    return range(0, chart.sections.length).filter((index) => {
      const { free, total } = occupancy.summaryOf(index);
      return !isLoaded || (onlyFree ? free > 0 : total > 0);
    });
  }
  if (level === 'rows') {
    const { firstRow = 0, endRow = 0 } = chart.sections[section] ?? {};
    return range(firstRow, endRow).filter((index) =>
      onlyFree ? occupancy.freeInRow(index) > 0 : occupancy.totalInRow(index) > 0,
    );
  }
  const { firstSeat = 0, endSeat = 0 } = chart.rows[row] ?? {};
  return range(firstSeat, endSeat).filter((place) => {
    const isPicked = selection.has(chart.seatIds[place] ?? -1);
    return onlyFree ? isPicked || occupancy.isFree(place) : occupancy.stateAt(place) !== undefined;
  });
}

const range = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, at) => from + at);

export function titleOf(
  { level, section = -1, row = -1 }: ListPlace,
  chart: ChartIndex,
  t: Translate,
): string {
  if (level === 'sections') return t('seatmap.sections');
  const name = t('seatmap.sectionName', { section: chart.sections[section]?.name ?? '' });
  if (level === 'rows') return name;
  return [name, t('seatmap.rowName', { row: chart.rows[row]?.label ?? '' })].join(t('seatmap.comma'));
}
