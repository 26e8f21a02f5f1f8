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
      <summary className="grid cursor-pointer gap-x-4 gap-y-1 p-4 marker:content-none hover:bg-raised md:grid-cols-[11rem_14rem_1fr]">
        <time dateTime={at} className="figures text-ink-soft">
          {format.dayAndTime(at)}
        </time>
        <span className="font-extrabold break-words">{action}</span>
        <span className="min-w-0 break-words">
          {subject.type} <span className="figures break-all text-ink-soft">{subject.id}</span>
          <span className="text-ink-soft"> by </span>
          {actor.name}
        </span>
      </summary>
      <Details entry={entry} />
    </details>
  );
}

function Details({ entry }: { entry: AuditEntry }) {
  const changes = fieldChanges(entry.before, entry.after);
  return (
    <div className="flex flex-col gap-3 border-t border-line p-4">
      {changes.length === 0 ? (
        <p className="text-ink-soft">There is nothing to compare.</p>
      ) : (
        <table className="w-full border-collapse text-start max-md:block">
          <thead className="max-md:sr-only">
            <tr className="text-sm text-ink-soft">
              {['Field', 'Before', 'After'].map((name) => (
                <th key={name} scope="col" className="px-2 py-1 text-start font-bold">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody className="max-md:flex max-md:flex-col max-md:gap-3">
            {changes.map((change) => (
              <ChangeRow key={change.field} change={change} />
            ))}
          </tbody>
        </table>
      )}
      <p className="text-sm break-all text-ink-faint">
        {entry.actor.kind}
        {entry.actor.id !== null && ` ${entry.actor.id}`}
        {entry.showId !== null && ` · show ${entry.showId}`}
        {entry.requestId !== null && ` · request ${entry.requestId}`}
      </p>
    </div>
  );
}

const cell = 'px-2 py-1.5 align-top break-words whitespace-pre-wrap max-md:block';

const ChangeRow = ({ change: { field, before, after } }: { change: FieldChange }) => (
  <tr className="border-t border-line max-md:block max-md:pt-2">
    <th scope="row" className={`${cell} text-start font-bold`}>
      {field}
    </th>
    <td className={cell}>
      {before === undefined ? <Nothing /> : <del className="bg-bad-soft text-bad">{before}</del>}
    </td>
    <td className={cell}>
      {after === undefined ? <Nothing /> : <ins className="bg-good-soft text-good no-underline">{after}</ins>}
    </td>
  </tr>
);

const Nothing = () => <span className="text-ink-faint">nothing</span>;
