/** Colors of posters: a ground with what can be read on it, and three that may touch it. Not part of the theme: a poster is the same at night. */

export interface Palette {
  readonly ground: string;
  /** Text on the ground, at least 7 : 1. */
  readonly ink: string;
  readonly shapes: readonly [string, string, string];
}

/** The second of the shapes is always a light one: lamps, moons and suns are painted in it. */
export const palettes: readonly [Palette, ...Palette[]] = [
  { ground: '#2a1458', ink: '#ffe9c7', shapes: ['#ff5a36', '#ffb22e', '#8d5bff'] },
  { ground: '#0b3a30', ink: '#f3ffe0', shapes: ['#12b886', '#c9ff38', '#ff7ab6'] },
  { ground: '#ffcf33', ink: '#201400', shapes: ['#e3342f', '#fff3c4', '#201400'] },
  { ground: '#14287a', ink: '#e8f4ff', shapes: ['#ff4d6d', '#f7e14b', '#38c6ff'] },
  { ground: '#ff7765', ink: '#210305', shapes: ['#7a1f5c', '#ffe7b8', '#ffd23f'] },
  { ground: '#33245e', ink: '#ffffff', shapes: ['#ff2e63', '#f9f871', '#08d9d6'] },
  { ground: '#f4e3c8', ink: '#2a1a0e', shapes: ['#d1462f', '#f2b544', '#1f6f78'] },
  { ground: '#b8f2e6', ink: '#0a2540', shapes: ['#ff5964', '#ffd23f', '#0a2540'] },
  { ground: '#5c0f3c', ink: '#ffe3f1', shapes: ['#ff3d8b', '#ffb35c', '#9a7bff'] },
  { ground: '#c5b3ff', ink: '#1c0b47', shapes: ['#4b2bff', '#fff6d6', '#ff5c39'] },
  { ground: '#7a1c1c', ink: '#fff0dc', shapes: ['#ff8a3d', '#ffd98a', '#2b0a14'] },
  { ground: '#cfe86b', ink: '#16210a', shapes: ['#0f6b4a', '#fffbe0', '#ff4f5e'] },
];
