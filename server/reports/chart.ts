import type { Catalog, Chart, ShowSetup } from '../catalog/index.ts';

/** The chart of a show; undefined for one without seats. */
export async function chartOf(
  { getChart }: Pick<Catalog, 'getChart'>,
  { chartId }: ShowSetup,
): Promise<Chart | undefined> {
  const chart = chartId === null ? undefined : await getChart(chartId);
  return chart?.ok === true ? chart.value : undefined;
}
