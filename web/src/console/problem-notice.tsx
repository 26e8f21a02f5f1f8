import { Notice } from '../components/notice.tsx';
import { problemWords } from './form/problem-words.ts';

/** Why something was not done; nothing while there is no problem. */
export function ProblemNotice({ title, problem }: { title: string; problem: unknown }) {
  if (problem === null) return null;
  return (
    <Notice tone="bad" title={title}>
      <p>{problemWords(problem)}</p>
    </Notice>
  );
}
