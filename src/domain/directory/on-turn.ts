import type { OrganisationKind, Role } from '../access/actor.ts';
import { closedOn, type Closure } from '../calendar/closures.ts';
import type { Day } from '#law/day.ts';
import { isAway } from '../turn/staff.ts';
import { stillRight } from './confirmation.ts';
import { executes, type Mandate } from './mandate.ts';
import type { Hours, Thing } from './hours.ts';
import { taskOfRole, type ContactRole } from './moments.ts';

type Place = {
  readonly id: string;
  readonly name: string;
  readonly kind: OrganisationKind;
  readonly publicPhone: string | null;
  readonly worksSo: string | null;
  readonly municipalityCode: string | null;
  readonly hasAccount?: boolean;
  readonly hours?: Hours | null;
  readonly bring?: readonly Thing[] | null;
};
type Person = {
  readonly id: string;
  readonly organisationId: string;
  readonly name: string;
  readonly role: Role;
  readonly jobTitle: string;
  readonly standInId: string | null;
  readonly absentFrom: Day | null;
  readonly absentUntil: Day | null;
  readonly leftOn: Day | null;
  readonly confirmedOn: Day | null;
  readonly mayBePublic: boolean;
};
type Shut = Pick<Closure, 'organisationId' | 'from' | 'until' | 'phone'>;
/** What the directory knows: no young person's data. */
export type Known = {
  readonly organisations: readonly Place[];
  readonly colleagues: readonly Person[];
  readonly mandates: readonly Mandate[];
  readonly closures: readonly Shut[];
};
/** What is missing. 'unconfirmed' is a question; the others leave somebody without a party to call. */
const gapKinds = [
  'nobody',
  'expired',
  'more-than-one',
  'no-contact',
  'no-number',
  'all-away',
  'closed',
  'unconfirmed',
] as const;
export type Gap = {
  readonly kind: (typeof gapKinds)[number];
  readonly municipalityCode: string;
  readonly role: ContactRole;
  /** Where it is mended; null when no organisation is known. */
  readonly organisationId: string | null;
  readonly memberId: string | null;
};
/** Who it is on this day, with names of who may be public only. */
export type OnTurn = {
  readonly role: ContactRole;
  readonly organisation: Place | undefined;
  readonly people: readonly { readonly name: string; readonly jobTitle: string; readonly standInFor: string | null }[];
  /** Closed today: until which day, and the number that is answered then. */
  readonly closed: Pick<Closure, 'until' | 'phone'> | undefined;
  readonly gaps: readonly Gap[];
};
type Asked = { readonly role: ContactRole; readonly municipalityCode: string; readonly today: Day };

/** Who watches over privacy or the archive answers no question about guidance. */
const watching: readonly string[] = ['privacy', 'archief'];
const here = ({ colleagues }: Known, organisationId: string): readonly Person[] =>
  colleagues.filter(
    (one) => one.organisationId === organisationId && one.leftOn === null && !watching.includes(one.role),
  );

/** Who answers today: who is there, and for who is away the stand-in, when that one is there. */
type Answers = { readonly person: Person; readonly insteadOf: Person | undefined };
function answering(all: readonly Person[], today: Day): readonly Answers[] {
  return all.flatMap((one): readonly Answers[] => {
    if (!isAway(one, today)) return [{ person: one, insteadOf: undefined }];
    const standIn = all.find(({ id }) => id === one.standInId);
    return standIn && !isAway(standIn, today) ? [{ person: standIn, insteadOf: one }] : [];
  });
}

/** Everybody once: who stands in and works there anyway, stands there as him- or herself. */
function publicNames(all: readonly Person[], today: Day): OnTurn['people'] {
  const shown = answering(all, today).filter(({ person }) => person.mayBePublic);
  const first = shown.filter(({ person }, at) => shown.findIndex((one) => one.person.id === person.id) === at);
  return first.map(({ person, insteadOf }) => ({
    name: person.name,
    jobTitle: person.jobTitle,
    standInFor: insteadOf?.mayBePublic ? insteadOf.name : null,
  }));
}

function gapsOf({ organisation, people, today }: { organisation: Place; people: readonly Person[]; today: Day }) {
  const kinds: { kind: Gap['kind']; memberId: string | null }[] = [];
  if (people.length === 0) kinds.push({ kind: 'no-contact', memberId: null });
  else if (answering(people, today).length === 0) kinds.push({ kind: 'all-away', memberId: people[0]?.id ?? null });
  if (organisation.publicPhone === null) kinds.push({ kind: 'no-number', memberId: null });
  const stale = people.filter(({ confirmedOn }) => stillRight(confirmedOn, today) === 'ask');
  return [...kinds, ...stale.map(({ id }) => ({ kind: 'unconfirmed' as const, memberId: id }))];
}

/** Who carries out this role for this municipality today, and what is missing to call them. */
export function whoIsOnTurn(known: Known, { role, municipalityCode, today }: Asked): OnTurn {
  const task = taskOfRole[role];
  const found = executes(known.mandates, task, municipalityCode, today);
  const organisation = known.organisations.find(({ id }) => id === found);
  const gap = (kind: Gap['kind'], organisationId: string | null = null, memberId: string | null = null): Gap => ({
    kind,
    municipalityCode,
    role,
    organisationId,
    memberId,
  });
  if (!organisation) {
    const past = known.mandates.findLast(
      (one) => one.task === task && one.college === municipalityCode && one.until !== null && one.until < today,
    );
    const kind = found === 'more-than-one' ? 'more-than-one' : past ? 'expired' : 'nobody';
    return { role, organisation: undefined, people: [], closed: undefined, gaps: [gap(kind, past?.organisationId)] };
  }
  const people = here(known, organisation.id);
  const closed = closedOn(
    today,
    known.closures.filter(({ organisationId }) => organisationId === organisation.id),
  );
  const gaps = gapsOf({ organisation, people, today }).map(({ kind, memberId }) =>
    gap(kind, organisation.id, memberId),
  );
  if (closed && closed.phone === null) gaps.unshift(gap('closed', organisation.id));
  return { role, organisation, people: publicNames(people, today), closed, gaps };
}

/** Every gap of these municipalities; what lies with one organisation is said once, not for each municipality. */
export function gapsIn(known: Known, municipalityCodes: readonly string[], today: Day): readonly Gap[] {
  const all = municipalityCodes.flatMap((municipalityCode) =>
    (Object.keys(taskOfRole) as ContactRole[]).flatMap(
      (role) => whoIsOnTurn(known, { role, municipalityCode, today }).gaps,
    ),
  );
  const key = ({ kind, organisationId, memberId, municipalityCode, role }: Gap): string =>
    ['nobody', 'expired', 'more-than-one'].includes(kind)
      ? `${kind} ${role} ${municipalityCode}`
      : `${kind} ${organisationId} ${memberId}`;
  return [...new Map(all.toReversed().map((gap) => [key(gap), gap])).values()].toReversed();
}
/** Red, or only a question. */
export const isRed = ({ kind }: Pick<Gap, 'kind'>): boolean => kind !== 'unconfirmed';
