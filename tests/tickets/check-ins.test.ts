/** Who comes in at the door, over HTTP: every outcome, races of phones, retries, what was offline, undoing, roles. */
import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { ticketCode } from '../../server/bookings/index.ts';
import { ticketId } from '../../server/lib/ids.ts';
import { createTicketKeys } from '../../server/tickets/index.ts';
import { createTestDatabase } from '../support/database.ts';
import { installTestClock, testSecretKey } from '../support/domain.ts';
import { aScan, buy, makeOrganizers, makeOwnShow, qrOf, startDoorNode } from './support.ts';

const { database } = await createTestDatabase();
const clock = await installTestClock(database);
const organizers = await makeOrganizers(database);
const [own] = organizers;
const node = await startDoorNode(database, organizers);
const otherNode = await startDoorNode(database, organizers);
const keys = createTicketKeys([testSecretKey]);
/** For the negative control. */
const { database: unguarded } = await createTestDatabase();
const theirs = await makeOrganizers(unguarded);
const [left, right] = [await startDoorNode(unguarded, theirs), await startDoorNode(unguarded, theirs)];

const show = (more = {}) => makeOwnShow(database, own, more);
const idsOf = (scans: readonly { id: string }[]) => scans.map(({ id }) => id);
const outcomesOf = (answer: { json: { scans: { outcome: string }[] } }) =>
  answer.json.scans.map(({ outcome }) => outcome);

it('lets a ticket in once, by its signed code or the typed one', async () => {
  const showId = await show({ seats: 2 });
  const bought = await buy(node, showId, { seats: [2] });
  const first = await node.scan(showId, qrOf(bought), { device: 'North gate' });
  expect(first).toMatchObject({
    outcome: 'admitted',
    tierName: 'Seats',
    seat: { id: 2, name: 'seat 2' },
    name: 'Ada Example',
    people: 1,
    conflict: false,
  });
  const typed = bought.booking.tickets[0]?.code.toLowerCase().replaceAll('-', ' ') ?? '';
  const again = await otherNode.scan(showId, typed, { device: 'South gate' });
  expect(again).toMatchObject({
    outcome: 'already_used',
    people: 0,
    first: { at: first.at, device: 'North gate', by: 'door' },
  });
});

it('says why a ticket does not let in', async () => {
  const [showId, otherShowId] = [await show(), await show()];
  const elsewhere = await buy(node, otherShowId);
  expect(await node.scan(showId, qrOf(elsewhere))).toMatchObject({
    outcome: 'wrong_show',
    ticketId: null,
    otherShow: { id: otherShowId, title: 'Night' },
  });
  expect(await node.scan(showId, elsewhere.booking.tickets[0]?.code ?? '')).toMatchObject({
    outcome: 'wrong_show',
    otherShow: { id: otherShowId },
  });

  const { booking } = await buy(node, showId);
  const facts = { id: booking.tickets[0]?.id ?? '', tier: 1, admits: 1, seat: null };
  const forged = createTicketKeys(['a key that is not ours']).sign(facts);
  expect(await node.scan(showId, forged)).toMatchObject({ outcome: 'bad_signature', name: '' });
  expect(await node.scan(showId, keys.sign(facts).slice(0, -1))).toMatchObject({ outcome: 'bad_signature' });

  const unknown = { ...facts, id: ticketId(booking.id, 200) };
  expect(await node.scan(showId, keys.sign(unknown))).toMatchObject({ outcome: 'unknown_ticket' });
  const wrongCheck = ticketCode(booking.reference, 1, 12_345);
  for (const code of [wrongCheck, 'https://example.com', booking.reference])
    expect(await node.scan(showId, code), code).toMatchObject({ outcome: 'unknown_ticket' });
  expect(await node.scan(showId, keys.sign(facts))).toMatchObject({ outcome: 'admitted' });
});

it('lets nobody in by a booking that waits for its payment, nor by one that was canceled', async () => {
  const showId = await show();
  const { booking, access } = await buy(node, showId, { items: [{ tierId: 1, quantity: 2 }] });
  const [first, second] = booking.tickets.map(({ qr }) => qr ?? '');
  const id = booking.tickets[0]?.id ?? '';
  await node.domain.bookings.cancelBooking(booking.id, { tickets: [id] }, access);
  expect(await node.scan(showId, first ?? '')).toMatchObject({ outcome: 'canceled', name: 'Ada Example' });
  expect(await node.scan(showId, second ?? '')).toMatchObject({ outcome: 'admitted' });

  const pending = await buy(node, showId);
  await database.pool.query(
    `update claims set state = 'pending', expires_at = now() + interval '1 hour' where id = $1`,
    [pending.booking.id],
  );
  expect(await node.scan(showId, qrOf(pending))).toMatchObject({ outcome: 'not_paid' });
  await database.pool.query(`update claims set state = 'confirmed', expires_at = null where id = $1`, [
    pending.booking.id,
  ]);
  await database.pool.query(`update shows set status = 'canceled' where id = $1`, [showId]);
  expect(await node.scan(showId, qrOf(pending))).toMatchObject({ outcome: 'canceled' });
});

it('still admits a ticket that was moved and renamed, and says where it sits now', async () => {
  const showId = await show({ seats: 3 });
  const bought = await buy(node, showId, { seats: [1] });
  await database.pool.query(`update tickets set seat = 3, name = 'Grace' where show_id = $1`, [showId]);
  expect(await node.scan(showId, qrOf(bought))).toMatchObject({
    outcome: 'admitted',
    seat: { id: 3 },
    name: 'Grace',
  });
});

it('lets as many in as a group ticket admits', async () => {
  const showId = await show();
  await database.pool.query('update tiers set admits = 4 where show_id = $1', [showId]);
  const code = qrOf(await buy(node, showId));
  expect(await node.scan(showId, code)).toMatchObject({
    outcome: 'admitted',
    people: 1,
    peopleIn: 1,
    admits: 4,
  });
  const second = await node.scan(showId, code, { people: 9 });
  expect(second).toMatchObject({ outcome: 'admitted', people: 3, peopleIn: 4 });
  expect(await node.scan(showId, code)).toMatchObject({ outcome: 'already_used', peopleIn: 4 });
  const undone = await node.undo(showId, second.id);
  expect(undone.json).toMatchObject({ peopleIn: 1, undoneBy: 'door' });
  expect(await node.scan(showId, code)).toMatchObject({ outcome: 'admitted', peopleIn: 2 });
});

it('answers a scan that is sent again as it did, on any node, and takes no other code for its id', async () => {
  const showId = await show();
  const code = qrOf(await buy(node, showId));
  const scan = aScan(code);
  const [answer, repeat] = await Promise.all([
    node.checkIn(showId, [scan]),
    otherNode.checkIn(showId, [scan]),
  ]);
  expect(answer.json).toEqual(repeat.json);
  expect(outcomesOf(answer)).toEqual(['admitted']);
  expect((await node.checkIn(showId, [scan])).json).toEqual(answer.json);
  const other = await node.checkIn(showId, [{ ...scan, code: 'something else' }]);
  expect(other).toMatchObject({ status: 422, json: { code: 'idempotency_key_reused' } });
  const twice = await node.checkIn(showId, [scan, scan]);
  expect(twice).toMatchObject({ status: 400, json: { errors: [{ pointer: '/scans/1/id' }] } });
});

/** How many of two phones, at two nodes, are let in by each of some tickets that both scan at once. */
async function race(showId: number, count: number): Promise<number[]> {
  const codes = await Promise.all(Array.from({ length: count }, async () => qrOf(await buy(node, showId))));
  const batches = await Promise.all(
    codes.flatMap((code) => [node, otherNode].map((at) => at.checkIn(showId, [aScan(code)]))),
  );
  const outcomes = batches.flatMap(outcomesOf);
  return codes.map(
    (_, index) => outcomes.slice(index * 2, index * 2 + 2).filter((each) => each === 'admitted').length,
  );
}

it('lets one of two phones in that scan the same ticket at once', async () => {
  expect(await race(await show(), 20)).toEqual(new Array(20).fill(1));
  // Both phones bring the same queue, in opposite orders.
  const showId = await show();
  const codes = await Promise.all(Array.from({ length: 30 }, async () => qrOf(await buy(node, showId))));
  const [one, two] = await Promise.all([
    node.checkIn(
      showId,
      codes.map((code) => aScan(code)),
    ),
    otherNode.checkIn(
      showId,
      codes.toReversed().map((code) => aScan(code)),
    ),
  ]);
  const admitted = [one, two].flatMap(outcomesOf).filter((outcome) => outcome === 'admitted');
  expect(admitted).toHaveLength(30);
});

it('would let both in without the key and the lock', async () => {
  const showId = await makeOwnShow(unguarded, theirs[0]);
  const text = await readFile(new URL('../../db/functions/scans_decide.sql', import.meta.url), 'utf8');
  const loose = text
    .replace(/limit 1 for no key update/, 'limit 1')
    .replace(/on conflict \(show_id, claim_id, number\) do update[\s\S]*?where used\.people \+ [^;]*;/, ';')
    // Long enough for the other one to look, too.
    .replace('let_in := greatest', 'perform pg_sleep(0.2); let_in := greatest');
  await unguarded.pool.query(`alter table check_ins drop constraint check_ins_pkey; ${loose}`);
  const code = qrOf(await buy(left, showId));
  const answers = await Promise.all([left, right].map((at) => at.checkIn(showId, [aScan(code)])));
  expect(answers.flatMap(outcomesOf)).toEqual(['admitted', 'admitted']);
});

it('keeps who came first by what it heard first, and reports what two phones told while they were offline', async () => {
  const showId = await show();
  const code = qrOf(await buy(node, showId));
  const at = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString();
  const late = aScan(code, { device: 'North', scannedAt: at(5), offline: 'admitted' });
  const early = aScan(code, { device: 'South', scannedAt: at(9), offline: 'admitted' });
  expect((await node.checkIn(showId, [late])).json.scans[0]).toMatchObject({
    outcome: 'admitted',
    at: late.scannedAt,
    conflict: false,
  });
  expect((await node.checkIn(showId, [early])).json.scans[0]).toMatchObject({
    outcome: 'already_used',
    at: early.scannedAt,
    device: 'South',
    conflict: true,
    first: { at: late.scannedAt, device: 'North' },
  });
  const listed = await node.get(`/shows/${showId}/check-ins?conflicts=true`);
  expect(listed.json).toMatchObject({
    in: 1,
    conflicts: 1,
    items: [{ id: early.id, first: { device: 'North' } }],
  });
});

it('decides the scans of one queue by their times, whatever their order', async () => {
  const showId = await show();
  const code = qrOf(await buy(node, showId));
  const at = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString();
  const answer = await node.checkIn(showId, [
    aScan(code, { scannedAt: at(1), offline: 'turned_away' }),
    aScan(code, { scannedAt: at(3), offline: 'admitted' }),
  ]);
  expect(outcomesOf(answer)).toEqual(['already_used', 'admitted']);
  expect(answer.json.scans[0].conflict).toBe(false);
  const future = aScan(qrOf(await buy(node, showId)), { scannedAt: at(-600), offline: 'admitted' });
  const [scan] = (await node.checkIn(showId, [future])).json.scans;
  expect(scan.at).toBe(scan.recordedAt);
});

it('reports a canceled ticket that was let in offline, and a good one that was turned away', async () => {
  const showId = await show();
  const { booking, access } = await buy(node, showId, { items: [{ tierId: 1, quantity: 2 }] });
  const [canceled, good] = booking.tickets;
  await node.domain.bookings.cancelBooking(booking.id, { tickets: [canceled?.id ?? ''] }, access);
  const answer = await node.checkIn(showId, [
    aScan(canceled?.qr ?? '', { offline: 'admitted' }),
    aScan(good?.qr ?? '', { offline: 'turned_away' }),
  ]);
  expect(answer.json.scans).toMatchObject([
    { outcome: 'canceled', conflict: true },
    { outcome: 'turned_away', conflict: true, people: 0 },
  ]);
  expect(await node.scan(showId, good?.qr ?? '')).toMatchObject({ outcome: 'admitted' });
});

it('hears of what a device told by itself when the answer to its scan was lost', async () => {
  const showId = await show();
  const code = qrOf(await buy(node, showId));
  await node.scan(showId, code, { device: 'North' });
  const lost = aScan(code, { device: 'South' });
  await node.checkIn(showId, [lost]);
  const [again] = (await node.checkIn(showId, [{ ...lost, offline: 'admitted' }])).json.scans;
  expect(again).toMatchObject({ outcome: 'already_used', offline: 'admitted', conflict: true });
});

it('writes down whom each request has let in, once, and nothing of who was turned away', async () => {
  const showId = await show();
  const { booking } = await buy(node, showId, { items: [{ tierId: 1, quantity: 3 }] });
  const [one, two, three] = booking.tickets.map(({ qr }) => aScan(qr ?? '', { device: 'Gate 1' }));
  if (!one || !two || !three) throw new Error('three tickets were booked');
  await node.checkIn(showId, [one, aScan('nonsense'), two]);
  // Sent again, as by a device that heard no answer and has decided by itself meanwhile, with one that is new.
  await node.checkIn(showId, [{ ...one, offline: 'admitted' }, three]);
  await node.checkIn(showId, [aScan(one.code)]);
  await Promise.all([node.checkIn(showId, [three]), otherNode.checkIn(showId, [three])]);
  const { rows } = await database.pool.query(
    `select actor_name, organizer_id, subject_type, subject_id, request_id, after from audit_log
     where action = 'tickets.checked-in' and about_show_id = $1 order by id`,
    [showId],
  );
  const of = (n: number) => ({ ticket: booking.tickets[n]?.id, people: 1, device: 'Gate 1' });
  const head = { actor_name: 'door', organizer_id: own, subject_type: 'show', subject_id: String(showId) };
  expect(rows).toMatchObject([
    { ...head, request_id: expect.any(String), after: { admitted: expect.arrayContaining([of(0), of(1)]) } },
    { ...head, after: { admitted: [of(2)] } },
  ]);
});

it('undoes a mistaken check-in, writes that down, and lets the ticket in again', async () => {
  const showId = await show();
  const code = qrOf(await buy(node, showId));
  const scan = await node.scan(showId, code);
  const refused = await node.scan(showId, code);
  expect(await node.undo(showId, refused.id)).toMatchObject({
    status: 409,
    json: { code: 'scan_not_admitted' },
  });
  expect(await node.undo(showId, randomUUID())).toMatchObject({
    status: 404,
    json: { code: 'scan_not_found' },
  });
  const [undone, again] = [await node.undo(showId, scan.id), await node.undo(showId, scan.id)];
  expect(undone).toMatchObject({ status: 200, json: { peopleIn: 0, first: null, undoneBy: 'door' } });
  expect(again.json).toEqual(undone.json);
  const { rows } = await database.pool.query(
    `select actor_name, organizer_id, subject_id, before, after from audit_log
     where action = 'tickets.check-in-undone' and about_show_id = $1`,
    [showId],
  );
  expect(rows).toMatchObject([
    { actor_name: 'door', organizer_id: own, subject_id: scan.ticketId, before: { in: 1 }, after: { in: 0 } },
  ]);
  expect(await node.scan(showId, code, { device: 'Gate 2' })).toMatchObject({ outcome: 'admitted' });
  expect(await node.scan(showId, code)).toMatchObject({
    outcome: 'already_used',
    first: { device: 'Gate 2' },
  });
});

it('counts who is in, and pages through the scans from the latest', async () => {
  const showId = await show();
  const { booking } = await buy(node, showId, { items: [{ tierId: 1, quantity: 3 }] });
  const scans = [];
  for (const { qr } of booking.tickets.slice(0, 2)) scans.push(await node.scan(showId, qr ?? ''));
  scans.push(await node.scan(showId, 'nonsense'));
  const first = await node.get(`/shows/${showId}/check-ins?limit=2`);
  expect(first.json).toMatchObject({
    in: 2,
    expected: 3,
    tiers: [
      { tierId: 1, in: 2, expected: 3 },
      { tierId: 2, in: 0, expected: 0 },
    ],
    conflicts: 0,
  });
  const second = await node.get(`/shows/${showId}/check-ins?limit=2&cursor=${first.json.nextCursor}`);
  expect(second.json.nextCursor).toBeNull();
  expect(idsOf([...first.json.items, ...second.json.items])).toEqual(idsOf(scans.toReversed()));
  const wrong = await node.get(`/shows/${showId}/check-ins?cursor=nonsense`);
  expect(wrong).toMatchObject({ status: 400, json: { code: 'invalid_cursor' } });
});

it('is for those at the door of this organizer, and tells strangers nothing', async () => {
  const showId = await show();
  const code = qrOf(await buy(node, showId));
  const scan = await node.scan(showId, code);
  const all = (who: string) =>
    Promise.all([
      node.checkIn(showId, [aScan(code)], who),
      node.undo(showId, scan.id, who),
      node.get(`/shows/${showId}/check-ins`, who),
      node.get(`/shows/${showId}/door`, who),
    ]);
  const statusOf = async (who: string) => (await all(who)).map(({ status }) => status);
  expect(await statusOf('finance')).toEqual([403, 403, 403, 403]);
  expect((await all('stranger')).map(({ json }) => json.code)).toEqual(new Array(4).fill('show_not_found'));
  expect(await statusOf('nobody')).toEqual([401, 401, 401, 401]);
  expect(await statusOf('organizer')).toEqual([200, 200, 200, 200]);
  const listed = async (who: string) =>
    (await node.get('/door/shows?limit=100', who)).json.items.map(({ id }: { id: number }) => id);
  expect(await listed('door')).toContain(showId);
  expect(await listed('stranger')).not.toContain(showId);
  expect(await listed('finance')).toEqual([]);
});

it('serves its public keys to everybody', async () => {
  const { json } = await node.get('/tickets/keys', '');
  expect(json).toEqual({ keys: keys.publicKeys });
});

it('gives a device its list, and then what has changed', async () => {
  const showId = await show({ seats: 2 });
  const bought = await buy(node, showId, { seats: [1] });
  const all = (await node.get(`/shows/${showId}/door`)).json;
  expect(all).toMatchObject({
    show: { id: showId, title: 'Night' },
    keys: keys.publicKeys,
    isComplete: true,
  });
  const [ticket] = all.tickets;
  expect(all.tickets).toHaveLength(1);
  expect(Object.keys(ticket).toSorted()).toEqual(['code', 'id', 'name', 'seat', 'tier']);

  await clock.advance(60);
  const quiet = (await node.get(`/shows/${showId}/door?since=${all.version}`)).json;
  await clock.advance(60);
  const since = async () => (await node.get(`/shows/${showId}/door?since=${quiet.version}`)).json;
  expect(await since()).toMatchObject({ isComplete: false, tickets: [] });

  const scan = await node.scan(showId, qrOf(bought), { device: 'Gate 7' });
  expect((await since()).tickets).toEqual([{ ...ticket, in: { people: 1, at: scan.at, device: 'Gate 7' } }]);
  await node.undo(showId, scan.id);
  expect((await since()).tickets).toEqual([ticket]);
  await buy(node, showId);
  await node.domain.bookings.cancelBooking(bought.booking.id, {}, bought.access);
  const changed = (await since()).tickets;
  expect(changed).toHaveLength(2);
  expect(changed).toContainEqual({ ...ticket, canceled: true });
  expect((await node.get(`/shows/${showId}/door?since=nonsense`)).json.isComplete).toBe(true);
});

it('keeps up with three scans a second from thirty phones behind one address', async () => {
  const limited = await startDoorNode(database, organizers, { rateLimit: true });
  const showId = await show();
  const answers = await Promise.all(
    Array.from({ length: 90 }, () => limited.checkIn(showId, [aScan('nonsense')])),
  );
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
});
