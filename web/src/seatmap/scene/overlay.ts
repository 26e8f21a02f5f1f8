/** What lies over the map: what the visitor points at or has picked, what is proposed, what was just lost. Plain data. */

/** How long a lost seat is shown to be so. */
export const PULSE_MS = 1_400;

export interface Pulse {
  readonly place: number;
  readonly startedAt: number;
  /** For those who want calm: it fades, and doesn't spread. */
  readonly isStill?: boolean;
}

export interface Overlay {
  /** Places. */
  readonly selected: readonly number[];
  readonly proposed: readonly number[];
  /** Kept from sale, as those see it who may pick them all the same. */
  readonly blocked: readonly number[];
  /** Under the pointer, and where the keyboard is; -1 for none. */
  readonly hoveredSeat: number;
  readonly hoveredSection: number;
  readonly cursorSeat: number;
  readonly cursorSection: number;
  readonly pulses: readonly Pulse[];
}

export const EMPTY_OVERLAY: Overlay = {
  selected: [],
  proposed: [],
  blocked: [],
  hoveredSeat: -1,
  hoveredSection: -1,
  cursorSeat: -1,
  cursorSection: -1,
  pulses: [],
};

/** The pulses that still go on. */
export const livePulses = (pulses: readonly Pulse[], now: number): readonly Pulse[] =>
  pulses.filter(({ startedAt }) => now - startedAt < PULSE_MS);

/** How far a pulse has come, 0 to 1. */
export const pulseShare = ({ startedAt }: Pulse, now: number): number =>
  Math.min(1, Math.max(0, (now - startedAt) / PULSE_MS));
