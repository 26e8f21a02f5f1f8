import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { type Account, sessionQuery } from '../../api/account.ts';
import { ApiProblem, api, body } from '../../api/client.ts';
import { Button } from '../../components/button.tsx';
import { Field } from '../../components/field.tsx';
import { Notice } from '../../components/notice.tsx';
import { problemWords } from '../../console/form/problem-words.ts';
import { chosenWorkplace } from '../../console/workplace.tsx';
import { Heading } from '../../shell/heading.tsx';

/** The very first step: the name under which somebody sells. Who may not take it learns what to do. */
export function FirstOrganizer({ account }: { account: Account | null }) {
  const [name, setName] = useState('');
  const [problem, setProblem] = useState<unknown>(null);
  const [isBusy, setBusy] = useState(false);
  const queryClient = useQueryClient();
  const mayNot = problem instanceof ApiProblem && problem.code === 'forbidden';
  const make = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    setProblem(null);
    try {
      const { id } = await body(api.POST('/api/v1/organizers', { body: { name: name.trim() } }));
      chosenWorkplace.set(String(id));
      await queryClient.invalidateQueries({ queryKey: sessionQuery().queryKey });
      await queryClient.invalidateQueries({ queryKey: ['console'] });
    } catch (error) {
      setProblem(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <div lang="en" dir="ltr" className="page flex max-w-2xl grow flex-col justify-center gap-6 py-16">
      <Heading title="Sell your own tickets" className="display text-title" />
      <p className="text-lg text-ink-soft">
        Welcome{account && `, ${account.name}`}. Under which name do you sell: a band, a club, a company? Your
        team works under it, and invitations bear it. Your first event comes next.
      </p>
      <form onSubmit={(event) => void make(event)} className="flex flex-col gap-4">
        <Field
          label="Name of your organizer"
          value={name}
          maxLength={120}
          autoComplete="organization"
          placeholder="Aurora Concerts"
          onChange={(event) => setName(event.target.value)}
        />
        {problem !== null && (
          <Notice
            tone={mayNot ? 'info' : 'bad'}
            title={mayNot ? 'You need an invitation' : 'That did not work'}
          >
            <p>{problemWords(problem)}</p>
            {mayNot && (
              <p>
                Confirm your e-mail address first, or ask an organizer’s team to invite{' '}
                {account?.email ?? 'you'}: the invitation comes by mail.
              </p>
            )}
          </Notice>
        )}
        <Button
          type="submit"
          look="primary"
          size="large"
          busy={isBusy}
          disabled={name.trim() === ''}
          className="self-start"
        >
          Begin
        </Button>
      </form>
    </div>
  );
}
