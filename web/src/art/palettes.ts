/** Colors of posters: a ground with what can be read on it, and three that may touch it. Not part of the theme: a poster is the same at night. */

export interface Palette {
  readonly ground: string;
  /** Text on the ground, at least 7 : 1. */
  readonly ink: string;
  readonly shapes: readonly [string, string, string];
}

export const palettes: readonly [Palette, ...Palette[]] = [
  { ground: '#1a1033', ink: '#ffe9c7', shapes: ['#ff5a36', '#ffb22e', '#7a3cff'] },
  { ground: '#06241f', ink: '#f3ffe0', shapes: ['#c9ff38', '#12b886', '#ff7ab6'] },
  { ground: '#ffcf33', ink: '#201400', shapes: ['#e3342f', '#201400', '#ff8a1f'] },
  { ground: '#0d1b4c', ink: '#e8f4ff', shapes: ['#38c6ff', '#ff4d6d', '#f7e14b'] },
  { ground: '#ff7765', ink: '#210305', shapes: ['#2a0f3a', '#ffd9a8', '#ffe14d'] },
  { ground: '#0f0f14', ink: '#ffffff', shapes: ['#ff2e63', '#08d9d6', '#f9f871'] },
  { ground: '#f4e3c8', ink: '#2a1a0e', shapes: ['#d1462f', '#1f6f78', '#e8a33d'] },
  { ground: '#b8f2e6', ink: '#0a2540', shapes: ['#ff5964', '#0a2540', '#ffd23f'] },
  { ground: '#3b0a2a', ink: '#ffe3f1', shapes: ['#ff3d8b', '#ffa94d', '#8c6bff'] },
];
