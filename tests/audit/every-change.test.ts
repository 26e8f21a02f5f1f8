/**
 * Every route that changes something leaves a row in the audit log: who, what, and by which request. Routes are those of the
 * description: one that is new fails until it has a request here, or a reason why it needs no row.
 */
import { describe, expect, it } from 'vitest';
import { accountSamples } from '../access/account-samples.ts';
import { operations } from '../access/operations.ts';
import { type Make, roleSamples } from '../access/samples.ts';
import { sellingSamples } from '../access/selling-samples.ts';
import { startWorld } from '../access/world.ts';
import { PASSWORD } from '../support/accounts.ts';
import { createTestDatabase } from '../support/database.ts';

const { database } = await createTestDatabase();
const world = await startWorld(database);

/** Routes without a row of the audit log, each with its reason. */
const exceptions: Readonly<Record<string, string>> = {
  previewChartFile: 'changes nothing: it reads a file',
  convertChart: 'changes nothing: it reads a file',
  openInvitation: 'changes nothing: it reads an invitation by a token that no address should hold',
  joinWaitlist: "a buyer's own entry, which says itself what became of it and when",
  leaveWaitlist: "a buyer's own entry, which says itself what became of it and when",
  receiveWebhook: "a payment provider's news: the payment's own rows, in the timeline of its booking",
  completeSimulatedPayment: 'a buyer pays: as above',
};

const newOrganizer: Make = async () => ({ path: '/organizers', body: { name: 'New' } });
const pausedBefore: Make = async (world) => {
  const { showId } = await world.newEntry();
  await world.make('POST', `/shows/${showId}/waitlist/pause`);
  return { path: `/shows/${showId}/waitlist/resume` };
};
const samples: Readonly<Record<string, Make>> = {
  ...roleSamples,
  ...sellingSamples,
  ...accountSamples,
  createOrganizer: newOrganizer,
  // There has to be something to resume.
  resumeWaitlist: pausedBefore,
};

const changing = operations.filter(({ method }) => method !== 'GET');
const walked = changing.filter(({ id }) => !(id in exceptions));

/** An administrator where a sample needs no account; saves of one person in one sitting are one row, so another one saves. */
const senderOf = (id: string, access: string): string => {
  if (id in accountSamples) return 'guest';
  if (id === 'saveChartDraft' || id === 'createOrganizer' || access === 'accounts.manage')
    return 'administrator';
  return 'organizer';
};

interface Row {
  readonly actor_kind: string;
  readonly action: string;
  readonly organizer_id: number | null;
}

async function rowsOf(requestId: string | null): Promise<Row[]> {
  await world.relay();
  const { rows } = await database.pool.query<Row>(
    'select * from audit_log where request_id = $1 order by id',
    [requestId],
  );
  return rows;
}

it('knows every route that changes something', () => {
  const known = [...Object.keys(exceptions), ...Object.keys(samples)];
  expect(changing.map(({ id }) => id).filter((id) => !known.includes(id))).toEqual([]);
  const ids = changing.map(({ id }) => id);
  expect(Object.keys(exceptions).filter((id) => !ids.includes(id))).toEqual([]);
});

describe('writes down', () => {
  it.each(walked)('$id', async ({ id, method, access }) => {
    const { path, body, headers } = (await samples[id]?.(world)) ?? { path: '/no-sample' };
    const answer = await world.send(senderOf(id, access), method, path, body, headers);
    expect({ status: answer.status, detail: answer.json?.detail }).toMatchObject({
      status: expect.toSatisfy((status: number) => status < 300),
    });
    const rows = await rowsOf(answer.headers.get('x-request-id'));
    expect(rows).not.toEqual([]);
    const text = JSON.stringify(rows);
    expect(text).not.toContain(PASSWORD);
    // What is an account's own is the platform's log, and tells nothing that a deletion has to forget.
    if (rows.some((row) => row.organizer_id === null))
      expect(text).not.toMatch(/@example\.com|(Anna|Zoe) Example/);
  });
});
