/** Colors of the map, as CSS has them for the theme at hand. */
import { readColors } from '../../lib/theme.ts';

/** Tiers beyond these share colors; their prices still tell them apart. */
const TIER_SLOTS = 6;

const NAMES = {
  ground: '--seatmap-ground',
  section: '--seatmap-section',
  sectionEdge: '--seatmap-section-edge',
  text: '--seatmap-text',
  textQuiet: '--seatmap-text-quiet',
  stage: '--seatmap-stage',
  stageText: '--seatmap-stage-text',
  held: '--seatmap-held',
  pending: '--seatmap-pending',
  sold: '--seatmap-sold',
  onSeat: '--seatmap-on-seat',
  selected: '--seatmap-selected',
  onSelected: '--seatmap-on-selected',
  proposed: '--seatmap-proposed',
  lost: '--seatmap-lost',
  focus: '--seatmap-focus',
  badge: '--seatmap-badge',
  dark: '--seatmap-dark',
  light: '--seatmap-light',
} as const;

export type MapTheme = Readonly<Record<keyof typeof NAMES, string>> & {
  readonly tiers: readonly string[];
  readonly font: string;
  /** How the language of what is written runs. */
  readonly direction: 'ltr' | 'rtl';
};

/** Reads the colors that hold for an element, as canvas understands them. */
export function readTheme(element: HTMLElement): MapTheme {
  const { fontFamily, direction } = getComputedStyle(element);
  const colors = readColors(element, (colorOf) => {
    const named = Object.entries(NAMES).map(([key, name]) => [key, colorOf(`var(${name})`)]);
    const tiers = Array.from({ length: TIER_SLOTS }, (_, slot) => colorOf(tierVariable(slot)));
    return { ...(Object.fromEntries(named) as Record<keyof typeof NAMES, string>), tiers };
  });
  return { ...colors, font: fontFamily, direction: direction === 'rtl' ? 'rtl' : 'ltr' };
}

/** The color of a tier by its place in the list. */
export const tierColor = ({ tiers, text }: MapTheme, slot: number): string =>
  tiers[slot % Math.max(1, tiers.length)] ?? text;

/** The custom property with the color of a tier, for what CSS draws. */
export const tierVariable = (slot: number): string => `var(--seatmap-tier-${(slot % TIER_SLOTS) + 1})`;
