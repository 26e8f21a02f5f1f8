/** The way into this module: organizers, who works for them, and the keys of their programs. */
import type { Actor, By, MemberRole } from '../access/index.ts';
import type { ExpectedVersion } from '../database/index.ts';
import type { Context } from './context.ts';
import { invite, listInvitations, revokeInvitation } from './invitations.ts';
import { acceptInvitation, openInvitation } from './joining.ts';
import { createKey, deleteKey, type KeyInput, listKeys, rotateKey } from './keys.ts';
import { changeRoles, listMembers, removeMember } from './members.ts';
import {
  createOrganizer,
  getOrganizer,
  listOrganizers,
  mayCreate,
  type OrganizerFields,
  patchOrganizer,
} from './organizers.ts';
import { recognizeKey } from './recognize.ts';

export type { Organizer, OwnOrganizer } from './organizers.ts';
export { forgetInvitations, invitationsTo } from './personal-data.ts';

/** What doors may ask for. */
export type Organizers = ReturnType<typeof createOrganizers>;

/** Binds the functions to what they work with. */
export function createOrganizers(context: Context) {
  type Page = Parameters<typeof listOrganizers>[2];
  type NewInvitation = Parameters<typeof invite>[2];
  return {
    listOrganizers: (actor: Actor, page: Page) => listOrganizers(context, actor, page),
    getOrganizer: (id: number) => getOrganizer(context.database, id),
    mayCreate: (actor: Actor) => mayCreate(context, actor),
    createOrganizer: (fields: OrganizerFields, by: By) => createOrganizer(context, fields, by),
    patchOrganizer: (id: number, patch: Partial<OrganizerFields>, expected: ExpectedVersion, by: By) =>
      patchOrganizer(context, id, patch, expected, by),

    listMembers: (id: number) => listMembers(context, id),
    changeRoles: (id: number, accountId: string, roles: readonly MemberRole[], by: By) =>
      changeRoles(context, id, accountId, roles, by),
    removeMember: (id: number, accountId: string, by: By) => removeMember(context, id, accountId, by),

    listInvitations: (id: number) => listInvitations(context, id),
    invite: (id: number, invitation: NewInvitation, by: By) => invite(context, id, invitation, by),
    revokeInvitation: (id: number, invitationId: number, by: By) =>
      revokeInvitation(context, id, invitationId, by),
    openInvitation: (token: string) => openInvitation(context, token),
    acceptInvitation: (token: string, by: By) => acceptInvitation(context, token, by),

    listKeys: (id: number) => listKeys(context, id),
    createKey: (id: number, input: KeyInput, by: By) => createKey(context, id, input, by),
    rotateKey: (id: number, keyId: number, overlapHours: number, by: By) =>
      rotateKey(context, id, keyId, overlapHours, by),
    deleteKey: (id: number, keyId: number, by: By) => deleteKey(context, id, keyId, by),
    recognizeKey: (text: string) => recognizeKey(context.pool, text),
  };
}
