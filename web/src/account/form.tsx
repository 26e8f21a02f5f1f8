/** Forms of the account: one sends at a time, and says what went wrong above its fields. */
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useState } from 'react';
import { ApiProblem } from '../api/client.ts';
import { Button } from '../components/button.tsx';
import { Notice } from '../components/notice.tsx';
import { type AccountKey, accountProblem, useAccountT } from './texts.ts';

/** Fields of a form, by name. */
export type Fields = Readonly<Record<string, string>>;

interface AccountFormProps {
  readonly action: string;
  readonly onSubmit: (fields: Fields) => Promise<unknown>;
  /** Checks before anything is sent: what is wrong, by the name of the field. */
  readonly check?: (fields: Fields) => Partial<Record<string, string>>;
  /** Words for a refusal, where its own don't fit. */
  readonly problem?: (error: unknown) => string | undefined;
  readonly children: (faults: Partial<Record<string, string>>) => ReactNode;
  readonly look?: 'primary' | 'secondary' | 'danger';
  readonly aside?: ReactNode;
}

/** A form whose fields keep their own values, so that password managers and the browser can fill them in. */
export function AccountForm(props: AccountFormProps) {
  const t = useAccountT();
  const [faults, setFaults] = useState<Partial<Record<string, string>>>({});
  const send = useMutation({
    mutationFn: props.onSubmit,
    onError: (error) => setFaults(faultsOf(error)),
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const fields: Fields = Object.fromEntries(
      [...new FormData(form)].map(([name, value]) => [name, String(value)]),
    );
    const found = { ...missing(form, t('fault.required')), ...props.check?.(fields) };
    setFaults(found);
    const [first] = Object.keys(found);
    if (first !== undefined) return void (form.elements.namedItem(first) as HTMLElement | null)?.focus();
    if (!send.isPending) send.mutate(fields);
  };
  return (
    <form noValidate onSubmit={submit} className="flex flex-col gap-5">
      {send.error !== null && (
        <Notice tone="bad" title={props.problem?.(send.error) ?? accountProblem(t, send.error)} />
      )}
      {props.children(faults)}
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit" look={props.look ?? 'primary'} busy={send.isPending}>
          {props.action}
        </Button>
        {props.aside}
      </div>
    </form>
  );
}

/** Fields that the server found wrong. */
const faultsOf = (error: unknown): Record<string, string> =>
  error instanceof ApiProblem
    ? Object.fromEntries(error.errors.map(({ pointer, detail }) => [pointer.slice(1), detail]))
    : {};

function missing(form: HTMLFormElement, text: string): Record<string, string> {
  const inputs = [...form.querySelectorAll<HTMLInputElement>('input[required]')];
  return Object.fromEntries(
    inputs.filter(({ value }) => value.trim() === '').map(({ name }) => [name, text]),
  );
}

export const PASSWORD_LENGTH_MIN = 10;

/** What is wrong with a password that is chosen. */
export const passwordFault = (
  t: (key: AccountKey) => string,
  field: string,
  password: string | undefined,
): Partial<Record<string, string>> =>
  (password ?? '').length < PASSWORD_LENGTH_MIN ? { [field]: t('fault.password') } : {};
