import { longDay } from '#domain/day-words.ts';
import type { Refusal } from '#domain/outcome.ts';
import { peerChannels, type CoachStanding } from '#domain/peer/peer.ts';
import type { Day } from '#law/day.ts';
import { speakerRefusals } from '#web/person/speaker-words.ts';
import { joined } from '#web/kit/joined.ts';
import type { FormError } from '#web/kit/error-summary.tsx';
import type { ContactWords } from './own-words/words.ts';
import { bsnAsks } from '#web/door/bsn-words.ts';

type Values = Readonly<Record<string, string | number>>;
const minutes = (n: number): string => (n === 1 ? 'één minuut' : `${n} minuten`);
const who = ({ name }: Values): string => String(name ?? 'Deze coach');
const words = joined<string | ((values: Values) => string)>(speakerRefusals, {
  bsn: bsnAsks,
  'no-day': 'Vul een dag in die bestaat. Bijvoorbeeld: 3 8 2026.',
  'day-past': 'Deze dag is voorbij. Kies een dag die nog komt.',
  'peer-long': ({ most }) => `Maak dit korter. Er passen ${most} letters in.`,
  'peer-name': 'Vul de naam in.',
  'peer-called': 'Vul in hoe de coach heet voor jongeren. Een voornaam is genoeg.',
  'peer-profile': 'Schrijf één of twee zinnen over de coach.',
  'peer-most': ({ most }) => `Vul in hoeveel jongeren tegelijk: 1 tot en met ${most}.`,
  'peer-vog-seen': 'Vul in op welke dag iemand de VOG zag.',
  'peer-vog-to-come': 'Deze dag moet nog komen. Vul in wanneer iemand de VOG zag.',
  'peer-vog-until': 'Vul in tot wanneer jullie deze VOG laten gelden. Hooguit vier jaar na de dag dat iemand hem zag.',
  'peer-changed': 'Er veranderde intussen iets. Lees hoe het nu is.',
  'peer-no-vog': (values) => `Van ${who(values)} is nog geen VOG gezien. Zonder VOG kan een coach niet beginnen.`,
  'peer-vog-past': (values) => `De VOG van ${who(values)} is voorbij. Zonder VOG kan een coach niet beginnen.`,
  'peer-full': (values) => `${who(values)} heeft nu geen plek meer. Kies een andere coach.`,
  'peer-stopped': (values) => `${who(values)} is gestopt. Kies een andere coach.`,
  'peer-coach': 'Kies een coach.',
  'peer-nobody': 'Er is nu geen coach met een plek en een VOG.',
  'peer-capacity': 'Vraag eerst of de jongere zelf beslist.',
  'peer-already': 'Er is al een coach, of een vraag daarover. Lees hoe het nu is.',
  'peer-shielded': 'Deze jongere is afgeschermd. Dan begint er geen coach.',
  'peer-not-now': 'De begeleiding loopt niet meer. Dan begint er geen coach.',
  'peer-again': 'Wie beslist, is veranderd. Haal de vraag weg en stel hem opnieuw.',
  'peer-wants': 'Zonder ja van de jongere zelf begint er niets.',
  'peer-by': 'Kies wie ja zei, en mag beslissen.',
  'peer-channel': 'Kies hoe het contact gaat.',
  'peer-shares': 'Kies of de coach het nummer of adres krijgt.',
  'peer-address': 'Vul het nummer of adres in. Of kies dat de coach het niet krijgt.',
  'peer-note': 'Schrijf iets op.',
  'peer-agreement': 'Schrijf op wat jullie afspreken.',
  'peer-help': 'Schrijf kort wat er is.',
  'peer-delicate': ({ words: found }) =>
    `Hier staat: ${found}. Dat hoort niet in een notitie van een coach. Maak je je zorgen? Kies: Ik heb hulp nodig.`,
  'way-mail': 'Dit is geen mailadres. Bijvoorbeeld: naam@example.org.',
  'code-shape': 'Vul de zes cijfers van je code in.',
  'link-waits': ({ minutes: n }) =>
    `Dit ging te vaak achter elkaar. Wacht ${minutes(Number(n))}. Probeer het dan opnieuw.`,
  'wrong-code': ({ left }) =>
    `Deze code klopt niet. Je kunt het nog ${left === 1 ? 'één keer' : `${left} keer`} proberen.`,
});
/** A refusal in words; that of a code nobody wrote words for is a bug. */
export function sayOf({ code, values = {} }: Refusal): string {
  const said = words[code];
  if (said === undefined) throw new Error(`no words for ${code}`);
  return typeof said === 'string' ? said : said(values);
}
export const errorsOf = (refusals: readonly Refusal[], field: string): readonly FormError[] =>
  refusals.map((refusal) => ({ field: refusal.field ?? field, text: sayOf(refusal) }));
/** Not yours and not there look alike. */
export const isGone = (refusals: readonly Refusal[]): boolean =>
  refusals.some(({ code }) => code === 'not-found' || code === 'not-allowed');
/** Somebody was faster: the page shows how it is now. */
export const wasFaster = (refusals: readonly Refusal[]): boolean =>
  refusals.some(({ code }) => code === 'peer-changed' || code === 'peer-already');

type Stands = {
  readonly standing: CoachStanding;
  readonly vogUntil: Day | null;
  readonly pairs: number;
  readonly most: number;
};
/** How a coach stands, for a colleague. */
export function standingWords({ standing, vogUntil, pairs, most }: Stands): string {
  if (standing === 'stopped') return 'Gestopt.';
  if (standing === 'no-vog') return 'Nog geen VOG gezien. Kan nog niet beginnen.';
  const places = `${pairs} van ${most} ${most === 1 ? 'plek' : 'plekken'} bezet.`;
  const until = vogUntil === null ? '' : longDay(vogUntil);
  return standing === 'vog-past'
    ? `VOG voorbij sinds ${until}. Ziet nu niemand. ${places}`
    : `VOG geldt tot en met ${until}. ${places}`;
}
/** How the contact goes, for a colleague who writes a yes down. */
export const heardContact: ContactWords = {
  channel: 'Hoe gaat het contact?',
  channels: peerChannels,
  shares: 'Krijgt de coach het nummer of mailadres?',
  yes: 'Ja, dat mag',
  no: 'Nee',
  noHint: 'Dan spreken zij af bij wie begeleidt.',
  address: 'Nummer of mailadres',
};
/** What is told in the bar after an act. */
export const peerNotices = {
  'peer-kept': 'Bewaard.',
  'peer-stopped': 'De coach is gestopt en ziet niets meer.',
  'peer-way-gone': 'De link van de coach werkt niet meer.',
  'peer-open': 'Het staat klaar voor de jongere.',
  'peer-began': 'De coach kan beginnen.',
  'peer-ended': 'Gestopt. De coach ziet niets meer.',
  'peer-changed': 'Er veranderde intussen iets. Lees hoe het nu is.',
} as const;
