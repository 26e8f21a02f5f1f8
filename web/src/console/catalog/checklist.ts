/** What is missing before a show can go on sale, and what would be better. Pure. */
import type { Show } from '../../api/client.ts';

export interface CheckItem {
  readonly id: string;
  readonly text: string;
  readonly isDone: boolean;
  /** Where it is mended: a part of the page. */
  readonly at: string;
}

/** Everything that must be so before publishing, in the order of the page. */
export function checklistOf(show: Show, nowMs: number): CheckItem[] {
  const { tiers, startsAt, endsAt, saleOpensAt, saleClosesAt } = show;
  const empty = tiers.filter(({ capacity }) => capacity === 0);
  const closes = Date.parse(saleClosesAt ?? endsAt);
  return [
    {
      id: 'date',
      text: Date.parse(startsAt) > nowMs ? 'It has a date to come' : 'Its date is over: choose one to come',
      isDone: Date.parse(startsAt) > nowMs,
      at: 'when',
    },
    {
      id: 'tiers',
      text: tiers.length > 0 ? 'There are tickets to sell' : 'Add a tier: what is sold, at which price',
      isDone: tiers.length > 0,
      at: 'tickets',
    },
    {
      id: 'places',
      text:
        empty.length === 0
          ? 'Every tier has places'
          : `${empty.map(({ name }) => name).join(', ')}: no places yet`,
      isDone: tiers.length > 0 && empty.length === 0,
      at: tiers.some(({ id }) => empty.some((tier) => tier.id === id && tier.kind === 'reserved'))
        ? 'seats'
        : 'tickets',
    },
    {
      id: 'window',
      text:
        closes > nowMs && (saleOpensAt === null || Date.parse(saleOpensAt) < closes)
          ? 'The sale has time'
          : 'The sale is closed already: let it close later',
      isDone: closes > nowMs,
      at: 'sale',
    },
  ];
}

export const isReady = (items: readonly CheckItem[]): boolean => items.every(({ isDone }) => isDone);
