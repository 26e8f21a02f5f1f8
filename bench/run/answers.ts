/** How a server answered, by its own metrics: what a load generator only knows as "not 2xx" has a status here. */

/** Answers by route and status, such as `POST /api/v1/bookings 201`. */
export type Answers = ReadonlyMap<string, number>;

const COUNT = /^onsale_http_request_duration_seconds_count\{(.*)\} (\d+)$/gm;

export async function readAnswers(url: string): Promise<Answers> {
  const response = await fetch(`${url}/metrics`);
  return parseAnswers(await response.text());
}

/** Reads the text format of Prometheus. */
export function parseAnswers(text: string): Answers {
  const answers = new Map<string, number>();
  for (const [, labels = '', count] of text.matchAll(COUNT)) {
    const of = (name: string) => new RegExp(`${name}="([^"]*)"`).exec(labels)?.[1];
    answers.set(`${of('method')} ${of('route')} ${of('status')}`, Number(count));
  }
  return answers;
}

/** What came between two readings and is neither a success nor one of these statuses; such as `503: 12`. */
export function unexpectedAnswers(before: Answers, after: Answers, expected: readonly number[]): string[] {
  return [...after].flatMap(([name, count]) => {
    const status = Number(name.slice(name.lastIndexOf(' ') + 1));
    const came = count - (before.get(name) ?? 0);
    return came > 0 && status >= 300 && !expected.includes(status) ? [`${name}: ${came}`] : [];
  });
}
