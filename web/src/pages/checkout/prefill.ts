/** What the checkout knows of a customer before anything is typed. */
import type { Account } from '../../api/account.ts';
import type { CustomerForm } from './form.ts';

/** The form with name and address of the account, while it is as it was at first. */
export function prefilled(form: CustomerForm, account: Account | null | undefined): CustomerForm {
  const isTouched = Object.values(form).some((value) => value !== '');
  if (account === null || account === undefined || isTouched) return form;
  return { ...form, name: account.name, email: account.email };
}
