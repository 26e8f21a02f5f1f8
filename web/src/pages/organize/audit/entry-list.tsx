import { nameOf } from '../../../console/person.ts';
import { type FieldChange, fieldChanges } from '../../../console/team/difference.ts';
import type { AuditEntry } from '../../../console/team/queries.ts';
import { useFormat } from '../../../i18n/index.tsx';

/** Changes, the latest first; each can be opened to see what it changed. */
export const EntryList = ({ entries }: { entries: readonly AuditEntry[] }) => (
  <ol aria-label="Changes" className="flex flex-col gap-2">
    {entries.map((entry) => (
      <li key={entry.id}>
        <Entry entry={entry} />
      </li>
    ))}
  </ol>
);

function Entry({ entry }: { entry: AuditEntry }) {
  const { actor, action, subject, at } = entry;
  const format = useFormat();
  return (
    <details className="group rounded-md border border-line bg-surface open:border-line-strong">
      <summary className="grid cursor-pointer gap-x-4 gap-y-1 p-4 marker:content-none hover:bg-raised md:grid-cols-[12rem_13rem_1fr]">
        <time dateTime={at} className="figures text-ink-soft">
          {format.moment(at)}
        </time>
        <span className="font-extrabold break-words">{action}</span>
        <span className="min-w-0 break-words">
          {titleOf(entry) ?? (
            <>
              {subject.type} <span className="figures break-all text-ink-soft">{subject.id}</span>
            </>
          )}
          <span className="text-ink-soft"> by </span>
          {nameOf(actor.name)}
        </span>
      </summary>
      <Details entry={entry} />
    </details>
  );
}

/** What people call the thing that was changed, where the entry says it. */
function titleOf({ before, after }: AuditEntry): string | undefined {
  const { title, name, email, event } = { ...before, ...after };
  const ofEvent = (event as { title?: unknown } | undefined)?.title;
  return [title, name, email, ofEvent].find(
    (each): each is string => typeof each === 'string' && each !== '',
  );
}

function Details({ entry }: { entry: AuditEntry }) {
  const changes = fieldChanges(entry.before, entry.after);
  // What was made has no before, and what was removed no after.
  const shown = SIDES.filter(({ side }) => changes.some((change) => change[side] !== undefined));
  return (
    <div className="flex flex-col gap-3 border-t border-line p-4">
      {changes.length === 0 ? (
        <p className="text-ink-soft">There is nothing to compare.</p>
      ) : (
        <table className="w-full table-fixed border-collapse text-start max-md:block">
          <thead className="max-md:sr-only">
            <tr className="text-sm text-ink-soft">
              <th scope="col" className="w-56 px-2 py-1 text-start font-bold">
                Field
              </th>
              {shown.map(({ side, name }) => (
                <th key={side} scope="col" className="px-2 py-1 text-start font-bold">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody className="max-md:flex max-md:flex-col max-md:gap-3">
            {changes.map((change) => (
              <ChangeRow key={change.field} change={change} sides={shown} />
            ))}
          </tbody>
        </table>
      )}
      <p className="text-sm wrap-anywhere text-ink-faint">
        {entry.subject.type} {entry.subject.id} · by {entry.actor.name} ({entry.actor.kind}
        {entry.actor.id !== null && ` ${entry.actor.id}`})
        {entry.showId !== null && entry.subject.type !== 'show' && ` · show ${entry.showId}`}
        {entry.requestId !== null && ` · request ${entry.requestId}`}
      </p>
    </div>
  );
}

const SIDES = [
  { side: 'before', name: 'Before' },
  { side: 'after', name: 'After' },
] as const;
type Side = (typeof SIDES)[number];

const cell = 'px-2 py-1.5 align-top wrap-anywhere whitespace-pre-wrap max-md:block max-md:px-0 max-md:py-0.5';

const ChangeRow = ({ change, sides }: { change: FieldChange; sides: readonly Side[] }) => (
  <tr className="border-t border-line max-md:block max-md:pt-2 max-md:first:border-t-0 max-md:first:pt-0">
    <th scope="row" className={`${cell} text-start font-bold`}>
      {change.field}
    </th>
    {sides.map(({ side }) => (
      <td key={side} className={cell}>
        <Value side={side} text={change[side]} />
      </td>
    ))}
  </tr>
);

function Value({ side, text }: { side: Side['side']; text: string | undefined }) {
  if (text === undefined) return <span className="text-ink-faint">nothing</span>;
  return side === 'before' ? (
    <del className="bg-bad-soft text-bad">{text}</del>
  ) : (
    <ins className="bg-good-soft text-good no-underline">{text}</ins>
  );
}
