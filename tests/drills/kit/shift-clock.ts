/** Loaded into a node before its program (`--import`): its clock is off by DRILL_CLOCK_SHIFT_MS milliseconds. */
const shiftMs = Number(process.env.DRILL_CLOCK_SHIFT_MS ?? 0);
const TrueDate = Date;

globalThis.Date = new Proxy(TrueDate, {
  construct: (target, args, newTarget) =>
    Reflect.construct(target, args.length === 0 ? [target.now() + shiftMs] : args, newTarget),
  apply: (target) => new target(target.now() + shiftMs).toString(),
  get: (target, name) => (name === 'now' ? () => target.now() + shiftMs : Reflect.get(target, name, target)),
});
