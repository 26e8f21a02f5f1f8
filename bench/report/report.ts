/** What a run of figures found. */
import type { Violation } from '../../server/inventory/index.ts';
import type { Figure } from '../run/figure.ts';
import type { Circumstances } from './circumstances.ts';
import type { Summary } from './summary.ts';

export interface Report extends Summary {
  readonly figures: readonly Figure[];
  readonly circumstances: Circumstances;
  readonly seconds: number;
  readonly rounds: number;
  readonly violations: readonly Violation[];
}

/** Whether nothing was oversold, anywhere, and every invariant held. */
export const isClean = ({ rows, violations }: Pick<Report, 'rows' | 'violations'>): boolean =>
  violations.length === 0 && rows.every(({ oversold }) => oversold === 0);

/** What `--json` writes. */
export function toJson({ rows, ratios, violations }: Report) {
  return {
    rows: rows.map(({ figure, connections, perSecond, p50Ms, p95Ms, p99Ms, oversold }) => ({
      name: figure,
      connections,
      per_second: round(perSecond, 1),
      p50_ms: round(p50Ms, 3),
      p95_ms: round(p95Ms, 3),
      p99_ms: round(p99Ms, 3),
      oversold,
    })),
    ratios: Object.fromEntries(ratios.map(({ name, value }) => [name, round(value, 4)])),
    invariants: violations.length === 0 ? 'held' : 'violated',
  };
}

const round = (value: number, digits: number): number => Number(value.toFixed(digits));
