import { Field } from '../components/field.tsx';
import { useAccountT } from './texts.ts';

interface EmailFieldProps {
  readonly error: string | undefined;
  /** What password managers make of it: the name that an account is kept under, or an address like any other. */
  readonly kind: 'username' | 'email';
}

/** The address of an account; the field is called `email`. */
export function EmailField({ error, kind }: EmailFieldProps) {
  const t = useAccountT();
  return (
    <Field
      label={t('email')}
      name="email"
      type="email"
      inputMode="email"
      autoComplete={kind}
      dir="ltr"
      required
      maxLength={254}
      error={error}
    />
  );
}
