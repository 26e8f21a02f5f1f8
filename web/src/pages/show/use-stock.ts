/** How much is left of each tier: by the live feed, and by asking where that doesn't flow. */
import { useQuery } from '@tanstack/react-query';
import type { LiveShow } from '../../api/live.ts';
import { availabilityQuery } from '../../api/queries.ts';
import { useRevision } from '../../api/use-live-show.ts';

/** Gives what is left of a tier; undefined while nobody knows yet. */
export function useStock(showId: number, live: LiveShow | undefined): (tierId: number) => number | undefined {
  const revision = useRevision(live);
  const isLive = live !== undefined && revision >= 0;
  const { data } = useQuery({ ...availabilityQuery(showId), enabled: !isLive || live.status !== 'live' });
  return (tierId) => {
    if (isLive) return live.stockOf(tierId)?.available;
    return data?.tiers.find((tier) => tier.tierId === tierId)?.available;
  };
}
