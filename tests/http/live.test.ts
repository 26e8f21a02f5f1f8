/** Availability, seats and the live feed, on two nodes of one database. */
import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { createTestDatabase } from '../support/database.ts';
import { makeShow } from '../support/domain.ts';
import { approve, asAdmin } from '../support/doors.ts';
import { request } from './app.ts';
import { startNode } from './domain.ts';

const { database } = await createTestDatabase();
const node = await startNode(database);
const other = await startNode(database);

interface FeedEvent {
  readonly event: string;
  readonly id: number;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into events of every form
  readonly data: any;
}

/** Reads a feed until it has `count` events, or the server ends it. */
async function readEvents(
  api: string,
  showId: number,
  count: number,
  lastEventId?: number,
): Promise<FeedEvent[]> {
  const controller = new AbortController();
  const headers = lastEventId === undefined ? {} : { 'last-event-id': String(lastEventId) };
  const response = await fetch(`${api}/shows/${showId}/live`, { headers, signal: controller.signal });
  expect(response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
  let text = '';
  const events: FeedEvent[] = [];
  for await (const chunk of response.body ?? []) {
    text += Buffer.from(chunk).toString();
    const blocks = text.split('\n\n');
    text = blocks.pop() ?? '';
    for (const block of blocks) {
      const match = /^event: (.*)\nid: (\d+)\ndata: (.*)$/.exec(block);
      if (match)
        events.push({ event: match[1] ?? '', id: Number(match[2]), data: JSON.parse(match[3] ?? '') });
    }
    if (events.length >= count) break;
  }
  controller.abort();
  return events;
}

describe('GET /shows/{id}/live', () => {
  it('sends a snapshot, then what is decided on another node, within a second', async () => {
    const showId = await makeShow(database, { seats: 5, general: 5 });
    const reading = readEvents(other.api, showId, 3);
    await sleep(200);
    const startedAt = performance.now();
    const held = await node.hold(showId, { seats: [2] });
    await sleep(300);
    await node.book({ holdId: held.json.id, payment: approve }, { secret: held.json.secret });
    const [snapshot, first, second] = await reading;
    expect(performance.now() - startedAt).toBeLessThan(1_500);
    expect(snapshot).toMatchObject({
      event: 'snapshot',
      data: { seats: { ranges: [[1, 5]], states: 'aaaaa' } },
    });
    expect(first).toMatchObject({
      event: 'delta',
      id: (snapshot?.id ?? 0) + 1,
      data: { seats: { held: [2] } },
    });
    expect(second).toMatchObject({
      event: 'delta',
      id: (first?.id ?? 0) + 1,
      data: { seats: { sold: [2] } },
    });
  });

  it('resumes after the last event that the reader has', async () => {
    const showId = await makeShow(database, { general: 5 });
    const [snapshot] = await readEvents(node.api, showId, 1);
    await node.hold(showId, { items: [{ tierId: 1, quantity: 1 }] });
    await node.hold(showId, { items: [{ tierId: 1, quantity: 1 }] });
    const [missed] = await readEvents(node.api, showId, 1, snapshot?.id);
    const revision = (snapshot?.id ?? 0) + 2;
    expect(missed).toMatchObject({ event: 'delta', id: revision, data: { from: snapshot?.id, revision } });
    const [afresh] = await readEvents(node.api, showId, 1, 10 ** 9);
    expect(afresh?.event).toBe('snapshot');
  });

  it('lets go of readers that went away, and ends the rest when the server closes', async () => {
    const closing = await startNode(database);
    const showId = await makeShow(database, { general: 5 });
    await readEvents(closing.api, showId, 1);
    await expect.poll(() => closing.domain.live.watchers).toBe(0);
    const reading = readEvents(closing.api, showId, 99);
    await expect.poll(() => closing.domain.live.watchers).toBe(1);
    const startedAt = performance.now();
    await closing.app.close();
    expect(await reading).toHaveLength(1);
    expect(performance.now() - startedAt).toBeLessThan(2_000);
  });

  it('is capped by address and by node, and counts only what is open', async () => {
    const config = { maxStreamsPerIp: 2, maxStreams: 3, trustProxy: true };
    const capped = await startNode(database, { config });
    const showId = await makeShow(database, { general: 5 });
    const open = (address: string) => {
      const controller = new AbortController();
      const headers = { 'x-forwarded-for': address };
      return fetch(`${capped.api}/shows/${showId}/live`, { headers, signal: controller.signal }).then(
        (response) => ({ response, close: () => controller.abort() }),
      );
    };
    const first = await open('192.0.2.1');
    const others = [await open('192.0.2.1'), await open('192.0.2.2')];
    const refused = await open('192.0.2.1');
    expect(await refused.response.json()).toMatchObject({ status: 429, code: 'too_many_streams' });
    expect(refused.response.headers.get('retry-after')).toBe('10');
    const full = await open('192.0.2.3');
    expect(await full.response.json()).toMatchObject({ status: 503, code: 'node_full' });
    expect(full.response.headers.get('retry-after')).toBe('10');

    first.close();
    await expect.poll(() => capped.domain.live.watchers).toBe(2);
    const again = await open('192.0.2.1');
    expect(again.response.status).toBe(200);
    for (const { close } of [again, ...others]) close();
    await expect.poll(() => capped.domain.live.watchers).toBe(0);

    const { body } = await request(`${capped.url}/metrics`);
    const measured = /^onsale_http_request_duration_seconds_count\{.*\/live",status="(\d+)"\} \d+$/gm;
    expect([...body.matchAll(measured)].map(([, status]) => status).sort()).toEqual(['429', '503']);
  });

  it('streams to a reader that sent its request before the last was answered', async () => {
    const showId = await makeShow(database, { seats: 5 });
    const { hostname, port } = new URL(node.api);
    const socket = connect(Number(port), hostname);
    let text = '';
    socket.setEncoding('utf8').on('data', (chunk) => (text += chunk));
    const get = (path: string) => `GET /api/v1/shows/${showId}${path} HTTP/1.1\r\nhost: ${hostname}\r\n\r\n`;
    socket.write(get('/availability') + get('/live'));
    await expect.poll(() => text).toContain('event: snapshot');
    await node.hold(showId, { seats: [2] });
    await expect.poll(() => text).toMatch(/event: delta\nid: \d+\ndata: .*"held":\[2\]\}\}\n\n$/);
    expect(text.match(/HTTP\/1.1 200/g)).toHaveLength(2);
    socket.destroy();
  });

  it('answers 404 before a stream begins', async () => {
    expect((await request(`${node.api}/shows/99999/live`)).json.code).toBe('show_not_found');
  });
});

describe('GET /shows/{id}/seats', () => {
  it('is sent again only when something has changed', async () => {
    const showId = await makeShow(database, { seats: 5 });
    const first = await request(`${node.api}/shows/${showId}/seats`);
    expect(first.json.seats).toEqual({ ranges: [[1, 5]], tiers: [[2, 5]], states: 'aaaaa' });
    const headers = { 'if-none-match': first.headers.get('etag') ?? '' };
    expect((await request(`${node.api}/shows/${showId}/seats`, { headers })).status).toBe(304);
    await node.hold(showId, { seats: [1] });
    await expect
      .poll(async () => (await request(`${node.api}/shows/${showId}/seats`, { headers })).json?.seats.states)
      .toBe('haaaa');
  });
});

describe('GET /shows/{id}/seats of a large show', () => {
  it('is compressed for who accepts it, and has one tag in every coding', async () => {
    const showId = await makeShow(database, { seats: 2_000 });
    const ask = (coding: string, headers = {}) =>
      request(`${node.api}/shows/${showId}/seats`, { headers: { 'accept-encoding': coding, ...headers } });
    const plain = await ask('identity');
    const compressed = await ask('gzip, br');
    expect(plain.headers.get('content-encoding')).toBeNull();
    expect(compressed.headers.get('content-encoding')).toBe('gzip');
    expect(Number(compressed.headers.get('content-length'))).toBeLessThan(500);
    expect(compressed.json).toEqual(plain.json);
    for (const { headers } of [plain, compressed]) {
      expect(headers.get('vary')).toBe('accept-encoding');
      expect(headers.get('etag')).toBe(`W/"${showId}-${plain.json.revision}"`);
    }
    const tag = compressed.headers.get('etag') ?? '';
    expect((await ask('identity', { 'if-none-match': tag })).status).toBe(304);
    const small = await makeShow(database, { seats: 10 });
    const answer = await request(`${node.api}/shows/${small}/seats`);
    expect(answer.headers.get('content-encoding')).toBeNull();
  });
});

describe('GET /shows/{id}/availability', () => {
  it('may be cached for a second, and counts what is due as free', async () => {
    const showId = await makeShow(database, { general: 5, holdSeconds: 1, holdMaxSeconds: 1 });
    await node.hold(showId, { items: [{ tierId: 1, quantity: 2 }] });
    const answer = await request(`${node.api}/shows/${showId}/availability`);
    expect(answer.headers.get('cache-control')).toBe('public, max-age=1');
    expect(answer.json).toMatchObject({ showId, status: 'published', currency: 'USD', revision: 1 });
    expect(answer.json.tiers[0]).toEqual({
      tierId: 1,
      name: 'GA',
      kind: 'general',
      price: 1_000,
      capacity: 5,
      held: 2,
      pending: 0,
      sold: 0,
      available: 3,
      waitlist: false,
    });
    // Nobody sweeps here.
    await sleep(1_600);
    expect(await node.availability(showId, 1)).toMatchObject({ held: 0, available: 5 });
  });

  it('hides drafts from the public', async () => {
    const showId = await makeShow(database, { general: 5, status: 'draft' });
    for (const path of ['availability', 'seats', 'live']) {
      expect((await request(`${node.api}/shows/${showId}/${path}`)).json.code).toBe('show_not_found');
    }
    const seen = await request(`${node.api}/shows/${showId}/availability`, { headers: asAdmin });
    expect(seen.json.status).toBe('draft');
    expect(seen.headers.get('cache-control')).toBe('no-store');
  });
});
