import { useAccountT } from '../../account/texts.ts';
import { Button } from '../../components/button.tsx';
import { useToast } from '../../components/toast.tsx';

/** Codes for the day the app is lost; shown once. */
export function BackupCodes({ codes, heading = false }: { codes: readonly string[]; heading?: boolean }) {
  const t = useAccountT();
  const toast = useToast();
  const copy = async () => {
    await navigator.clipboard.writeText(codes.join('\n'));
    toast({ text: t('twoFactor.codes.copied'), tone: 'good' });
  };
  return (
    <div className="flex flex-col items-start gap-3 rounded-md bg-sunken p-4">
      {heading && <h3 className="font-extrabold">{t('twoFactor.codes')}</h3>}
      <p className="text-ink-soft">{t('twoFactor.codes.text')}</p>
      <ul dir="ltr" className="figures grid w-full grid-cols-2 gap-x-6 gap-y-1 font-bold">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      {navigator.clipboard !== undefined && (
        <Button size="small" onClick={() => void copy()}>
          {t('twoFactor.codes.copy')}
        </Button>
      )}
    </div>
  );
}
