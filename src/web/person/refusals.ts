import { whyRefusals } from '#domain/access/exporting.ts';
import type { Refusal } from '#domain/outcome.ts';
import type { FormError } from '#web/kit/error-summary.tsx';
import { joined } from '#web/kit/joined.ts';
import { longDay } from '#domain/day-words.ts';
import { emergencyRefusals } from '#web/access/emergency-words.ts';
import { moveWords } from '#web/handover/move-words.ts';
import { guidanceRefusals } from '#web/guidance/guidance-words.ts';
import { lawRefusals } from '#web/law/case-words.ts';
import { requestRefusals } from '#web/request/request-words.ts';
import { retentionRefusals } from '#web/retention/retention-words.ts';
import { outcomeRefusals } from './outcome-words.ts';
import { recordRefusals } from './record-words.ts';
import { seriesRefusals } from '#web/series/words.ts';
import { wishRefusals } from '#web/wish/wish-words.ts';
import { speakerRefusals } from './speaker-words.ts';
import { bsnAsks } from '#web/door/bsn-words.ts';

type Values = Readonly<Record<string, string | number>>;
const kinds: Readonly<Record<string, string>> = {
  health: 'over gezondheid',
  'bank-account': 'een rekeningnummer',
  family: 'over familie',
};

/** Of Nieuwe meldingen. */
const ofReports: Readonly<Record<string, string>> = {
  'was-taken': 'Iemand ging hier al mee verder. Gebruik dan: Begeleiding stopt.',
  'too-late': 'Ongedaan maken kan alleen op dezelfde dag.',
};
/** Of two cases of one young person. */
const ofLinking: Readonly<Record<string, string>> = {
  'choose-own': 'Kies welke eigen jongere het is.',
  'not-handed-over': 'Koppelen kan alleen als de begeleiding aan jullie is overgedragen.',
  'link-not-ours': 'Dit is geen jongere van jullie zelf. Kies een ander.',
  'not-linked': 'Deze koppeling was al ongedaan gemaakt.',
};
/** Of geen inzage for a colleague. */
const ofNoView: Readonly<Record<string, string>> = {
  'no-view-colleague': 'Kies voor welke collega.',
  'no-view-yourself': 'Gaat het om jou? Kies dan: Ik ken deze jongere privé.',
  'no-view-reason': 'Kies waarom deze collega de jongere niet mag zien.',
};
/** Of what goes beside the begeleiding. */
const ofExtracts: Readonly<Record<string, string>> = {
  'no-school-to-tell': 'Er is geen school om dit aan te vertellen.',
  'told-today': 'De school weet dit vandaag al.',
};
/** Dutch words for what was not done on the pages of one young person: each says what to do now. */
const words = joined<string | ((values: Values) => string)>(
  moveWords,
  outcomeRefusals,
  guidanceRefusals,
  lawRefusals,
  ofReports,
  whyRefusals,
  ofLinking,
  ofNoView,
  ofExtracts,
  recordRefusals,
  retentionRefusals,
  requestRefusals,
  speakerRefusals,
  emergencyRefusals,
  seriesRefusals,
  wishRefusals,
  {
    'text-missing': 'Schrijf eerst een notitie.',
    'text-too-long': ({ most }) => `Maak de tekst korter. Er passen ${most} letters in.`,
    'what-missing': 'Vul in wat jullie afspreken.',
    'who-missing': 'Vul in wie het doet.',
    bsn: `${bsnAsks} Schrijf het daar.`,
    sensitive: ({ kind, words: found }) =>
      `Hier staat misschien iets ${kinds[String(kind)] ?? 'wat privé is'}: ${found}. Is dat nodig? Haal het weg, of vul hieronder in waarom het blijft staan.`,
    'draft-too-long': 'Deze tekst is te lang om te bewaren. Maak hem korter.',
    'hidden-reason-missing': ({ name }) => `Vul in waarom ${name ?? 'de jongere'} dit niet leest.`,
    'no-day': 'Vul in uiterlijk welke dag. Bijvoorbeeld: 15 6 2026.',
    'no-time': 'Vul een tijd in, bijvoorbeeld 9.30. Of laat dit leeg.',
    'due-past': 'Kies vandaag of een latere dag.',
    'due-too-far': 'Kies een dag binnen een jaar.',
    'due-too-far-to-wait': ({ most }) => `Wachten op een ander kan ${most} werkdagen. Kies een dag die eerder is.`,
    'holder-missing': 'Kies wie nu aan zet is.',
    'holder-unknown': 'Kies een collega of team uit de lijst.',
    'holder-left': 'Deze collega is vertrokken. Kies een ander.',
    'holder-role': 'Deze collega begeleidt geen jongeren. Kies een ander.',
    'holder-cannot-see': 'Deze collega mag deze jongere niet zien. Kies een ander.',
    'holder-must-be-named': 'Kies een collega. Een team kan hier niet.',
    'verb-unknown': 'Kies wat er nu moet gebeuren.',
    'words-missing': 'Vul dit in met je eigen woorden.',
    'words-too-long': ({ most }) => `Maak het korter. Er passen ${most} letters in.`,
    'follows-handover': 'Deze beurt hoort bij een overdracht. Ga verder in de overdracht.',
    'handover-open': 'Er loopt een overdracht. Rond die eerst af of trek hem in.',
    'turn-elsewhere': ({ who }) =>
      who ? `${who} is nu aan zet. Daar ligt de beurt.` : 'De beurt ligt bij een andere organisatie.',
    'taken-meanwhile': ({ who }) => `${who || 'Een collega'} was net iets eerder en heeft dit opgepakt.`,
    'already-yours': 'Jij was al aan zet.',
    'already-theirs': 'Deze collega was al aan zet.',
    'not-your-turn': 'Een ander is aan zet. Alleen wie aan zet is, kan dit.',
    'no-giver': 'Deze beurt kwam van niemand anders. Geef hem door aan een collega.',
    'your-own-turn': 'Jij bent zelf aan zet.',
    'nobody-there': 'Er is nu niemand om dit aan te geven.',
    'too-late-to-give-back': ({ most }) => `Teruggeven kan ${most} werkdagen. Geef de beurt nu door aan een collega.`,
    'not-active': 'Deze begeleiding is gestopt. Begin haar eerst opnieuw.',
    'contact-not-yours': 'Een andere organisatie kiest hier de vaste contactpersoon.',
    'reason-unknown': 'Kies waarom de begeleiding stopt.',
    'told-missing': 'Kies een van de drie.',
    'nobody-named': 'Kies wie deze jongere nog mag zien.',
    'not-yourself-named': 'Kies ook jezelf. Anders zie jij deze jongere niet meer.',
    'only-named': 'Deze jongere is afgeschermd. Kies een van de genoemde collega’s.',
    'not-shielded': 'Deze jongere was al niet meer afgeschermd.',
    'nobody-chosen': 'Kies eerst een of meer jongeren.',
    'too-many': ({ most }) => `Dat zijn er te veel in een keer. Kies er hooguit ${most}, of kies eerst een filter.`,
    'reminded-lately': ({ on }) =>
      on
        ? `Op ${longDay(String(on))} ging er al een herinnering. Eén per drie dagen is genoeg.`
        : 'Er ging net al een herinnering.',
    'no-account': 'Deze organisatie werkt niet met Aanzet. Bel ze.',
    'search-empty': 'Typ een naam om te zoeken.',
    'changed-meanwhile': ({ who }) =>
      `${who || 'Een collega'} was je net voor. Kijk wat er nu staat. Wat jij typte staat er nog. Klopt het? Verstuur het nog een keer.`,
  },
);

/** A refusal as a sentence. A code without words is a fault of ours, and is said so plainly. */
export function inWords({ code, values = {} }: Refusal, name?: string): string {
  const said = words[code] ?? 'Dit lukte niet. Probeer het opnieuw.';
  return typeof said === 'string' ? said : said({ ...values, ...(name !== undefined && { name }) });
}
/** Refusals as errors at fields; without a field it stands at `fallback`. */
export const errorsOf = (refusals: readonly Refusal[], fallback: string, name?: string): readonly FormError[] =>
  refusals.map((refusal) => ({ field: refusal.field ?? fallback, text: inWords(refusal, name) }));
/** Not yours and not there: the page answers `gone`. */
export const isGone = (refusals: readonly Refusal[]): boolean =>
  refusals.some(({ code }) => code === 'not-found' || code === 'not-allowed');
/** 409 when somebody was faster, else 422. */
export const statusOf = (refusals: readonly Refusal[]): number =>
  refusals.some(({ code }) => code === 'changed-meanwhile' || code === 'taken-meanwhile') ? 409 : 422;
