import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { accountProblem, type TranslateAccount, useAccountT } from '../../account/texts.ts';
import { endOtherSessions, endSession, sessionsQuery } from '../../api/account.ts';
import type { Schemas } from '../../api/client.ts';
import { Badge } from '../../components/badge.tsx';
import { Button } from '../../components/button.tsx';
import { Skeleton } from '../../components/skeleton.tsx';
import { useToast } from '../../components/toast.tsx';
import { useFormat } from '../../i18n/index.tsx';
import { deviceOf } from './device.ts';
import { Section } from './section.tsx';

type Session = Schemas['Sessions']['items'][number];

/** Where the account is signed in, and how to end that. */
export function SessionsSection() {
  const t = useAccountT();
  const toast = useToast();
  const client = useQueryClient();
  const { data } = useQuery(sessionsQuery());
  const end = useMutation({
    mutationFn: (id: string | undefined) => (id === undefined ? endOtherSessions() : endSession(id)),
    onSuccess: async () => {
      toast({ text: t('sessions.ended'), tone: 'good' });
      await client.invalidateQueries(sessionsQuery());
    },
    onError: (error) => toast({ text: accountProblem(t, error), tone: 'bad' }),
  });
  return (
    <Section title={t('sessions.title')}>
      {data === undefined && <Skeleton className="h-24" />}
      <ul className="flex flex-col divide-y divide-line">
        {data?.items.map((session) => (
          <Row key={session.id} session={session} onEnd={() => end.mutate(session.id)} />
        ))}
      </ul>
      {(data?.items.length ?? 0) > 1 && (
        <Button className="self-start" busy={end.isPending} onClick={() => end.mutate(undefined)}>
          {t('sessions.endOthers')}
        </Button>
      )}
    </Section>
  );
}

function Row({ session, onEnd }: { session: Session; onEnd: () => void }) {
  const t = useAccountT();
  const format = useFormat();
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const what = nameOf(t, session);
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-1 py-3">
      <div className="min-w-0 flex-1 basis-48">
        <p className="flex flex-wrap items-center gap-2 font-bold">
          {what}
          {session.isCurrent && <Badge tone="good">{t('sessions.current')}</Badge>}
        </p>
        <p className="text-sm text-ink-faint">
          {t('sessions.since', { time: format.dayAndTime(session.createdAt, zone) })}
          {session.address !== null && (
            <>
              {' · '}
              <bdi>{session.address}</bdi>
            </>
          )}
        </p>
      </div>
      {!session.isCurrent && (
        <Button size="small" aria-label={t('sessions.endLabel', { what })} onClick={onEnd}>
          {t('sessions.end')}
        </Button>
      )}
    </li>
  );
}

const nameOf = (t: TranslateAccount, { kind, userAgent }: Session): string =>
  kind === 'token' ? t('sessions.token') : (deviceOf(userAgent) ?? t('sessions.browser'));
