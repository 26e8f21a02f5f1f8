import { useState } from 'react';
import { Card } from '../../account/card.tsx';
import { EmailField } from '../../account/email-field.tsx';
import { AccountForm } from '../../account/form.tsx';
import { MailSent } from '../../account/mail-sent.tsx';
import { useAccountT } from '../../account/texts.ts';
import { forgotPassword } from '../../api/account.ts';

/** Asks for the link to a new password. */
export default function ForgotPage() {
  const t = useAccountT();
  const [email, setEmail] = useState<string>();
  if (email !== undefined) {
    return <MailSent text={t('mail.forgot', { email })} again={() => forgotPassword(email)} />;
  }
  return (
    <Card title={t('forgot.title')} text={t('forgot.text')}>
      <AccountForm
        action={t('forgot.action')}
        onSubmit={async ({ email: given = '' }) => {
          await forgotPassword(given.trim());
          setEmail(given.trim());
        }}
      >
        {(faults) => <EmailField kind="username" error={faults.email} />}
      </AccountForm>
    </Card>
  );
}
