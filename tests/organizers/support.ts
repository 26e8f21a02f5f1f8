/** A node with teams, and short ways to ask it. */
import type { OpenDatabase } from '../../server/database/index.ts';
import { request } from '../http/app.ts';
import { startNode, type TestNodeOptions } from '../http/domain.ts';

type Headers = Readonly<Record<string, string>>;

export async function startTeams(database: OpenDatabase, options: TestNodeOptions = {}) {
  const node = await startNode(database, options);
  /** Sends as whoever has these headers. */
  const send = (who: Headers, method: string, path: string, body?: unknown, headers: Headers = {}) =>
    request(`${node.api}${path}`, {
      method,
      headers: { ...(body !== undefined && { 'content-type': 'application/json' }), ...who, ...headers },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
  /** The link in the newest mail to an address. */
  const lastLink = async (address: string): Promise<string> => {
    while ((await node.domain.messages.sendDue(100)) > 0);
    const { rows } = await database.pool.query<{ id: number }>(
      'select id from messages where to_address = $1 order by id desc limit 1',
      [address],
    );
    const mail = await node.domain.messages.readMailbox(rows[0]?.id ?? 0);
    return mail.ok ? (mail.value.links[0]?.href ?? '') : '';
  };
  return { ...node, send, lastLink };
}

export const tokenOf = (link: string): string => link.split('#')[1] ?? '';
