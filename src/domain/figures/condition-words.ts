import { answers } from '../guidance/check-in.ts';
import { contracts } from '../guidance/destination.ts';
import type { Condition } from './condition.ts';
import type { WorkProfile } from './known.ts';

const schools = {
  pro: 'praktijkonderwijs',
  vso: 'voortgezet speciaal onderwijs',
  vo: 'voortgezet onderwijs',
  mbo: 'mbo',
  entree: 'entree',
} as const;
const schoolWords = (kinds: readonly string[]): string =>
  kinds.map((kind) => (schools as Readonly<Record<string, string>>)[kind] ?? kind).join(' of ');

/** Work as a profile says it: '12 uur of meer, elk contract, ook zzp'. */
export function profileWords({ minHours, months, contracts: only, zzp, withLearning }: WorkProfile): string {
  const named = only?.map((one) => contracts[one].toLowerCase()).join(', ');
  return [
    minHours === 0 ? 'hoeveel uur ook' : `${minHours} uur of meer`,
    ...(months === 0 ? [] : [months === 1 ? 'een maand achter elkaar' : `${months} maanden achter elkaar`]),
    named === undefined ? 'elk contract' : `contract: ${named}`,
    zzp ? 'ook zzp' : 'geen zzp',
    withLearning ? 'leren en werken telt mee' : 'leren en werken telt niet mee',
  ].join(', ');
}

type On = Extract<Condition, { readonly on: unknown }>['on'];
const moment = (on: On): string =>
  on === 'day' ? '' : on === 'october-before' ? ' op 1 oktober ervoor' : ` ${on.monthsAfterSchool} maanden na school`;

function ageWords(from: number | undefined, under: number, when: string): string {
  return from === undefined ? `is jonger dan ${under}${when}` : `is ${from} tot en met ${under - 1} jaar${when}`;
}

const bare = {
  everybody: 'iedereen',
  exempt: 'hoeft niet naar school (vrijstelling)',
  'left-alone': 'wil geen hulp, of wordt niet benaderd',
  'has-contact': 'heeft een vaste contactpersoon',
  'wish-followed': 'doet wat hij of zij het laatst wilde; leren en werken telt als allebei',
  complete: 'gemeente, school en wat iemand doet zijn bekend',
} as const;

/** One condition as a reader of a definition sees it, without a capital. */
function conditionWords(condition: Condition): string {
  switch (condition.is) {
    case 'all':
      return condition.of.map(conditionWords).join('; en ');
    case 'any':
      return condition.of.map(conditionWords).join('; of ');
    case 'not':
      return `niet: ${conditionWords(condition.of)}`;
    case 'age':
      return ageWords(condition.from, condition.under, moment(condition.on));
    case 'enrolled':
      return `stond op school${condition.at ? ` (${schoolWords(condition.at)})` : ''}${moment(condition.on)}`;
    case 'at-school':
      return `zit op school${moment(condition.on)}`;
    case 'startkwalificatie':
      return `heeft een startkwalificatie${moment(condition.on)}`;
    case 'entree-diploma':
      return `heeft een diploma van entree${moment(condition.on)}`;
    case 'works':
      return `werkt${moment(condition.on)}`;
    case 'left':
      return `ging van school (${schoolWords(condition.at)})`;
    case 'left-months-ago':
      return condition.months === 0
        ? 'ging in het laatste jaar van school'
        : `was in het laatste jaar ${condition.months} maanden van school`;
    case 'reached':
      return `is gesproken in de laatste ${condition.months} maanden`;
    case 'asked-how':
      return `kreeg in de laatste ${condition.months} maanden de vraag: hoe gaat het?`;
    case 'says':
      return `antwoordde het laatst: ${answers[condition.answer]}`;
    default:
      return bare[condition.is];
  }
}

/** Work as conditions in here say it: explained on a line of its own, so that the line with the condition stays short. */
const worksIn = (condition: Condition): readonly WorkProfile[] =>
  condition.is === 'works'
    ? [condition.profile]
    : condition.is === 'not'
      ? worksIn(condition.of)
      : condition.is === 'all' || condition.is === 'any'
        ? condition.of.flatMap(worksIn)
        : [];

/** A condition as a list: each thing that must hold on a line of its own, and what work is behind it. */
export function conditionLines(condition: Condition): readonly string[] {
  if (condition.is === 'all') return condition.of.flatMap(conditionLines);
  const work = [...new Set(worksIn(condition).map(profileWords))].map((words) => `als werk telt: ${words}`);
  if (condition.is === 'not' && condition.of.is === 'all' && condition.of.of.length === 2)
    return [`niet allebei: ${condition.of.of.map(conditionWords).join(', en ')}`, ...work];
  return [conditionWords(condition), ...work];
}
