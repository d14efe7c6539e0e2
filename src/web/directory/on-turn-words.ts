import type { ContactRole, MomentRole } from '#domain/directory/moments.ts';
import { isRed, type Gap } from '#domain/directory/on-turn.ts';
import type { Due } from '#web/kit/due-label.tsx';

/** Who somebody is at a moment, as people say it. */
export const roleWords: Readonly<Record<MomentRole, string>> = {
  leerplicht: 'Leerplicht',
  doorstroompunt: 'Doorstroompunt',
  wi: 'Werk en inkomen',
  contactgemeente: 'Contactgemeente',
  school: 'School',
  sender: 'Wie nu begeleidt',
  'new-municipality': 'De nieuwe gemeente',
};
/** What is missing, for everybody: never a name. */
export const gapWords: Readonly<Record<Gap['kind'], string>> = {
  nobody: 'nog niet ingevuld',
  expired: 'de afspraak is voorbij',
  'more-than-one': 'twee organisaties tegelijk',
  'no-contact': 'geen contactpersoon',
  'no-number': 'geen openbaar nummer',
  'all-away': 'iedereen is afwezig, zonder vervanger',
  closed: 'gesloten, zonder nummer',
  unconfirmed: 'nog juist?',
};
/** In one word, for a narrow place; what it is exactly stands beside it. */
export const gapDue = (gap: Gap | undefined): Due | undefined =>
  gap && (isRed(gap) ? { text: 'ontbreekt', tone: 'late' } : { text: 'nog juist?', tone: 'soon' });
/** Which gap stands first when there are more: what leaves somebody without a number comes before a question. */
export const firstGap = (gaps: readonly Gap[]): Gap | undefined =>
  gaps.find(({ kind }) => kind !== 'unconfirmed') ?? gaps[0];
export const rolesInOrder: readonly ContactRole[] = ['doorstroompunt', 'wi', 'leerplicht', 'contactgemeente'];
