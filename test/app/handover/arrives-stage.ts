import { beginHandover } from '#app/handover/begin-handover.ts';
import { editHandover } from '#app/handover/edit-handover.ts';
import { sendHandover } from '#app/handover/send-handover.ts';
import type { Organisation } from '#app/ports/directory.ts';
import type { Member } from '#domain/access/actor.ts';
import type { MandateTask } from '#domain/directory/mandate.ts';
import { founder, type TestHouse } from '../../people.ts';
import { valueOf } from './stage.ts';

/** One college lets this organisation carry out one task. */
export async function aMandate(house: TestHouse, to: Organisation, task: MandateTask, college: string): Promise<void> {
  const row = { id: house.newId(), college, task, organisationId: to.id, scope: 'residents' as const };
  await house.withActor(founder, 'found-region', (desk) =>
    desk.directory.addMandate({ ...row, schoolOrganisationId: null, from: '2026-01-01', until: null, source: 'test' }),
  );
}

type Wish = { readonly by: Member; readonly caseId: string; readonly to: Organisation; readonly person?: Member };

/** Handed over by law: begun, one sentence, how to reach, sent. */
export async function arrived(house: TestHouse, { by, caseId, to, person }: Wish): Promise<string> {
  const receiver = { organisationId: to.id, ...(person && { memberId: person.memberId }) };
  const { handoverId } = valueOf(await beginHandover(house, by, { caseId, receiver }));
  const known = await house.withActor(by, 'edit-handover', (desk) => desk.handovers.blocks(handoverId));
  const blocks = known.map(({ id }) => ({
    id,
    text: id === 'reach' ? 'Bel 06 00 00 00 00.' : 'Cv afmaken.',
    goesAlong: true,
  }));
  const edit = { handoverId, version: 1, question: 'Kun je verder met Finn?', blocks };
  valueOf(await editHandover(house, by, edit));
  valueOf(await sendHandover(house, by, { handoverId }));
  return handoverId;
}
