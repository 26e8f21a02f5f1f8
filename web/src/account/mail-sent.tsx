import { useMutation } from '@tanstack/react-query';
import { Button } from '../components/button.tsx';
import { useToast } from '../components/toast.tsx';
import { Card } from './card.tsx';
import { accountProblem, useAccountT } from './texts.ts';

interface MailSentProps {
  readonly text: string;
  readonly again: () => Promise<unknown>;
}

/** The rest is in a mail. */
export function MailSent({ text, again }: MailSentProps) {
  const t = useAccountT();
  const toast = useToast();
  const send = useMutation({
    mutationFn: again,
    onSuccess: () => toast({ text: t('mail.sent'), tone: 'good' }),
    onError: (error) => toast({ text: accountProblem(t, error), tone: 'bad' }),
  });
  return (
    <Card title={t('mail.title')} text={text}>
      <p className="text-ink-soft">{t('mail.spam')}</p>
      <Button className="self-start" busy={send.isPending} onClick={() => send.mutate()}>
        {t('mail.again')}
      </Button>
    </Card>
  );
}
