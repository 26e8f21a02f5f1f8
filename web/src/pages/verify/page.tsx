import { useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { Card, linkClasses } from '../../account/card.tsx';
import { AccountForm } from '../../account/form.tsx';
import { LinkMissing, useLinkToken } from '../../account/link-token.tsx';
import { PasswordField } from '../../account/password-field.tsx';
import { useAccountT } from '../../account/texts.ts';
import { adoptAccount, signIn, verifyEmail } from '../../api/account.ts';
import { ApiProblem } from '../../api/client.ts';
import { useToast } from '../../components/toast.tsx';

/** Where the link in the mail leads: with the password it confirms the address, and signs in. */
export default function VerifyPage() {
  const t = useAccountT();
  const token = useLinkToken();
  const confirm = useConfirm();
  if (token === '') return <LinkMissing again="/sign-in" />;
  return (
    <Card title={t('verify.title')} text={t('verify.text')} aside={t('verify.notYou')}>
      <AccountForm
        action={t('verify.action')}
        onSubmit={({ password = '' }) => confirm(token, password)}
        aside={
          <Link to="/forgot" className={linkClasses}>
            {t('verify.forgot')}
          </Link>
        }
      >
        {(faults) => (
          <PasswordField
            label={t('password')}
            name="password"
            kind="current-password"
            error={faults.password}
          />
        )}
      </AccountForm>
    </Card>
  );
}

function useConfirm() {
  const t = useAccountT();
  const toast = useToast();
  const client = useQueryClient();
  const navigate = useNavigate();
  return async (token: string, password: string) => {
    const { email } = await verifyEmail({ token, password });
    try {
      const account = await signIn({ login: email, password });
      adoptAccount(client, account);
      toast({ text: t('signIn.welcome', { name: account.name }), tone: 'good' });
      await navigate({ to: '/account', replace: true });
    } catch (error) {
      // The address is confirmed; what is missing is the code of the second factor.
      if (!(error instanceof ApiProblem) || error.code !== 'second_factor_required') throw error;
      await navigate({ to: '/sign-in', replace: true });
    }
  };
}
