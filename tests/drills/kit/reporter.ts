/** What `npm run drill` prints: a line for each drill as it ends, what is wrong with those that failed, and the sum. */
import type { Reporter, SerializedError, TestCase, TestModule } from 'vitest/node';
import type { Findings } from './drill.ts';

const AGREE = 'ledger, rows and invariants agree';

const say = (line: string): void => void process.stdout.write(`${line}\n`);

export default class DrillReporter implements Reporter {
  #passed = 0;
  #failed = 0;

  onTestCaseResult(test: TestCase): void {
    const { state, errors = [] } = test.result();
    const seconds = ((test.diagnostic()?.duration ?? 0) / 1000).toFixed(1);
    // Left out by a filter.
    if (state === 'skipped') return;
    const passed = state === 'passed';
    if (passed) this.#passed += 1;
    else this.#failed += 1;
    const { drill } = test.meta();
    say(`${passed ? '✓' : '✗'} ${test.name} (${seconds} s)`);
    if (drill !== undefined) say(`    ${describe(drill)}`);
    const told = drill !== undefined && drill.problems.length > 0 ? drill.problems : errors.map(textOf);
    if (!passed) for (const problem of told) say(`    ${problem}`);
  }

  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly SerializedError[]): void {
    const outside = [...unhandled, ...modules.flatMap((module) => module.errors())];
    for (const error of outside) say(`✗ ${textOf(error)}`);
    say(`\n${this.#passed} passed, ${this.#failed + outside.length} failed`);
  }
}

function describe({ sold, answers, recoveredMs, problems, verdict = AGREE }: Findings): string {
  const told = Object.entries(answers)
    .filter(([, count]) => count > 0)
    .map(([kind, count]) => `${count} ${kind}`);
  return [
    `sold ${sold}`,
    `answers: ${told.join(', ')}`,
    ...(recoveredMs === undefined ? [] : [`sales went on after ${Math.round(recoveredMs)} ms`]),
    problems.length === 0 ? verdict : `${problems.length} problems`,
  ].join(' · ');
}

const textOf = ({ message, stack }: { message: string; stack?: string | undefined }): string =>
  stack ?? message;
