import { questions, type KnownOf, type Question } from '#domain/law/case-facts.ts';
import { longDay } from '#domain/day-words.ts';
import { overrideReasons, placesElsewhere, type FactDetails } from '#domain/law/hand-facts.ts';
import type { Act, Duty, Party } from '#law/answer.ts';
import { notConfirmed } from '#law/rule.ts';
import { inWords } from '#law/words.ts';
import type { Places } from '#domain/directory/place.ts';
import { leerwegWords, levelWords, paperLabel, profileWords, schoolWords } from './ask-fields.ts';

type Values = Readonly<Record<string, string | number>>;

/** Refusals of the forms with facts for the law. */
export const lawRefusals: Readonly<Record<string, string | ((values: Values) => string)>> = {
  'no-such-day': 'Deze dag bestaat niet. Bijvoorbeeld: 3 7 2026.',
  'day-missing': 'Vul in welke dag. Bijvoorbeeld: 3 7 2026.',
  'ends-before-begin': 'De laatste dag kan niet eerder zijn dan de eerste.',
  'school-kind-missing': 'Kies wat voor school het is.',
  'parts-no-number': 'Vul een getal in, bijvoorbeeld 2.',
  'paper-missing': 'Kies welk papier het is.',
  'paper-of-missing': 'Kies welk papier het is.',
  'level-missing': 'Kies welk niveau.',
  'article-missing': 'Kies welk artikel.',
  'residence-missing': 'Kies wat je weet: BRP of waar de jongere echt woont.',
  'place-missing': 'Vul een gemeente in die bestaat. Of kies waarom er geen is.',
  'source-missing': 'Kies van wie je dit weet.',
  'source-later': 'Kies vandaag of een eerdere dag.',
  'override-missing': 'Kies waarom je niet wacht op school.',
  'no-months': 'Vul een getal in, van 0 tot en met 24.',
  'agreed-that-day': 'Er is al een afspraak vanaf deze dag. Kies een andere dag.',
  'fact-gone': 'Een collega haalde dit al weg.',
};
/** What just happened. */
export const lawNotices = {
  'law-fact-kept': 'Bewaard. Wat de wet vraagt, is opnieuw bekeken.',
  'law-agreed': 'De afspraak staat vast. Voor wie het uitmaakt, is opnieuw bekeken wat de wet vraagt.',
  'law-version-looked': 'Vastgelegd. Voor wie het uitmaakt, is opnieuw bekeken wat de wet vraagt.',
  'law-fact-ended': 'Weggehaald. Wat de wet vraagt, is opnieuw bekeken.',
} as const;

export const articleOfExemption = {
  '5': 'Leerplichtwet artikel 5',
  '5a': 'Leerplichtwet artikel 5a',
  '15': 'Leerplichtwet artikel 15',
} as const;

const parties: Readonly<Record<Party, string>> = {
  school: 'School',
  doorstroompunt: 'Het Doorstroompunt',
  gemeente: 'De gemeente',
};
const must: Readonly<Record<Act, string>> = {
  'offer-loopbaanbegeleiding': 'biedt begeleiding aan',
  'renew-offer': 'biedt opnieuw begeleiding aan',
  'consult-school': 'overlegt eerst met school',
  overgangsdocument: 'geeft een overgangsdocument mee',
  'mbo-verklaring': 'geeft een mbo-verklaring',
  'report-absence': 'meldt het verzuim',
};
const may: Partial<Readonly<Record<Act, string>>> = { 'offer-loopbaanbegeleiding': 'mag begeleiding aanbieden' };

/** 'School biedt opnieuw begeleiding aan' */
export const taskOf = ({ party, act, strength }: Pick<Duty, 'party' | 'act' | 'strength'>): string =>
  `${parties[party]} ${(strength === 'may' && may[act]) || must[act]}`;

/** When, in a few words of their own behind the task; '' when there is nothing to say. */
export function whenOf({ status, from, until, act }: Pick<Duty, 'status' | 'from' | 'until' | 'act'>): string {
  const last = until === null ? '' : `uiterlijk ${inWords(until)}`;
  if (status === 'done') return 'Gedaan.';
  if (status === 'not-yet') return `Vanaf ${inWords(from)}${last && `, ${last}`}.`;
  if (status === 'lapsed') return until === null ? 'Voorbij.' : `Voorbij. Kon tot en met ${inWords(until)}.`;
  if (status === 'undetermined' && until !== null) return `Van ${inWords(from)} tot en met ${inWords(until)}.`;
  if (until !== null) return `Uiterlijk ${inWords(until)}.`;
  return act === 'offer-loopbaanbegeleiding' && status === 'open' ? 'Zolang de jongere op school zit.' : '';
}

/** A sentence that asks something which nobody confirmed. */
const isDoubt = (line: string): boolean => line.toLowerCase().startsWith(notConfirmed);
export const hasDoubt = ({ status, because }: Pick<Duty, 'status' | 'because'>): boolean =>
  status === 'undetermined' || because.some(isDoubt);

/** Where a question gets its answer: the end of the address of a form. */
const answers: Readonly<Record<Question, string>> = {
  start: 'school',
  left: 'school',
  papers: 'papier',
  'paper-date': 'papier',
  used: '',
  school: 'inschrijving',
  municipality: 'woonplaats',
};
export const questionOf = (question: Question, caseId: string): { readonly text: string; readonly href: string } => ({
  text: questions[question],
  href: answers[question] === '' ? `/jongeren/${caseId}/aanbod` : `/jongeren/${caseId}/wet/${answers[question]}`,
});

/** A municipality by name, or why there is none. */
function placeWords(place: string, places: Places): string {
  const elsewhere: Readonly<Record<string, string>> = placesElsewhere;
  return elsewhere[place] ?? places.municipalities.get(place)?.name ?? place;
}

type Words = { readonly label: string; readonly value: string };
function enrolmentWords(details: Extract<FactDetails, { kind: 'enrolment' }>): Words {
  const { own, schoolKind, vsoProfile, mboLevel, leerweg, from, until, passedParts } = details;
  const parts = [
    schoolWords[schoolKind],
    vsoProfile && profileWords[vsoProfile].toLowerCase(),
    mboLevel && levelWords[mboLevel].toLowerCase(),
    leerweg && leerwegWords[leerweg].toLowerCase(),
    from && `vanaf ${longDay(from)}`,
    until && `tot en met ${longDay(until)}`,
    passedParts !== null && `${passedParts} onderdelen gehaald`,
  ];
  return { label: own ? 'Over onze school' : 'Andere school', value: parts.filter(Boolean).join(', ') };
}

/** A fact that a colleague wrote down, as a name and a value. */
export function factWords(details: FactDetails, places: Places): Words {
  if (details.kind === 'enrolment') return enrolmentWords(details);
  if (details.kind === 'paper') {
    const { paper: kind, of, mboLevel, on } = details;
    return { label: paperLabel({ kind, of, ...(mboLevel !== null && { mboLevel }) }), value: longDay(on) };
  }
  if (details.kind === 'override') return { label: 'Niet gewacht op school', value: overrideReasons[details.reason] };
  if (details.kind === 'residence')
    return {
      label: details.which === 'brp' ? 'Gemeente volgens de BRP' : 'Woont echt in',
      value: placeWords(details.place, places),
    };
  const { article, from, until } = details;
  const term = `vanaf ${longDay(from)}${until === null ? '' : ` tot en met ${longDay(until)}`}`;
  return { label: 'Vrijstelling', value: `${articleOfExemption[article]}, ${term}` };
}

/** What the own record itself says, from the list of school or as somebody added it. */
export function recordWords(
  { birthDate, municipalityCode, enrolment, offer }: KnownOf,
  places: Places,
): readonly Words[] {
  const day = (label: string, value: string | null) => (value === null ? [] : [{ label, value: longDay(value) }]);
  return [
    { label: 'Geboren', value: longDay(birthDate) },
    ...(municipalityCode === null ? [] : [{ label: 'Gemeente', value: placeWords(municipalityCode, places) }]),
    ...(enrolment?.profile ? [{ label: 'Richting', value: enrolment.profile }] : []),
    ...day('Van school af', enrolment?.leftOn ?? null),
    ...(enrolment?.leftOn == null ? day('Stopt naar verwachting', enrolment?.expectedEnd ?? null) : []),
    ...(enrolment?.paper ? [{ label: 'Papier', value: enrolment.paper }] : []),
    ...day('Datum papier', enrolment?.paperOn ?? null),
    ...day('Begeleiding aangeboden', offer?.offeredOn ?? null),
  ];
}
