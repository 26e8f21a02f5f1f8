import { expect, it } from 'vitest';
import { createTestDatabase } from '../support/database.ts';
import { fillShow } from './fill.ts';
import { startOffice } from './office.ts';

const { database } = await createTestDatabase();
const { read, send, ownShow, book, hold, holdAndBook, domain } = await startOffice(database);

const salesOf = async (showId: number) => (await read('organizer', `/shows/${showId}/sales`)).json;

it('has nothing to tell before the sale', async () => {
  const showId = await ownShow({ general: 10, seats: 5 });
  const sales = await salesOf(showId);
  expect(sales).toMatchObject({
    showId,
    currency: 'USD',
    revenue: { captured: 0, refunded: 0, net: 0 },
    places: { capacity: 15, held: 0, pending: 0, sold: 0, blocked: 0, available: 15 },
    orders: { confirmed: 0, pending: 0, canceled: 0 },
    ticketsPerOrder: null,
    orderSizes: [],
    conversion: { holds: 0, bought: 0, open: 0, lost: 0, rate: null },
    checkIns: { tickets: 0, people: 0 },
    sinceOpening: null,
  });
  expect(sales.perMinute).toHaveLength(60);
});

it('adds up what was held, sold, canceled and refunded', async () => {
  const showId = await ownShow({ general: 20, seats: 10, price: 1_000 });
  const first = await holdAndBook(showId, { seats: [1, 2] });
  await holdAndBook(showId, { items: [{ tierId: 1, quantity: 3 }] });
  await book(showId, { items: [{ tierId: 1, quantity: 1 }] });
  const gone = await book(showId, { seats: [5] });
  await hold(showId, { seats: [7] });
  const { json: dropped } = await hold(showId, { items: [{ tierId: 1, quantity: 2 }] });
  await send('administrator', 'DELETE', `/holds/${dropped.id}`, {});
  await book(showId, { items: [{ tierId: 1, quantity: 2 }], payment: { token: 'tok_action' } });
  await send('organizer', 'POST', `/bookings/${gone.id}/cancel`, {});
  await send('organizer', 'POST', `/bookings/${first.id}/cancel`, { tickets: [first.tickets[0].id] });
  await send('finance', 'POST', `/bookings/${first.id}/refund`, { amount: 250, reason: 'The view' });
  await send('organizer', 'POST', `/shows/${showId}/blocks`, { seats: [9, 10], note: 'Press' });

  const sales = await salesOf(showId);
  expect(sales.tiers).toMatchObject([
    {
      tierId: 1,
      name: 'GA',
      capacity: 20,
      held: 0,
      pending: 2,
      sold: 4,
      blocked: 0,
      available: 14,
      revenue: 4_000,
    },
    {
      tierId: 2,
      name: 'Seats',
      capacity: 10,
      held: 1,
      pending: 0,
      sold: 1,
      blocked: 2,
      available: 6,
      revenue: 5_000,
    },
  ]);
  expect(sales.places).toEqual({ capacity: 30, held: 1, pending: 2, sold: 5, blocked: 2, available: 20 });
  // 10,000 + 3,000 + 1,000 + 5,000 were paid; a booking of 5,000, a ticket of 5,000 and 250 went back.
  expect(sales.revenue).toEqual({ captured: 19_000, refunded: 10_250, net: 8_750 });
  expect(sales.orders).toEqual({ confirmed: 3, pending: 1, canceled: 1 });
  expect(sales.orderSizes).toEqual([
    { tickets: 1, orders: 2 },
    { tickets: 3, orders: 1 },
  ]);
  expect(sales.ticketsPerOrder).toBe(1.67);
  // Four holds of buyers: two became bookings, one is in a basket, one was released.
  expect(sales.conversion).toEqual({ holds: 4, bought: 2, open: 1, lost: 1, rate: 2 / 3 });
  const sum = (points: { tickets: number; revenue: number; orders: number }[]) => ({
    orders: points.reduce((total, point) => total + point.orders, 0),
    tickets: points.reduce((total, point) => total + point.tickets, 0),
    revenue: points.reduce((total, point) => total + point.revenue, 0),
  });
  // What was canceled later was sold all the same.
  expect(sum(sales.perMinute)).toEqual({ orders: 4, tickets: 7, revenue: 19_000 });
  expect(sum(sales.sinceOpening.points)).toEqual({ orders: 4, tickets: 7, revenue: 19_000 });
  expect(sales.sinceOpening.bucketSeconds).toBe(60);
});

it('adds up a sale of many pages, in buckets that fit', async () => {
  const showId = await ownShow({ general: 100_000, price: 1_000 });
  await fillShow(database, showId, { bookings: 45_000, expired: 5_000, seconds: 86_400 });
  const report = await domain.reports.salesOf(showId);
  expect(report).toMatchObject({
    revenue: { captured: 67_500_000, refunded: 0, net: 67_500_000 },
    places: { sold: 67_500 },
    orders: { confirmed: 45_000 },
    conversion: { holds: 50_000, bought: 45_000, lost: 5_000, rate: 0.9 },
    sinceOpening: { bucketSeconds: 900 },
  });
  const points = report?.sinceOpening?.points ?? [];
  expect(points.length).toBeLessThanOrEqual(121);
  expect(points.reduce((total, { tickets }) => total + tickets, 0)).toBe(67_500);
  expect(points.reduce((total, { holds }) => total + holds, 0)).toBe(50_000);
});

it('reads once, however many watch', async () => {
  const showId = await ownShow({ general: 10 });
  const answers = await Promise.all(Array.from({ length: 50 }, () => domain.reports.salesOf(showId)));
  expect(new Set(answers).size).toBe(1);
});

it('follows a sale', async () => {
  const showId = await ownShow({ general: 10 });
  expect((await salesOf(showId)).places.sold).toBe(0);
  await book(showId, { items: [{ tierId: 1, quantity: 2 }] });
  await expect.poll(async () => (await salesOf(showId)).places.sold, { timeout: 5_000 }).toBe(2);
  expect((await salesOf(showId)).revenue.net).toBe(2_000);
});

it('is for members of the organizer', async () => {
  const showId = await ownShow({ general: 10 });
  for (const path of [`/shows/${showId}/sales`, `/shows/${showId}/heat`]) {
    expect((await read('guest', path)).status).toBe(401);
    expect((await read('buyer', path)).status).toBe(403);
    expect((await read('stranger', path)).json.code).toBe('show_not_found');
    expect((await read('door', path)).status).toBe(403);
    expect((await read('finance', path)).status).toBe(200);
  }
  expect((await read('organizer', '/shows/999999/sales')).json.code).toBe('show_not_found');
  expect((await read('organizer', '/shows/x/sales')).json.code).toBe('invalid_request');
});

it('tells an organizer how its shows sell', async () => {
  const soon = await ownShow({ general: 10, startsInDays: 1 });
  await book(soon, { items: [{ tierId: 1, quantity: 3 }] });
  const { json } = await read('finance', '/organizers/1/sales');
  expect(json.shows[0]).toMatchObject({
    showId: soon,
    eventTitle: 'Night',
    capacity: 10,
    sold: 3,
    revenue: { captured: 3_000, net: 3_000 },
  });
  expect(json.revenue).toHaveLength(1);
  expect(json.sold).toBe(json.shows.reduce((total: number, show: { sold: number }) => total + show.sold, 0));
  expect((await read('stranger', '/organizers/1/sales')).json.code).toBe('organizer_not_found');
  expect((await read('administrator', '/organizers/999/sales')).json.code).toBe('organizer_not_found');
});
