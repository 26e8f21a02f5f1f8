import type { Counts } from '../../door/door-list.ts';

/** How many are in. */
export function CountsView({ counts }: { counts: Counts }) {
  return (
    <section aria-label="Who is in" className="flex flex-col gap-2">
      <p className="figures flex items-baseline gap-2">
        <strong className="text-heading">{counts.in}</strong>
        <span className="text-ink-soft">of {counts.expected} people are in</span>
      </p>
      <progress
        aria-label="People who are in"
        className="h-2.5 w-full appearance-none overflow-hidden rounded-full bg-sunken [&::-moz-progress-bar]:bg-good [&::-webkit-progress-bar]:bg-sunken [&::-webkit-progress-value]:bg-good"
        max={Math.max(counts.expected, 1)}
        value={Math.min(counts.in, counts.expected)}
      />
      <ul className="figures flex flex-wrap gap-x-6 gap-y-1 text-sm text-ink-soft">
        {counts.tiers.map((tier) => (
          <li key={tier.name}>
            {tier.name}: {tier.in} of {tier.expected}
          </li>
        ))}
      </ul>
    </section>
  );
}
