/** How often and how long drills run: bounded in `npm test`, longer in `npm run drill` (scripts/drill.mjs sets these). */

/** How often each drill runs. */
export const rounds = numberOf('DRILL_ROUNDS', 1);

/** For how long tickets sell before and after each fault, in seconds. */
export const calmSeconds = numberOf('DRILL_SECONDS', 1.5);

/** For how long a process stands still: longer than every time limit on the way (statements 5 s, their answers 7 s). */
export const standstillSeconds = process.env.DRILL_SECONDS === undefined ? 8 : 10;

/** For the start of fleets, on a machine that is busy with other tests. */
export const FLEET_START_MS = 120_000;

/** Sales go on within this time of a fault's end, in milliseconds. */
export const RECOVERY_MS_MAX = 5_000;

/**
 * How often a drill is run at most whose only fault is that sales went on too late. Beside other tests a machine may be too busy
 * to show how fast it can be; whatever else is wrong counts at once. Alone it has to be right the first time.
 */
export const recoveryTries = process.env.DRILL_SECONDS === undefined ? 3 : 1;

function numberOf(name: string, fallback: number): number {
  const value = Number(process.env[name] ?? fallback);
  if (!(value > 0)) throw new Error(`${name} must be a number above 0`);
  return value;
}
