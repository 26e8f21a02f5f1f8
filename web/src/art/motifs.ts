/** Pictures made of a few shapes, each a different idea of a night out. Drawn on a sheet of 400 by 400. */
import {
  at,
  circle,
  colorOf,
  MIDDLE,
  type Motif,
  range,
  rectangle,
  round,
  SHEET,
  type Shape,
} from './shapes.ts';

/** A low sun behind lines that widen towards the viewer. */
const sunset: Motif = (random) => {
  const y = random.between(170, 215);
  const radius = random.between(110, 150);
  const x = MIDDLE + random.between(-50, 50);
  const lines = range(9).map((index): Shape => {
    const height = 3 + index * 2.6;
    return { path: rectangle(0, y + 6 + index * 9 + index * index * 1.7, SHEET, height), color: 2 };
  });
  return [
    { path: circle(x, y, radius * 1.32), color: 1, opacity: 0.28 },
    { path: circle(x, y, radius), color: 0 },
    { path: circle(x, y, radius * 0.62), color: 1 },
    ...lines,
  ];
};

/** Beams from one corner, as from a lamp over the stage. */
const beams: Motif = (random) => {
  const count = random.whole(7, 11);
  const x = random.pick([0, SHEET, MIDDLE] as const);
  const y = x === MIDDLE ? SHEET : -20;
  const turn = random.between(0, Math.PI);
  const fan = range(count * 2)
    .filter((index) => index % 2 === 0)
    .map((index): Shape => {
      const [from, to] = [index, index + 1].map((each) => turn + (each * Math.PI) / count);
      const end = (angle = 0) => at(x + 800 * Math.cos(angle), y + 800 * Math.sin(angle));
      return { path: `M${at(x, y)}L${end(from)}L${end(to)}z`, color: colorOf(index / 2) };
    });
  return [...fan, { path: circle(x, y, random.between(70, 110)), color: 1 }];
};

/** Rings around a place off the middle, like a record, or a stone in water. */
const rings: Motif = (random) => {
  const x = random.between(110, 290);
  const y = random.between(110, 290);
  const step = random.between(24, 32);
  const circles = range(14)
    .reverse()
    .map(
      (index): Shape => ({
        path: circle(x, y, (index + 1) * step),
        color: colorOf(index),
        line: step * 0.46,
      }),
    );
  return [...circles, { path: circle(x, y, step * 0.55), color: 0 }];
};

/** Hills one behind the other, and a moon. */
const hills: Motif = (random) => {
  const ridges = range(4).map((index): Shape => {
    const y = 190 + index * 58;
    const [first, second] = [random.between(-75, 25), random.between(-25, 75)];
    const path = `M-10 ${round(y)}C${at(90, y + first)} ${at(150, y + second)} ${at(MIDDLE, y)}S${at(320, y - second)} ${at(410, y + first / 2)}V410H-10z`;
    return { path, color: colorOf(index), opacity: 1 };
  });
  const moon = {
    path: circle(random.between(100, 300), random.between(80, 120), random.between(40, 62)),
    color: 1,
  } as const;
  const halo = { path: moon.path, color: 1, line: 26, opacity: 0.22 } as const;
  return [halo, moon, ...ridges];
};

/** Bars of all heights, as a mixing desk shows sound. */
const bars: Motif = (random) => {
  const count = random.pick([9, 11, 13] as const);
  const width = SHEET / count;
  const phase = random.between(0, 6);
  return range(count).flatMap((index) => {
    const height = 70 + 190 * Math.abs(Math.sin(index * 0.7 + phase)) + random.between(-20, 40);
    const color = colorOf(index + Math.floor(height / 90));
    const rest = rectangle(index * width + 3, MIDDLE - height / 2, width - 6, height);
    return [
      { path: rest, color },
      {
        path: circle(index * width + width / 2, MIDDLE - height / 2 - 22, width * 0.26),
        color: colorOf(color + 1),
      },
    ];
  });
};

/** Quarter circles on a grid, each turned as it likes. */
const quarters: Motif = (random) => {
  const cells = random.pick([4, 5] as const);
  const size = SHEET / cells;
  return range(cells * cells).map((index): Shape => {
    const x = (index % cells) * size;
    const y = Math.floor(index / cells) * size;
    const color = colorOf(random.whole(0, 2));
    const corner = random.whole(0, 4);
    if (corner === 4) return { path: circle(x + size / 2, y + size / 2, size * 0.34), color };
    const [left, top] = [corner % 2 === 0, corner < 2];
    const [cx, cy] = [left ? x : x + size, top ? y : y + size];
    const [ax, ay] = [left ? size : -size, top ? size : -size];
    const sweep = left === top ? 1 : 0;
    return { path: `M${at(cx, cy)}h${round(ax)}a${at(size, size)} 0 0 ${sweep} ${at(-ax, ay)}z`, color };
  });
};

/** Lanterns on strings. */
const lanterns: Motif = (random) =>
  range(7).flatMap((index): Shape[] => {
    const x = 30 + index * 57 + random.between(-12, 12);
    const y = random.between(70, 300);
    const radius = random.between(24, 50);
    const color = colorOf(random.whole(0, 2));
    return [
      { path: `M${at(x, -10)}V${round(y)}`, color: 1, line: 2.5 },
      { path: circle(x, y, radius * 1.5), color, opacity: 0.22 },
      { path: circle(x, y, radius), color },
      { path: rectangle(x - radius * 0.42, y - radius - 5, radius * 0.84, 7), color: colorOf(color + 1) },
    ];
  });

/** A curtain that opens on a light. */
const curtain: Motif = (random) => {
  const folds = 6;
  const gap = random.between(40, 80);
  const light = {
    path: `M${at(MIDDLE, 20)}L${at(MIDDLE + 170, 410)}H${round(MIDDLE - 170)}z`,
    color: 1,
    opacity: 0.9,
  } as const;
  const side = (direction: 1 | -1) =>
    range(folds).map((index): Shape => {
      const outer = MIDDLE + direction * (SHEET * 0.56 - index * 7);
      const inner = MIDDLE + direction * (gap + (folds - index) * 22);
      const drawn = MIDDLE + direction * (gap * 0.2 + (folds - index) * 14 + 46);
      const path = `M${at(outer, -10)}H${round(inner - direction * 30)}C${at(inner, 170)} ${at(drawn, 260)} ${at(outer, 330 - index * 8)}z`;
      return { path, color: index % 2 === 0 ? 0 : 2 };
    });
  return [light, { path: circle(MIDDLE, 345, 46), color: 2 }, ...side(1), ...side(-1)];
};

/** Waves that roll in. */
const waves: Motif = (random) => {
  const size = random.between(44, 62);
  return range(6).map((index): Shape => {
    const y = 110 + index * 54;
    const shift = (index % 2 === 0 ? 0 : -size) - size;
    const arcs = range(12)
      .map(() => `q${at(size / 2, -size * 0.9)} ${at(size, 0)}`)
      .join('');
    return { path: `M${at(shift, y)}${arcs}V410H-200z`, color: colorOf(index) };
  });
};

/** Dots that shrink away from a light, as in a cheap print. */
const halftone: Motif = (random) => {
  const cells = 13;
  const size = SHEET / cells;
  const [fx, fy] = [random.between(80, 320), random.between(80, 320)];
  const dots = range(cells * cells).map((index) => {
    const x = ((index % cells) + 0.5) * size;
    const y = (Math.floor(index / cells) + 0.5) * size;
    const near = 1 - Math.min(1, Math.hypot(x - fx, y - fy) / 330);
    return circle(x, y, 1.5 + near * size * 0.62);
  });
  return [
    { path: circle(fx, fy, random.between(90, 130)), color: 2 },
    { path: dots.join(''), color: 0 },
    { path: circle(SHEET - fx, SHEET - fy, random.between(30, 55)), color: 1 },
  ];
};

/** What suits a category; anything goes for those that aren't here. */
export const motifs: Readonly<Record<string, readonly [Motif, ...Motif[]]>> = {
  rock: [lanterns, sunset, beams],
  electronic: [bars, halftone],
  festival: [waves, hills],
  theater: [curtain],
  musical: [curtain, beams],
  pop: [quarters, rings],
  folk: [hills, waves],
  indie: [halftone, rings],
  jazz: [rings, quarters],
  family: [quarters, lanterns],
  any: [sunset, beams, rings, hills, bars, quarters, lanterns, waves, halftone],
};
