/** Colors of plots, read from the tokens that hold where the plot stands. */
import { readColors } from '../../lib/theme.ts';

export interface PlotTheme {
  readonly ink: string;
  readonly grid: string;
  readonly font: string;
  color(token: string): string;
}

export function readPlotTheme(element: HTMLElement): PlotTheme {
  const { fontFamily } = getComputedStyle(element);
  const color = (token: string) => readColors(element, (colorOf) => colorOf(`var(${token})`));
  return {
    ink: color('--ink-faint'),
    grid: color('--line'),
    font: `12px ${fontFamily}`,
    color,
  };
}
