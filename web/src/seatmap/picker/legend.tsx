/** What the marks mean, and what seats cost. */
import type { Translate } from '../../i18n/index.tsx';
import { tierVariable } from '../render/theme.ts';
import type { SeatStore } from '../scene/seat-store.ts';
import type { Blocked } from './blocked.ts';
import { SeatMark } from './mark.tsx';
import type { PickerTier, SeatWords } from './seat-words.ts';

interface LegendProps {
  readonly store: SeatStore;
  readonly tiers: readonly PickerTier[];
  readonly words: SeatWords;
  readonly hasProposal: boolean;
  readonly blocked: Blocked;
  readonly t: Translate;
}

export function Legend({ store, tiers, words, hasProposal, blocked, t }: LegendProps) {
  const hasAccessible = store.chart.accessible.includes(1);
  return (
    <ul className="seatmap-legend" aria-label={t('seatmap.legend')}>
      {tiers.map(({ id, name, price }, slot) => (
        <li key={id}>
          <SeatMark shape="disc" color={tierVariable(slot)} />
          <span>
            <bdi>{name}</bdi>{' '}
            <strong>
              <bdi>{words.money(price)}</bdi>
            </strong>
          </span>
        </li>
      ))}
      {hasAccessible && (
        <li>
          <SeatMark shape="square" color="var(--ink-soft)" /> {t('seatmap.accessible')}
        </li>
      )}
      <li>
        <SeatMark shape="check" color="var(--seatmap-selected)" /> {t('seatmap.state.selected')}
      </li>
      {hasProposal && (
        <li>
          <SeatMark shape="dashed" color="var(--seatmap-proposed)" /> {t('seatmap.proposed')}
        </li>
      )}
      {blocked.label !== '' && (
        <li>
          <SeatMark shape="barred" color="var(--seatmap-text)" /> {blocked.label}
        </li>
      )}
      <li>
        <SeatMark shape="ring" color="var(--seatmap-held)" /> {t('seatmap.state.held')}
      </li>
      <li>
        <SeatMark shape="target" color="var(--seatmap-pending)" /> {t('seatmap.state.pending')}
      </li>
      <li>
        <SeatMark shape="cross" color="var(--seatmap-sold)" /> {t('seatmap.state.sold')}
      </li>
    </ul>
  );
}
