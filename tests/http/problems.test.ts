/** Every way in which a request can fail is answered with a problem document. */
import { Type } from 'typebox';
import { describe, expect, it } from 'vitest';
import { OutcomeUnknownError } from '../../server/database/index.ts';
import { allow } from '../../server/http/caller.ts';
import type { Routes } from '../../server/http/index.ts';
import { refuse, unwrap } from '../../server/lib/errors.ts';
import { post, request, sendRaw, startTestApp } from './app.ts';

const Thing = Type.Object(
  {
    count: Type.Integer({ minimum: 1 }),
    kind: Type.Union([Type.Literal('general'), Type.Literal('reserved')]),
    name: Type.Optional(Type.Union([Type.String({ minLength: 2 }), Type.Null()])),
    emails: Type.Optional(Type.Array(Type.String({ format: 'email' }), { maxItems: 200 })),
    at: Type.Optional(Type.String({ format: 'date-time' })),
  },
  { additionalProperties: false },
);
const PagedQuery = Type.Object({ limit: Type.Integer({ maximum: 100, default: 20 }) });

const errors: Record<string, Error> = {
  fault: new Error('password=hunter2'),
  away: Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' }),
  lost: Object.assign(new Error('Connection terminated unexpectedly'), {}),
  unknown: new OutcomeUnknownError(new Error('lost')),
};

const routes: Routes = async (app) => {
  app.post('/things', { ...allow('public'), schema: { body: Thing } }, async (request) => request.body);
  app.get(
    '/things',
    { ...allow('public'), schema: { querystring: PagedQuery } },
    async (request) => request.query,
  );
  app.get(
    '/things/:id',
    { ...allow('public'), schema: { params: Type.Object({ id: Type.Integer() }) } },
    async () => ({}),
  );
  app.post('/cancel', allow('public'), async () => ({ ok: true }));
  app.get('/sold-out', allow('public'), async () =>
    unwrap(
      refuse('sold_out', 'Only 2 are left.', {
        conflicts: [{ tierId: 3, available: 2 }],
        extra: { total: 5 },
      }),
    ),
  );
  for (const [name, error] of Object.entries(errors)) {
    app.get(`/${name}`, allow('public'), async () => Promise.reject(error));
    app.post(`/${name}`, allow('public'), async () => Promise.reject(error));
  }
};

const { url, lines, port } = await startTestApp({ routes: [routes], config: { requestTimeoutSeconds: 0.2 } });
const api = `${url}/api/v1`;

function expectProblem(answer: Awaited<ReturnType<typeof request>>, status: number, code: string) {
  expect(answer.type).toBe('application/problem+json; charset=utf-8');
  expect(answer.status).toBe(status);
  expect(answer.json).toMatchObject({
    type: `/docs/errors#${code}`,
    title: expect.any(String),
    status,
    code,
    detail: expect.stringMatching(/^[A-Z].*\.$/),
    requestId: answer.headers.get('x-request-id'),
  });
  expect(answer.headers.get('cache-control')).toBe('no-store');
  return answer.json;
}

describe('a request that is not valid', () => {
  it('names every wrong field at once, in sentences', async () => {
    const body = { count: 0, kind: 'standing', name: 4, emails: ['a@b.example', 'x'], at: 'soon', extra: 1 };
    const problem = expectProblem(await post(`${api}/things`, body), 400, 'invalid_request');
    expect(problem.errors).toEqual([
      { pointer: '/extra', detail: 'There is no such field.' },
      { pointer: '/count', detail: 'It must be at least 1.' },
      { pointer: '/emails/1', detail: 'It must be an e-mail address.' },
      { pointer: '/at', detail: 'It must be a time such as 2030-12-31T20:00:00Z.' },
      { pointer: '/kind', detail: 'It must be one of "general", "reserved".' },
      { pointer: '/name', detail: 'It must be a string or null.' },
    ]);
  });

  it('names what is missing', async () => {
    const problem = expectProblem(await post(`${api}/things`, {}), 400, 'invalid_request');
    expect(problem.errors).toEqual([
      { pointer: '/count', detail: 'It is required.' },
      { pointer: '/kind', detail: 'It is required.' },
    ]);
  });

  it('converts nothing in a body', async () => {
    const problem = expectProblem(
      await post(`${api}/things`, { count: '5', kind: 'general' }),
      400,
      'invalid_request',
    );
    expect(problem.errors).toEqual([{ pointer: '/count', detail: 'It must be a whole number.' }]);
  });

  it('converts the text of a query or path', async () => {
    expect((await request(`${api}/things?limit=5`)).json).toEqual({ limit: 5 });
    const query = expectProblem(await request(`${api}/things?limit=many`), 400, 'invalid_request');
    expect(query.errors).toEqual([{ pointer: '/query/limit', detail: 'It must be a whole number.' }]);
    const path = expectProblem(await request(`${api}/things/x`), 400, 'invalid_request');
    expect(path.errors).toEqual([{ pointer: '/path/id', detail: 'It must be a whole number.' }]);
  });

  it.each(['', '[]', '"text"', 'null'])('needs an object, not %j', async (body) => {
    const problem = expectProblem(await post(`${api}/things`, body), 400, 'invalid_request');
    expect(problem.errors).toEqual([{ pointer: '', detail: 'Send a JSON object as the body.' }]);
  });

  it('keeps the answer small however much is wrong', async () => {
    const emails = Array.from({ length: 2_000 }, () => 1);
    const problem = expectProblem(await post(`${api}/things`, { emails }), 400, 'invalid_request');
    expect(problem.errors).toHaveLength(50);
  });

  it('refuses zero bytes, which the database could not hold', async () => {
    const body = '{"count":1,"kind":"general","name":"a\\u0000b"}';
    expectProblem(await post(`${api}/things`, body), 400, 'invalid_request');
    expectProblem(await request(`${api}/things?limit=%00`), 400, 'invalid_request');
  });
});

describe('a body', () => {
  it.each(['{', '{"count":}', '{"__proto__":{}}', 'count=1'])('must be JSON, not %s', async (body) => {
    expectProblem(await post(`${api}/things`, body), 400, 'malformed_json');
  });

  it('may be empty where the route needs none', async () => {
    expect((await post(`${api}/cancel`, '')).json).toEqual({ ok: true });
    expect((await request(`${api}/cancel`, { method: 'POST' })).json).toEqual({ ok: true });
  });

  it('must be application/json', async () => {
    const answer = await post(`${api}/things`, 'x', { 'content-type': 'text/plain' });
    expectProblem(answer, 415, 'unsupported_media_type');
  });

  it('must not be larger than the limit', async () => {
    const problem = expectProblem(
      await post(`${api}/things`, { name: 'x'.repeat(10_000) }),
      413,
      'body_too_large',
    );
    expect(problem.detail).toBe('The body is larger than 10000 bytes.');
  });
});

describe('an address', () => {
  it('that leads nowhere is 404, whatever the body', async () => {
    expectProblem(await request(`${api}/nothing`), 404, 'route_not_found');
    expectProblem(
      await post(`${url}/nothing`, '{', { 'content-type': 'text/plain' }),
      404,
      'route_not_found',
    );
    expectProblem(await request(`${api}/things/${'x'.repeat(200)}`), 404, 'route_not_found');
  });

  it('that exists for other methods is 405, and tells them', async () => {
    const answer = await request(`${api}/things/1`, { method: 'DELETE' });
    expectProblem(answer, 405, 'method_not_allowed');
    expect(answer.headers.get('allow')).toBe('GET, HEAD');
    const other = await request(`${api}/things`, { method: 'PUT' });
    expect(other.headers.get('allow')).toBe('GET, HEAD, POST');
  });

  it('with a broken escape is 400', async () => {
    const answer = await request(`${api}/%zz`);
    expectProblem(answer, 400, 'invalid_request');
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
  });
});

describe('a refusal', () => {
  it('carries what stood in the way and further members', async () => {
    const problem = expectProblem(await request(`${api}/sold-out`), 409, 'sold_out');
    expect(problem).toMatchObject({
      detail: 'Only 2 are left.',
      conflicts: [{ tierId: 3, available: 2 }],
      total: 5,
    });
  });
});

describe('a failure on our side', () => {
  it('tells the client nothing, and the log everything', async () => {
    const answer = await request(`${api}/fault`, { headers: { 'x-request-id': 'fault-1' } });
    expectProblem(answer, 500, 'internal');
    expect(answer.body).not.toContain('hunter2');
    const line = lines.find((each) => each.requestId === 'fault-1' && each.err);
    expect(line).toMatchObject({
      msg: 'a request failed',
      route: '/api/v1/fault',
      err: { stack: expect.any(String) },
    });
  });

  it.each(['GET', 'POST'])('of the database asks to try again (%s)', async (method) => {
    const answer = await request(`${api}/away`, { method });
    expectProblem(answer, 503, 'database_unavailable');
    expect(answer.headers.get('retry-after')).toBe('1');
  });

  it.each(['lost', 'unknown'])('in the middle of a write is unknown, never failed (%s)', async (name) => {
    expectProblem(await request(`${api}/${name}`, { method: 'POST' }), 503, 'outcome_unknown');
    expectProblem(await request(`${api}/${name}`), 503, 'database_unavailable');
  });
});

describe('what is no request', () => {
  it('is answered too', async () => {
    const answer = await sendRaw(port, 'HELLO\r\n\r\n');
    expect(answer).toMatch(/^HTTP\/1\.1 400 Bad Request\r\ncontent-type: application\/problem\+json/);
    expect(answer).toContain('"code":"invalid_request"');
  });

  it('because its headers are too large, is told so', async () => {
    const answer = await sendRaw(port, `GET / HTTP/1.1\r\nhost: x\r\nx: ${'x'.repeat(20_000)}\r\n\r\n`);
    expect(answer).toMatch(/^HTTP\/1\.1 431 /);
    expect(answer).toContain('"code":"headers_too_large"');
  });

  it('because it never ends, is cut off', async () => {
    const answer = await sendRaw(
      port,
      'POST /api/v1/things HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 9\r\n\r\n{',
    );
    expect(answer).toMatch(/^HTTP\/1\.1 408 /);
    expect(answer).toContain('"code":"timeout"');
  });
});
