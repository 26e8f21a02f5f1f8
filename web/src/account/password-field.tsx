import { type ComponentProps, useState } from 'react';
import { Field, inputClasses } from '../components/field.tsx';
import { Icon } from '../components/icon.tsx';
import { useAccountT } from './texts.ts';

interface PasswordFieldProps extends Omit<ComponentProps<'input'>, 'id' | 'type' | 'autoComplete'> {
  readonly label: string;
  readonly hint?: string;
  readonly error?: string | undefined;
  /** What password managers make of it: one they know, or one they may make. */
  readonly kind: 'current-password' | 'new-password';
}

/** A password, hidden until one asks to see it. */
export function PasswordField({ label, hint, error, kind, ...input }: PasswordFieldProps) {
  const t = useAccountT();
  const [isShown, setShown] = useState(false);
  return (
    <Field
      label={label}
      hint={hint}
      error={error}
      control={(ids) => (
        <span className="relative flex">
          <input
            type={isShown ? 'text' : 'password'}
            autoComplete={kind}
            autoCapitalize="none"
            spellCheck={false}
            dir="ltr"
            required
            maxLength={128}
            {...input}
            {...ids}
            className={`${inputClasses} pe-14`}
          />
          <button
            type="button"
            aria-pressed={isShown}
            aria-label={t('password.show')}
            title={isShown ? t('password.hide') : t('password.show')}
            onClick={() => setShown((before) => !before)}
            className="absolute inset-e-0.5 inset-y-0.5 grid w-11 place-items-center rounded-full text-ink-soft hover:bg-sunken hover:text-ink"
          >
            <Icon name={isShown ? 'hidden' : 'shown'} />
          </button>
        </span>
      )}
    />
  );
}
