import { Badge } from '../../components/badge.tsx';
import { Button } from '../../components/button.tsx';
import { type Answer, toneOf } from '../../door/answer.ts';
import { DoorIcon } from './icon.tsx';
import { timeOf, titles } from './words.ts';

const COLORS = { yes: 'text-good', no: 'text-bad', ask: 'text-warn' } as const;

interface RecentProps {
  readonly answers: readonly Answer[];
  readonly onUndo: (answer: Answer) => void;
}

/** What was scanned on this device, the latest first, with a way to take a mistake back. */
export function Recent({ answers, onUndo }: RecentProps) {
  if (answers.length === 0) return null;
  return (
    <section aria-label="Last scans" className="flex flex-col gap-2">
      <h2 className="text-lg font-bold">Last scans on this device</h2>
      <ul className="flex flex-col">
        {answers.map((answer) => (
          <Row key={answer.id} answer={answer} onUndo={onUndo} />
        ))}
      </ul>
    </section>
  );
}

function Row({ answer, onUndo }: { answer: Answer; onUndo: (answer: Answer) => void }) {
  const tone = toneOf(answer.outcome);
  const title = titles[answer.outcome];
  const who = [answer.name, answer.seat ?? answer.tierName].filter(Boolean).join(' · ');
  return (
    <li className="flex min-h-14 items-center gap-3 border-b border-line py-2">
      <DoorIcon name={tone} className={`size-6 ${COLORS[tone]}`} />
      <div className="min-w-0 grow leading-tight">
        <p className={`font-bold ${answer.undone ? 'line-through' : ''}`}>{title}</p>
        <p className="truncate text-sm text-ink-soft">
          <span className="figures">{timeOf(answer.at)}</span> {who}
        </p>
      </div>
      {answer.conflict && <Badge tone="warn">Told otherwise</Badge>}
      {answer.undone && <Badge>Undone</Badge>}
      {!answer.undone && answer.people > 0 && (
        <Button size="small" aria-label={`Undo: ${title} ${who}`} onClick={() => onUndo(answer)}>
          Undo
        </Button>
      )}
    </li>
  );
}
