import { Button } from '../../components/button.tsx';
import { type Answer, toneOf } from '../../door/answer.ts';
import { DoorIcon } from './icon.tsx';
import { explain, titles } from './words.ts';

interface AnswerPanelProps {
  readonly answer: Answer | undefined;
  readonly isAsking: boolean;
  /** Lets in the rest of those whom the ticket admits. */
  readonly onAll: (answer: Answer) => void;
  /** They were let in although the device could not tell. */
  readonly onLetIn: (answer: Answer) => void;
}

const WORDS = { yes: 'Yes', no: 'No', ask: 'Check' } as const;
const GROUNDS = {
  yes: 'bg-good text-surface',
  no: 'bg-bad text-surface',
  ask: 'bg-warn text-surface',
  ready: 'bg-sunken text-ink-soft',
} as const;

/** Yes or no, so large that it is seen from an arm's length: by color, word and picture. */
export function AnswerPanel({ answer, isAsking, onAll, onLetIn }: AnswerPanelProps) {
  const tone = answer === undefined ? 'ready' : toneOf(answer.outcome);
  return (
    <section aria-label="Answer" className={`flex min-h-52 flex-col gap-3 rounded-lg p-5 ${GROUNDS[tone]}`}>
      <div role="status" aria-live="assertive" aria-busy={isAsking} className="flex flex-col gap-2">
        {answer === undefined ? <Ready isAsking={isAsking} /> : <Told answer={answer} />}
      </div>
      {answer !== undefined && tone === 'yes' && answer.admits > answer.peopleIn && (
        <Button size="large" onClick={() => onAll(answer)}>
          Let in the other {answer.admits - answer.peopleIn}
        </Button>
      )}
      {answer?.outcome === 'unverified' && (
        <Button size="large" onClick={() => onLetIn(answer)}>
          I let them in
        </Button>
      )}
    </section>
  );
}

const Ready = ({ isAsking }: { isAsking: boolean }) => (
  <p className="flex min-h-40 items-center justify-center gap-3 text-lg font-bold">
    <DoorIcon name="ready" className="size-8" />
    {isAsking ? 'Checking…' : 'Ready for the first ticket'}
  </p>
);

function Told({ answer }: { answer: Answer }) {
  const tone = toneOf(answer.outcome);
  const text = explain(answer);
  const place = [answer.tierName, answer.seat].filter(Boolean).join(' · ');
  return (
    <>
      <p className="flex items-center gap-3">
        <DoorIcon name={tone} className="-ms-2 size-20" />
        <span className="display text-hero">{WORDS[tone]}</span>
        <span className="ms-auto text-end text-lg leading-tight font-extrabold">
          {titles[answer.outcome]}
        </span>
      </p>
      {answer.name !== '' && <p className="text-xl leading-tight font-bold break-words">{answer.name}</p>}
      {place !== '' && <p className="text-lg leading-tight font-bold">{place}</p>}
      {answer.admits > 1 && (
        <p className="text-lg font-bold">
          {answer.peopleIn} of {answer.admits} people are in
        </p>
      )}
      {text !== '' && <p className="text-lg leading-snug">{text}</p>}
      {answer.isOffline && <p className="text-sm font-bold">Decided by this device, without a connection</p>}
    </>
  );
}
