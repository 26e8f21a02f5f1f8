/**
 * What a show's claims add up to, kept page by page on this node so that watching a large sale doesn't mean to read all of it
 * again and again. Claims come in the order of their ids, which begin with the time: what is new is in the last page, which
 * is read every time. A page before it is read again soon while holds in it are still open, and otherwise every minute:
 * that is how late a canceled or refunded booking of a sale of more than one page shows.
 */
import type { Pool } from 'pg';
import { FIRST_ID, type Grain, PAGE_SIZE, type Run, readSalesPage, type SalesPage } from './page.ts';

const SETTLED_MS = 60_000;
/** Pages before the last that one round reads again. */
const AGAIN_MAX = 3;

interface Kept {
  readonly run: Run;
  page: SalesPage;
  readAt: number;
}

export class SalesLedger {
  readonly #pool: Pool;
  readonly #showId: number;
  /** The last one is open; the others have an end. */
  #kept: Kept[] = [];

  constructor(pool: Pool, showId: number) {
    this.#pool = pool;
    this.#showId = showId;
  }

  /** Brings the pages forward and returns them. One call at a time. */
  async read(grain: Grain): Promise<readonly SalesPage[]> {
    const now = performance.now();
    for (const kept of this.#stale(now)) await this.#again(kept, grain, now);
    await this.#readOn(grain, now);
    return this.#kept.map(({ page }) => page);
  }

  /** Which of the closed pages to read again: those that change first, and of these the oldest. */
  #stale(now: number): Kept[] {
    const closed = this.#kept.slice(0, -1);
    const due = closed.filter(({ page, readAt }) => page.live > 0 || now - readAt > SETTLED_MS);
    const isOpen = ({ page }: Kept) => (page.live > 0 ? 0 : 1);
    return due.sort((a, b) => isOpen(a) - isOpen(b) || a.readAt - b.readAt).slice(0, AGAIN_MAX);
  }

  async #again(kept: Kept, grain: Grain, now: number): Promise<void> {
    kept.page = await readSalesPage(this.#pool, this.#showId, kept.run, grain);
    kept.readAt = now;
  }

  /** Reads from the end of the last closed page until nothing more comes. */
  async #readOn(grain: Grain, now: number): Promise<void> {
    const closed = this.#kept.slice(0, -1);
    let after = closed.at(-1)?.run.until ?? FIRST_ID;
    for (;;) {
      const page = await readSalesPage(this.#pool, this.#showId, { after, until: null }, grain);
      closed.push({ run: { after, until: page.last }, page, readAt: now });
      if (page.count < PAGE_SIZE || page.last === null) break;
      after = page.last;
    }
    this.#kept = closed;
  }
}
