import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { useT } from '../../i18n/index.tsx';

interface ReplaceDialogProps {
  /** Title of the other night; nothing is asked when undefined. */
  readonly asked: string | undefined;
  readonly onAnswer: (isWanted: boolean) => void;
}

/** Asks before a held night is given up for another one. */
export function ReplaceDialog({ asked, onAnswer }: ReplaceDialogProps) {
  const t = useT();
  return (
    <Dialog open={asked !== undefined} title={t('show.replace.title')} onClose={() => onAnswer(false)}>
      <p className="text-ink-soft">{t('show.replace.text', { title: asked ?? '' })}</p>
      <div className="flex flex-wrap justify-end gap-3">
        <Button onClick={() => onAnswer(false)}>{t('show.replace.keep')}</Button>
        <Button look="primary" onClick={() => onAnswer(true)}>
          {t('show.replace.action')}
        </Button>
      </div>
    </Dialog>
  );
}
