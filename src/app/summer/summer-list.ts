import { closuresIn, type Closure } from '#domain/calendar/closures.ts';
import type { Day } from '#law/day.ts';
import { notFound, ok, refuse, type Outcome } from '#domain/outcome.ts';
import type { NameParts } from '#domain/person/name.ts';
import { isSchool } from '#domain/person/new-person.ts';
import { callerOf, summerOf, type Caller, type Summer } from '#domain/summer/list.ts';
import { canGuide } from '#domain/turn/staff.ts';
import { makeExport } from '../access/take-along.ts';
import { makeAct, type Step } from '../house.ts';
import type { Colleague } from '../ports/directory.ts';
import { memberOf } from '../turn/open-turn.ts';

/** One leaver: who calls in week 35, and where to call before that. */
export type SummerLine = NameParts & {
  readonly caseId: string;
  readonly lastDay: Day;
  readonly caller: { readonly name: string; readonly as: Caller<unknown>['as'] } | null;
  /** A number that is answered in the meantime. */
  readonly callNow: { readonly who: string; readonly phone: string } | null;
};
export type SummerList = {
  readonly summer: Summer;
  /** Who lacks a caller or a number first, then by name. */
  readonly lines: readonly SummerLine[];
  readonly complete: number;
  readonly colleagues: readonly { readonly id: string; readonly name: string }[];
  /** The closed days of the school up to that week. */
  readonly closed: readonly Closure[];
  /** There are more than fit on one list. */
  readonly more: boolean;
};
const mostLines = 500;

/** Who answers until week 35: the school's number for its closed days, else the caller's own or the school's. */
function callNowOf(
  closed: readonly Closure[],
  caller: Colleague | undefined,
  school: { name: string; phone: string | null },
) {
  const [closure] = closed;
  if (closure) return closure.phone === null ? null : { who: closure.answeredBy ?? school.name, phone: closure.phone };
  const phone = caller?.phone ?? school.phone;
  return phone === null ? null : { who: caller?.phone ? caller.name : school.name, phone };
}

/** The list for an act that is at work already. */
export async function listOf(step: Step): Promise<Outcome<SummerList>> {
  const { desk, today } = step;
  const { organisationId, organisationKind } = memberOf(step);
  if (!isSchool(organisationKind)) return notFound;
  const summer = summerOf(today);
  const span = { from: summer.leftFrom, until: summer.leftUntil, summer: summer.year };
  const stored = await desk.summer.leavers(span, mostLines + 1);
  const colleagues = await desk.directory.colleagues(organisationId);
  const closures = await desk.directory.closures(organisationId);
  const monday = summer.week[0] ?? today;
  const closed = closuresIn(today, monday < today ? today : monday, closures);
  const school = await desk.directory.organisation(organisationId);
  const lines = stored.slice(0, mostLines).map((line): SummerLine => {
    const caller = callerOf(line, colleagues, summer);
    return {
      caseId: line.caseId,
      firstName: line.firstName,
      infix: line.infix,
      familyName: line.familyName,
      lastDay: line.lastDay,
      caller: caller ? { name: caller.colleague.name, as: caller.as } : null,
      callNow: callNowOf(closed, caller?.colleague, { name: school?.name ?? '', phone: school?.phone ?? null }),
    };
  });
  const lacks = (line: SummerLine) => Number(line.caller !== null && line.callNow !== null);
  return ok({
    summer,
    lines: lines.toSorted((a, b) => lacks(a) - lacks(b)),
    complete: lines.filter((line) => lacks(line) === 1).length,
    colleagues: colleagues.filter(({ role }) => canGuide(role)).map(({ id, name }) => ({ id, name })),
    closed,
    more: stored.length > mostLines,
  });
}

/** The Zomerlijst of the own school: each leaver with who calls in week 35 and where to call now. */
export const summerList = makeAct<Record<never, never>, SummerList>('see-summer-list', (step) => listOf(step));

/** The same to print. */
export const printSummerList = makeExport<Record<never, never>, SummerList>(
  'print-summer-list',
  ({ lines }) => lines.length,
  async (step) => {
    const found = await listOf(step);
    return found.ok && found.value.lines.length === 0 ? refuse('nobody-chosen') : found;
  },
);
