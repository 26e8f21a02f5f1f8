import { useSyncExternalStore } from 'react';
import { Icon } from '../components/icon.tsx';
import { useT } from '../i18n/index.tsx';

function subscribe(listener: () => void): () => void {
  addEventListener('online', listener);
  addEventListener('offline', listener);
  return () => {
    removeEventListener('online', listener);
    removeEventListener('offline', listener);
  };
}

/** Says that what is shown may be old, for as long as the browser knows of no connection. */
export function OfflineBanner() {
  const t = useT();
  const online = useSyncExternalStore(subscribe, () => navigator.onLine);
  return (
    <div role="status">
      {!online && (
        <p className="flex items-center justify-center gap-2 bg-warn-soft px-4 py-2.5 font-bold text-warn">
          <Icon name="offline" />
          {t('state.offline.banner')}
        </p>
      )}
    </div>
  );
}
