/** Everything that can be measured. */
import { designs, poolSizes } from '../baselines/index.ts';
import type { Figure } from '../run/figure.ts';
import { baselineFigure } from './baseline.ts';
import { empty } from './empty.ts';
import { generalHot } from './general-hot.ts';
import { holdBook } from './hold-book.ts';
import { availability, search, seatsSnapshot } from './reads.ts';
import { seats, seatsContended } from './seats.ts';

const baselines = designs.map((design) => baselineFigure(design));

/** Of a run that names none. */
export const figures: readonly Figure[] = [
  generalHot,
  ...baselines,
  seats,
  holdBook,
  availability,
  seatsSnapshot,
  search,
  empty,
];

/** Only when they are named. */
export const namedFigures: readonly Figure[] = [seatsContended];

/** Every baseline with pools of several sizes. */
export const tuningFigures: readonly Figure[] = designs.flatMap((design) =>
  poolSizes.map((size) => baselineFigure(design, size)),
);

/** A figure with what it is compared with: the ceiling, and for the hot tier the baselines. */
export function chooseFigures(names: readonly string[], only: boolean): readonly Figure[] {
  if (names.length === 0) return figures;
  if (names.includes('tuning')) return tuningFigures;
  return [...figures, ...namedFigures].filter(({ name, role }) => {
    if (names.includes(name)) return true;
    if (only) return false;
    return role === 'ceiling' || (role === 'baseline' && names.includes(generalHot.name));
  });
}

export const figureNames: readonly string[] = [...figures, ...namedFigures].map(({ name }) => name);
