/**
 * A Prometheus histogram for hot paths. prom-client hashes the labels with every observation; here a series is looked
 * up once, and an observation only adds to a few numbers.
 */
import type { Metric, MetricObject, MetricObjectWithValues, MetricValue, Registry } from 'prom-client';

/** One combination of labels. */
export interface Series {
  observe(value: number): void;
}

export interface Histogram {
  /** The series with these labels; made at the first call. Keep it rather than look it up for each observation. */
  series(labels?: Readonly<Record<string, string>>): Series;
}

interface HistogramOptions {
  readonly registry: Registry;
  readonly name: string;
  readonly help: string;
  /** Upper bounds, ascending. */
  readonly buckets: readonly number[];
}

/** Makes a histogram and adds it to the registry. */
export function createHistogram({ registry, name, help, buckets }: HistogramOptions): Histogram {
  const all = new Map<string, CountedSeries>();
  const describe = (): MetricObject => ({
    name,
    help,
    type: 'histogram' as never,
    aggregator: 'sum',
    collect: () => {},
  });
  const metric = {
    name,
    get: async (): Promise<MetricObjectWithValues<MetricValue<string>>> => ({
      ...describe(),
      values: [...all.values()].flatMap((series) => series.values(name)),
    }),
    reset: () => all.clear(),
  };
  registry.registerMetric(metric as unknown as Metric);
  return {
    series: (labels = {}) => {
      const key = JSON.stringify(labels);
      const series = all.get(key) ?? new CountedSeries(labels, buckets);
      all.set(key, series);
      return series;
    },
  };
}

class CountedSeries implements Series {
  readonly #labels: Readonly<Record<string, string>>;
  readonly #bounds: readonly number[];
  /** Observations by bucket, not yet cumulated; the last is what exceeds every bound. */
  readonly #counts: number[];
  #sum = 0;

  constructor(labels: Readonly<Record<string, string>>, bounds: readonly number[]) {
    this.#labels = labels;
    this.#bounds = bounds;
    this.#counts = new Array<number>(bounds.length + 1).fill(0);
  }

  observe(value: number): void {
    const bounds = this.#bounds;
    let bucket = 0;
    while (bucket < bounds.length && value > (bounds[bucket] as number)) bucket += 1;
    (this.#counts[bucket] as number) += 1;
    this.#sum += value;
  }

  values(name: string): MetricValue<string>[] {
    let total = 0;
    const buckets = this.#counts.map((count, index) => {
      total += count;
      return this.#value(`${name}_bucket`, total, { le: this.#bounds[index] ?? '+Inf' });
    });
    return [...buckets, this.#value(`${name}_sum`, this.#sum), this.#value(`${name}_count`, total)];
  }

  #value(metricName: string, value: number, more: Record<string, string | number> = {}): MetricValue<string> {
    return { metricName, value, labels: { ...this.#labels, ...more } } as MetricValue<string>;
  }
}
