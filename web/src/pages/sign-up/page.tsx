import { Link, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { Card, linkClasses } from '../../account/card.tsx';
import { EmailField } from '../../account/email-field.tsx';
import { AccountForm, passwordFault } from '../../account/form.tsx';
import { MailSent } from '../../account/mail-sent.tsx';
import { PasswordField } from '../../account/password-field.tsx';
import { useAccountT } from '../../account/texts.ts';
import { resendVerification, signUp } from '../../api/account.ts';
import { Field } from '../../components/field.tsx';

/** A name, an address, a password; the rest comes by mail. */
export default function SignUpPage() {
  const t = useAccountT();
  const { to } = useSearch({ from: '/sign-up' });
  const [email, setEmail] = useState<string>();
  if (email !== undefined) {
    return <MailSent text={t('mail.signUp', { email })} again={() => resendVerification(email)} />;
  }
  return (
    <Card
      title={t('signUp.title')}
      text={t('signUp.text')}
      aside={
        <>
          {t('signUp.have')}
          <Link to="/sign-in" search={to === undefined ? {} : { to }} className={linkClasses}>
            {t('signIn.title')}
          </Link>
        </>
      }
    >
      <AccountForm
        action={t('signUp.action')}
        check={({ password }) => passwordFault(t, 'password', password)}
        onSubmit={async ({ name = '', email: given = '', password = '' }) => {
          await signUp({ name: name.trim(), email: given.trim(), password });
          setEmail(given.trim());
        }}
      >
        {(faults) => (
          <>
            <Field
              label={t('name')}
              name="name"
              autoComplete="name"
              required
              maxLength={200}
              error={faults.name}
            />
            <EmailField kind="username" error={faults.email} />
            <PasswordField
              label={t('password')}
              hint={t('password.hint')}
              name="password"
              kind="new-password"
              error={faults.password}
            />
          </>
        )}
      </AccountForm>
    </Card>
  );
}
