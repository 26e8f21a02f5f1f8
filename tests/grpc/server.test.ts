/** What holds for every call: health, reflection, deadlines, limits, closing, and Connect on the web port. */
import { connect } from 'node:http2';
import { setTimeout as sleep } from 'node:timers/promises';
import { fromBinary } from '@bufbuild/protobuf';
import { FileDescriptorProtoSchema } from '@bufbuild/protobuf/wkt';
import { Client, credentials } from '@grpc/grpc-js';
import { describe, expect, it } from 'vitest';
import type { Readiness } from '../../server/http/index.ts';
import { post, request, sendRaw } from '../http/app.ts';
import { startNode } from '../http/domain.ts';
import { createTestDatabase } from '../support/database.ts';
import { makeShow } from '../support/domain.ts';
import { ada, approve, doorDeps } from '../support/doors.ts';
import { type Answer, call, callRaw, fresh, startTestGrpc } from './support.ts';

const { database } = await createTestDatabase();
let state: Readiness = { ready: true };
const door = await startTestGrpc(database, { readiness: async () => state });
const { domain, event, booking, check } = door;

describe('health', () => {
  it('tells whether the database can be used', async () => {
    for (const service of ['', 'onsale.v1.EventService', 'onsale.v1.BookingService']) {
      expect((await check(service)).message).toEqual({ status: 'SERVING' });
    }
    expect((await check('onsale.v1.Nothing')).status).toBe('NOT_FOUND');
  });

  it('can be watched', async () => {
    const seen: string[] = [];
    // biome-ignore lint/suspicious/noExplicitAny: made at run time
    const stream = (door.health as any).watch({ service: '' });
    stream.on('data', ({ status }: { status: string }) => seen.push(status));
    stream.on('error', () => {});
    await expect.poll(() => seen).toEqual(['SERVING']);
    state = { ready: false, reason: 'The database does not answer.' };
    await expect.poll(() => seen, { timeout: 5_000 }).toEqual(['SERVING', 'NOT_SERVING']);
    state = { ready: true };
    await expect.poll(() => seen, { timeout: 5_000 }).toEqual(['SERVING', 'NOT_SERVING', 'SERVING']);
    stream.cancel();
  });
});

describe('reflection', () => {
  const ask = (question: object): Promise<Answer['message']> =>
    new Promise((resolve, reject) => {
      // biome-ignore lint/suspicious/noExplicitAny: made at run time
      const stream = (door.reflection as any).serverReflectionInfo();
      stream.on('data', resolve).on('error', reject);
      stream.write(question);
      stream.end();
    });

  it('lists the services', async () => {
    const { listServicesResponse } = await ask({ listServices: '' });
    expect(listServicesResponse.service.map(({ name }: { name: string }) => name)).toEqual([
      'grpc.health.v1.Health',
      'grpc.reflection.v1.ServerReflection',
      'onsale.v1.BookingService',
      'onsale.v1.EventService',
    ]);
  });

  it.each(['onsale.v1.BookingService', 'onsale.v1.BookingService.Hold', 'onsale.v1.Booking.reference'])(
    'describes the file of %s, with its imports',
    async (fileContainingSymbol) => {
      const { fileDescriptorResponse } = await ask({ fileContainingSymbol });
      const files = fileDescriptorResponse.fileDescriptorProto.map(
        (bytes: Buffer) => fromBinary(FileDescriptorProtoSchema, bytes).name,
      );
      expect(files).toEqual([
        'google/protobuf/timestamp.proto',
        'onsale/v1/common.proto',
        'onsale/v1/booking.proto',
      ]);
    },
  );

  it('says what it does not know', async () => {
    for (const question of [{ fileContainingSymbol: 'onsale.v1.Nothing' }, { fileByFilename: 'x.proto' }]) {
      expect((await ask(question)).errorResponse.errorCode).toBe(5);
    }
    expect((await ask({ fileByFilename: 'onsale/v1/event.proto' })).fileDescriptorResponse).toBeTruthy();
  });
});

describe('every call', () => {
  it('has a request id, its own or one that is made', async () => {
    const given = await event('getEvent', { slug: 'nothing' }, { 'x-request-id': 'trace-7' });
    expect(given.problem.requestId).toBe('trace-7');
    expect(given.trailer.get('x-request-id').concat(given.header.get('x-request-id'))).toContain('trace-7');
    const made = await event('listEvents', {});
    expect(made.header.get('x-request-id')[0]).toMatch(/^[\w-]{8}-\w+$/);
  });

  it('refuses malformed metadata', async () => {
    const showId = await makeShow(database, { general: 1 });
    const request = { showId, items: [{ tierId: 1, quantity: 1 }] };
    expect(await booking('hold', request, { 'onsale-client': 'x'.repeat(129) })).toMatchObject({
      status: 'INVALID_ARGUMENT',
      problem: { errors: [{ pointer: '/headers/onsale-client' }] },
    });
  });

  it('is measured', async () => {
    await event('getEvent', { slug: 'nothing' });
    expect(await domain.metrics.registry.metrics()).toMatch(
      /^onsale_grpc_request_duration_seconds_count\{service="onsale.v1.EventService",method="GetEvent",code="NotFound"\} \d+$/m,
    );
  });

  it('has a deadline', async () => {
    const client = await database.pool.connect();
    try {
      await client.query('begin; lock table events in access exclusive mode');
      const deadline = new Date(Date.now() + 200);
      const startedAt = performance.now();
      expect((await call(door.events, 'getEvent', { id: 1 }, {}, { deadline })).status).toBe(
        'DEADLINE_EXCEEDED',
      );
      expect(performance.now() - startedAt).toBeLessThan(2_000);
      await expect
        .poll(() => door.lines.some((line) => line.code === 'DeadlineExceeded' || line.code === 'Canceled'))
        .toBe(true);
    } finally {
      await client.query('rollback');
      client.release();
    }
  });

  it.each([
    ['its method is not there', 'Nothing', '', 'UNIMPLEMENTED', '(none)', 'Unimplemented'],
    ['its message is broken', 'GetEvent', 'ffff', 'INVALID_ARGUMENT', 'GetEvent', 'InvalidArgument'],
    [
      'its message is too large',
      'GetEvent',
      '00'.repeat(20_000),
      'RESOURCE_EXHAUSTED',
      'GetEvent',
      'ResourceExhausted',
    ],
  ])('is refused when %s, and recorded', async (_why, name, hex, status, method, code) => {
    const requestId = `early-${code}`;
    const client = new Client(door.address, credentials.createInsecure());
    const answer = await callRaw(client, `/onsale.v1.EventService/${name}`, Buffer.from(hex, 'hex'), {
      'x-request-id': requestId,
    });
    client.close();
    expect(answer.status).toBe(status);
    const lines = () => door.lines.filter((line) => line.requestId === requestId);
    await expect.poll(lines).toEqual([expect.objectContaining({ msg: 'call', method, code })]);
    expect(await domain.metrics.registry.metrics()).toMatch(
      new RegExp(
        `duration_seconds_count\\{service="[^"]+",method="${method.replaceAll(/[()]/g, '\\$&')}",code="${code}"\\} 1`,
      ),
    );
  });

  it('is refused when its host makes no URL', async () => {
    const session = connect(`http://${door.address}`);
    const stream = session.request({
      ':method': 'POST',
      ':path': '/onsale.v1.EventService/ListEvents',
      ':authority': 'localhost:99999',
      'content-type': 'application/grpc',
    });
    const status = await new Promise((resolve, reject) => {
      stream.on('response', (headers) => resolve(headers[':status'])).on('error', reject);
      stream.end(Buffer.alloc(5));
    });
    expect(status).toBe(400);
    session.destroy();
    expect((await event('listEvents', {})).status).toBe('OK');
  });
});

describe('limits', () => {
  it('count calls by address, and bookings by customer', async () => {
    const strict = { rateLimit: true, rateLimitIp: 1, rateLimitIpBurst: 3, rateLimitCustomer: 1 };
    const limited = await startTestGrpc(database, { config: { ...strict, rateLimitEndpoint: 1_000 } });
    const showId = await makeShow(database, { general: 10 });
    const order = { showId, items: [{ tierId: 1, quantity: 1 }], customer: ada };
    expect((await limited.booking('bookTickets', order, fresh())).status).toBe('OK');
    const second = await limited.booking('bookTickets', order, fresh());
    expect(second).toMatchObject({
      status: 'RESOURCE_EXHAUSTED',
      problem: { code: 'rate_limited', detail: expect.stringContaining('customer'), retryAfterSeconds: 60 },
    });
    expect(second.trailer.get('retry-after')).toEqual(['60']);
    await limited.event('listEvents', {});
    expect((await limited.event('listEvents', {})).problem).toMatchObject({
      code: 'rate_limited',
      detail: expect.stringContaining('address'),
    });
  });

  it('are one budget at all doors of a node', async () => {
    const settings = { rateLimit: true, rateLimitIp: 0.001, rateLimitIpBurst: 100, rateLimitCustomer: 3 };
    const { limits } = doorDeps(settings);
    const limited = await startTestGrpc(database, { limits });
    const node = await startNode(database, { limits });
    const showId = await makeShow(database, { general: 10 });
    const order = { showId, items: [{ tierId: 1, quantity: 1 }], customer: ada };
    const overConnect = () => post(`${node.url}/onsale.v1.BookingService/BookTickets`, order, fresh());
    expect((await limited.booking('bookTickets', order, fresh())).status).toBe('OK');
    expect((await node.book(order)).status).toBe(201);
    expect((await overConnect()).status).toBe(200);
    expect((await limited.booking('bookTickets', order, fresh())).problem.code).toBe('rate_limited');
    expect((await node.book(order)).json.code).toBe('rate_limited');
    expect((await overConnect()).json.code).toBe('resource_exhausted');
    const before = await request(`${node.api}/events`);
    await limited.event('listEvents', {});
    const left = ({ headers }: typeof before) => Number(/r=(\d+)/.exec(headers.get('ratelimit') ?? '')?.[1]);
    expect(left(before)).toBe(93);
    expect(left(await request(`${node.api}/events`))).toBe(91);
  });
});

describe('close()', () => {
  it('finishes what is in flight, ends watches, and takes nothing new', async () => {
    let answer = (_state: Readiness) => {};
    let asked = false;
    const slow = new Promise<Readiness>((resolve) => {
      answer = resolve;
    });
    const closing = await startTestGrpc(database, {
      readiness: () => {
        asked = true;
        return slow;
      },
    });
    const inFlight = closing.check('');
    await expect.poll(() => asked).toBe(true);
    // biome-ignore lint/suspicious/noExplicitAny: made at run time
    const open = (closing.reflection as any).serverReflectionInfo();
    open.on('data', () => {}).on('error', () => {});
    open.write({ listServices: '' });
    await sleep(100);
    const closed = closing.server.close();
    await sleep(100);
    answer({ ready: true });
    expect((await inFlight).message).toEqual({ status: 'SERVING' });
    const startedAt = performance.now();
    await closed;
    expect(performance.now() - startedAt).toBeLessThan(3_000);
    expect((await closing.check('')).status).toBe('UNAVAILABLE');
  });
});

describe('Connect on the web port', async () => {
  const { url, port } = await startNode(database);

  it('answers JSON over HTTP/1.1', async () => {
    const showId = await makeShow(database, { seats: 5 });
    const order = { showId, seats: [1], customer: ada, payment: approve };
    const booked = await post(`${url}/onsale.v1.BookingService/BookTickets`, order, fresh());
    expect(booked.status).toBe(200);
    expect(booked.json.booking).toMatchObject({
      status: 'BOOKING_STATUS_CONFIRMED',
      total: { amount: '5000', currency: 'USD' },
    });
    expect(booked.headers.get('x-request-id')).toBeTruthy();
    expect(booked.headers.get('x-content-type-options')).toBe('nosniff');
    const again = await post(`${url}/onsale.v1.BookingService/BookTickets`, order, fresh());
    expect(again.status).toBe(409);
    expect(again.json).toMatchObject({
      code: 'aborted',
      details: [{ type: 'onsale.v1.Problem', debug: { code: 'seats_taken' } }],
    });
  });

  it('answers reads by GET, and leaves the rest to the app', async () => {
    const query = `encoding=json&message=${encodeURIComponent('{}')}`;
    const listed = await request(`${url}/onsale.v1.EventService/ListEvents?connect=v1&${query}`);
    expect(listed.status).toBe(200);
    expect(listed.json.events.length).toBeGreaterThan(0);
    const nothing = await post(`${url}/onsale.v1.EventService/Nothing`, {});
    expect(nothing.json).toMatchObject({ status: 404, code: 'route_not_found' });
    expect((await request(`${url}/health`)).json).toEqual({ status: 'ok' });
  });

  it('answers where the host makes no URL', async () => {
    const head = 'POST /onsale.v1.EventService/ListEvents HTTP/1.1\r\nHost: no host\r\nConnection: close\r\n';
    const answer = await sendRaw(
      port,
      `${head}Content-Type: application/json\r\nContent-Length: 2\r\n\r\n{}`,
    );
    expect(answer).toMatch(/^HTTP\/1.1 400 /);
  });

  it('is open to the pages that CORS_ORIGIN names', async () => {
    const origin = 'https://tickets.example';
    const open = await startNode(database, { config: { corsOrigin: [origin] } });
    const asked =
      'connect-protocol-version,connect-timeout-ms,content-type,grpc-timeout,x-grpc-web,x-user-agent';
    const preflight = await request(`${open.url}/onsale.v1.BookingService/BookTickets`, {
      method: 'OPTIONS',
      headers: {
        origin,
        'access-control-request-method': 'POST',
        'access-control-request-headers': asked,
      },
    });
    expect(preflight.status).toBe(204);
    expect(preflight.headers.get('access-control-allow-origin')).toBe(origin);
    const allowed = preflight.headers.get('access-control-allow-headers')?.toLowerCase().split(', ');
    expect(allowed).toEqual(expect.arrayContaining(asked.split(',')));
    const nothing = { slug: 'nothing' };
    const answer = await post(`${open.url}/onsale.v1.EventService/GetEvent`, nothing, { origin });
    expect(answer.headers.get('access-control-allow-origin')).toBe(origin);
    expect(answer.headers.get('access-control-expose-headers')).toMatch(
      /Grpc-Message, Grpc-Status, Grpc-Status-Details-Bin/,
    );
  });
});
