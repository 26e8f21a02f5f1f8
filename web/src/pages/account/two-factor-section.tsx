import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { AccountForm } from '../../account/form.tsx';
import { PasswordField } from '../../account/password-field.tsx';
import { useAccountT } from '../../account/texts.ts';
import {
  type Account,
  confirmTwoFactor,
  renewBackupCodes,
  sessionQuery,
  setUpTwoFactor,
  turnOffTwoFactor,
} from '../../api/account.ts';
import type { Schemas } from '../../api/client.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { Field } from '../../components/field.tsx';
import { QrCode } from '../../components/qr-code.tsx';
import { useToast } from '../../components/toast.tsx';
import { BackupCodes } from './backup-codes.tsx';
import { Section } from './section.tsx';

type Asked = 'set up' | 'renew' | 'turn off';

/** The authenticator app: set up, with backup codes, and turned off. */
export function TwoFactorSection({ account: { hasTwoFactor } }: { account: Account }) {
  const t = useAccountT();
  const finish = useFinish();
  const [asked, setAsked] = useState<Asked>();
  const [made, setMade] = useState<Schemas['TwoFactorSetUp']>();
  const [codes, setCodes] = useState<readonly string[]>();
  const act = async (password: string) => {
    if (asked === 'set up') setMade(await setUpTwoFactor(password));
    if (asked === 'renew') setCodes((await renewBackupCodes(password)).backupCodes);
    if (asked === 'turn off') {
      await turnOffTwoFactor(password);
      await finish('twoFactor.turnedOff');
    }
    setAsked(undefined);
  };
  return (
    <Section title={t('twoFactor.title')}>
      <p className="text-ink-soft">{t(hasTwoFactor ? 'twoFactor.on' : 'twoFactor.off')}</p>
      <div className="flex flex-wrap gap-3">
        {hasTwoFactor ? (
          <>
            <Button onClick={() => setAsked('renew')}>{t('twoFactor.renew')}</Button>
            <Button onClick={() => setAsked('turn off')}>{t('twoFactor.turnOff')}</Button>
          </>
        ) : (
          <Button onClick={() => setAsked('set up')}>{t('twoFactor.setUp')}</Button>
        )}
      </div>
      <PasswordDialog asked={asked} onPassword={act} onClose={() => setAsked(undefined)} />
      <Dialog open={made !== undefined} title={t('twoFactor.setUp')} onClose={() => setMade(undefined)}>
        {made && (
          <SetUp
            made={made}
            onDone={async () => {
              setMade(undefined);
              await finish('twoFactor.turnedOn');
            }}
          />
        )}
      </Dialog>
      <Dialog open={codes !== undefined} title={t('twoFactor.codes')} onClose={() => setCodes(undefined)}>
        {codes && <BackupCodes codes={codes} />}
      </Dialog>
    </Section>
  );
}

/** Says that it is done, and reads how the account stands now. */
function useFinish() {
  const t = useAccountT();
  const toast = useToast();
  const client = useQueryClient();
  return async (text: 'twoFactor.turnedOn' | 'twoFactor.turnedOff') => {
    toast({ text: t(text), tone: 'good' });
    await client.invalidateQueries(sessionQuery());
  };
}

interface PasswordDialogProps {
  readonly asked: Asked | undefined;
  readonly onPassword: (password: string) => Promise<void>;
  readonly onClose: () => void;
}

function PasswordDialog({ asked, onPassword, onClose }: PasswordDialogProps) {
  const t = useAccountT();
  const actions = {
    'set up': 'twoFactor.setUp',
    renew: 'twoFactor.renew',
    'turn off': 'twoFactor.turnOff',
  } as const;
  return (
    <Dialog open={asked !== undefined} title={t('twoFactor.confirmPassword')} onClose={onClose}>
      <AccountForm
        action={asked === undefined ? '' : t(actions[asked])}
        onSubmit={({ password = '' }) => onPassword(password)}
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
  );
}

function SetUp({ made, onDone }: { made: Schemas['TwoFactorSetUp']; onDone: () => Promise<void> }) {
  const t = useAccountT();
  const key = new URL(made.uri).searchParams.get('secret') ?? '';
  return (
    <>
      <p>{t('twoFactor.scan')}</p>
      <div className="w-48 self-center">
        <QrCode text={made.uri} label={t('twoFactor.scanLabel')} />
      </div>
      <p className="text-ink-soft">
        {t('twoFactor.key')} <code className="figures break-all text-ink">{key}</code>
      </p>
      <BackupCodes codes={made.backupCodes} heading />
      <AccountForm
        action={t('twoFactor.turnOn')}
        onSubmit={async ({ code = '' }) => {
          await confirmTwoFactor(code);
          await onDone();
        }}
      >
        {(faults) => (
          <Field
            label={t('twoFactor.code')}
            name="code"
            inputMode="numeric"
            autoComplete="one-time-code"
            dir="ltr"
            required
            minLength={6}
            maxLength={10}
            error={faults.code}
          />
        )}
      </AccountForm>
    </>
  );
}
