/** The sale of a show or tier, as it opens and closes by itself. */
import { useEffect, useState } from 'react';
import { type Sale, type SaleWindow, type ShowOnSale, saleOf, tierSaleOf } from './sale.ts';
import { onThisClock, serverNow } from './server-clock.ts';

/** Timers hold 31 bits of milliseconds; further away than this, it is looked at again in between. */
const LOOK_MS_MAX = 3_600_000;

/** Drawn anew whenever one of these times comes. */
function useTurns(times: readonly (string | null)[]): number {
  const [, setLook] = useState(0);
  const key = times.join();
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const wait = () => {
      const turns = key.split(',').filter((time) => time !== '');
      const ahead = turns.map((time) => onThisClock(time) - Date.now()).filter((left) => left > 0);
      if (ahead.length === 0) return;
      // A little late rather than early: an early look would see the time before the turn.
      timer = setTimeout(look, Math.min(...ahead, LOOK_MS_MAX) + 20);
    };
    const look = () => {
      setLook((looks) => looks + 1);
      wait();
    };
    wait();
    return () => clearTimeout(timer);
  }, [key]);
  return serverNow();
}

export function useSale(show: ShowOnSale): Sale {
  return saleOf(show, useTurns([show.saleOpensAt, show.saleClosesAt, show.endsAt]));
}

export function useTierSale(tier: SaleWindow, show: ShowOnSale): Sale {
  return tierSaleOf(tier, show, useTurns([tier.saleOpensAt, tier.saleClosesAt, show.saleOpensAt]));
}
