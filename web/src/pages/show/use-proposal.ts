/** Seats that the box office proposes: looked at before they are held. */
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { Schemas } from '../../api/client.ts';
import { proposeSeats } from '../../api/queries.ts';
import { useAnnounce } from '../../components/live-region.tsx';
import { useFormat, useT } from '../../i18n/index.tsx';
import { briefly } from '../../lib/briefly.ts';

export type Preference = 'best' | 'cheapest';

export interface Wish {
  readonly quantity: number;
  readonly prefer: Preference;
}

export type Proposal = Schemas['Proposal'];

export function useProposal(showId: number) {
  const announce = useAnnounce();
  const words = useProposalText();
  const [proposal, setProposal] = useState<Proposal>();
  const [lastWish, setLastWish] = useState<Wish>();
  const search = useMutation({
    mutationFn: ({ quantity, prefer }: Wish) => proposeSeats(showId, quantity, prefer),
    onSuccess: (found) => {
      setProposal(found);
      announce(words(found));
    },
    onError: () => setProposal(undefined),
  });
  return {
    proposal,
    isSearching: search.isPending,
    error: search.error,
    find: (wish: Wish) => {
      setLastWish(wish);
      search.mutate(wish);
    },
    /** The same wish once more; undefined where nothing was wished yet. */
    findAgain: lastWish && (() => search.mutate(lastWish)),
    drop: () => {
      search.reset();
      setProposal(undefined);
    },
  };
}

/** What was found and what it costs, in a line. */
export function useProposalText(): (proposal: Proposal) => string {
  const t = useT();
  const format = useFormat();
  return ({ seats, total, currency }) =>
    t('show.best.found', {
      count: seats.length,
      seats: briefly(seats.map(({ name }) => name)),
      price: format.money(total, currency),
    });
}
