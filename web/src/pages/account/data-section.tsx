import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { AccountForm } from '../../account/form.tsx';
import { PasswordField } from '../../account/password-field.tsx';
import { useAccountT } from '../../account/texts.ts';
import { deleteAccount, EXPORT_PATH, forgetAccount } from '../../api/account.ts';
import { Button, buttonClasses } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { useToast } from '../../components/toast.tsx';
import { Section } from './section.tsx';

/** Everything that is kept, and the end of it. */
export function DataSection() {
  const t = useAccountT();
  const toast = useToast();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [isAsked, setAsked] = useState(false);
  const remove = async (password: string) => {
    await deleteAccount(password);
    toast({ text: t('delete.done'), tone: 'good' });
    await navigate({ to: '/' });
    forgetAccount(client);
  };
  return (
    <Section title={t('data.title')}>
      <p className="text-ink-soft">{t('data.text')}</p>
      <div className="flex flex-wrap gap-3">
        <a href={EXPORT_PATH} download className={buttonClasses('secondary')}>
          {t('data.download')}
        </a>
        <Button look="danger" onClick={() => setAsked(true)}>
          {t('delete.title')}
        </Button>
      </div>
      <Dialog open={isAsked} title={t('delete.title')} onClose={() => setAsked(false)}>
        <p>{t('delete.text')}</p>
        <AccountForm
          action={t('delete.action')}
          look="danger"
          onSubmit={({ password = '' }) => remove(password)}
          aside={
            <Button look="quiet" onClick={() => setAsked(false)}>
              {t('cancel')}
            </Button>
          }
        >
          {(faults) => (
            <PasswordField
              label={t('password.current')}
              name="password"
              kind="current-password"
              error={faults.password}
            />
          )}
        </AccountForm>
      </Dialog>
    </Section>
  );
}
