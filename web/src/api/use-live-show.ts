/** A show's live feed for as long as a component shows it. */
import { useEffect, useState, useSyncExternalStore } from 'react';
import { type LiveShow, type OpenLiveShow, openLiveShow } from './live.ts';

/** The live show; undefined until its feed is opened. Components that read from it subscribe by themselves. */
export function useLiveShow(showId: number | undefined): LiveShow | undefined {
  const [live, setLive] = useState<OpenLiveShow>();
  useEffect(() => {
    if (showId === undefined) return;
    const opened = openLiveShow(showId);
    setLive(opened);
    return () => opened.close();
  }, [showId]);
  return live;
}

/** The revision of a live show, which changes with everything else; -1 before the first snapshot. */
export function useRevision(live: LiveShow | undefined): number {
  return useSyncExternalStore(
    (changed) => live?.subscribe(changed) ?? (() => {}),
    () => live?.revision ?? -1,
  );
}
