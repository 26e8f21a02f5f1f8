import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useAccount } from '../../api/account.ts';
import { ApiProblem } from '../../api/client.ts';
import { holdQuery, paymentMethodsQuery } from '../../api/queries.ts';
import { Button } from '../../components/button.tsx';
import { Notice } from '../../components/notice.tsx';
import { useFormat, useT } from '../../i18n/index.tsx';
import { Cards } from '../../purchase/cards.tsx';
import { noteFailure } from '../../purchase/use-basket-actions.ts';
import type { Basket } from '../../stores/basket.ts';
import { useStored } from '../../stores/use-stored.ts';
import { AttemptNotice } from './attempt-notice.tsx';
import { CustomerFields } from './customer-fields.tsx';
import { draftStore } from './draft.ts';
import { customerOf, type Faults, type FieldName, faultsOf, faultsOfServer, firstFault } from './form.ts';
import { prefilled } from './prefill.ts';
import type { useAttempt } from './use-attempt.ts';

interface CheckoutFormProps {
  readonly basket: Basket;
  readonly attempt: ReturnType<typeof useAttempt>;
}

/** Who comes, with which card, and the press that pays. */
export function CheckoutForm({ basket, attempt }: CheckoutFormProps) {
  const t = useT();
  const format = useFormat();
  const account = useAccount();
  const { form: typed, card } = useStored(draftStore);
  const form = prefilled(typed, account);
  const { data: methods } = useQuery(paymentMethodsQuery());
  const chosen = card || (methods?.items[0]?.testTokens[0] ?? '');
  const [faults, setFaults] = useState<Faults>({});
  const fieldset = useRef<HTMLFieldSetElement>(null);
  const { state } = attempt;
  const isFree = basket.total === 0;
  const isBusy = state.kind === 'sending';

  const showFaults = (found: Faults) => {
    setFaults(found);
    const first = firstFault(found);
    if (first) fieldset.current?.querySelector<HTMLElement>(`[name="${first}"]`)?.focus();
    return first !== undefined;
  };
  useServerFindings(basket, state, showFaults);

  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (isBusy || showFaults(faultsOf(form)) || (!isFree && chosen === '')) return;
    attempt.pay({
      holdId: basket.id,
      customer: customerOf(form),
      ...(!isFree && { payment: { token: chosen } }),
      expectedTotal: basket.total,
    });
  };
  const onChange = (name: FieldName, value: string) => {
    // What was filled in stays, whatever is typed first.
    draftStore.update((draft) => ({ ...draft, form: { ...form, [name]: value } }));
    // What is being mended isn't scolded any more.
    setFaults(({ [name]: _mended, ...rest }) => rest);
  };
  const count = Object.keys(faults).length;
  return (
    // The browser's own bubbles would be in its language and gone too soon: faults are told beside the fields.
    <form noValidate onSubmit={onSubmit} className="flex flex-col gap-8">
      {count > 0 && (
        <Notice key={count} takesFocus={false} tone="bad" title={t('checkout.faults', { count })} />
      )}
      <CustomerFields form={form} faults={faults} onChange={onChange} fieldset={fieldset} />
      {isFree ? (
        <p className="text-lg">{t('checkout.payment.free')}</p>
      ) : (
        <Cards
          chosen={chosen}
          onChoose={(token) => draftStore.update((draft) => ({ ...draft, card: token }))}
        />
      )}
      <AttemptNotice
        // A second refusal is another notice, which is read out again.
        key={state.kind === 'refused' ? state.key : state.kind}
        state={state}
        currency={basket.currency}
        onResume={attempt.askAgain}
      />
      {/* At hand on a phone, wherever one is in the form. */}
      <div className="max-sm:sticky max-sm:bottom-0 max-sm:z-30 max-sm:-mx-(--gutter) max-sm:border-t max-sm:border-line-strong max-sm:bg-raised max-sm:px-(--gutter) max-sm:pt-3 max-sm:pb-[max(0.75rem,env(safe-area-inset-bottom))]">
        <Button type="submit" look="primary" size="large" busy={isBusy} className="w-full">
          {isBusy
            ? t('checkout.paying')
            : isFree
              ? t('checkout.book')
              : t('checkout.pay', { price: format.money(basket.total, basket.currency) })}
        </Button>
      </div>
    </form>
  );
}

/** What the server found wrong, put where it can be mended. */
function useServerFindings(
  basket: Basket,
  state: CheckoutFormProps['attempt']['state'],
  showFaults: (faults: Faults) => void,
): void {
  const queryClient = useQueryClient();
  const error = state.kind === 'refused' ? state.error : undefined;
  const { queryKey } = holdQuery(basket);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each refusal
  useEffect(() => {
    if (!(error instanceof ApiProblem)) return;
    noteFailure(error);
    showFaults(faultsOfServer(error.errors).faults);
    // The total was another one: read the hold again, so that the page shows it.
    if (error.code === 'price_changed') void queryClient.invalidateQueries({ queryKey });
  }, [error]);
}
