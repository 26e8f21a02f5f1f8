import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { Schemas } from '../../api/client.ts';
import { proposeSeats } from '../../api/queries.ts';
import { Button } from '../../components/button.tsx';
import { Field } from '../../components/field.tsx';
import { useAnnounce } from '../../components/live-region.tsx';
import { Select } from '../../components/select.tsx';
import { Stepper } from '../../components/stepper.tsx';
import { useFormat, useT } from '../../i18n/index.tsx';
import { problemText } from '../../i18n/problem-text.ts';

type Proposal = Schemas['Proposal'];

interface BestAvailableProps {
  readonly showId: number;
  readonly max: number;
  readonly proposal: Proposal | undefined;
  readonly onProposal: (proposal: Proposal | undefined) => void;
  readonly onTake: (proposal: Proposal) => void;
}

/** "Three together, the cheapest": found by the box office, shown on the map, taken with one press. */
export function BestAvailable({ showId, max, proposal, onProposal, onTake }: BestAvailableProps) {
  const t = useT();
  const announce = useAnnounce();
  const words = useProposalText();
  const [quantity, setQuantity] = useState(2);
  const [prefer, setPrefer] = useState<'best' | 'cheapest'>('best');
  const find = useMutation({
    mutationFn: () => proposeSeats(showId, quantity, prefer),
    onSuccess: (found) => {
      onProposal(found);
      announce(words(found));
    },
    onError: () => onProposal(undefined),
  });
  return (
    <section
      aria-labelledby="best-title"
      className="flex flex-col gap-4 rounded-lg border border-line bg-surface p-5"
    >
      <div>
        <h3 id="best-title" className="text-xl font-extrabold">
          {t('show.best.title')}
        </h3>
        <p className="text-ink-soft">{t('show.best.text')}</p>
      </div>
      <div className="flex flex-wrap items-end gap-4">
        <Stepper
          label={t('show.best.quantity')}
          value={Math.min(quantity, max)}
          min={1}
          max={max}
          onChange={setQuantity}
        />
        <Field
          label={t('show.best.prefer')}
          control={(ids) => (
            <Select
              {...ids}
              value={prefer}
              onChange={(event) => setPrefer(event.target.value === 'cheapest' ? 'cheapest' : 'best')}
            >
              <option value="best">{t('show.best.best')}</option>
              <option value="cheapest">{t('show.best.cheapest')}</option>
            </Select>
          )}
        />
        <Button busy={find.isPending} onClick={() => find.mutate()}>
          {t('show.best.action')}
        </Button>
      </div>
      {find.isError && (
        <p role="alert" className="font-medium text-bad">
          {problemText(t, find.error)}
        </p>
      )}
      {proposal && (
        <div className="rise flex flex-wrap items-center gap-3 rounded-md bg-info-soft p-4 text-info">
          <p className="min-w-48 flex-1 font-bold">{words(proposal)}</p>
          <Button look="primary" onClick={() => onTake(proposal)}>
            {t('show.best.take')}
          </Button>
          <Button look="quiet" onClick={() => onProposal(undefined)}>
            {t('show.best.drop')}
          </Button>
        </div>
      )}
    </section>
  );
}

function useProposalText(): (proposal: Proposal) => string {
  const t = useT();
  const format = useFormat();
  return ({ seats, total, currency }) =>
    t('show.best.found', {
      count: seats.length,
      seats: seats.map(({ name }) => name).join('; '),
      price: format.money(total, currency),
    });
}
