import type { Member } from '#domain/access/actor.ts';
import { executes, mandateTasks, type Mandate, type MandateTask } from '#domain/directory/mandate.ts';
import { municipalityName } from '#domain/directory/merged.ts';
import { notFound, ok, type Outcome } from '#domain/outcome.ts';
import type { About } from '#domain/papers/about.ts';
import type { Blanks } from '#domain/papers/blanks.ts';
import { changesSince, linesOf, openBlanks, type Paper } from '#domain/papers/paper.ts';
import { papersOf } from '#domain/papers/papers.ts';
import { makeAct, type Step } from '../house.ts';
import type { Organisation } from '../ports/directory.ts';
import type { Settled } from '../ports/papers.ts';
import { memberOf } from '../turn/open-turn.ts';

/** A paper with how it stands: which version was settled, and what differs since. */
export type OwnPaper = {
  readonly paper: Paper;
  readonly settled: Settled | undefined;
  readonly changes: ReturnType<typeof changesSince>;
  /** How many things the organisation has still to fill in. */
  readonly open: number;
};
type For = Pick<Organisation, 'id' | 'name' | 'kind' | 'hasAccount'>;
export type Papers = {
  readonly of: For;
  readonly papers: readonly OwnPaper[];
  readonly blanks: Blanks;
  /** Organisations without an account, of which who keeps the region makes the papers. */
  readonly others: readonly For[];
};
export type OnOrganisation = { readonly organisationId: string; readonly region: string };

const taskWords: Readonly<Record<MandateTask, string>> = {
  LPW5: 'leerplicht',
  '9.2.5': 'de taak van het Doorstroompunt',
  '7a': 'werk en inkomen',
  '9.2.4': 'de taak van de contactgemeente',
};

/** 'Werk en inkomen voor Leusden': what it carries out today. */
function tasksOf({ places, today }: Step, id: string, mandates: readonly Mandate[]): readonly string[] {
  const colleges = [...new Set(mandates.map(({ college }) => college))];
  return mandateTasks.flatMap((task) => {
    const names = colleges
      .filter((college) => executes(mandates, task, college, today) === id)
      .map((college) => municipalityName(places(), college) ?? college)
      .toSorted((a, b) => a.localeCompare(b, 'nl'));
    const words = taskWords[task];
    return names.length === 0 ? [] : [`${words.charAt(0).toUpperCase()}${words.slice(1)} voor ${names.join(', ')}`];
  });
}

const isRegions = ({ organisationKind }: Member): boolean =>
  organisationKind === 'contactgemeente' || organisationKind === 'beheer';

/** The own organisation, or one without an account for who keeps the region (the same in 0044_exchanges_and_papers.sql). */
export async function organisationFor(step: Step, id: string): Promise<Outcome<Organisation>> {
  const me = memberOf(step);
  const found = await step.desk.directory.organisation(id);
  if (!found || found.mergedIntoId) return notFound;
  return found.id === me.organisationId || (isRegions(me) && !found.hasAccount) ? ok(found) : notFound;
}

async function aboutOf(step: Step, organisation: Organisation, region: string): Promise<About> {
  const { desk } = step;
  const { id, name, kind, phone, publicPhone, hasAccount } = organisation;
  const officer = (await desk.directory.colleagues(id)).find(({ role }) => role === 'privacy');
  const own = id === memberOf(step).organisationId;
  return {
    name,
    kind,
    phone: publicPhone ?? phone,
    hasAccount,
    region,
    officer: officer ? [officer.name, officer.jobTitle, officer.phone, officer.mail].filter(Boolean).join(', ') : null,
    tasks: tasksOf(step, id, await desk.directory.mandates()),
    narrowed: own ? (await desk.exchanges.narrowed()).map(({ exchange, field }) => ({ exchange, field })) : [],
    blanks: await desk.papers.blanks(id),
  };
}

/** All papers inside an act that was authorised. */
export async function papersFor(step: Step, organisation: Organisation, region: string): Promise<readonly OwnPaper[]> {
  const about = await aboutOf(step, organisation, region);
  const settled = await step.desk.papers.settled(organisation.id);
  return papersOf(about).map((paper) => {
    const last = settled.find((one) => one.paper === paper.id);
    const lines = linesOf(paper);
    const changes = last ? changesSince(last.lines, lines) : { added: [], gone: [] };
    return { paper, settled: last, changes, open: openBlanks(paper).length };
  });
}

/** The papers of one organisation as they are today. Refusals: not-found. */
export const seePapers = makeAct<OnOrganisation, Papers>('see-papers', async (step, { organisationId, region }) => {
  const found = await organisationFor(step, organisationId);
  if (!found.ok) return found;
  const others = isRegions(memberOf(step))
    ? (await step.desk.directory.organisations()).filter(({ hasAccount }) => !hasAccount)
    : [];
  const papers = await papersFor(step, found.value, region);
  return ok({ of: found.value, papers, blanks: await step.desk.papers.blanks(organisationId), others });
});
