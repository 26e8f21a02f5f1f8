/** Charts are immutable, so each is read once and kept. */
import type { Result } from '../../lib/errors.ts';
import type { Chart } from './chart.ts';

/** Charts kept in memory; one of 50,000 seats takes about 4 MB. */
const CHARTS_MAX = 64;

/**
 * Reads charts through `load`, each once: readers that ask at the same time share one load. Keeps the 64 that were used
 * last. A load that fails or finds nothing is not kept.
 */
export function cacheCharts(
  load: (chartId: number) => Promise<Result<Chart>>,
): (chartId: number) => Promise<Result<Chart>> {
  const kept = new Map<number, Promise<Result<Chart>>>();

  const read = async (chartId: number): Promise<Result<Chart>> => {
    try {
      const result = await load(chartId);
      if (!result.ok) kept.delete(chartId);
      return result;
    } catch (error) {
      kept.delete(chartId);
      throw error;
    }
  };

  return (chartId) => {
    const found = kept.get(chartId) ?? read(chartId);
    // A Map keeps the order of insertion: put back at its end, the chart is the last to go.
    kept.delete(chartId);
    kept.set(chartId, found);
    if (kept.size > CHARTS_MAX) {
      const [oldest] = kept.keys();
      if (oldest !== undefined) kept.delete(oldest);
    }
    return found;
  };
}
