import type { waitlist as english } from '../en/waitlist.ts';
import type { TranslationOf } from '../message.ts';

export const waitlist: TranslationOf<typeof english> = {
  'waitlist.join': 'Auf die Warteliste',
  'waitlist.see': 'Du wartest: dein Platz',
  'waitlist.soldOut': 'Ausverkauft, aber du kannst auf Rückläufer warten',
  'waitlist.title': 'Auf {tier} warten',
  'waitlist.text':
    'Karten, die zurückkommen, werden den Wartenden der Reihe nach angeboten. Das kostet nichts und verpflichtet zu nichts.',
  'waitlist.quantity': 'Karten',
  'waitlist.allOrNothing': 'Alle oder keine',
  'waitlist.allOrNothing.text':
    'Du bekommst nur alle auf einmal angeboten; sonst auch weniger, und das geht schneller.',
  'waitlist.email': 'Deine E-Mail',
  'waitlist.email.hint': 'Wir schreiben dir, sobald es etwas für dich gibt.',
  'waitlist.page': 'Dein Platz in der Reihe',
  'waitlist.wish': { one: '{count} Karte, {tier}', other: '{count} Karten, {tier}' },
  'waitlist.onlyAll': 'alle oder keine',
  'waitlist.fewerToo': 'oder weniger',
  'waitlist.first': 'Du bist vorn in der Reihe.',
  'waitlist.ahead': { one: '{count} Person ist vor dir.', other: '{count} Personen sind vor dir.' },
  'waitlist.how':
    'Heb die E-Mail mit dem Link zu dieser Seite auf. Sie bringt ein Angebot, sobald du an der Reihe bist.',
  'waitlist.turn': 'Du bist an der Reihe: Das ist für dich zurückgelegt, und für niemanden sonst.',
  'waitlist.until': 'bis {time}',
  'waitlist.buy': 'Jetzt kaufen',
  'waitlist.booking': 'Zu deiner Buchung',
  'waitlist.leave': 'Warteliste verlassen',
  'waitlist.decline': 'Angebot ablehnen',
  'waitlist.leave.text':
    'Dein Platz in der Reihe ist dann weg. Was für dich zurückgelegt war, bekommt die nächste Person.',
  'waitlist.stay': 'Bleiben',
  'waitlist.again': 'Zurück zur Vorstellung',
  'waitlist.state.waiting': 'Du wartest',
  'waitlist.state.offered': 'Du bist dran',
  'waitlist.state.bought': 'Gekauft',
  'waitlist.state.declined': 'Abgelehnt',
  'waitlist.state.expired': 'Zeit ist um',
  'waitlist.state.left': 'Verlassen',
  'waitlist.state.removed': 'Gestrichen',
  'waitlist.state.closed': 'Vorbei',
  'waitlist.ended.bought': 'Das gehört dir. Bis dann!',
  'waitlist.ended.declined': 'Du hast das Angebot abgelehnt. Es ging an die nächste Person.',
  'waitlist.ended.expired':
    'Das Angebot ist abgelaufen und ging an die nächste Person. Du kannst dich wieder hinten anstellen.',
  'waitlist.ended.left': 'Du hast die Warteliste verlassen.',
  'waitlist.ended.removed': 'Der Veranstalter hat dich von der Warteliste genommen.',
  'waitlist.ended.closed': 'Der Verkauf ist vorbei. Für dich war leider nichts dabei.',
  'waitlist.unknown.title': 'Dieser Platz ist hier nicht bekannt',
  'waitlist.unknown.text':
    'Öffne den Link in der E-Mail dazu, oder melde dich mit der angegebenen E-Mail an.',
};
