/** Colors of plots, read from the tokens that hold where the plot stands. */
export interface PlotTheme {
  readonly ink: string;
  readonly grid: string;
  readonly font: string;
  color(token: string): string;
}

export function readPlotTheme(element: HTMLElement): PlotTheme {
  const style = getComputedStyle(element);
  const color = (token: string) => style.getPropertyValue(token).trim();
  return {
    ink: color('--ink-faint'),
    grid: color('--line'),
    font: `12px ${style.fontFamily}`,
    color,
  };
}

/** Hears when another theme is chosen, here or by the system. Returns what ends it. */
export function watchTheme(changed: () => void): () => void {
  const media = matchMedia('(prefers-color-scheme: dark)');
  const observer = new MutationObserver(changed);
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
  media.addEventListener('change', changed);
  return () => {
    observer.disconnect();
    media.removeEventListener('change', changed);
  };
}
