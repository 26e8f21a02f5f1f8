/** Who sends a request, by the session whose token it presents. */
import type { Actor, Membership } from '../access/index.ts';
import { RefusalError, refuse } from '../lib/errors.ts';
import { freshly } from '../lib/fresh.ts';
import type { Context } from './context.ts';
import type { HeaderReader } from './credentials.ts';

/** What a request presents, as doors tell it. */
export interface Presented {
  readonly header: HeaderReader;
  /** Whether it only reads. */
  readonly isSafe: boolean;
}

/** A session that was looked up is taken for open this long, so that ending one is quick. */
const SESSION_PERIOD_MS = 1_000;

interface SessionRow {
  readonly id: string;
  readonly email: string;
  readonly emailVerified: boolean;
  readonly name: string;
  readonly administrator: boolean;
  readonly memberships: readonly Membership[];
}

const FIND = {
  name: 'account_of_session',
  text: `
    select a.id, a.email, a.email_verified as "emailVerified", a.name, a.administrator,
      (select coalesce(json_agg(json_build_object('organizerId', m.organizer_id, 'role', m.role)), '[]')
       from members m where m.account_id = a.id) as memberships
    from account_sessions s join accounts a on a.id = s.account_id
    where s.token = $1 and s.expires_at > now() and not a.disabled`,
};

/**
 * Makes what finds the account of a request: undefined when it presents no session of ours, or one that has ended.
 * It throws a RefusalError `cross_site` for a cookie that another site may have made the browser send.
 */
export function createRecognizer({ pool, credentials, publicUrl }: Context) {
  const look = async (token: string): Promise<Actor | undefined> => {
    const { rows } = await pool.query<SessionRow>({ ...FIND, values: [token] });
    return rows[0] && toActor(rows[0]);
  };
  let actorOf = freshly(look, SESSION_PERIOD_MS);
  const recognize = (presented: Presented): Promise<Actor | undefined> | undefined => {
    const credential = credentials.read(presented.header);
    if (credential === undefined) return undefined;
    if (credential.via === 'cookie' && !presented.isSafe) demandOwnSite(presented.header, publicUrl);
    return actorOf(credential.token);
  };
  /** For a request that has changed what its account may do, so that its next one knows. */
  const forget = (header: HeaderReader): void => {
    const credential = credentials.read(header);
    if (credential !== undefined) actorOf.forget(credential.token);
  };
  /** After a change of accounts or sessions: on this node it holds at once. */
  const forgetAll = (): void => {
    actorOf = freshly(look, SESSION_PERIOD_MS);
  };
  return Object.assign(recognize, { forget, forgetAll });
}

function toActor({ id, email, emailVerified, name, administrator, memberships }: SessionRow): Actor {
  return {
    kind: 'account',
    id,
    name: `${name} <${email}>`,
    account: { id, email, emailVerified, name },
    memberships,
    isAdministrator: administrator,
  };
}

/** @throws RefusalError cross_site when a page of another site sent the request, or nobody knows which */
export function demandOwnSite(header: HeaderReader, publicUrl: string): void {
  const site = header('sec-fetch-site');
  const origin = header('origin');
  const isOwn = site === undefined ? isOwnOrigin(origin, header('host'), publicUrl) : site === 'same-origin';
  if (!isOwn) throw new RefusalError(refuse('cross_site').refusal);
}

/** Whether an origin is ours: as the operator names it, or as the browser reached us. */
function isOwnOrigin(origin: string | undefined, host: string | undefined, publicUrl: string): boolean {
  if (origin === undefined) return false;
  return origin === new URL(publicUrl).origin || (host !== undefined && URL.parse(origin)?.host === host);
}
