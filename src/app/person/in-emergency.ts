import { findBsn } from '#domain/bsn.ts';
import { notFound, ok, refuse, type Outcome, type Refusal } from '#domain/outcome.ts';
import { isChannel } from '#domain/person/attempts.ts';
import { admit, makeAct, type Step } from '../house.ts';
import { announceEmergency } from '../notice/tell-emergency.ts';
import { memberOf } from '../turn/open-turn.ts';
import { lookAt } from './open-young-person.ts';
import type { YoungPersonView } from './young-person-view.ts';

type OnRequest = { readonly id: string };
/** Somebody who is open by emergency access. */
export type InEmergency = {
  readonly view: YoungPersonView;
  /** Who is named, to call. */
  readonly named: readonly { readonly name: string; readonly phone: string | null }[];
  readonly until: { readonly on: string; readonly time: string };
};

async function namedOf({ desk }: Step, ids: readonly string[]): Promise<InEmergency['named']> {
  const found = await Promise.all(ids.map((id) => desk.directory.colleague(id)));
  return found.flatMap((one) => (one ? [{ name: one.name, phone: one.phone }] : []));
}
const tellOthers = (step: Step, id: string, news: 'opened' | 'written'): Promise<void> => {
  const { organisationId, memberId } = memberOf(step);
  return announceEmergency(step, { id, organisationId, memberId }, news);
};

/**
 * The page of the young person whom this request opened, as long as it lasts; each opening is told to who is named, to the
 * privacy officer and to the team leaders. Refusal: not-found.
 */
export const openInEmergency = makeAct<OnRequest, InEmergency>('open-in-emergency', async (step, { id }) => {
  const caseId = await step.desk.emergencies.openCase(id);
  const until = (await step.desk.emergencies.lines()).find((one) => one.id === id)?.until;
  if (caseId === undefined || !until) return notFound;
  const looked = await lookAt(step, { caseId });
  if (!looked.ok) return looked;
  await tellOthers(step, id, 'opened');
  const named = await namedOf(step, looked.value.shielded?.named ?? []);
  return ok({ view: looked.value, named, until });
});

type Write = OnRequest & {
  readonly text: string;
  /** How it was tried to reach the young person; '' = nothing was tried. */
  readonly channel: string;
  readonly reached: boolean | undefined;
};
const most = 4000;

function faultsOf({ text, channel, reached }: Write): readonly Refusal[] {
  const tried = channel !== '';
  return [
    ...(text.trim() === '' && !tried ? refuse('emergency-text', 'text').refusals : []),
    ...(text.length > most ? refuse('text-too-long', 'text', { most }).refusals : []),
    ...(findBsn(text).found ? refuse('bsn', 'text').refusals : []),
    ...(tried && !isChannel(channel) ? refuse('channel-missing', 'channel').refusals : []),
    ...(tried && reached === undefined ? refuse('reached-missing', 'reached').refusals : []),
  ];
}

/**
 * Writes down what was heard or done, and whether the young person was reached. Who is named hears it and reads it; the turn
 * stays where it is. Nothing else can be written so. Refusals: not-found, and by field.
 */
export const writeInEmergency = makeAct<Write, void>(
  'write-in-emergency',
  async (step, command): Promise<Outcome<void>> => {
    // Before the young person is looked up: what was not written stands in no log as written.
    const faults = faultsOf(command);
    if (faults.length > 0) return { ok: false, refusals: faults };
    const caseId = await step.desk.emergencies.openCase(command.id);
    const admitted = caseId === undefined ? notFound : await admit(step, caseId);
    if (!admitted.ok || caseId === undefined) return notFound;
    const { memberId, organisationId } = memberOf(step);
    const { channel, reached } = command;
    const [mine, text] = [{ caseId, organisationId, memberId }, command.text.trim()];
    if (isChannel(channel) && reached !== undefined)
      await step.desk.outcomes.addAttempt({
        id: step.newId(),
        ...mine,
        onDay: step.today,
        channel,
        reached,
        nextOn: null,
      });
    const plain = { hiddenBecause: null, keptBecause: null, corrects: null };
    if (text !== '')
      await step.desk.writing.addNote({ id: step.newId(), ...mine, writtenOn: step.today, text, ...plain });
    await tellOthers(step, command.id, 'written');
    return ok(undefined);
  },
);
