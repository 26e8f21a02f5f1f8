import { useState } from 'react';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { type Change, merge, type Side, sideOf } from './merge.ts';
import type { EditConflict, Editor } from './use-editor.ts';

/** How the fields of a form are called, and what their values mean to people. */
export interface FieldWords {
  label(field: string): string;
  /** Default: as it is typed. */
  value?(field: string, value: string): string;
}

/** Somebody else has saved meanwhile: shows their changes beside one's own, and lets one choose for each field. */
export function ConflictDialog({ form, words }: { form: Editor; words: FieldWords }) {
  return (
    <Dialog
      open={form.conflict !== undefined}
      title="Somebody else changed this too"
      wide
      onClose={form.postpone}
    >
      {form.conflict && <Choices conflict={form.conflict} form={form} words={words} />}
    </Dialog>
  );
}

function Choices({ conflict, form, words }: { conflict: EditConflict; form: Editor; words: FieldWords }) {
  const [chosen, setChosen] = useState<Readonly<Record<string, Side>>>({});
  const { theirs, changes } = conflict;
  return (
    <>
      <p className="text-ink-soft">
        While you were editing, another person saved. Nothing of yours is lost: choose what each field shall
        be.
      </p>
      <ul className="flex flex-col gap-4">
        {changes.map((change) => (
          <ChangeRow
            key={change.field}
            change={change}
            words={words}
            side={chosen[change.field] ?? sideOf(change)}
            onChoose={(side) => setChosen((before) => ({ ...before, [change.field]: side }))}
          />
        ))}
      </ul>
      <div className="flex flex-wrap justify-end gap-3">
        <Button onClick={form.postpone}>Back to my form</Button>
        <Button look="primary" onClick={() => form.resolve(merge(theirs, changes, chosen))}>
          Save this
        </Button>
      </div>
    </>
  );
}

const whoChanged = {
  them: 'They changed it',
  me: 'You changed it',
  both: 'You both changed it',
} as const;

interface ChangeRowProps {
  readonly change: Change;
  readonly words: FieldWords;
  readonly side: Side;
  readonly onChoose: (side: Side) => void;
}

function ChangeRow({ change, words, side, onChoose }: ChangeRowProps) {
  const { field, before, by } = change;
  const show = (value: string | undefined) =>
    value === undefined || value === '' ? '(nothing)' : (words.value?.(field, value) ?? value);
  return (
    <li>
      <fieldset className="flex flex-col gap-2 rounded-md border border-line p-4">
        <legend className="float-start flex w-full flex-wrap justify-between gap-x-4">
          <span className="font-extrabold">{words.label(field)}</span>
          <span className="text-sm text-ink-soft">
            {whoChanged[by]}; it was: {show(before)}
          </span>
        </legend>
        <div className="grid gap-2 sm:grid-cols-2">
          {(['theirs', 'mine'] as const).map((each) => (
            <label
              key={each}
              className="flex cursor-pointer items-start gap-3 rounded-md border-[1.5px] border-line-strong bg-raised p-3 has-checked:border-ink has-checked:bg-sunken"
            >
              <input
                type="radio"
                name={`choice-${field}`}
                checked={side === each}
                onChange={() => onChoose(each)}
                className="mt-1 size-4 shrink-0 accent-(--ink)"
              />
              <span className="min-w-0">
                <span className="block text-sm font-bold text-ink-soft">
                  {each === 'theirs' ? 'Theirs' : 'Yours'}
                </span>
                <span className="line-clamp-4 break-words whitespace-pre-line">{show(change[each])}</span>
              </span>
            </label>
          ))}
        </div>
      </fieldset>
    </li>
  );
}
