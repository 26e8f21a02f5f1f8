/** What accounts look like on the wire. */
import { type Static, Type } from 'typebox';
import { USERNAME_PATTERN } from '../../accounts/index.ts';
import { Code, Email, NewPassword, Password, PersonName } from '../auth/schemas.ts';
import { AnsweredTime, component, ListOf, Nullable, OneOf, Page } from '../schemas.ts';

const closed = { additionalProperties: false };

const OrganizerRoles = Type.Object({
  id: Type.Integer(),
  slug: Type.String(),
  name: Type.String(),
  roles: ListOf(OneOf(['organizer', 'finance', 'door'])),
});

const common = {
  id: Type.String(),
  name: Type.String(),
  email: Type.String(),
  emailVerified: Type.Boolean({ description: 'Whether its owner has confirmed the address' }),
  username: Nullable(Type.String()),
  hasTwoFactor: Type.Boolean(),
  isAdministrator: Type.Boolean({ description: 'Of the whole platform' }),
  organizers: ListOf(OrganizerRoles, { description: 'For whom this person works, and as what' }),
  createdAt: AnsweredTime,
  version: Type.Integer(),
};

export const AccountAnswer = component('Account', Type.Object(common));

type Account = Static<typeof AccountAnswer>;
export const SessionAnswer = component(
  'SessionAnswer',
  Type.Object({
    account: Type.Unsafe<Account | null>({ anyOf: [{ $ref: 'Account#' }, { type: 'null' }] }),
  }),
);

export const ManagedAccount = component(
  'ManagedAccount',
  Type.Object({
    ...common,
    isDisabled: Type.Boolean({ description: 'It can not sign in' }),
    openSessions: Type.Integer({ description: 'In how many browsers and clients it is signed in' }),
  }),
);
export const ManagedAccountPage = component('ManagedAccountPage', Page(ManagedAccount));

export const AccountPatch = component(
  'AccountPatch',
  Type.Object(
    {
      name: Type.Optional(PersonName),
      username: Type.Optional(
        Nullable(
          Type.String({ pattern: USERNAME_PATTERN }),
          'To sign in with, beside the address; null: none',
        ),
      ),
    },
    { ...closed, minProperties: 1 },
  ),
);

export const ManagedAccountPatch = component(
  'ManagedAccountPatch',
  Type.Object(
    {
      isAdministrator: Type.Optional(Type.Boolean()),
      isDisabled: Type.Optional(Type.Boolean({ description: 'Its sessions end' })),
      hasTwoFactor: Type.Optional(
        Type.Literal(false, { description: 'Turned off, for who has lost app and backup codes' }),
      ),
    },
    { ...closed, minProperties: 1 },
  ),
);

export const EmailChange = component(
  'EmailChange',
  Type.Object({ email: Email, password: Password }, closed),
);

export const PasswordChange = component(
  'PasswordChange',
  Type.Object({ password: Password, newPassword: NewPassword }, closed),
);

export const PasswordOnly = component('PasswordOnly', Type.Object({ password: Password }, closed));
export const CodeOnly = component('CodeOnly', Type.Object({ code: Code }, closed));

const backupCodes = ListOf(Type.String(), { description: 'Each signs in once; they are not shown again' });
export const BackupCodes = component('BackupCodes', Type.Object({ backupCodes }));
export const TwoFactorSetUp = component(
  'TwoFactorSetUp',
  Type.Object({ uri: Type.String({ description: 'For an authenticator app: as a QR code' }), backupCodes }),
);

const Session = Type.Object({
  id: Type.String(),
  kind: OneOf(['browser', 'token'], '`token`: a client with a bearer token'),
  isCurrent: Type.Boolean({ description: 'The one that asks' }),
  createdAt: AnsweredTime,
  expiresAt: AnsweredTime,
  address: Nullable(Type.String()),
  userAgent: Nullable(Type.String()),
});
export const Sessions = component('Sessions', Page(Session));

export const DataExport = component(
  'DataExport',
  Type.Object({
    account: AccountAnswer,
    sessions: ListOf(Session),
    data: Type.Record(Type.String(), Type.Unknown(), {
      description: 'What is kept, by what it is: bookings …',
    }),
  }),
);
