import type { Opened } from '../../api/sales.ts';
import { Button } from '../../components/button.tsx';
import { useToast } from '../../components/toast.tsx';
import { useT } from '../../i18n/index.tsx';

/** Copies the booking's secret link. The secret is in the fragment, which no server ever sees. */
export function LinkButton({ opened: { id, secret } }: { opened: Opened }) {
  const t = useT();
  const toast = useToast();
  // Only on secure origins; elsewhere there is no clipboard to copy to. And what opens by signing in has no such link.
  if (navigator.clipboard === undefined || secret === undefined) return null;
  const copy = async () => {
    const { origin } = window.location;
    await navigator.clipboard.writeText(`${origin}/bookings/${id}#${encodeURIComponent(secret)}`);
    toast({ text: t('booking.link.copied'), tone: 'good' });
  };
  return <Button onClick={() => void copy()}>{t('booking.link')}</Button>;
}
