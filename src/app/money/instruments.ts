/** What one organisation uses of another: asked, answered by whose it is, with who pays (US-10.7). */
import { checkAnswer, checkUse, type InstrumentUse, type TypedUse } from '#domain/money/instrument.ts';
import { notFound, ok, refuse } from '#domain/outcome.ts';
import { makeAct, type Step } from '../house.ts';
import type { Organisation } from '../ports/directory.ts';
import { tell, tellRoles } from '../notice/tell.ts';
import { memberOf } from '../turn/open-turn.ts';

export type UseLine = InstrumentUse & {
  readonly ofName: string;
  readonly byOrganisationName: string;
  /** The own organisation asks, is asked, or stands beside it. */
  readonly we: 'ask' | 'are-asked' | 'look-on';
};
type Instruments = {
  readonly uses: readonly UseLine[];
  /** Of whom something can be asked: organisations with somebody to answer. */
  readonly others: readonly Pick<Organisation, 'id' | 'name'>[];
};

/** What is used of each other, as the actor sees it; newest first. */
export async function usesOf({ desk, actor }: Pick<Step, 'desk' | 'actor'>): Promise<Instruments> {
  const { organisationId } = memberOf({ actor });
  const organisations = await desk.directory.organisations();
  const uses = await desk.effort.uses();
  const ids = uses.flatMap((use) => [use.ofOrganisationId, use.byOrganisationId]);
  const names = new Map(organisations.map(({ id, name }) => [id, name]));
  // Of an organisation that became one with another only the row itself still knows the name.
  for (const id of new Set(ids)) if (!names.has(id)) names.set(id, (await desk.directory.organisation(id))?.name ?? '');
  return {
    uses: uses.map((use) => ({
      ...use,
      ofName: names.get(use.ofOrganisationId) ?? '',
      byOrganisationName: names.get(use.byOrganisationId) ?? '',
      we:
        use.byOrganisationId === organisationId
          ? 'ask'
          : use.ofOrganisationId === organisationId
            ? 'are-asked'
            : 'look-on',
    })),
    others: organisations.filter(({ id, hasAccount }) => hasAccount && id !== organisationId),
  };
}

/** All that the own organisation uses and lends; for who keeps the region everything. */
export const seeInstruments = makeAct<Record<never, never>, Instruments>('see-instruments', async (step) =>
  ok(await usesOf(step)),
);

/** Asks to use something. Refusals: those of checkUse; whose-missing for an organisation that cannot answer. */
export const askInstrument = makeAct<TypedUse, null>('ask-instrument', async (step, typed) => {
  const checked = checkUse(typed);
  if (!checked.ok) return checked;
  const { memberId, organisationId, name } = memberOf(step);
  const of = await step.desk.directory.organisation(checked.value.ofOrganisationId);
  if (!of?.hasAccount || of.id === organisationId) return refuse('whose-missing', 'of');
  await step.desk.effort.addUse({
    ...checked.value,
    id: step.newId(),
    organisationId,
    memberId,
    byName: name,
    askedOn: step.today,
  });
  await tellRoles(step, of.id, { roles: ['teamleider', 'coordinator'], kind: 'use-asked' });
  return ok(null);
});

type ToAnswer = { readonly useId: string; readonly answer: 'yes' | 'no' | undefined; readonly why: string };
/** Says yes or no, for the organisation whose it is. Refusals: those of checkAnswer; not-found. */
export const answerInstrument = makeAct<ToAnswer, null>('answer-instrument', async (step, { useId, answer, why }) => {
  const checked = checkAnswer(answer, why);
  if (!checked.ok) return checked;
  const by = { byName: memberOf(step).name, on: step.today };
  const asker = await step.desk.effort.answerUse(useId, { ...checked.value, ...by });
  if (!asker) return notFound;
  await tell(step, { to: { ...asker, teamId: null }, kind: 'use-answered', caseId: null });
  return ok(null);
});
