/** Yes and no for ears and hands. Only for who has not turned it off, and only once the page was touched: browsers insist. */
import type { DoorSettings } from './settings.ts';

type Tone = 'yes' | 'no' | 'ask';

/** Pitches in hertz, one after another. */
const tunes: Readonly<Record<Tone, readonly number[]>> = {
  yes: [880, 1_320],
  no: [220, 180, 150],
  ask: [520, 520],
};
const patterns: Readonly<Record<Tone, number[]>> = { yes: [60], no: [180, 80, 180], ask: [60, 60, 60] };
const NOTE_SECONDS = 0.11;
const LOUDNESS = 0.2;

let context: AudioContext | undefined;

export function signal(tone: Tone, { sound, vibration }: DoorSettings): void {
  if (vibration) navigator.vibrate?.(patterns[tone]);
  if (sound) play(tunes[tone]);
}

function play(tune: readonly number[]): void {
  context ??= new AudioContext();
  // Asleep until somebody touches the page.
  if (context.state === 'suspended') void context.resume().catch(() => undefined);
  const volume = context.createGain();
  volume.gain.value = LOUDNESS;
  volume.connect(context.destination);
  tune.forEach((frequency, index) => {
    if (context === undefined) return;
    const note = context.createOscillator();
    note.type = tune.length > 2 ? 'square' : 'sine';
    note.frequency.value = frequency;
    note.connect(volume);
    note.start(context.currentTime + index * NOTE_SECONDS);
    note.stop(context.currentTime + (index + 1) * NOTE_SECONDS);
  });
}
