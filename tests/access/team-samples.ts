/** Requests to the routes of teams, keys, audit logs and the mailbox; see samples.ts. */
import { randomUUID } from 'node:crypto';
import { OWNER } from './actors.ts';
import type { Sample } from './samples.ts';
import type { World } from './world.ts';

const owner = `/organizers/${OWNER}`;
const newKey = { name: 'Till', scopes: ['bookings.read'] };
const newInvitation = () => ({ email: `${randomUUID()}@example.com`, roles: ['door'] });
const aKey = async (world: World): Promise<string> =>
  `${owner}/keys/${(await world.make('POST', `${owner}/keys`, newKey)).id}`;
const anInvitation = async (world: World): Promise<string> =>
  `${owner}/invitations/${(await world.make('POST', `${owner}/invitations`, newInvitation())).id}`;

export const teamSamples: Readonly<Record<string, (world: World) => Promise<Sample>>> = {
  getOrganizer: async () => ({ path: owner }),
  patchOrganizer: async () => ({ path: owner, body: { name: 'Owner' }, headers: { 'if-match': '*' } }),
  listMembers: async () => ({ path: `${owner}/members` }),
  patchMember: async (world) => ({
    path: `${owner}/members/${await world.newMember()}`,
    body: { roles: ['finance'] },
  }),
  removeMember: async (world) => ({ path: `${owner}/members/${await world.newMember()}` }),
  listInvitations: async () => ({ path: `${owner}/invitations` }),
  createInvitation: async () => ({ path: `${owner}/invitations`, body: newInvitation() }),
  revokeInvitation: async (world) => ({ path: await anInvitation(world) }),
  listApiKeys: async () => ({ path: `${owner}/keys` }),
  createApiKey: async () => ({ path: `${owner}/keys`, body: newKey }),
  rotateApiKey: async (world) => ({ path: `${await aKey(world)}/rotate`, body: {} }),
  deleteApiKey: async (world) => ({ path: await aKey(world) }),
  searchOrganizerAudit: async () => ({ path: `${owner}/audit` }),
  exportOrganizerAudit: async () => ({ path: `${owner}/audit/export?format=json` }),
  searchAudit: async () => ({ path: '/audit' }),
  exportAudit: async () => ({ path: '/audit/export' }),
  listMailbox: async () => ({ path: '/mailbox' }),
  getMail: async (world) => ({ path: `/mailbox/${await world.newMail()}` }),
};
