/** What lies outside of the map but changes how it looks: its size, the screen's pixels, the theme, the wish for calm. */
import { watchTheme } from '../../lib/theme.ts';
import type { MapTheme } from '../render/theme.ts';
import type { Viewport } from '../scene/camera.ts';

/** Finer than this is not seen. */
const PIXEL_RATIO_MAX = 3;
/** More takes longer than a frame lasts; only large maps on very fine screens have so many. */
const PIXELS_MAX = 6e6;

/** What is kept in step: a map. */
interface Watched {
  readonly driver: { isStill: boolean };
  setTheme(theme: MapTheme): void;
  resize(viewport: Viewport, pixelRatio: number): void;
}

/** Keeps the map in step until the function that is returned is called. */
export function watchEnvironment(element: HTMLElement, map: Watched, readTheme: () => MapTheme): () => void {
  const ending = new AbortController();
  const { signal } = ending;
  const resize = () => {
    const { clientWidth: width, clientHeight: height } = element;
    if (width > 0 && height > 0)
      map.resize({ width, height }, pixelRatioOf(width * height, window.devicePixelRatio));
  };
  const calm = window.matchMedia('(prefers-reduced-motion: reduce)');
  const applyCalm = () => {
    map.driver.isStill = calm.matches;
  };
  const applyTheme = () => map.setTheme(readTheme());
  const sizes = new ResizeObserver(resize);
  applyCalm();
  applyTheme();
  resize();
  sizes.observe(element);
  const unwatchTheme = watchTheme(applyTheme);
  calm.addEventListener('change', applyCalm, { signal });
  // A window that goes to another screen.
  window.addEventListener('resize', resize, { signal });
  return () => {
    ending.abort();
    sizes.disconnect();
    unwatchTheme();
  };
}

/** Device pixels that are drawn for each CSS pixel. @param area in CSS pixels */
function pixelRatioOf(area: number, screen: number): number {
  return Math.min(screen, PIXEL_RATIO_MAX, Math.max(1, Math.sqrt(PIXELS_MAX / area)));
}
