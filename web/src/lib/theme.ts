/** The theme for what a script draws, such as a canvas: the colors that hold, and when they change. */

/** The color that a CSS color comes to, such as `var(--ink)`. */
export type ReadColor = (color: string) => string;

/**
 * Lets CSS colors be read as they hold inside an element. Only what a real element computes is a color: the text of a
 * custom property may still say `light-dark(…)`.
 */
export function readColors<T>(element: HTMLElement, read: (colorOf: ReadColor) => T): T {
  const probe = element.ownerDocument.createElement('span');
  probe.hidden = true;
  element.append(probe);
  const style = getComputedStyle(probe);
  const colors = read((color) => {
    probe.style.color = color;
    return style.color;
  });
  probe.remove();
  return colors;
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
