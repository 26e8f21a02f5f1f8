import type { SaveState } from '../../../charteditor/index.ts';
import { Badge, type Tone } from '../../../components/badge.tsx';

const WORDS: Readonly<Record<SaveState, readonly [Tone, string]>> = {
  saved: ['good', 'Saved'],
  waiting: ['neutral', 'Not saved yet'],
  saving: ['neutral', 'Saving'],
  retrying: ['warn', 'Kept here: no connection'],
  conflict: ['bad', 'Somebody else saved'],
  refused: ['bad', 'Not saved'],
};

/** How the draft stands; only what matters is read out. */
export function SaveMark({ state }: { state: SaveState }) {
  const [tone, text] = WORDS[state];
  const isNews = state === 'retrying' || state === 'conflict' || state === 'refused';
  return (
    <span data-save={state} role={isNews ? 'status' : undefined}>
      <Badge tone={tone}>{text}</Badge>
    </span>
  );
}
