import { describe, expect, it } from 'vitest';
import { createLog } from './log.ts';

function collect(pretty: boolean, level = 'info') {
  const lines: string[] = [];
  const log = createLog({ level, pretty, destination: { write: (line) => void lines.push(line) } });
  return { log, lines };
}

describe('createLog', () => {
  it('writes one JSON line an event, from the level on that is set', () => {
    const { log, lines } = collect(false, 'warn');
    log.info({ a: 1 }, 'not this');
    log.warn({ a: 1 }, 'this');
    expect(lines.map((line) => JSON.parse(line))).toEqual([
      { level: 'warn', time: expect.stringMatching(/^\d{4}-.*Z$/), a: 1, msg: 'this' },
    ]);
  });

  it('hides what should not have come', () => {
    const { log, lines } = collect(false);
    log.info({ email: 'ada@example.com', headers: { authorization: 'Bearer x' }, token: 'tok' }, 'oops');
    expect(lines[0]).not.toMatch(/ada|Bearer|"tok"/);
  });

  it('keeps what an error is and why, not the row that it quotes', () => {
    const { log, lines } = collect(false);
    const error = Object.assign(new Error('duplicate key', { cause: new Error('deeper') }), {
      code: '23505',
      detail: 'Key (email)=(ada@example.com) already exists.',
    });
    log.error({ err: error }, 'failed');
    expect(JSON.parse(lines[0] ?? '').err).toMatchObject({
      type: 'Error',
      message: 'duplicate key',
      code: '23505',
      stack: expect.stringContaining('log.test.ts'),
      cause: { message: 'deeper' },
    });
    expect(lines[0]).not.toContain('ada');
  });

  it('writes for people on a terminal', () => {
    const { log, lines } = collect(true);
    log.info({ port: 3000, host: 'localhost' }, 'listening');
    expect(lines[0]).toMatch(/^\d\d:\d\d:\d\d\.\d{3} info {2}listening {2}port=3000 {2}host=localhost\n$/);
    log.error({ err: new Error('broken') }, 'failed');
    expect(lines[1]).toMatch(/failed\n {4}Error: broken\n {4} {4}at /);
  });
});
