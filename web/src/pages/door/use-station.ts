import { useEffect, useState, useSyncExternalStore } from 'react';
import { prepareCamera } from '../../door/camera.ts';
import { keepPage } from '../../door/keep-page.ts';
import { deviceName, doorSettings } from '../../door/settings.ts';
import { Station } from '../../door/station.ts';
import { DoorStorage } from '../../door/storage.ts';
import { preferences } from '../../stores/preferences.ts';

const nothing = () => () => undefined;

/** The station of a show, and its state; undefined for the moment in which it opens what it has kept. */
export function useStation(showId: number) {
  const [station, setStation] = useState<Station>();
  useEffect(() => {
    let opened: Station | undefined;
    let isGone = false;
    void DoorStorage.open().then(async (storage) => {
      if (isGone) return;
      const device = () => deviceName(doorSettings.get().gate, preferences.get().clientId);
      opened = new Station(showId, storage, device);
      setStation(opened);
      await opened.open();
      await storage.tidy(Date.now()).catch(() => undefined);
      // What is loaded only when it is needed must be there without a connection, too.
      await prepareCamera().catch(() => undefined);
      await keepPage(location.pathname).catch(() => undefined);
    });
    return () => {
      isGone = true;
      opened?.close();
    };
  }, [showId]);
  const state = useSyncExternalStore(station?.subscribe ?? nothing, () => station?.state());
  return station === undefined || state === undefined ? undefined : { station, state };
}
