/** A hand-over of any kind, told by whoever leads: what is asked for, or told, and sent. */
import { beginHandover } from '#app/handover/begin-handover.ts';
import { editHandover } from '#app/handover/edit-handover.ts';
import { recordMeeting } from '#app/handover/record-meeting.ts';
import { recordReading } from '#app/handover/record-reading.ts';
import { recordYes } from '#app/handover/record-yes.ts';
import { sendHandover } from '#app/handover/send-handover.ts';
import { takeOver } from '#app/handover/take-over.ts';
import { tellYoungPerson } from '#app/handover/tell-young-person.ts';
import type { Member } from '#domain/access/actor.ts';
import type { Organisation } from '#app/ports/directory.ts';
import type { Day } from '#law/day.ts';
import type { TestHouse } from '../../people.ts';
import { valueOf } from './stage.ts';

export type Wish = {
  readonly by: Member;
  readonly caseId: string;
  readonly to: Organisation;
  readonly person?: Member;
  /** Where no yes is asked: the young person is told. */
  readonly told?: true;
};

/** Written, not sent: the question, and one block that every kind has. */
export async function written(house: TestHouse, { by, caseId, to, person }: Wish) {
  const receiver = { organisationId: to.id, ...(person && { memberId: person.memberId }) };
  const { handoverId } = valueOf(await beginHandover(house, by, { caseId, receiver }));
  const blocks = [{ id: 'to-do', text: 'Samen een plek zoeken.', goesAlong: true }] as const;
  const content = { handoverId, version: 1, question: 'Wil je verder gaan?', capacity: 'yes', blocks } as const;
  const { version } = valueOf(await editHandover(house, by, content));
  return { handoverId, version };
}

/** The young person says yes, or is told; then it goes. */
export async function onItsWay(house: TestHouse, wish: Wish): Promise<string> {
  const { by } = wish;
  const { handoverId, version } = await written(house, wish);
  const on = house.today();
  if (wish.told) valueOf(await tellYoungPerson(house, by, { handoverId, version, on, how: 'phone' }));
  else {
    const read = valueOf(await recordReading(house, by, { handoverId, version, together: true, on, words: 'Samen' }));
    const yes = { handoverId, version: read.version, answer: 'yes', by: 'self', how: 'in-person', on } as const;
    valueOf(await recordYes(house, by, yes));
  }
  valueOf(await sendHandover(house, by, { handoverId }));
  return handoverId;
}

/** Taken over and met, told by the receiver, or the meeting by somebody else. */
export async function taken(house: TestHouse, by: Member, handoverId: string, meetOn: Day, met: Member = by) {
  valueOf(await takeOver(house, by, { handoverId, meetOn, contactAfter: 'receiver' }));
  return valueOf(await recordMeeting(house, met, { handoverId, outcome: 'together', on: house.today() }));
}
