import { ApiProblem } from '../../../api/client.ts';
import { Notice } from '../../../components/notice.tsx';

const SHOWN_MAX = 20;

/** Why something was refused, with the place of every fault. */
export function Faults({ problem }: { problem: unknown }) {
  if (!(problem instanceof ApiProblem))
    return (
      <Notice tone="bad" title="That did not work">
        {problem instanceof Error && <p>{problem.message}</p>}
      </Notice>
    );
  const { errors, isOffline, detail } = problem;
  return (
    <Notice tone="bad" title={isOffline ? 'The server could not be reached. Try again.' : detail}>
      {errors.length > 0 && (
        <ul className="list-disc ps-5">
          {errors.slice(0, SHOWN_MAX).map(({ pointer, detail: what }) => (
            <li key={`${pointer} ${what}`}>
              <code className="text-sm">{placeOf(pointer)}</code> {what}
            </li>
          ))}
          {errors.length > SHOWN_MAX && <li>and {errors.length - SHOWN_MAX} more</li>}
        </ul>
      )}
    </Notice>
  );
}

const placeOf = (pointer: string): string => pointer.replace(/^\/lines\/(\d+)$/, 'line $1') || 'the file';
