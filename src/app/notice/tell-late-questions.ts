import type { House } from '../house.ts';
import { AT_ONCE } from '../in-slices.ts';
import { tell } from './tell.ts';

const postman = { kind: 'system', name: 'postman' } as const;

const tellSome = (house: House): Promise<number> =>
  house.withActor(postman, 'post-mail', async (desk) => {
    const step = { desk, actor: postman, newId: () => house.newId() };
    const questions = await desk.guidance.late(house.today(), AT_ONCE);
    for (const { id, caseId, organisationId, memberId, schoolId } of questions) {
      // The school is told of no case: whom the question is about stands on its own list.
      const school = { organisationId: schoolId, teamId: null, memberId: null };
      await tell(step, { to: school, kind: 'school-late', caseId: null });
      await tell(step, { to: { organisationId, teamId: null, memberId }, kind: 'no-school-answer', caseId });
      await desk.guidance.lateTold(id, house.today());
    }
    return questions.length;
  });

/**
 * A school did not answer a Doorstroompunt (F14) by its last good day: from the next day on the question lies with its
 * teamleider, and who asked hears that too. Once a question; not while the school is closed.
 */
export async function tellLateQuestions(house: House): Promise<void> {
  while ((await tellSome(house)) === AT_ONCE) await house.pause();
}
