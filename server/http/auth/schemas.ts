/** What signing up and in looks like on the wire. */
import { type Static, Type } from 'typebox';
import { PASSWORD_LENGTH_MAX, PASSWORD_LENGTH_MIN } from '../../accounts/index.ts';
import { Text } from '../paths.ts';
import { component } from '../schemas.ts';

const closed = { additionalProperties: false };

export const Email = Type.String({ format: 'email', maxLength: 254 });

/** A password that is chosen. */
export const NewPassword = Text(
  PASSWORD_LENGTH_MIN,
  PASSWORD_LENGTH_MAX,
  `At least ${PASSWORD_LENGTH_MIN} characters of any kind`,
);

/** A password that was chosen before, whatever was demanded of it then. */
export const Password = Text(1, PASSWORD_LENGTH_MAX);

/** Of the authenticator app: six digits; or a backup code. */
export const Code = Text(6, 20);

const Token = Text(1, 100, 'From the link in the mail');

export const PersonName = Text(1, 200);

export const NewSignUp = component(
  'NewSignUp',
  Type.Object(
    { email: Email, password: NewPassword, name: PersonName },
    {
      ...closed,
      examples: [{ email: 'ada@example.com', password: 'a long sentence', name: 'Ada Lovelace' }],
    },
  ),
);

const SignInFields = Type.Object(
  {
    login: Text(1, 254, 'E-mail address or username'),
    password: Password,
    code: Type.Optional(Code),
  },
  { ...closed, examples: [{ login: 'ada@example.com', password: 'a long sentence' }] },
);
export type SignInBody = Static<typeof SignInFields>;
export const NewSignIn = component('NewSignIn', SignInFields);

export const Verification = component(
  'Verification',
  Type.Object({ token: Token, password: Password }, { ...closed }),
);

export const EmailOnly = component('EmailOnly', Type.Object({ email: Email }, closed));

export const PasswordReset = component(
  'PasswordReset',
  Type.Object({ token: Token, newPassword: NewPassword }, closed),
);

export const TokenAnswer = component(
  'TokenAnswer',
  Type.Object({
    token: Type.String({ description: 'Send it as `Authorization: Bearer <token>`' }),
    expiresInSeconds: Type.Integer(),
  }),
);

export const Verified = component(
  'Verified',
  Type.Object({ email: Type.String({ description: 'With which to sign in now' }) }),
);

/** The answer to what is done by mail: the same whether there is such an account or not. */
export const MailSent = Type.Null({ description: 'A mail goes to the address if it can' });
