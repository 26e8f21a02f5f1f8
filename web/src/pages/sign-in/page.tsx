import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useRouter, useSearch } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { Card, linkClasses } from '../../account/card.tsx';
import { AccountForm, type Fields } from '../../account/form.tsx';
import { PasswordField } from '../../account/password-field.tsx';
import { useAccountT } from '../../account/texts.ts';
import { adoptAccount, sessionQuery, signIn } from '../../api/account.ts';
import { ApiProblem, type Schemas } from '../../api/client.ts';
import { Button } from '../../components/button.tsx';
import { Field } from '../../components/field.tsx';
import { useToast } from '../../components/toast.tsx';

type Account = Schemas['Account'];
type Credentials = Pick<Schemas['NewSignIn'], 'login' | 'password'>;

/** Who are you? Then back to where one came from. */
export default function SignInPage() {
  const t = useAccountT();
  const enter = useEnter();
  const { to } = useSearch({ from: '/sign-in' });
  const { data: account } = useQuery(sessionQuery());
  const [waiting, setWaiting] = useState<Credentials>();
  const onSignedIn = (signedIn: Account) => enter(signedIn, to);
  if (waiting !== undefined) {
    return <SecondStep credentials={waiting} onSignedIn={onSignedIn} onBack={() => setWaiting(undefined)} />;
  }
  return (
    <Card
      title={t('signIn.title')}
      text={account ? t('signIn.already', { email: account.email }) : t('signIn.text')}
      aside={
        <>
          {t('signIn.new')}
          <Link to="/sign-up" search={to === undefined ? {} : { to }} className={linkClasses}>
            {t('signIn.signUp')}
          </Link>
        </>
      }
    >
      <AccountForm
        action={t('signIn.action')}
        onSubmit={async (fields) => {
          const credentials = credentialsOf(fields);
          try {
            onSignedIn(await signIn(credentials));
          } catch (error) {
            if (!isSecondFactor(error)) throw error;
            setWaiting(credentials);
          }
        }}
        aside={
          <Link to="/forgot" className={linkClasses}>
            {t('signIn.forgot')}
          </Link>
        }
      >
        {(faults) => (
          <>
            <Field
              label={t('signIn.login')}
              name="login"
              autoComplete="username"
              autoCapitalize="none"
              spellCheck={false}
              dir="ltr"
              required
              error={faults.login}
            />
            <PasswordField
              label={t('password')}
              name="password"
              kind="current-password"
              error={faults.password}
            />
          </>
        )}
      </AccountForm>
    </Card>
  );
}

const credentialsOf = ({ login = '', password = '' }: Fields): Credentials => ({
  login: login.trim(),
  password,
});

const isSecondFactor = (error: unknown): boolean =>
  error instanceof ApiProblem && error.code === 'second_factor_required';

/** Makes the sign-in known, and goes on: the page that one came from, or the account. */
function useEnter() {
  const t = useAccountT();
  const toast = useToast();
  const router = useRouter();
  const client = useQueryClient();
  return (account: Account, to: string | undefined) => {
    adoptAccount(client, account);
    toast({ text: t('signIn.welcome', { name: account.name }), tone: 'good' });
    router.history.replace(to ?? '/account');
  };
}

interface SecondStepProps {
  readonly credentials: Credentials;
  readonly onSignedIn: (account: Account) => void;
  readonly onBack: () => void;
}

function SecondStep({ credentials, onSignedIn, onBack }: SecondStepProps) {
  const t = useAccountT();
  const field = useRef<HTMLInputElement>(null);
  return (
    <Card title={t('signIn.code.title')}>
      <AccountForm
        action={t('signIn.code.action')}
        onSubmit={async ({ code = '' }) => onSignedIn(await signIn({ ...credentials, code: code.trim() }))}
        problem={(error) =>
          error instanceof ApiProblem && error.code === 'sign_in_failed'
            ? t('problem.code_sign_in_failed')
            : undefined
        }
        aside={
          <Button look="quiet" onClick={onBack}>
            {t('signIn.code.back')}
          </Button>
        }
      >
        {(faults) => (
          <Field
            ref={field}
            label={t('signIn.code')}
            hint={t('signIn.code.hint')}
            name="code"
            // One came here to type it, and comes by a press.
            autoFocus
            autoComplete="one-time-code"
            dir="ltr"
            required
            minLength={6}
            maxLength={20}
            error={faults.code}
          />
        )}
      </AccountForm>
    </Card>
  );
}
