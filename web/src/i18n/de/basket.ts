import type { basket as english } from '../en/basket.ts';
import type { TranslationOf } from '../message.ts';

export const basket: TranslationOf<typeof english> = {
  'basket.title': 'Dein Warenkorb',
  'basket.empty.title': 'Noch nichts drin',
  'basket.empty.text': 'Such dir einen Abend aus; deine Plätze warten hier, während du zahlst.',
  'basket.empty.action': 'Abend finden',
  'basket.heldFor': 'Deine noch',
  'basket.extend': 'Mehr Zeit',
  'basket.extended': 'Du hast jetzt mehr Zeit.',
  'basket.atMaximum': 'Länger können Plätze nicht reserviert werden.',
  'basket.remove': '{name} entfernen',
  'basket.removed': '{name} ist nicht mehr im Warenkorb',
  'basket.release': 'Warenkorb leeren',
  'basket.released': 'Dein Warenkorb ist leer. Die Plätze sind für andere frei.',
  'basket.total': 'Summe',
  'basket.each': 'je {price}',
  'basket.checkout': 'Zur Kasse',
  'basket.more': 'Karten ändern oder dazunehmen',
  'basket.minutesLeft': { one: 'Noch {count} Minute zum Zahlen', other: 'Noch {count} Minuten zum Zahlen' },
  'basket.secondsLeft': { one: 'Noch {count} Sekunde zum Zahlen', other: 'Noch {count} Sekunden zum Zahlen' },
  'basket.expired.title': 'Die Zeit ist um',
  'basket.expired.text':
    'Deine Plätze sind wieder im Verkauf. Es wurde nichts abgebucht. Vielleicht sind sie noch frei:',
  'basket.expired.again': 'Dieselben noch einmal',
  'basket.expired.others': 'Andere wählen',
  'basket.expired.forget': 'Schon gut',
};
