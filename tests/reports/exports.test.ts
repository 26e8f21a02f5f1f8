import { setTimeout as sleep } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { headersOf } from '../access/actors.ts';
import { createTestDatabase } from '../support/database.ts';
import { fillShow } from './fill.ts';
import { startOffice } from './office.ts';

const { database } = await createTestDatabase();
const { api, read, send, ownShow, book, domain } = await startOffice(database);

const exportOf = (showId: number, name: string, format: string) =>
  read('finance', `/shows/${showId}/exports/${name}?format=${format}`);
const csvOf = (text: string): Record<string, string>[] => parse(text, { columns: true });

describe('an export', () => {
  it('has bookings, tickets, customers and money as CSV and as JSON', async () => {
    const showId = await ownShow({ general: 10, seats: 10, price: 1_050 });
    const grace = { name: 'Grace "Amazing" Hopper', email: 'grace@example.com', phone: '+49 30 1' };
    const first = await book(showId, { seats: [1, 2] }, grace);
    await book(showId, { items: [{ tierId: 1, quantity: 1 }] }, grace);
    await book(showId, { items: [{ tierId: 1, quantity: 1 }] });
    await send('organizer', 'POST', `/bookings/${first.id}/cancel`, { tickets: [first.tickets[0].id] });

    const bookings = await exportOf(showId, 'bookings', 'csv');
    expect(bookings.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(bookings.headers.get('content-disposition')).toContain(`show-${showId}-bookings.csv`);
    expect(bookings.headers.get('onsale-rows')).toBe('3');
    expect(csvOf(bookings.body)[0]).toMatchObject({
      reference: first.reference,
      status: 'confirmed',
      name: 'Grace "Amazing" Hopper',
      phone: "'+49 30 1",
      tickets: '1',
      total: '105.00',
      paid: '105.00',
      refunded: '52.50',
      currency: 'USD',
    });
    expect((await exportOf(showId, 'bookings', 'json')).json[0]).toMatchObject({
      total: 10_500,
      refunded: 5_250,
    });

    const tickets = csvOf((await exportOf(showId, 'tickets', 'csv')).body);
    expect(tickets).toHaveLength(4);
    expect(tickets.find(({ code }) => code === first.tickets[0].code)).toMatchObject({
      status: 'canceled',
      seat: '1',
    });
    expect(tickets.find(({ code }) => code === first.tickets[1].code)).toMatchObject({
      status: 'valid',
      price: '52.50',
    });

    const customers = (await exportOf(showId, 'customers', 'json')).json;
    expect(customers).toHaveLength(2);
    expect(customers.find(({ email }: { email: string }) => email === grace.email)).toMatchObject({
      bookings: 2,
      tickets: 2,
      spent: 10_500 + 1_050 - 5_250,
    });

    const payments = csvOf((await exportOf(showId, 'payments', 'csv')).body);
    expect(payments.map(({ type, amount }) => `${type} ${amount}`).sort()).toEqual([
      'payment 10.50',
      'payment 10.50',
      'payment 105.00',
      'refund 52.50',
    ]);
  });

  it('is a head or an empty list for a show without rows', async () => {
    const showId = await ownShow();
    expect((await exportOf(showId, 'tickets', 'csv')).body).toMatch(/^code,reference,[^\n]*\r\n$/);
    expect((await exportOf(showId, 'tickets', 'json')).json).toEqual([]);
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1'])('runs no formula: %j', async (name) => {
    const showId = await ownShow({ general: 1 });
    await book(showId, { items: [{ tierId: 1, quantity: 1 }] }, { name, email: 'eve@example.com' });
    expect(csvOf((await exportOf(showId, 'bookings', 'csv')).body)[0]?.name).toBe(`'${name}`);
    expect((await exportOf(showId, 'bookings', 'json')).json[0].name).toBe(name);
  });

  it('has every row of many pages, once', async () => {
    const showId = await ownShow({ general: 20_000 });
    await fillShow(database, showId, { bookings: 9_000, seconds: 900 });
    for (const [name, rows] of Object.entries({
      bookings: 9_000,
      tickets: 13_500,
      customers: 5_000,
      payments: 9_000,
    })) {
      const { json, headers } = await exportOf(showId, name, 'json');
      const key = ({ code, email, reference }: Record<string, string>) =>
        code ?? (name === 'customers' ? email : reference);
      expect(new Set(json.map(key)).size).toBe(rows);
      expect(headers.get('onsale-rows')).toBe(String(rows));
    }
  });

  it('is for those who may, of shows that there are, in forms that there are', async () => {
    const showId = await ownShow();
    const path = `/shows/${showId}/exports/bookings`;
    expect((await read('guest', path)).status).toBe(401);
    expect((await read('buyer', path)).status).toBe(403);
    expect((await read('door', path)).status).toBe(403);
    expect((await read('stranger', path)).json.code).toBe('show_not_found');
    expect((await read('organizer', '/shows/999999/exports/bookings')).json.code).toBe('show_not_found');
    expect((await read('organizer', `/shows/${showId}/exports/secrets`)).json.code).toBe('invalid_request');
    expect((await read('organizer', `${path}?format=xml`)).json.code).toBe('invalid_request');
  });

  it('reads nothing more when its reader has gone', async () => {
    const showId = await ownShow({ general: 100_000 });
    await fillShow(database, showId, { bookings: 40_000, seconds: 900 });
    const aborter = new AbortController();
    const url = `${api}/shows/${showId}/exports/bookings?format=json`;
    const response = await fetch(url, { headers: headersOf('finance'), signal: aborter.signal });
    await response.body?.getReader().read();
    aborter.abort();
    await sleep(300);
    const readsOf = async () => {
      const { rows } = await database.pool.query(
        "select count(*)::integer as reads from pg_stat_activity where query like '%export_%' and state = 'active' and pid <> pg_backend_pid()",
      );
      return rows[0].reads;
    };
    expect(await readsOf()).toBe(0);
    expect(database.pool.idleCount).toBe(database.pool.totalCount);
  });
});

it('holds no more of many rows than of some', { timeout: 60_000 }, async () => {
  const showId = await ownShow({ general: 200_000 });
  await fillShow(database, showId, { bookings: 60_000, seconds: 86_400 });
  const opened = await domain.reports.openExport(showId, 'tickets', 'json');
  let [bytes, chunks] = [0, 0];
  const held: number[] = [];
  for await (const chunk of opened?.text ?? []) {
    bytes += chunk.length;
    chunks += 1;
    if (chunks % 10 === 0) held.push(liveBytes());
  }
  expect(opened?.rows).toBe(90_000);
  expect(bytes).toBeGreaterThan(20_000_000);
  expect(Math.max(...held) - (held[0] ?? 0)).toBeLessThan(bytes / 4);
});

/** What is in use once the garbage is collected. */
function liveBytes(): number {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc')();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}
