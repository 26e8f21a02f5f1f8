import type { RefObject } from 'react';
import { Field } from '../../components/field.tsx';
import { FieldSelect } from '../../components/select.tsx';
import { useSpeech } from '../../i18n/index.tsx';
import { countriesIn } from '../../lib/countries.ts';
import type { CustomerForm, Faults, FieldFault, FieldName } from './form.ts';

interface CustomerFieldsProps {
  readonly form: CustomerForm;
  readonly faults: Faults;
  readonly onChange: (name: FieldName, value: string) => void;
  readonly fieldset: RefObject<HTMLFieldSetElement | null>;
}

/** Name, e-mail, country, postal code. The browser may fill all of them in. */
export function CustomerFields({ form, faults, onChange, fieldset }: CustomerFieldsProps) {
  const { t, language } = useSpeech();
  const text = (fault: FieldFault | undefined) =>
    fault && (fault.kind === 'server' ? fault.detail : t(`checkout.fault.${fault.kind}`));
  const field = (name: FieldName) => ({
    name,
    value: form[name],
    error: text(faults[name]),
    onChange: (event: { target: { value: string } }) => onChange(name, event.target.value),
  });
  const optional = (label: string) => `${label} (${t('checkout.optional')})`;
  return (
    <fieldset ref={fieldset} className="flex flex-col gap-4">
      <legend className="mb-4 display text-heading">{t('checkout.customer')}</legend>
      <Field label={t('checkout.name')} autoComplete="name" required {...field('name')} />
      <Field
        label={t('checkout.email')}
        type="email"
        autoComplete="email"
        inputMode="email"
        dir="ltr"
        required
        {...field('email')}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <Field
          label={optional(t('checkout.country'))}
          error={text(faults.country)}
          control={(ids) => (
            <FieldSelect
              {...ids}
              name="country"
              autoComplete="country"
              value={form.country}
              onChange={(event) => onChange('country', event.target.value)}
            >
              <option value="">{t('checkout.country.none')}</option>
              {countriesIn(language).map(({ code, name }) => (
                <option key={code} value={code}>
                  {name}
                </option>
              ))}
            </FieldSelect>
          )}
        />
        <Field
          label={optional(t('checkout.postalCode'))}
          autoComplete="postal-code"
          {...field('postalCode')}
        />
      </div>
    </fieldset>
  );
}
