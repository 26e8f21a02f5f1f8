import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { simulatedPaymentQuery } from '../../api/queries.ts';
import { decidePayment } from '../../api/sales.ts';
import { Button, buttonClasses } from '../../components/button.tsx';
import { PriceTag } from '../../components/price-tag.tsx';
import { Skeleton } from '../../components/skeleton.tsx';
import { ErrorState } from '../../components/states.tsx';
import { useToast } from '../../components/toast.tsx';
import { useT } from '../../i18n/index.tsx';
import { problemText } from '../../i18n/problem-text.ts';
import { Heading } from '../../shell/heading.tsx';

/** Where the simulator's bank asks its customer, as a real one does on pages of its own. */
export default function BankPage() {
  const t = useT();
  const toast = useToast();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const { reference } = useParams({ from: '/bank/$reference' });
  const { booking } = useSearch({ from: '/bank/$reference' });
  const { data: payment, error, refetch } = useQuery(simulatedPaymentQuery(reference));
  const decide = useMutation({
    mutationFn: (outcome: 'approve' | 'decline') => decidePayment(reference, outcome),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: ['booking', booking] });
      if (booking !== undefined)
        await navigate({ to: '/bookings/$id', params: { id: booking }, replace: true });
    },
    onError: (failure) => toast({ text: problemText(t, failure), tone: 'bad' }),
  });
  const isOpen = payment?.state === 'action_required';
  return (
    <div className="page flex grow flex-col items-center gap-6 py-16">
      <div className="flex w-full max-w-md flex-col gap-5 rounded-lg border-2 border-info bg-surface p-6 shadow-raised">
        <Heading title={t('bank.title')} className="display text-heading text-info" />
        <p className="text-ink-soft">{t('bank.text')}</p>
        {payment && (
          <p className="flex items-baseline justify-between gap-4 border-y border-line py-4 text-xl">
            <span>{t('bank.amount')}</span>
            <PriceTag amount={payment.amount} currency={payment.currency} />
          </p>
        )}
        {!payment && !error && <Skeleton className="h-16" />}
        {error && <ErrorState error={error} onRetry={() => void refetch()} />}
        {isOpen && (
          <div className="flex flex-col gap-3">
            <Button
              look="primary"
              size="large"
              busy={decide.isPending}
              onClick={() => decide.mutate('approve')}
            >
              {t('bank.approve')}
            </Button>
            <Button size="large" busy={decide.isPending} onClick={() => decide.mutate('decline')}>
              {t('bank.decline')}
            </Button>
          </div>
        )}
        {payment && !isOpen && <p className="font-bold">{t('bank.done')}</p>}
        {booking !== undefined && (
          <Link to="/bookings/$id" params={{ id: booking }} className={buttonClasses('quiet')}>
            {t('bank.back')}
          </Link>
        )}
      </div>
    </div>
  );
}
