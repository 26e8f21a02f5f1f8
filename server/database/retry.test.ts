import { createServer, type Server } from 'node:net';
import pg from 'pg';
import { describe, expect, it } from 'vitest';
import { createTestDatabase } from '../../tests/support/database.ts';
import { openPool } from './pool.ts';
import { backoffMs, classify, mustDiscard, withRetry } from './retry.ts';

const { url, database } = await createTestDatabase({ migrated: false });

function failure(code: string): Error {
  return Object.assign(new Error('made up'), { code });
}

async function errorOf(work: Promise<unknown>): Promise<Error> {
  const outcome = await work.then(
    () => undefined,
    (error: Error) => error,
  );
  if (outcome === undefined) throw new Error('expected a failure');
  return outcome;
}

describe('classify', () => {
  it.each([
    ['40001', 'retry'],
    ['40P01', 'retry'],
    ['55P03', 'retry'],
    ['57014', 'retry'],
    ['53100', 'retry'],
    ['53300', 'retry'],
    ['57P03', 'retry'],
    ['25006', 'retry'],
    ['25P03', 'retry'],
    ['08001', 'retry'],
    ['08006', 'unknown'],
    ['08007', 'unknown'],
    ['57P01', 'unknown'],
    ['57P02', 'unknown'],
    ['ECONNREFUSED', 'retry'],
    ['ECONNRESET', 'unknown'],
    ['EPIPE', 'unknown'],
    ['23505', 'fatal'],
    ['42P01', 'fatal'],
    ['22003', 'fatal'],
  ])('%s is %s', (code, verdict) => {
    expect(classify(failure(code))).toBe(verdict);
  });

  it('does not take a bug of ours for a lost connection', () => {
    expect(classify(new TypeError('x is not a function'))).toBe('fatal');
    expect(classify('Connection terminated')).toBe('fatal');
  });

  it('keeps the connection after a conflict and gives up the one that was lost or read-only', () => {
    expect(mustDiscard(failure('40001'))).toBe(false);
    expect(mustDiscard(failure('25006'))).toBe(true);
    expect(mustDiscard(failure('ECONNRESET'))).toBe(true);
  });
});

describe('classify, on errors that really happen', () => {
  it('a connection cut by the server is unknown', async () => {
    const client = await openPool(url, 1).connect();
    client.on('error', () => {});
    const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
    const ended = new Promise((resolve) => client.once('end', resolve));
    const sleeping = errorOf(client.query('select pg_sleep(10)'));
    await database.pool.query('select pg_terminate_backend($1)', [rows[0]?.pid]);
    expect(classify(await sleeping)).toBe('unknown');
    await ended;
    const afterwards = await errorOf(client.query('select 1'));
    expect([afterwards.message, classify(afterwards)]).toEqual([
      expect.stringMatching(/not queryable/),
      'retry',
    ]);
    client.release(true);
  });

  it('a socket that ends in the middle of a statement is unknown', async () => {
    const client = new pg.Client(url);
    client.on('error', () => {});
    await client.connect();
    const sleeping = errorOf(client.query('select pg_sleep(10)'));
    (client as unknown as { connection: { stream: { destroy(): void } } }).connection.stream.destroy();
    const error = await sleeping;
    expect([error.message, classify(error)]).toEqual(['Connection terminated unexpectedly', 'unknown']);
  });

  it('a pool without a free connection is retried', async () => {
    const pool = new pg.Pool({ connectionString: url, max: 1, connectionTimeoutMillis: 50 });
    const client = await pool.connect();
    expect(classify(await errorOf(pool.connect()))).toBe('retry');
    client.release();
    await pool.end();
  });

  it('a server that is not there is retried', async () => {
    const { port, server } = await listenOnce();
    await new Promise((resolve) => server.close(resolve));
    const pool = openPool(`postgres://nobody@127.0.0.1:${port}/none`, 1);
    expect(classify(await errorOf(pool.query('select 1')))).toBe('retry');
    await pool.end();
  });

  it('a server that accepts and says nothing is retried', async () => {
    const { port, server } = await listenOnce();
    const connectionString = `postgres://nobody@127.0.0.1:${port}/none`;
    const pool = new pg.Pool({ connectionString, connectionTimeoutMillis: 100 });
    expect(classify(await errorOf(pool.query('select 1')))).toBe('retry');
    await pool.end();
    server.close();
  });

  it('a statement over its time is retried, one that the client gave up on is unknown', async () => {
    const client = new pg.Client({ connectionString: url, statement_timeout: 50 });
    await client.connect();
    expect(classify(await errorOf(client.query('select pg_sleep(5)')))).toBe('retry');
    await client.end();
    const hasty = new pg.Client({ connectionString: url, query_timeout: 50 });
    await hasty.connect();
    expect(classify(await errorOf(hasty.query('select pg_sleep(1)')))).toBe('unknown');
    await hasty.end();
  });
});

describe('withRetry', () => {
  it('runs again for a conflict, then gives the value', async () => {
    let runs = 0;
    const value = await withRetry(async () => {
      runs += 1;
      if (runs < 3) throw failure('40001');
      return 'done';
    });
    expect([value, runs]).toEqual(['done', 3]);
  });

  it.each([
    ['40001', 4],
    ['57P01', 1],
    ['23505', 1],
  ])('with %s it runs %i times', async (code, expected) => {
    let runs = 0;
    const work = () => {
      runs += 1;
      return Promise.reject(failure(code));
    };
    await expect(withRetry(work, 4)).rejects.toMatchObject({ code });
    expect(runs).toBe(expected);
  });

  it('waits longer each time, with a limit', () => {
    expect(backoffMs(failure('53300'), 1)).toBeGreaterThanOrEqual(200);
    expect(backoffMs(failure('53300'), 3)).toBeGreaterThanOrEqual(800);
    expect(backoffMs(failure('53300'), 50)).toBeLessThanOrEqual(2_000);
  });
});

async function listenOnce(): Promise<{ port: number; server: Server }> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('not listening');
  return { port: address.port, server };
}
