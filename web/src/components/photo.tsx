import { classes } from './classes.ts';

/** A picture in several widths, the narrowest first. */
export interface PhotoImage {
  readonly sizes: readonly { readonly url: string; readonly width: number; readonly height: number }[];
}

export interface PhotoProps {
  readonly image: PhotoImage;
  readonly alt: string;
  /** How wide it is shown, as `sizes` of an img. */
  readonly sizes: string;
  readonly className?: string;
  /** What is seen first of a page isn't loaded last. */
  readonly eager?: boolean;
}

/** A photo, loaded in the width that the screen needs. */
export function Photo({ image, alt, sizes, className, eager = false }: PhotoProps) {
  const largest = image.sizes.at(-1);
  return (
    <img
      src={largest?.url}
      srcSet={image.sizes.map(({ url, width }) => `${url} ${width}w`).join(', ')}
      sizes={sizes}
      width={largest?.width}
      height={largest?.height}
      alt={alt}
      loading={eager ? 'eager' : 'lazy'}
      decoding="async"
      className={classes('block object-cover', className)}
    />
  );
}
