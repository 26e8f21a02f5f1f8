import { type ReactNode, useMemo } from 'react';
import type { Palette } from '../art/palettes.ts';
import { drawPoster } from '../art/poster.ts';
import { SHEET, type Shape } from '../art/shapes.ts';
import { classes } from './classes.ts';
import { Photo, type PhotoProps } from './photo.tsx';

interface PosterProps {
  readonly slug: string;
  readonly category: string;
  /** The picture that somebody gave it; without one, it is drawn. */
  readonly photo?: Omit<PhotoProps, 'className'> | undefined;
  /** What is printed on its ground. */
  readonly children?: ReactNode;
  /** A sheet has its words below the picture; a band, where there is room, beside it. */
  readonly layout?: 'sheet' | 'band';
  readonly className?: string;
}

/** An event's picture, and words on its ground. It takes the size it's given; the picture fills what the words leave. */
export function Poster({ slug, category, photo, children, layout = 'sheet', className }: PosterProps) {
  const { palette, shapes } = useMemo(() => drawPoster(slug, category), [slug, category]);
  const isBand = layout === 'band';
  const picture = classes(
    isBand ? 'h-28 w-full shrink-0 sm:h-56 md:h-auto md:w-[42%]' : 'min-h-0 w-full grow basis-0',
    'transition-[scale] duration-(--calm) ease-calm group-hover:scale-[1.03]',
  );
  return (
    <div
      style={{ backgroundColor: palette.ground, color: palette.ink }}
      className={classes(
        'flex overflow-hidden',
        isBand ? 'flex-col md:flex-row-reverse' : 'flex-col',
        className,
      )}
    >
      {photo ? (
        <Photo {...photo} className={picture} />
      ) : (
        <Artwork shapes={shapes} palette={palette} className={picture} />
      )}
      {children}
    </div>
  );
}

function Artwork({
  shapes,
  palette,
  className,
}: {
  shapes: readonly Shape[];
  palette: Palette;
  className: string;
}) {
  return (
    <svg
      aria-hidden="true"
      viewBox={`0 0 ${SHEET} ${SHEET}`}
      preserveAspectRatio="xMidYMid slice"
      className={classes('block', className)}
    >
      {shapes.map(({ path, color, line, opacity }) => (
        <path
          key={`${path} ${color} ${line}`}
          d={path}
          opacity={opacity}
          {...(line === undefined
            ? { fill: palette.shapes[color] }
            : { fill: 'none', stroke: palette.shapes[color], strokeWidth: line })}
        />
      ))}
    </svg>
  );
}
