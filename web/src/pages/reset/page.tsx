import { useNavigate } from '@tanstack/react-router';
import { Card } from '../../account/card.tsx';
import { AccountForm, passwordFault } from '../../account/form.tsx';
import { LinkMissing, useLinkToken } from '../../account/link-token.tsx';
import { PasswordField } from '../../account/password-field.tsx';
import { useAccountT } from '../../account/texts.ts';
import { resetPassword } from '../../api/account.ts';
import { useToast } from '../../components/toast.tsx';

/** Where the link of a forgotten password leads. */
export default function ResetPage() {
  const t = useAccountT();
  const toast = useToast();
  const navigate = useNavigate();
  const token = useLinkToken();
  if (token === '') return <LinkMissing again="/forgot" />;
  return (
    <Card title={t('reset.title')} text={t('reset.text')}>
      <AccountForm
        action={t('reset.action')}
        check={({ newPassword }) => passwordFault(t, 'newPassword', newPassword)}
        onSubmit={async ({ newPassword = '' }) => {
          await resetPassword({ token, newPassword });
          toast({ text: t('reset.done'), tone: 'good' });
          await navigate({ to: '/sign-in', replace: true });
        }}
      >
        {(faults) => (
          <PasswordField
            label={t('password.new')}
            hint={t('password.hint')}
            name="newPassword"
            kind="new-password"
            error={faults.newPassword}
          />
        )}
      </AccountForm>
    </Card>
  );
}
