/** What was typed into the customer form: kept over a reload, gone with the tab. */
import { createStored, sessionStorageOf } from '../../stores/stored.ts';
import { type CustomerForm, EMPTY_FORM, FIELDS } from './form.ts';

export interface Draft {
  readonly form: CustomerForm;
  /** Token of the card that was chosen; empty at first. */
  readonly card: string;
}

export const draftStore = createStored<Draft>({
  key: 'onsale.checkout',
  initial: { form: EMPTY_FORM, card: '' },
  parse: readDraft,
  storage: sessionStorageOf(),
});

function readDraft(kept: unknown): Draft {
  const { form, card } = (kept ?? {}) as Partial<Draft>;
  const fields = FIELDS.map((name) => [name, typeof form?.[name] === 'string' ? form[name] : '']);
  return {
    form: { ...EMPTY_FORM, ...Object.fromEntries(fields) },
    card: typeof card === 'string' ? card : '',
  };
}
