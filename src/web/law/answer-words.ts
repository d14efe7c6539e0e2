import { longDay } from '#domain/day-words.ts';
import type { Answer, Duty } from '#law/answer.ts';
import type { Day } from '#law/day.ts';
import type { Enrolment, Facts } from '#law/facts.ts';
import { notConfirmed } from '#law/rule.ts';
import type { Tone } from '#web/kit/badge.tsx';
import { levelWords, schoolWords } from './ask-fields.ts';

/** Who has a task, as people say it; in the order in which the page names them. */
export const partyWords: Readonly<Record<Duty['party'], string>> = {
  school: 'De school',
  doorstroompunt: 'Het Doorstroompunt',
  gemeente: 'De gemeente',
};

/** A task by its act: what is done, and what that is. */
export const actWords: Readonly<Record<Duty['act'], { readonly name: string; readonly what: string }>> = {
  'offer-loopbaanbegeleiding': {
    name: 'Loopbaanbegeleiding aanbieden',
    what: 'Dat is advies en hulp bij de stap naar werk of een andere school. De jongere mag nee zeggen.',
  },
  'renew-offer': {
    name: 'De begeleiding opnieuw aanbieden',
    what: 'Na een jaar biedt de school het nog een keer aan. Dat hoeft niet als de jongere er al gebruik van maakte.',
  },
  'consult-school': {
    name: 'Eerst met de school praten',
    what: 'Het gaat over de hulp die de school aanbood. Daarna kan het Doorstroompunt zelf helpen.',
  },
  overgangsdocument: {
    name: 'Een overgangsdocument geven',
    what: 'Daarin staat wat de jongere kan, en wat helpt op het werk. De jongere of de ouders krijgen het.',
  },
  'mbo-verklaring': {
    name: 'Een mbo-verklaring geven',
    what: 'Daarop staat wat de jongere wel haalde. De school geeft haar, ook als niemand erom vraagt.',
  },
  'report-absence': {
    name: 'Het verzuim melden',
    what: 'De jongere kwam te vaak of te lang niet, zonder geldige reden. De school meldt dat.',
  },
};

/** The state of a task in a few words, with its colour. */
export const statusWords: Readonly<Record<Duty['status'], { readonly text: string; readonly tone: Tone }>> = {
  open: { text: 'nu', tone: 'soon' },
  'not-yet': { text: 'later', tone: 'calm' },
  done: { text: 'gedaan', tone: 'done' },
  lapsed: { text: 'voorbij', tone: 'late' },
  undetermined: { text: 'niet zeker', tone: 'plain' },
};

/** The end of a term; a duty without one says why. */
function endWords({ until, due, act }: Duty): string {
  const last = due ?? until;
  if (last !== null) return `Uiterlijk ${longDay(last)}.`;
  return act === 'offer-loopbaanbegeleiding'
    ? 'Zolang de jongere op deze school zit, en een tijd daarna.'
    : 'De wet noemt geen laatste dag.';
}

/** Must or may, from when and until when, in whole sentences. */
export function termWords(duty: Duty): string {
  const verb = duty.strength === 'must' ? 'moet' : 'mag';
  // Nobody has to help: it is helping that may not begin without it.
  if (duty.act === 'consult-school' && duty.status === 'open' && duty.until !== null)
    return `Dit moet, als het Doorstroompunt wil helpen. Het geldt tot en met ${longDay(duty.until)}.`;
  if (duty.status === 'done') return `Dit ${verb}. Het is gedaan.`;
  if (duty.status === 'lapsed')
    return `De tijd is voorbij. ${endWords(duty).replace('Uiterlijk', 'Het kon tot en met')}`;
  if (duty.status === 'not-yet') return `Dit ${verb} vanaf ${longDay(duty.from)}. ${endWords(duty)}`;
  if (duty.status === 'undetermined') return `Misschien ${verb} dit. ${endWords(duty)}`;
  return `Dit ${verb} nu. ${endWords(duty)}`;
}

export type Reasons = {
  readonly why: readonly string[];
  /** What was taken for granted, since nobody said otherwise. */
  readonly assumed: readonly string[];
  /** Open questions, without the words before them. */
  readonly doubts: readonly string[];
};
const begins = (words: string) => (line: string) => line.toLowerCase().startsWith(words);
const isDoubt = begins(notConfirmed);
const isAssumed = begins('we gaan ervan uit');

/** Reasons, what was assumed, and what nobody confirmed yet, apart. */
export const reasonsOf = (because: readonly string[]): Reasons => ({
  why: because.filter((line) => !isDoubt(line) && !isAssumed(line)),
  assumed: because.filter(isAssumed),
  doubts: because.filter(isDoubt).map((line) => line.slice(notConfirmed.length).replace(/^:\s*/, '')),
});

/** 'WVO 2020 2.31a' as people write it: 'WVO 2020, artikel 2.31a'. */
export const articleWords = (article: string): string => article.replace(/^(.*) (\S+)$/, '$1, artikel $2');

/** A school of the form in one line, with when somebody was there. */
export function enrolmentWords({ schoolKind, mboLevel, leerweg, vsoProfile, from, until }: Enrolment): string {
  const level = mboLevel === undefined ? '' : ` ${levelWords[`${mboLevel}`].toLowerCase()}`;
  const more = [leerweg, vsoProfile].filter((one) => one !== undefined).map((one) => `, ${one}`);
  const last = until === undefined ? 'tot nu' : `tot en met ${longDay(until)}`;
  return `${schoolWords[schoolKind]}${level}${more.join('')}, van ${longDay(from)} ${last}`;
}
export const enrolmentOf = (facts: Facts, duty: Duty): Enrolment | undefined =>
  facts.enrolments?.find(({ id }) => id === duty.enrolmentId);

export const doelgroepWords: Readonly<Record<Answer['doorstroompuntDoelgroep']['outcome'], string>> = {
  met: 'Ja. Het Doorstroompunt mag deze jongere helpen.',
  'not-met': 'Nee.',
  undetermined: 'Dat is niet zeker.',
};

const number = (count: number, one: string, more: string): string => (count === 1 ? `1 ${one}` : `${count} ${more}`);

/** What counts on the day, in a few short sentences. */
export function shortAnswer({ duties }: Pick<Answer, 'duties'>): string {
  const count = (status: Duty['status'], strength?: Duty['strength']) =>
    duties.filter((duty) => duty.status === status && (strength ?? duty.strength) === duty.strength).length;
  const [must, may, later] = [count('open', 'must'), count('open', 'may'), count('not-yet')];
  const unsure = count('undetermined');
  const said = [
    must > 0 && `${number(must, 'ding moet', 'dingen moeten')} nu.`,
    may > 0 && `${number(may, 'ding mag', 'dingen mogen')} nu.`,
    later > 0 && `${number(later, 'ding komt', 'dingen komen')} later.`,
    unsure > 0 && `${number(unsure, 'ding is', 'dingen zijn')} niet zeker.`,
  ].filter((words) => words !== false);
  return said.length === 0 ? 'Niemand moet nu iets doen.' : said.join(' ');
}

/** Whether something was filled in that lies after the day: it is not counted, and the page says so. */
export function hasLater(
  { enrolments = [], papers = [], offers = [], absences = [], consultations = [] }: Facts,
  day: Day,
): boolean {
  const dated = [...papers, ...offers, ...consultations].map(({ date }) => date);
  const begun = [...enrolments, ...absences].map(({ from }) => from);
  return [...dated, ...begun].some((one) => one > day);
}
