/** The process in which autocannon runs: reads what to send from the file it is given, prints what it saw. */
import { readFileSync } from 'node:fs';
import { createHistogram } from 'node:perf_hooks';
import autocannon, { type Result } from 'autocannon';
import { ANSWER_SECONDS_MAX, type LoadOptions, type LoadResult } from './plan.ts';
import { createSender } from './sender.ts';

const { url, plan, connections, seconds }: LoadOptions = JSON.parse(
  readFileSync(process.argv[2] ?? '', 'utf8'),
);
const sender = createSender(plan);
const latency = createHistogram();
let refused = 0;

const { duration, errors, timeouts } = await new Promise<Result>((resolve, reject) => {
  const settings = {
    url,
    connections,
    duration: seconds,
    timeout: ANSWER_SECONDS_MAX,
    requests: sender.requests,
  };
  const instance = autocannon(settings, (error, result) => (error ? reject(error) : resolve(result)));
  instance.on('response', (_client, status, _bytes, milliseconds) => {
    latency.record(Math.max(1, Math.round(milliseconds * 1_000)));
    if (status >= 400) refused += 1;
  });
});

const percentile = (percent: number) => latency.percentile(percent) / 1_000;
const result: LoadResult = {
  seconds: duration,
  granted: sender.countGranted(latency.count - refused),
  refused,
  broken: errors + timeouts,
  p50Ms: percentile(50),
  p95Ms: percentile(95),
  p99Ms: percentile(99),
  showsUsed: sender.showsUsed(),
};
process.stdout.write(JSON.stringify(result));
