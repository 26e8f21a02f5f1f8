/** Says where in the list one is, and leads back. */
interface ListHeaderProps {
  readonly title: string;
  readonly onBack: (() => void) | undefined;
  readonly backLabel: string;
}

export function ListHeader({ title, onBack, backLabel }: ListHeaderProps) {
  return (
    <header>
      {onBack !== undefined && (
        <button
          type="button"
          className="seatmap-tool"
          aria-label={backLabel}
          title={backLabel}
          onClick={onBack}
        >
          <svg
            className="rtl:-scale-x-100"
            width="20"
            height="20"
            viewBox="0 0 24 24"
            aria-hidden="true"
            fill="none"
            stroke="currentColor"
            strokeWidth="2.5"
            strokeLinecap="round"
            strokeLinejoin="round"
          >
            <path d="M19 12H5m6-6-6 6 6 6" />
          </svg>
        </button>
      )}
      <h3>{title}</h3>
    </header>
  );
}
