import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { Dialog } from '../../../components/dialog.tsx';
import { Field } from '../../../components/field.tsx';
import { ProblemNotice } from '../../../console/problem-notice.tsx';
import { createKey, keysQuery, type Scope } from '../../../console/team/queries.ts';
import { Check } from '../../../console/team/roles.tsx';
import { useAction } from '../../../console/use-action.ts';
import type { KeyWithText } from './page.tsx';
import { SCOPES } from './scopes.ts';

interface NewKeyDialogProps {
  readonly organizerId: number;
  readonly open: boolean;
  readonly onClose: () => void;
  readonly onMade: (key: KeyWithText) => void;
}

/** Asks what a new key is for and what it may do. */
export function NewKeyDialog({ open, onClose, ...rest }: NewKeyDialogProps) {
  return (
    <Dialog open={open} title="New API key" wide onClose={onClose}>
      <NewKeyForm {...rest} onClose={onClose} />
    </Dialog>
  );
}

function NewKeyForm({ organizerId, onClose, onMade }: Omit<NewKeyDialogProps, 'open'>) {
  const [name, setName] = useState('');
  const [day, setDay] = useState('');
  const [scopes, setScopes] = useState<readonly Scope[]>([]);
  const queryClient = useQueryClient();
  const make = useAction(async () => {
    const end = day === '' ? {} : { expiresAt: new Date(`${day}T23:59:59`).toISOString() };
    onMade(await createKey(organizerId, { name: name.trim(), scopes: [...scopes], ...end }));
    onClose();
    await queryClient.invalidateQueries({ queryKey: keysQuery(organizerId).queryKey });
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    make.run();
  };
  const isReady = name.trim() !== '' && scopes.length > 0;
  return (
    <form onSubmit={submit} className="flex flex-col gap-4">
      <div className="grid gap-4 sm:grid-cols-2">
        <Field
          label="Name"
          hint="Which program it is for"
          maxLength={120}
          autoComplete="off"
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
        <Field
          label="Ends after (optional)"
          type="date"
          value={day}
          onChange={(event) => setDay(event.target.value)}
        />
      </div>
      <ScopeChoice chosen={scopes} onChange={setScopes} />
      <ProblemNotice title="The key was not made" problem={make.problem} />
      <div className="flex flex-wrap justify-end gap-3">
        <Button onClick={onClose}>Not now</Button>
        <Button type="submit" look="primary" busy={make.isBusy} disabled={!isReady}>
          Make the key
        </Button>
      </div>
    </form>
  );
}

interface ScopeChoiceProps {
  readonly chosen: readonly Scope[];
  readonly onChange: (scopes: readonly Scope[]) => void;
}

function ScopeChoice({ chosen, onChange }: ScopeChoiceProps) {
  const toggle = (scope: Scope) =>
    onChange(chosen.includes(scope) ? chosen.filter((each) => each !== scope) : [...chosen, scope]);
  return SCOPES.map(({ title, scopes }) => (
    <fieldset key={title}>
      <legend className="mb-1.5 text-sm font-bold">{title}</legend>
      <div className="grid gap-2 sm:grid-cols-2">
        {(Object.entries(scopes) as [Scope, string][]).map(([scope, label]) => (
          <Check
            key={scope}
            label={label}
            note={scope}
            checked={chosen.includes(scope)}
            onChange={() => toggle(scope)}
          />
        ))}
      </div>
    </fieldset>
  ));
}
