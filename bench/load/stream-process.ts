/** The process that sends a plan at a steady pace, until it is told to end; then it says how it went. */
import { readFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { createSender } from './sender.ts';
import type { StreamOptions, StreamResult } from './stream.ts';

const TICK_MS = 10;
const CONNECTIONS_MAX = 50;

const { url, plan, perSecond }: StreamOptions = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8'));
const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS_MAX });
const [made] = createSender(plan).requests;
const setup = made?.setupRequest;
if (typeof setup !== 'function') throw new Error('a plan without requests can not be sent');
const startedAt = performance.now();
let sent = 0;
let granted = 0;
let failed = 0;

const send = (): void => {
  const { method = 'GET', path = '/', headers = {}, body } = setup({ ...made }, {});
  const onFailure = () => {
    failed += 1;
  };
  const outgoing = request(
    url,
    { agent, method, path, headers: headers as Record<string, string> },
    (answer) => {
      if ((answer.statusCode ?? 500) < 400) granted += 1;
      else failed += 1;
      answer.resume();
    },
  );
  outgoing.on('error', onFailure);
  outgoing.end(body);
};

const timer = setInterval(() => {
  const due = ((performance.now() - startedAt) / 1_000) * perSecond;
  for (; sent < due; sent += 1) send();
}, TICK_MS);

process.on('SIGTERM', () => {
  clearInterval(timer);
  const seconds = (performance.now() - startedAt) / 1_000;
  const result: StreamResult = { perSecond: granted / seconds, failed };
  process.stdout.write(JSON.stringify(result), () => process.exit());
});
process.stdout.write('\n');
