/** The sale of a show as it is now, by the server's clock; it changes by itself when a sale opens or closes. */
import { useEffect, useState } from 'react';
import { type Sale, type ShowOnSale, saleOf } from './sale.ts';

/** The longest that a browser's timer can wait is 24 days. */
const TIMER_MAX_MS = 86_400_000;

/** @param offsetMs how far the server's clock is ahead of the visitor's */
export function useSale(show: ShowOnSale, offsetMs: number): Sale {
  const [now, setNow] = useState(() => Date.now() + offsetMs);
  const next = nextTurn(show, now);
  useEffect(() => {
    const wait = Math.min(
      TIMER_MAX_MS,
      Math.max(0, (next ?? Number.POSITIVE_INFINITY) - (Date.now() + offsetMs)),
    );
    const timer = setTimeout(() => setNow(Date.now() + offsetMs), wait);
    return () => clearTimeout(timer);
  }, [next, offsetMs]);
  return saleOf(show, now);
}

/** When the sale opens or closes next. */
function nextTurn({ saleOpensAt, saleClosesAt, endsAt }: ShowOnSale, now: number): number | undefined {
  const turns = [saleOpensAt, saleClosesAt ?? endsAt].flatMap((time) =>
    time === null ? [] : [Date.parse(time)],
  );
  return turns.filter((time) => time > now).sort((a, b) => a - b)[0];
}
