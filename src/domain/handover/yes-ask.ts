/** A yes that is asked by a mail link, of who speaks for a young person. */
import { addDays, addMonths, addYears, type Day } from '#law/day.ts';
import { addWorkingDays } from '#law/working-days.ts';
import type { Refusal } from '../outcome.ts';
import { textProblems } from './problems.ts';
import { mostDaysToWait } from '../turn/give.ts';
import type { Representative } from './representative.ts';
import type { representatives, YesRule } from './yes.ts';

export type SpeakerKind = keyof typeof representatives;

type ShownText = { readonly title: string; readonly text: string };
/** What the page of the link says, written down when it was asked. Nothing that stays behind, and nothing that points at it. */
export type ShownAsk = {
  readonly firstName: string;
  readonly fullName: string;
  readonly age: number;
  readonly birthDate: Day;
  readonly place: string;
  readonly school: string | null;
  readonly lastSchoolDay: Day | null;
  readonly question: string;
  readonly blocks: readonly ShownText[];
  readonly asker: { readonly name: string; readonly organisation: string; readonly phone: string | null };
  readonly receiver: { readonly name: string; readonly organisation: string };
  /** Why, as the register of exchanges says. */
  readonly purpose: string;
  readonly article: string;
  readonly basis: YesRule['basis'];
};

/** How it stands for who was asked. */
export type AskState = 'open' | 'yes' | 'no' | 'taken-back';
type Answered = { readonly answer: 'yes' | 'no' | null; readonly takenBackOn: Day | null };
export const askState = ({ answer, takenBackOn }: Answered): AskState =>
  takenBackOn !== null ? 'taken-back' : (answer ?? 'open');

/** Until when an answer is asked: as long as a turn may wait for another. */
export const answerBy = (askedOn: Day): Day => addWorkingDays(askedOn, mostDaysToWait);

type Speaks = Pick<Representative, 'kind' | 'endOn'> & { readonly birthDate: Day; readonly basis: YesRule['basis'] };
/** The last day of the link: three months, and never longer than this person speaks for the young person. */
export function lastDayOfAsk(askedOn: Day, { kind, endOn, birthDate, basis }: Speaks): Day {
  const ofAge = addDays(addYears(birthDate, basis === 'statutory' ? 18 : 16), -1);
  const ends = [addMonths(askedOn, 3), endOn, kind === 'parent' || kind === 'guardian' ? ofAge : null];
  return ends.filter((day) => day !== null).toSorted()[0] ?? askedOn;
}

const mailShape = /^[^\s@,;<>"]+@[^\s@,;<>"]+\.[^\s@,;<>"]+$/;
const mostOfView = 400;
/** What is wrong with what was typed, by field. The young person is heard where another decides (field finding 8). */
export function askFaults(typed: { readonly mail: string; readonly ownView: string }): readonly Refusal[] {
  const mail = typed.mail.trim();
  return [
    ...(mail.length <= 200 && mailShape.test(mail) ? [] : [{ code: 'ask-mail', field: 'mail' }]),
    ...textProblems(typed.ownView, mostOfView, 'ownView'),
  ];
}
