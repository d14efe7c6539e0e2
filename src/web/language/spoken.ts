import type { Visit } from '#web/door/visit.ts';
import { isCode, languages, type Language } from './languages.ts';

type Asked = Pick<Visit<unknown>, 'query' | 'caller'>;
/**
 * In which language a page of the own is read: what the address says (before somebody is in), else what was chosen since coming
 * in, which lives in the cookie of that visit; no cookie of its own, and gone with the visit.
 */
export function spokenIn({ query, caller }: Asked): Language {
  const asked = query.get('taal');
  if (isCode(asked)) return languages[asked];
  return languages[caller.language ?? 'nl'];
}

/** An address that keeps the language of the page, for where nobody is in yet. */
export const keepingLanguage = (path: string, { code }: Language): string =>
  code === 'nl' ? path : `${path}?taal=${code}`;
