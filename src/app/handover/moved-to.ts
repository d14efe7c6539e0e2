import type { Step } from '../house.ts';

/** The kind of the line that a recorded move leaves: its details hold the municipality and the day. */
export const movedEvent = 'moved';

/** The municipality to which the young person moved away from the own organisation; null when no move was recorded. */
export async function movedTo({ desk, actor }: Pick<Step, 'desk' | 'actor'>, caseId: string): Promise<string | null> {
  if (actor.kind !== 'member') return null;
  const events = await desk.writing.events(caseId);
  const own = events.find(({ kind, organisationId }) => kind === movedEvent && organisationId === actor.organisationId);
  return own?.details['municipality'] ?? null;
}
