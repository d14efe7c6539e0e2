import { municipalityName } from '#domain/directory/merged.ts';
import { notFound, ok, refuse, type Outcome } from '#domain/outcome.ts';
import type { Places } from '#domain/directory/place.ts';
import { fullName } from '#domain/person/name.ts';
import { deskFor } from '#domain/register/ours.ts';
import { admit, makeAct, type House, type Step } from '../house.ts';
import type { Actor } from '#domain/access/actor.ts';
import type { Organisation } from '../ports/directory.ts';
import { ownTurn } from '../turn/open-turn.ts';
import { stopCase } from '../turn/stop-case.ts';

type OnReport = { readonly caseId: string };
/** To whom a report belongs, as far as the directory and the facts say. */
export type ForWhom = {
  readonly name: string;
  readonly municipality: string | undefined;
  /** The Doorstroompunt of that municipality; undefined when it is our own or nobody entered it. */
  readonly desk: Organisation | undefined;
};

async function find(step: Step, places: Places, { caseId }: OnReport): Promise<Outcome<ForWhom>> {
  const admitted = await admit(step, caseId);
  if (!admitted.ok) return admitted;
  const person = await step.desk.people.find(caseId);
  const dossiers = await step.desk.register.dossiers(caseId);
  if (!person || dossiers.length === 0) return notFound;
  const code = person.municipalityCode;
  const { directory } = step.desk;
  const facts = { places, mandates: await directory.mandates(), onDay: step.today };
  const desk = deskFor(facts, await directory.organisations(), code);
  const mine = step.actor.kind === 'member' ? step.actor.organisationId : '';
  return ok({
    name: fullName(person),
    municipality: code === null ? undefined : municipalityName(places, code),
    desk: desk?.id === mine ? undefined : desk,
  });
}

/** To whom this report belongs: shown before it is put away. Refusals: not-found. */
export const forWhom = (house: House, actor: Actor, command: OnReport): Promise<Outcome<ForWhom>> =>
  makeAct<OnReport, ForWhom>('not-for-us', (step, on) => find(step, house.places(), on))(house, actor, command);

/**
 * The report is not for this Doorstroompunt: the case ends before it began. Nothing is sent to anybody: whoever it is for
 * gets it from its own register. Refusals: not-found, not-active, turn-elsewhere, was-taken, changed-meanwhile.
 */
export const notForUs = makeAct<OnReport, OnReport>('not-for-us', async (step, command) => {
  const own = await ownTurn(step, command);
  if (!own.ok) return own;
  const { facts, turn } = own.value;
  if ((await step.desk.register.dossiers(command.caseId)).length === 0) return notFound;
  if (turn.verb !== 'first-contact') return refuse('was-taken');
  const { caseId, version } = facts;
  return stopCase(step, { caseId, version }, { kind: 'ended', reason: 'not-for-us' }, { kind: 'not-for-us' });
});
