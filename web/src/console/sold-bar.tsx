import { useFormat } from '../i18n/index.tsx';

interface SoldBarProps {
  readonly sold: number;
  /** Held, waiting for payment or blocked: taken, and not sold. */
  readonly taken: number;
  readonly capacity: number;
}

/** How much of a show is sold, as a bar and in words. */
export function SoldBar({ sold, taken, capacity }: SoldBarProps) {
  const format = useFormat();
  const share = (part: number) => (capacity === 0 ? 0 : (100 * part) / capacity);
  return (
    <div className="flex min-w-28 flex-col gap-1">
      <span className="figures text-sm">
        {format.number(sold)} of {format.number(capacity)}
        {taken > 0 && <span className="text-ink-faint"> · {format.number(taken)} held</span>}
      </span>
      <svg
        aria-hidden="true"
        viewBox="0 0 100 6"
        preserveAspectRatio="none"
        className="h-1.5 w-full rounded-full"
      >
        <rect width="100" height="6" className="fill-line" />
        <rect width={share(sold + taken)} height="6" className="fill-(--seat-held)" />
        <rect width={share(sold)} height="6" className="fill-(--seat-available)" />
      </svg>
    </div>
  );
}
