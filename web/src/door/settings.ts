/** What somebody chose about this device at the door. */
import { createStored } from '../stores/stored.ts';

export interface DoorSettings {
  /** What others are told a ticket was used at. */
  readonly gate: string;
  readonly sound: boolean;
  readonly vibration: boolean;
}

export const doorSettings = createStored<DoorSettings>({
  key: 'onsale.door',
  initial: { gate: '', sound: true, vibration: true },
  parse: (kept) => {
    const { gate, sound, vibration } = (kept ?? {}) as Partial<DoorSettings>;
    return {
      gate: typeof gate === 'string' ? gate.slice(0, 60) : '',
      sound: sound !== false,
      vibration: vibration !== false,
    };
  },
});

/** The name of this device; one that was given none is told from others by a few letters of its id. */
export const deviceName = (gate: string, clientId: string): string =>
  gate.trim() === '' ? `Phone ${clientId.slice(0, 4)}` : gate.trim();
