import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { EmailField } from '../../account/email-field.tsx';
import { AccountForm } from '../../account/form.tsx';
import { PasswordField } from '../../account/password-field.tsx';
import { useAccountT } from '../../account/texts.ts';
import { type Account, changeEmail, changeProfile, sessionQuery } from '../../api/account.ts';
import { Badge } from '../../components/badge.tsx';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { Field } from '../../components/field.tsx';
import { useToast } from '../../components/toast.tsx';
import { Section } from './section.tsx';

/** Name, username, e-mail. */
export function ProfileSection({ account }: { account: Account }) {
  const t = useAccountT();
  const toast = useToast();
  const client = useQueryClient();
  const save = async ({ name = '', username = '' }: Readonly<Record<string, string>>) => {
    const changed = await changeProfile({
      version: account.version,
      name: name.trim(),
      username: username.trim() === '' ? null : username.trim(),
    });
    client.setQueryData(sessionQuery().queryKey, changed);
    toast({ text: t('done'), tone: 'good' });
  };
  return (
    <Section title={t('account.profile')}>
      <AccountForm action={t('save')} look="secondary" onSubmit={save}>
        {(faults) => (
          <>
            <Field
              label={t('name')}
              name="name"
              autoComplete="name"
              required
              maxLength={200}
              defaultValue={account.name}
              error={faults.name}
            />
            <Field
              label={t('username')}
              hint={t('username.hint')}
              name="username"
              autoComplete="off"
              autoCapitalize="none"
              spellCheck={false}
              dir="ltr"
              maxLength={30}
              defaultValue={account.username ?? ''}
              error={faults.username}
            />
          </>
        )}
      </AccountForm>
      <EmailRow account={account} />
    </Section>
  );
}

function EmailRow({ account: { email, emailVerified } }: { account: Account }) {
  const t = useAccountT();
  const toast = useToast();
  const [isOpen, setOpen] = useState(false);
  return (
    <div className="flex flex-col items-start gap-3 border-t border-line pt-5">
      <p className="flex flex-wrap items-center gap-2">
        <span className="text-sm font-bold">{t('email')}</span>
        <bdi className="break-all">{email}</bdi>
        <Badge tone={emailVerified ? 'good' : 'warn'}>
          {t(emailVerified ? 'account.email.verified' : 'account.email.unverified')}
        </Badge>
      </p>
      <Button onClick={() => setOpen(true)}>{t('account.email.change')}</Button>
      <Dialog open={isOpen} title={t('account.email.change')} onClose={() => setOpen(false)}>
        <p className="text-ink-soft">{t('account.email.text')}</p>
        <AccountForm
          action={t('account.email.change')}
          onSubmit={async ({ email: given = '', password = '' }) => {
            await changeEmail({ email: given.trim(), password });
            setOpen(false);
            toast({ text: t('account.email.sent', { email: given.trim() }), tone: 'good' });
          }}
        >
          {(faults) => (
            <>
              <EmailField kind="email" error={faults.email} />
              <PasswordField
                label={t('password.current')}
                name="password"
                kind="current-password"
                error={faults.password}
              />
            </>
          )}
        </AccountForm>
      </Dialog>
    </div>
  );
}
