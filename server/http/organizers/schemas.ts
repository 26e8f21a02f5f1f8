/** Shapes of organizers, their members, invitations and keys on the wire. */
import { type Static, Type } from 'typebox';
import { type Action, actions, memberRoles, roleMay } from '../../access/index.ts';
import { Id, Text } from '../paths.ts';
import { AnsweredTime, component, ListOf, NullableAnsweredTime, OneOf, Page, Timestamp } from '../schemas.ts';

const closed = { additionalProperties: false };

const Slug = Type.String({
  pattern: '^[a-z][a-z0-9]*(-[a-z0-9]+)*$',
  maxLength: 80,
  description: 'Words of a-z and 0-9 joined by hyphens; made of the name by default',
});
/** Something to read in it: not only spaces. */
const Name = Type.String({ minLength: 1, maxLength: 120, pattern: '\\S' });

export const NewOrganizer = component(
  'NewOrganizer',
  Type.Object(
    { name: Name, slug: Type.Optional(Slug) },
    { ...closed, examples: [{ name: 'Aurora Concerts' }] },
  ),
);
export const OrganizerPatch = component(
  'OrganizerPatch',
  Type.Partial(Type.Object({ name: Name, slug: Slug }), { ...closed, minProperties: 1 }),
);

const organizer = {
  id: Id,
  slug: Type.String(),
  name: Type.String(),
  version: Type.Integer(),
  links: Type.Object({ self: Type.String() }),
};
export const Organizer = component('Organizer', Type.Object(organizer));
export type OrganizerAnswer = Static<typeof Organizer>;

const Roles = ListOf(OneOf(memberRoles));
export const OwnOrganizerPage = component(
  'OwnOrganizerPage',
  Page(component('OwnOrganizer', Type.Object({ ...organizer, roles: Roles }))),
);

/** Each once, at least one. */
const NewRoles = Type.Unsafe<(typeof memberRoles)[number][]>({
  type: 'array',
  items: { type: 'string', enum: [...memberRoles] },
  minItems: 1,
  uniqueItems: true,
});

export const Member = component(
  'Member',
  Type.Object({
    accountId: Type.String(),
    name: Type.String(),
    email: Type.String(),
    roles: Roles,
    since: AnsweredTime,
  }),
);
export const MemberPatch = component(
  'MemberPatch',
  Type.Object({ roles: NewRoles }, { ...closed, examples: [{ roles: ['finance', 'door'] }] }),
);

const invitation = {
  email: Type.String(),
  roles: Roles,
  invitedBy: Type.String(),
  expiresAt: AnsweredTime,
};
export const Invitation = component(
  'Invitation',
  Type.Object({ id: Id, ...invitation, createdAt: AnsweredTime }),
);
export const NewInvitation = component(
  'NewInvitation',
  Type.Object(
    { email: Type.String({ format: 'email', maxLength: 254 }), roles: NewRoles },
    { ...closed, examples: [{ email: 'grace@example.com', roles: ['door'] }] },
  ),
);
export const InvitationToken = component(
  'InvitationToken',
  Type.Object({ token: Type.String({ minLength: 1, maxLength: 100, description: 'Of the mail' }) }, closed),
);
export const OpenedInvitation = component(
  'OpenedInvitation',
  Type.Object({ organizer: Type.Object({ id: Id, name: Type.String() }), ...invitation }),
);
export const AcceptedInvitation = component(
  'AcceptedInvitation',
  Type.Object({ organizerId: Id, roles: Roles }),
);

/** What keys may be allowed to do: no more than an organizer. */
export const scopes = actions.filter((action) => roleMay('organizer', action));
const Scope = OneOf<Action>(scopes);

const key = {
  id: Id,
  name: Type.String(),
  scopes: ListOf(Scope),
  prefix: Type.String({ description: 'How it begins' }),
  createdBy: Type.String(),
  createdAt: AnsweredTime,
  rotatedAt: NullableAnsweredTime,
  oldKeyUntil: NullableAnsweredTime,
  expiresAt: NullableAnsweredTime,
  lastUsedAt: NullableAnsweredTime,
};
export const ApiKey = component('ApiKey', Type.Object(key));
export const ApiKeyWithText = component(
  'ApiKeyWithText',
  Type.Object({ ...key, key: Type.String({ description: 'The key itself: shown now, and never again' }) }),
);
export const NewApiKey = component(
  'NewApiKey',
  Type.Object(
    {
      name: Name,
      scopes: Type.Unsafe<Action[]>({
        type: 'array',
        items: { type: 'string', enum: scopes },
        minItems: 1,
        uniqueItems: true,
      }),
      expiresAt: Type.Optional(Timestamp),
    },
    {
      ...closed,
      examples: [{ name: 'Box office at the door', scopes: ['bookings.read', 'tickets.check-in'] }],
    },
  ),
);
export const Rotation = component(
  'Rotation',
  Type.Object(
    {
      overlapHours: Type.Integer({
        minimum: 0,
        maximum: 720,
        default: 24,
        description: 'How long the old key works on',
      }),
    },
    closed,
  ),
);

export const MemberPath = Type.Object({ id: Id, accountId: Text(1, 100) });
export const InvitationPath = Type.Object({ id: Id, invitationId: Id });
export const KeyPath = Type.Object({ id: Id, keyId: Id });
