import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { Dialog } from '../../../components/dialog.tsx';
import { Field } from '../../../components/field.tsx';
import { FieldSelect } from '../../../components/select.tsx';
import { ProblemNotice } from '../../../console/problem-notice.tsx';
import { type ApiKey, keysQuery, rotateKey } from '../../../console/team/queries.ts';
import { useAction } from '../../../console/use-action.ts';
import type { KeyWithText } from './page.tsx';

const OVERLAPS = [
  [24, 'One more day'],
  [168, 'One more week'],
  [1, 'One more hour'],
  [0, 'Not at all'],
] as const;

interface RotateDialogProps {
  readonly organizerId: number;
  readonly apiKey: ApiKey;
  readonly onClose: () => void;
  readonly onShown: (key: KeyWithText) => void;
}

/** Replaces a key by a new one. */
export function RotateDialog({ organizerId, apiKey, onClose, onShown }: RotateDialogProps) {
  const [hours, setHours] = useState<number>(OVERLAPS[0][0]);
  const queryClient = useQueryClient();
  const rotate = useAction(async () => {
    onShown(await rotateKey(organizerId, apiKey.id, hours));
    onClose();
    await queryClient.invalidateQueries({ queryKey: keysQuery(organizerId).queryKey });
  });
  return (
    <Dialog open title={`Rotate “${apiKey.name}”`} onClose={onClose}>
      <p className="text-ink-soft">
        You get a new key with the same scopes. Give it to your programs while the old one still works.
      </p>
      <Field
        label="The old key works on"
        control={(ids) => (
          <FieldSelect value={hours} onChange={(event) => setHours(Number(event.target.value))} {...ids}>
            {OVERLAPS.map(([value, text]) => (
              <option key={value} value={value}>
                {text}
              </option>
            ))}
          </FieldSelect>
        )}
      />
      <ProblemNotice title="The key was not replaced" problem={rotate.problem} />
      <div className="flex flex-wrap justify-end gap-3">
        <Button onClick={onClose}>Not now</Button>
        <Button look="primary" busy={rotate.isBusy} onClick={() => rotate.run()}>
          Make a new key
        </Button>
      </div>
    </Dialog>
  );
}
