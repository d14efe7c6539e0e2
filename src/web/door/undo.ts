import type { NoticeProps } from '#web/kit/notice.tsx';
import { isId } from './form.ts';
import type { Visit } from './visit.ts';

/** What can be taken back from the page that follows: the word in its address, and where the form goes. */
const ways = {
  versturen: () => '/ongedaan/versturen',
  overnemen: () => '/ongedaan/overnemen',
  beurt: () => '/ongedaan/beurt',
  klaar: (path: string, id: string) => `${path}/afspraken/${id}/open`,
} as const satisfies Record<string, (path: string, id: string) => string>;
type Way = keyof typeof ways;

/** The address of the page that follows, with the way back in it; numbers and a closed word, never a name. */
export const withUndo = (to: string, way: Way, id: string | undefined): string =>
  id === undefined ? to : `${to}?wat=${way}&gedaan=${id}`;

/** The way back that an address speaks of. What it is worth, the act decides. */
function undoOf({ query, path }: Pick<Visit<unknown>, 'query' | 'path'>): NoticeProps['undo'] {
  const [way, id] = [query.get('wat') ?? '', query.get('gedaan') ?? ''];
  if (!Object.hasOwn(ways, way) || !isId(id)) return undefined;
  return { action: ways[way as Way](path, id), hidden: { gedaan: id } };
}

/** The bar above a page: what just happened, and how to take it back, which stays when the page is opened again. */
export function barOf(
  visit: Pick<Visit<unknown>, 'query' | 'path'>,
  said: string | undefined,
): NoticeProps | undefined {
  const undo = undoOf(visit);
  if (said === undefined && undo === undefined) return undefined;
  return { text: said ?? 'Dit kun je vandaag nog ongedaan maken.', undo };
}
