/** What draws the map. The picker knows only this; Canvas 2D is one way to do it. */
import type { ChartIndex } from '../geometry/chart-index.ts';
import type { Camera, Viewport } from '../scene/camera.ts';
import type { SeatLooks } from '../scene/occupancy.ts';
import type { Overlay } from '../scene/overlay.ts';
import type { SectionText } from '../scene/section-lines.ts';
import type { MapTheme } from './theme.ts';

export interface MapScene {
  readonly chart: ChartIndex;
  readonly occupancy: SeatLooks;
  /** What is written on a section while seats are too small to see. */
  readonly describeSection: (section: number) => SectionText;
}

export interface SeatRenderer {
  /** What is to be drawn; everything is drawn anew. */
  setScene(scene: MapScene): void;
  setTheme(theme: MapTheme): void;
  /** @param pixelRatio device pixels per CSS pixel */
  resize(viewport: Viewport, pixelRatio: number): void;
  /** Seats have other states now: only what shows them is drawn anew. */
  touch(places: readonly number[] | 'all'): void;
  /**
   * Draws a frame.
   * @param isMoving whether the next frame will look from elsewhere: then copies may be a little blurred
   * @returns whether another frame is needed for the picture to be complete
   */
  draw(camera: Camera, isMoving: boolean): boolean;
  /** Draws what lies over the map. Returns whether it goes on moving. */
  drawOverlay(camera: Camera, overlay: Overlay, now: number): boolean;
  /** Gives back the memory of pictures. */
  dispose(): void;
}
