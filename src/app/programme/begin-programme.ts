import { isDay, type Day } from '#law/day.ts';
import { findBsn } from '#domain/bsn.ts';
import { keepsRegion } from '#domain/directory/keeping.ts';
import { notFound, ok, refuse, type Outcome, type Refusal } from '#domain/outcome.ts';
import type { Party } from '#domain/programme/programme.ts';
import { proposals, type Proposal } from '#domain/programme/proposal.ts';
import { agreements, targets } from '#domain/programme/targets.ts';
import { tooLong } from '#domain/too-long.ts';
import { makeAct, type Step } from '../house.ts';
import type { Organisation } from '../ports/directory.ts';
import type { NewSection } from '../ports/programme.ts';
import { memberOf } from '../turn/open-turn.ts';

/** The period of the law, and what the form begins with. */
export const period = { from: '2026-01-01', until: '2029-12-31' } as const;
const mostOfName = 120;
type BeginForm = { readonly owner: Organisation; readonly proposals: readonly Proposal[] };
type Begin = {
  readonly name: string;
  readonly from: Day | undefined;
  readonly until: Day | undefined;
  /** Keys of proposals. */
  readonly with: readonly string[];
  /** The key of the school that applies for the money; '' = not known yet. */
  readonly contactSchool: string;
};

async function form(step: Step): Promise<Outcome<BeginForm>> {
  const organisations = await step.desk.directory.organisations();
  const owner = organisations.find(({ id }) => id === memberOf(step).organisationId);
  if (!owner || owner.kind !== 'contactgemeente' || !keepsRegion(step.actor)) return notFound;
  if (await step.desk.programme.current()) return refuse('programme-there');
  return ok({ owner, proposals: proposals(organisations, owner, step.places(), step.today) });
}
/** Who could take part, for the coordinator of the contactgemeente while there is no programme. Refusals: programme-there; not-found. */
export const beginForm = makeAct<Record<never, never>, BeginForm>('begin-programme', form);

/** What is wrong with a name and a period, by field: name-missing, text-too-long, bsn, no-day, ends-before. */
export function nameFaults({ name, from, until }: Pick<Begin, 'name' | 'from' | 'until'>): readonly Refusal[] {
  const title = name.trim();
  return [
    ...(title === '' ? [{ code: 'name-missing', field: 'name' }] : []),
    ...tooLong(title, 'name', mostOfName),
    ...(findBsn(title).found ? [{ code: 'bsn', field: 'name' }] : []),
    ...(from === undefined || !isDay(from) ? [{ code: 'no-day', field: 'from' }] : []),
    ...(until === undefined || !isDay(until) ? [{ code: 'no-day', field: 'until' }] : []),
    ...(from !== undefined && until !== undefined && isDay(until) && until <= from
      ? [{ code: 'ends-before', field: 'until' }]
      : []),
  ];
}

/** What every programme has, by the regulation: nine targets, nine agreements, and a place to sum up. */
function fixedSections(step: Step): readonly NewSection[] {
  const of = (kind: NewSection['kind'], keys: readonly string[]) =>
    keys.map((key, at): NewSection => ({ id: step.newId(), kind, key, position: at + 1 }));
  return [
    ...of('target', Object.keys(targets)),
    ...of('agreement', Object.keys(agreements)),
    ...of('general', ['general']),
  ];
}

/** The region begins its programme. Refusals by field: name-missing, text-too-long, bsn, no-day, ends-before; programme-there; not-found. */
export const beginProgramme = makeAct<Begin, { readonly programmeId: string }>(
  'begin-programme',
  async (step, begin) => {
    const found = await form(step);
    if (!found.ok) return found;
    const wrong = nameFaults(begin);
    if (wrong.length > 0) return { ok: false, refusals: wrong };
    const { organisationId, memberId } = memberOf(step);
    const { owner } = found.value;
    const chosen = found.value.proposals.filter(({ key }) => begin.with.includes(key) || key === begin.contactSchool);
    if (begin.contactSchool !== '' && !chosen.some(({ key, role }) => key === begin.contactSchool && role === 'school'))
      return refuse('party-unknown', 'contactSchool');
    const { municipalityCode, name } = owner;
    const first: Party = {
      id: step.newId(),
      role: 'contactgemeente',
      organisationId,
      name,
      schoolKind: null,
      municipalityCode,
    };
    const others = chosen.map(({ key, asked: _asked, ...party }): Party => ({
      ...party,
      id: step.newId(),
      role: key === begin.contactSchool ? 'contactschool' : party.role,
    }));
    const programmeId = step.newId();
    await step.desk.programme.open({
      id: programmeId,
      name: begin.name.trim(),
      from: begin.from ?? period.from,
      until: begin.until ?? period.until,
      ownerPartyId: first.id,
      parties: [first, ...others],
      organisationId,
      memberId,
      madeOn: step.today,
      sections: fixedSections(step),
    });
    return ok({ programmeId });
  },
);
