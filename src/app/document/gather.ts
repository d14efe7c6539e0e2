import {
  compose,
  lettersIn,
  stampOf,
  wordsOf,
  type Content,
  type DocumentSection,
  type KnownLine,
} from '#domain/document/document.ts';
import type { SectionId } from '#domain/document/sections.ts';
import { standardWording, type Wording } from '#domain/document/wording.ts';
import { settingOn } from '#domain/directory/dated.ts';
import { longDay } from '#domain/day-words.ts';
import { wishSentence } from '#domain/wish/wish.ts';
import { fullName } from '#domain/person/name.ts';
import { ageOn, type Day } from '#law/day.ts';
import { readSettings } from '../directory/region-settings.ts';
import type { Step } from '../house.ts';
import { agreementsOf, mergedOf } from '../person/one-person.ts';
import { whoIs } from '../person/who.ts';
import type { CaseFacts } from '../ports/cases.ts';
import type { Who } from '../person/young-person-view.ts';
import type { EnrolmentRecord, PersonRecord } from '../ports/people.ts';

/** The case and the records that gave way to it: the document is of the young person. */
export const recordsOf = async (step: Step, caseId: string): Promise<readonly string[]> => [
  caseId,
  ...(await mergedOf(step, caseId)).map((each) => each.caseId),
];

type Known = Omit<KnownLine, 'source'>;
const line = (key: string, section: SectionId, text: string | null | undefined | false): readonly Known[] =>
  text ? [{ key, section, text }] : [];

/** What the school's own list says. */
function ofEnrolment(enrolment: EnrolmentRecord | undefined, fixed: Who | null): readonly KnownLine[] {
  if (!enrolment) return [];
  const { schoolName, expectedEnd, leftOn, paper, paperOn, destination, mentor } = enrolment;
  const by = enrolment.source === 'hand' ? 'met de hand toegevoegd' : 'van de lijst van school';
  const source = `${by}, ${longDay(enrolment.sourceOn)}`;
  const end = leftOn ?? expectedEnd;
  return [
    ...line('destination', 'wants', destination && `Na school: ${destination}.`),
    ...line('school', 'school', `${schoolName}${end ? `, tot ${longDay(end)}` : ''}.`),
    ...line('paper', 'school', paper && `${paper}${paperOn ? `, ${longDay(paperOn)}` : ''}.`),
    ...line('mentor', 'people', mentor && mentor !== fixed?.name && `${mentor}, begeleider op school.`),
  ].map((known) => ({ ...known, source }));
}

/** Work after school, as it was heard: one line each, as a stage has. */
async function ofWork({ desk }: Step, caseId: string): Promise<readonly Known[]> {
  const spells = (await desk.lasting.spells(caseId)).filter(({ employer }) => employer !== null);
  return spells.flatMap(({ id, employer, hours, startOn, endOn }) => {
    const until = endOn && `tot en met ${longDay(endOn)}`;
    const said = [`Werk bij ${employer}`, hours && `${hours} uur per week`, `vanaf ${longDay(startOn)}`];
    return line(`work-${id}`, 'can', `${[said.filter(Boolean).join(', '), until].filter(Boolean).join(' ')}.`);
  });
}

/** What the record knows: nobody types it twice. A parent's number is another's, and stays here. */
async function knownLines(step: Step, facts: CaseFacts, records: readonly string[]): Promise<readonly KnownLine[]> {
  const { desk, today } = step;
  const contact = await desk.people.contact(facts.caseId);
  const fixed = await whoIs(desk, facts.contactMemberId, today);
  const [wish] = await desk.wishes.said(facts.caseId);
  const open = (await agreementsOf(step, records)).filter(({ doneOn }) => doneOn === null);
  const reach = [contact?.phone && `Bel of app ${contact.phone}`, contact?.mail && `Mail ${contact.mail}`];
  return [
    ...line('wish', 'wants', wish && wishSentence(wish)).map((known) => ({ ...known, source: 'uit Aanzet' })),
    ...ofEnrolment(await desk.people.enrolment(facts.caseId), fixed),
    ...[
      ...(await ofWork(step, facts.caseId)),
      ...line('reach', 'practical', reach.some(Boolean) && `${reach.filter(Boolean).join('. ')}.`),
      ...line(
        'contact-member',
        'people',
        fixed && `${[fixed.name, 'vaste contactpersoon', fixed.organisation, fixed.phone].filter(Boolean).join(', ')}.`,
      ),
      ...open.flatMap(({ id, who, what, dueOn }) =>
        line(`agreement-${id}`, 'agreed', `${who}: ${what}, uiterlijk ${longDay(dueOn)}.`),
      ),
    ].map((known) => ({ ...known, source: 'uit Aanzet' })),
  ];
}

/** The words of the region on each day: what it set, and before that what Aanzet begins with. */
export async function wordingIn(step: Pick<Step, 'desk'>): Promise<(day: Day) => Wording> {
  const all = await readSettings(step, 'document-words');
  return (day) => settingOn(all, day)?.value ?? standardWording;
}

/** The document as it is now, with who it is about. */
export type Gathered = {
  readonly person: PersonRecord;
  readonly records: readonly string[];
  readonly who: Pick<Content, 'name' | 'who'>;
  readonly wording: Wording;
  readonly sections: readonly DocumentSection[];
  /** What was written in sections that the region does not use now: it goes nowhere, and is back with the section. */
  readonly unused: readonly string[];
  readonly letters: number;
  readonly stamp: string;
};

/** Reads everything the document is made of, under the reader's own rights. */
export async function gather(step: Step, facts: CaseFacts): Promise<Gathered | undefined> {
  const person = await step.desk.people.find(facts.caseId);
  if (!person) return undefined;
  const records = await recordsOf(step, facts.caseId);
  const lines = await step.desk.documents.lines(records);
  const wording = (await wordingIn(step))(step.today);
  const sections = compose(await knownLines(step, facts, records), lines, person.firstName, wording, step.today);
  return {
    person,
    records,
    who: { name: fullName(person), who: `${ageOn(person.birthDate, step.today)} jaar, ${person.place}` },
    wording,
    sections,
    unused: lines
      .filter((one) => one.kind !== 'hidden' && !sections.some(({ id }) => id === one.section))
      .map((one) => wordsOf(one)),
    letters: lettersIn(sections),
    stamp: stampOf(sections),
  };
}

/** Lines of the document by section, as one text: what a hand-over and an extract begin with. */
export async function textsOf(
  { desk, today }: Pick<Step, 'desk' | 'today'>,
  caseId: string,
): Promise<ReadonlyMap<string, string>> {
  const sections = compose([], await desk.documents.lines([caseId]), '', undefined, today);
  return new Map(
    sections.map(({ id, entries }) => [
      id,
      entries
        .filter(({ hidden }) => !hidden)
        .map(({ text }) => text)
        .join('\n'),
    ]),
  );
}
