import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { AccountForm, passwordFault } from '../../account/form.tsx';
import { PasswordField } from '../../account/password-field.tsx';
import { useAccountT } from '../../account/texts.ts';
import { changePassword, sessionsQuery } from '../../api/account.ts';
import { useToast } from '../../components/toast.tsx';
import { Section } from './section.tsx';

/** A new password for the old one. */
export function PasswordSection() {
  const t = useAccountT();
  const toast = useToast();
  const client = useQueryClient();
  // A new form each time: nothing of a password stays on the page.
  const [round, setRound] = useState(0);
  return (
    <Section title={t('account.password.change')}>
      <p className="text-ink-soft">{t('account.password.text')}</p>
      <AccountForm
        key={round}
        action={t('account.password.change')}
        look="secondary"
        check={({ newPassword }) => passwordFault(t, 'newPassword', newPassword)}
        onSubmit={async ({ password = '', newPassword = '' }) => {
          await changePassword({ password, newPassword });
          setRound((before) => before + 1);
          toast({ text: t('account.password.done'), tone: 'good' });
          await client.invalidateQueries(sessionsQuery());
        }}
      >
        {(faults) => (
          <>
            <PasswordField
              label={t('password.current')}
              name="password"
              kind="current-password"
              error={faults.password}
            />
            <PasswordField
              label={t('password.new')}
              hint={t('password.hint')}
              name="newPassword"
              kind="new-password"
              error={faults.newPassword}
            />
          </>
        )}
      </AccountForm>
    </Section>
  );
}
