import type { event as english } from '../en/event.ts';
import type { TranslationOf } from '../message.ts';

export const event: TranslationOf<typeof english> = {
  'event.with': 'Mit {names}',
  'event.shows': 'Termine',
  'event.yourTime': '{time} deiner Zeit',
  'event.doors': '{from} bis {to}',
  'event.choose': 'Karten wählen',
  'event.chooseSeats': 'Plätze wählen',
  'event.tiers': 'Preise und was es noch gibt',
  'event.seated': 'nummerierte Plätze',
  'event.general': 'freie Platzwahl',
  'event.admits': { one: 'für {count} Person', other: 'für {count} Personen' },
  'event.left': { one: 'noch {count}', other: 'noch {count}' },
  'event.fewLeft': { one: 'Nur noch {count}', other: 'Nur noch {count}' },
  'event.soldOut': 'Ausverkauft',
  'event.inBaskets': { one: '{count} in einem Warenkorb', other: '{count} in Warenkörben' },
  'event.opensAt': 'Der Verkauf beginnt {when}',
  'event.opensBy': 'Diese Seite öffnet sich von selbst. Neu laden ist nicht nötig.',
  'event.nowOpen': 'Der Verkauf läuft!',
  'event.tierOpens': 'ab {when}',
  'event.closed': 'Der Verkauf ist beendet.',
  'event.paused': 'Der Verkauf ist unterbrochen. Er kann jederzeit weitergehen; diese Seite zeigt es an.',
  'event.canceled': 'Dieser Termin ist abgesagt.',
  'event.soldOutText':
    'Vorerst ausverkauft. Plätze kommen zurück, wenn Warenkörbe ablaufen: Diese Seite zeigt es sofort.',
  'event.live': 'Live',
  'event.about': 'Worum es geht',
};
