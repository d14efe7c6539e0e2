import { addYears, type Day } from '#law/day.ts';
import type { Enrolment, Exemption, Facts, Offer, Paper, Residence } from '#law/facts.ts';
import type { OrganisationKind } from '../access/actor.ts';
import type { EnrolmentFact, HandFact, PaperFact, ResidenceFact } from './hand-facts.ts';
import { paperIn, profileIn, schoolIn } from './read-words.ts';

/** What one organisation knows of one young person that a rule of law asks; days and codes, no name. */
export type KnownOf = {
  readonly caseId: string;
  readonly organisationId: string;
  readonly organisationKind: OrganisationKind;
  readonly birthDate: Day;
  readonly municipalityCode: string | null;
  /** Of the own record; a text as the school's list has it. */
  readonly enrolment: {
    readonly schoolKind: string;
    readonly profile: string | null;
    readonly expectedEnd: Day | null;
    readonly leftOn: Day | null;
    readonly paper: string | null;
    readonly paperOn: Day | null;
  } | null;
  /** What the own school offered after school; used: null = not known yet. */
  readonly offer: { readonly offeredOn: Day; readonly used: boolean | null; readonly renewedOn?: Day | null } | null;
  /** The last day on which the young person said to want no help: what school offered counts as done (field finding 27). */
  readonly saidNoOn: Day | null;
  /** A question to a school waits for its answer. */
  readonly asking: boolean;
  /** Schools that told a Doorstroompunt what was offered. */
  readonly consulted: readonly { readonly on: Day; readonly schoolKind: string }[];
  /** Somebody was reported as without school and without startkwalificatie (F1, F3, F9). */
  readonly reported: boolean;
  readonly hand: readonly HandFact[];
};

/** What nobody wrote down yet, and what hangs on it. */
export const questions = {
  start: 'Wanneer begon de jongere op deze school?',
  left: 'Is de jongere op deze dag uitgeschreven? De lijst van school noemt de dag alleen als verwachting.',
  papers: 'Haalde de jongere een diploma of een verklaring? Welk papier, en wanneer?',
  'paper-date': 'Op welke dag kreeg de jongere het papier?',
  used: 'Gebruikte de jongere de begeleiding die school aanbood?',
  school: 'Van welke school komt de jongere, en welk papier is er? Is de jongere nu nog ingeschreven?',
  municipality: 'In welke gemeente woont de jongere volgens de BRP?',
} as const;
export type Question = keyof typeof questions;

export const ownEnrolment = 'eigen';
/** Long enough ago that no term still counts from it; only stands in where the beginning is not known. */
const startNotKnown = (until: Day | undefined): Day => addYears(until ?? '2025-08-01', -1);

type Way = { readonly ask: Question; readonly facts: Facts };
/** A case as the law may be asked about it: the facts, and each way in which they could be completed. */
export type Assembled = {
  readonly facts: Facts;
  /** Beside `facts`: the same with another answer to one question. Where all agree, the answer is sure. */
  readonly otherwise: readonly Way[];
  readonly asks: readonly Question[];
};

type Own = { readonly enrolment: Enrolment; readonly asks: readonly Question[] };
const completes = (hand: readonly HandFact[]): EnrolmentFact | undefined =>
  hand
    .map(({ details }) => details)
    .filter((each) => each.kind === 'enrolment')
    .findLast(({ own }) => own);

const lawEnrolment = (id: string, fact: Omit<EnrolmentFact, 'kind' | 'own'>, from: Day): Enrolment => ({
  id,
  schoolKind: fact.schoolKind,
  from,
  ...(fact.vsoProfile !== null && { vsoProfile: fact.vsoProfile }),
  ...(fact.mboLevel !== null && { mboLevel: fact.mboLevel }),
  ...(fact.leerweg !== null && { leerweg: fact.leerweg }),
  ...(fact.until !== null && { until: fact.until }),
  ...(fact.passedParts !== null && { passedParts: fact.passedParts }),
});

/** The own school: what its list says, completed by hand. */
function ownOf({ enrolment, hand }: KnownOf): Own | undefined {
  if (!enrolment) return undefined;
  const more = completes(hand);
  const schoolKind = more?.schoolKind ?? schoolIn(enrolment.schoolKind);
  if (schoolKind === undefined) return undefined;
  const until = more?.until ?? enrolment.leftOn ?? enrolment.expectedEnd;
  const from = more?.from ?? null;
  const expects = until !== null && !more?.until && enrolment.leftOn === null;
  const fact = {
    schoolKind,
    vsoProfile: more?.vsoProfile ?? (schoolKind === 'vso' ? profileIn(enrolment.profile) : null),
    mboLevel: more?.mboLevel ?? null,
    leerweg: more?.leerweg ?? null,
    from,
    until,
    passedParts: more?.passedParts ?? null,
  };
  return {
    enrolment: lawEnrolment(ownEnrolment, fact, from ?? startNotKnown(until ?? undefined)),
    asks: [...(from === null ? ['start' as const] : []), ...(expects ? ['left' as const] : [])],
  };
}

const otherEnrolments = (hand: readonly HandFact[]): readonly Enrolment[] =>
  hand.flatMap(({ id, details }) =>
    details.kind === 'enrolment' && !details.own && details.from !== null
      ? [lawEnrolment(id, details, details.from)]
      : [],
  );

/** Papers belong to the last enrolment of that kind of school that began before them. */
const ofEnrolment = (enrolments: readonly Enrolment[], of: string, on: Day): string | undefined =>
  enrolments.filter(({ schoolKind, from }) => schoolKind === of && from <= on).at(-1)?.id;

const lawPaper = (enrolments: readonly Enrolment[], fact: PaperFact): Paper => {
  const enrolmentId = ofEnrolment(enrolments, fact.of, fact.on);
  return {
    kind: fact.paper,
    of: fact.of,
    date: fact.on,
    ...(fact.mboLevel !== null && { mboLevel: fact.mboLevel }),
    ...(enrolmentId !== undefined && { enrolmentId }),
  };
};

type Papers = { readonly papers: readonly Paper[]; readonly asks: readonly Question[] };
/** Papers by hand, else what the list of the own school says of one. */
function papersOf({ enrolment, hand }: KnownOf, enrolments: readonly Enrolment[]): Papers {
  const byHand = hand.flatMap(({ details }) => (details.kind === 'paper' ? [lawPaper(enrolments, details)] : []));
  if (byHand.length > 0) return { papers: byHand, asks: [] };
  const own = enrolments.find(({ id }) => id === ownEnrolment);
  const listed = own && enrolment ? paperIn(enrolment.paper) : undefined;
  if (!own || !enrolment || listed === undefined) return { papers: [], asks: ['papers'] };
  if (listed === 'none') return { papers: [], asks: [] };
  const on = enrolment.paperOn ?? own.until;
  const { schoolKind: of, mboLevel } = own;
  if (on === undefined || (of !== 'pro' && of !== 'vso' && of !== 'mbo')) return { papers: [], asks: ['papers'] };
  const paper = { kind: listed, of, date: on, enrolmentId: own.id, ...(mboLevel !== undefined && { mboLevel }) };
  return { papers: [paper], asks: enrolment.paperOn === null ? ['paper-date'] : [] };
}

/** The papers that could be there, as far as something in the answer hangs on it. */
function papersThatCouldBe({ enrolments = [], birthDate }: Facts, reported: boolean): readonly Paper[] {
  const last = enrolments.at(-1);
  const on = last?.until ?? last?.from;
  if (last && on !== undefined) {
    const { schoolKind, mboLevel, id: enrolmentId } = last;
    if (schoolKind === 'pro' || schoolKind === 'vso')
      return [{ kind: 'diploma', of: schoolKind, date: on, enrolmentId }];
    if (schoolKind === 'mbo')
      return [{ kind: 'diploma', of: 'mbo', date: on, enrolmentId, ...(mboLevel !== undefined && { mboLevel }) }];
  }
  return reported ? [] : [{ kind: 'diploma', of: 'havo', date: addYears(birthDate, 17) }];
}

/** Ways in which what is not known could turn out; where they all agree, nobody needs to ask. */
function ways(facts: Facts, asks: readonly Question[], { reported }: KnownOf, today: Day): readonly Way[] {
  const { papers = [], offers = [], enrolments = [] } = facts;
  const lastYear = addYears(today, -1);
  const withPaper = (paper: Paper): Facts => ({ ...facts, papers: [...papers, paper] });
  const atSchool = { id: 'anders', schoolKind: 'vo', from: lastYear } as const;
  const by: Partial<Record<Question, readonly Facts[]>> = {
    papers: papersThatCouldBe(facts, reported).map(withPaper),
    school: [
      ...papersThatCouldBe(facts, reported).map(withPaper),
      withPaper({ kind: 'diploma', of: 'pro', date: lastYear }),
      ...(reported ? [] : [{ ...facts, enrolments: [...enrolments, atSchool] }]),
    ],
    used: [{ ...facts, offers: offers.map((offer) => ({ ...offer, used: !offer.used })) }],
  };
  return asks.flatMap((ask) => (by[ask] ?? []).map((other) => ({ ask, facts: other })));
}

/** The last that somebody wrote down of one of the two; a place that is no municipality is one too. */
function residenceIn(hand: readonly HandFact[], which: ResidenceFact['which']): Residence | undefined {
  const last = hand.findLast(({ details }) => details.kind === 'residence' && details.which === which);
  if (last?.details.kind !== 'residence') return undefined;
  return { municipality: last.details.place, source: last.source, since: last.sourceOn };
}

/** Residence in two fields, and exemptions: what the house keeps beside the facts of the contract. */
function besides(hand: readonly HandFact[]): Pick<Facts, 'exemptions' | 'residence'> {
  const [brp, bw] = [residenceIn(hand, 'brp'), residenceIn(hand, 'stay')];
  const exemptions = hand.flatMap(({ details }): readonly Exemption[] => {
    if (details.kind !== 'exemption') return [];
    const { article, from, until } = details;
    return [{ article, from, ...(until !== null && { until }) }];
  });
  return {
    ...(exemptions.length > 0 && { exemptions }),
    ...((brp ?? bw) && { residence: { ...(brp && { brp }), ...(bw && { bw }) } }),
  };
}

/** What the own school offered; that somebody wanted no help is an offer that was made and not used. */
const offersOf = ({ offer, saidNoOn }: KnownOf): readonly Offer[] => [
  ...(offer ? [{ enrolmentId: ownEnrolment, date: offer.offeredOn, used: offer.used ?? false }] : []),
  // Of the second year only that it was made counts.
  ...(offer?.renewedOn ? [{ enrolmentId: ownEnrolment, date: offer.renewedOn, used: false }] : []),
  ...(saidNoOn === null ? [] : [{ enrolmentId: ownEnrolment, date: saidNoOn, used: false }]),
];

/** Facts for the law, of what this organisation knows on `today`. Nothing is filled in: what is missing comes back as a question. */
export function assemble(known: KnownOf, today: Day): Assembled {
  const own = ownOf(known);
  const enrolments = [...(own ? [own.enrolment] : []), ...otherEnrolments(known.hand)].toSorted((a, b) =>
    a.from < b.from ? -1 : 1,
  );
  const { papers, asks: ofPapers } = papersOf(known, enrolments);
  const municipality = residenceIn(known.hand, 'brp')?.municipality ?? known.municipalityCode;
  const facts: Facts = {
    birthDate: known.birthDate,
    municipality: municipality ?? '',
    enrolments,
    papers,
    offers: own ? offersOf(known) : [],
    consultations: known.consulted.flatMap(({ on, schoolKind }) => {
      const enrolmentId = ofEnrolment(enrolments, schoolKind, on);
      return enrolmentId === undefined ? [] : [{ enrolmentId, date: on }];
    }),
    ...besides(known.hand),
  };
  const nothing = enrolments.length === 0 && papers.length === 0;
  const left = own?.enrolment.until !== undefined && own.enrolment.until < today;
  const asks: readonly Question[] = [
    ...(own?.asks.filter((each) => each !== 'left' || left) ?? []),
    ...(nothing ? (['school'] as const) : ofPapers),
    ...(known.offer?.used === null ? (['used'] as const) : []),
    ...(municipality === null ? (['municipality'] as const) : []),
  ];
  return { facts, otherwise: ways(facts, asks, known, today), asks };
}
