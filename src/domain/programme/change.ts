import { addWorkingDays } from '#law/working-days.ts';
import type { Day } from '#law/day.ts';
import { ok, type Outcome } from '../outcome.ts';
import type { Adopted } from './adoption.ts';
import { standingOn, type Entry, type EntryContent, type ReportedTo } from './entry.ts';
import { mostOfReason, textFaults, unchosen } from './free-text.ts';
import type { Programme } from './programme.ts';
import type { Content, Section } from './section.ts';

/** One section that is other than when the programme was adopted. `fields` are the keys that differ. */
export type Change = {
  readonly kind: 'added' | 'removed' | 'changed';
  readonly sectionId: string;
  readonly before: Section | undefined;
  readonly after: Section | undefined;
  readonly fields: readonly string[];
  /** Not of a section but of what belongs to the text: then `sectionId` is its part of the address. `mark` = what is now. */
  readonly around?: {
    readonly title: string;
    readonly rows: readonly (readonly [what: string, then: string, now: string])[];
    readonly mark: string;
  };
};
/** Where an entry about this change stands; of a report also who reports. */
export const aboutOf = ({ sectionId, around }: Change, by: ReportedTo | null = null) =>
  around ? { sectionId: null, subject: by === null ? sectionId : `${sectionId} ${by}` } : { sectionId, subject: by };
/** Which text, or which amounts, an answer is about. */
export const textOfChange = ({ after, around }: Change) => ({
  version: after?.version ?? null,
  ...(around && { mark: around.mark }),
});
const same = (a: unknown, b: unknown): boolean => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);
const differing = (a: Content, b: Content): readonly string[] =>
  [...new Set([...Object.keys(a), ...Object.keys(b)])].filter((key) => !same(a[key], b[key]));

/** What is other in the draft than in what was adopted, in the order of the draft; what went stands last. */
export function changesSince(
  { frozen }: Pick<Adopted, 'frozen'>,
  { sections }: Pick<Programme, 'sections'>,
): readonly Change[] {
  const before = new Map(frozen.programme.sections.map((section) => [section.id, section]));
  const now = new Set(sections.map(({ id }) => id));
  const kept = sections.flatMap((after): readonly Change[] => {
    const was = before.get(after.id);
    if (!was)
      return [{ kind: 'added', sectionId: after.id, before: undefined, after, fields: Object.keys(after.content) }];
    const fields = differing(was.content, after.content);
    return fields.length === 0 ? [] : [{ kind: 'changed', sectionId: after.id, before: was, after, fields }];
  });
  const gone = frozen.programme.sections
    .filter(({ id }) => !now.has(id))
    .map((was): Change => ({ kind: 'removed', sectionId: was.id, before: was, after: undefined, fields: [] }));
  return [...kept, ...gone];
}

/** Who reports a substantial change to the minister, by which article. */
export const reporters: Readonly<Record<ReportedTo, { readonly words: string; readonly article: string }>> = {
  school: { words: 'De contactschool', article: 'REG 3.8' },
  municipality: { words: 'De contactgemeente', article: 'REG 4.5' },
};
/** Our own choice: the regulation as we have it names no number of days. */
const workingDaysToReport = 10;

export type Report = {
  readonly by: ReportedTo;
  readonly dueOn: Day;
  readonly done: EntryContent['reported'] | null;
};
export type Judged = Change & {
  /** What a person decided about this text; null = nobody yet, or the text changed since. */
  readonly answer: Entry<'change'> | null;
  /** The duty to report, when it is substantial. */
  readonly reports: readonly Report[];
};
type About = Pick<EntryContent['change'], 'adopted' | 'version' | 'mark'>;
const isAbout = (content: About, number: number, change: Change): boolean =>
  content.adopted === number &&
  content.version === (change.after?.version ?? null) &&
  content.mark === change.around?.mark;

/** Each change with what was decided about it, and who must still report it. */
export const judged = (
  adopted: Pick<Adopted, 'number' | 'frozen'>,
  programme: Pick<Programme, 'sections'>,
  entries: readonly Entry[],
  around: readonly Change[] = [],
): readonly Judged[] =>
  [...changesSince(adopted, programme), ...around].map((change) => {
    const last = standingOn(entries, 'change', aboutOf(change));
    const answer = last && isAbout(last.content, adopted.number, change) ? last : null;
    if (!answer?.content.substantial) return { ...change, answer, reports: [] };
    const reports = (Object.keys(reporters) as ReportedTo[]).map((by): Report => {
      const done = standingOn(entries, 'reported', aboutOf(change, by));
      const holds = done !== undefined && isAbout(done.content, adopted.number, change);
      return { by, dueOn: addWorkingDays(answer.on, workingDaysToReport), done: holds ? done.content : null };
    });
    return { ...change, answer, reports };
  });

/** What a person says of a change. Refusals by field: change-answer-missing, change-why-missing, text-too-long, bsn. */
export function checkChange(
  substantial: 'yes' | 'no' | undefined,
  why: string,
): Outcome<{ substantial: boolean; why: string }> {
  const refusals = [
    ...unchosen(substantial, 'substantial', 'change-answer-missing'),
    ...textFaults(why, 'why', { most: mostOfReason, missing: 'change-why-missing' }),
  ];
  if (refusals.length > 0) return { ok: false, refusals };
  return ok({ substantial: substantial === 'yes', why: why.trim() });
}
