import { Button } from '../components/button.tsx';
import { Countdown } from '../components/countdown.tsx';
import { Icon } from '../components/icon.tsx';
import { useT } from '../i18n/index.tsx';
import { type Basket, canExtend } from '../stores/basket.ts';
import { deadlineOf } from './deadline.ts';
import { useBasketActions } from './use-basket-actions.ts';

/** The clock of the hold, and more time for the asking. */
export function TimeLeft({ basket }: { basket: Basket }) {
  const t = useT();
  const { extend } = useBasketActions(basket);
  return (
    <div className="flex min-h-14 items-center gap-3 rounded-md bg-sunken px-4 py-2">
      <Icon name="clock" />
      <p className="grow">
        {t('basket.heldFor')}{' '}
        <span className="text-xl font-extrabold">
          <Countdown until={deadlineOf(basket)} />
        </span>
      </p>
      {canExtend(basket) && (
        <Button size="small" busy={extend.isPending} onClick={() => extend.mutate()}>
          {t('basket.extend')}
        </Button>
      )}
    </div>
  );
}
