import { paletteOf } from '../art/poster.ts';
import { classes } from './classes.ts';

interface RibbonProps {
  readonly slug: string;
  readonly className?: string;
}

/** The colors of an event, for places where its picture is too large. Give it a height. */
export function Ribbon({ slug, className }: RibbonProps) {
  const { ground, shapes } = paletteOf(slug);
  return (
    <span aria-hidden="true" className={classes('flex', className)}>
      {[ground, ...shapes].map((color, index) => (
        <span
          key={color}
          style={{ backgroundColor: color }}
          className={index === 0 ? 'grow-[5]' : index === 1 ? 'grow-[3]' : 'grow'}
        />
      ))}
    </span>
  );
}
