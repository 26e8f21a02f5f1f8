import { useEffect, useRef, useState } from 'react';
import { Button } from '../../components/button.tsx';
import { Select } from '../../components/select.tsx';
import { Stepper } from '../../components/stepper.tsx';
import { useT } from '../../i18n/index.tsx';
import { problemText } from '../../i18n/problem-text.ts';
import type { Preference, useProposal } from './use-proposal.ts';
import { useProposalText } from './use-proposal.ts';

interface BestAvailableProps {
  readonly max: number;
  readonly search: ReturnType<typeof useProposal>;
  /** Nothing is picked yet: this is then what to press. */
  readonly isFirst: boolean;
  readonly onTake: () => void;
}

/** "Three together, the cheapest": found by the box office, shown on the map, held with one press. */
export function BestAvailable({ max, search, isFirst, onTake }: BestAvailableProps) {
  const t = useT();
  const words = useProposalText();
  const [quantity, setQuantity] = useState(2);
  const [prefer, setPrefer] = useState<Preference>('best');
  const { proposal } = search;
  const found = useShown(proposal);
  return (
    <section
      aria-labelledby="best-title"
      className="flex flex-col gap-4 rounded-lg border border-line bg-surface p-4 sm:p-5"
    >
      <div>
        <h3 id="best-title" className="text-xl font-extrabold">
          {t('show.best.title')}
        </h3>
        <p className="text-ink-soft">{t('show.best.text')}</p>
      </div>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-3">
        <Stepper
          label={t('show.best.quantity')}
          value={Math.min(quantity, max)}
          min={1}
          max={max}
          onChange={setQuantity}
        />
        <Select
          aria-label={t('show.best.prefer')}
          value={prefer}
          onChange={(event) => setPrefer(event.target.value === 'cheapest' ? 'cheapest' : 'best')}
        >
          <option value="best">{t('show.best.best')}</option>
          <option value="cheapest">{t('show.best.cheapest')}</option>
        </Select>
        <Button
          look={isFirst ? 'primary' : 'secondary'}
          busy={search.isSearching}
          className="max-sm:grow"
          onClick={() => search.find({ quantity: Math.min(quantity, max), prefer })}
        >
          {t('show.best.action')}
        </Button>
      </div>
      {search.error && (
        <p role="alert" className="font-medium text-bad">
          {problemText(t, search.error)}
        </p>
      )}
      {proposal && (
        <div
          ref={found}
          className="rise flex flex-wrap items-center gap-3 rounded-md bg-info-soft p-4 text-info"
        >
          <p className="min-w-48 flex-1 font-bold">{words(proposal)}</p>
          <Button look="primary" onClick={onTake}>
            {t('show.best.take')}
          </Button>
          <Button look="quiet" onClick={search.drop}>
            {t('show.best.drop')}
          </Button>
        </div>
      )}
    </section>
  );
}

/** Where there is room for little else, what was found moves up, so that the map below shows it. */
function useShown(proposal: unknown) {
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (proposal === undefined) return;
    const isNarrow = window.matchMedia('(width < 48rem)').matches;
    ref.current?.scrollIntoView({ block: isNarrow ? 'start' : 'nearest' });
  }, [proposal]);
  return ref;
}
