import { isId } from '#web/door/form.ts';
import { Notice } from '#web/kit/notice.tsx';

/** What was assigned a moment ago: numbers and the id of the step only. */
export type JustAssigned = { readonly undoId: string; readonly done: number; readonly not: number };

/** Reads it from the address. */
export function assignedOf(query: URLSearchParams): JustAssigned | undefined {
  const undoId = query.get('gedaan') ?? '';
  const [done, not] = ['aantal', 'niet'].map((key) => Number.parseInt(query.get(key) ?? '0', 10) || 0);
  return isId(undoId) ? { undoId, done: done ?? 0, not: not ?? 0 } : undefined;
}

/** The same as a part of the address to go to. */
export const assignedQuery = ({ undoId, done, not }: JustAssigned): Readonly<Record<string, string>> => ({
  gedaan: undoId,
  aantal: String(done),
  ...(not > 0 && { niet: String(not) }),
});

type Props = {
  assigned: JustAssigned | undefined;
  /** Where the way back is sent to. */
  action: string;
  hidden?: Readonly<Record<string, string>>;
};
/** "20 toegewezen", with the way back as long as nobody did anything since. */
export function Assigned({ assigned, action, hidden }: Props) {
  if (!assigned) return null;
  const rest = assigned.not > 0 ? ` Bij ${assigned.not} was een collega eerder.` : '';
  return (
    <Notice
      text={`${assigned.done} toegewezen.${rest}`}
      undo={{ action, hidden: { gedaan: assigned.undoId, ...hidden } }}
    />
  );
}
