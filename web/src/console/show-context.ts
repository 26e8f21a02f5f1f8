import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { Show } from '../api/client.ts';
import { consoleShowQuery } from './queries.ts';

/** The show that a page below /organize/shows/$showId is about. It has been read when the page is there. */
export function useConsoleShow(): Show {
  const { showId } = useParams({ from: '/organize/shows/$showId' });
  return useSuspenseQuery(consoleShowQuery(showId)).data;
}
