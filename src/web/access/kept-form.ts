import { forWhomField } from '#web/kit/for-whom.ts';
import type { Form } from '#web/door/visit.ts';

/** A form that was sent after the session had ended: it travels along with signing in, and is kept nowhere. */
export type KeptForm = { readonly path: string; readonly fields: readonly (readonly [string, string])[] };
/** An address of ours without anything that a browser could read as another place. */
export const isOwnPath = (path: string): boolean => /^\/(?:[\w-]+\/?)*$/.test(path);

export const keptOf = (path: string, form: Form): string =>
  JSON.stringify({ path, fields: [...form].flatMap(([name, values]) => values.map((value) => [name, value])) });

const isPair = (one: unknown): one is [string, string] =>
  Array.isArray(one) && one.length === 2 && one.every((part) => typeof part === 'string');

/** What came along; undefined for what is no form of ours. */
export function anyKept(kept: string): KeptForm | undefined {
  let read: unknown;
  try {
    read = JSON.parse(kept);
  } catch {
    return undefined;
  }
  if (typeof read !== 'object' || read === null || !('path' in read) || !('fields' in read)) return undefined;
  const { path, fields } = read;
  if (typeof path !== 'string' || !isOwnPath(path) || !Array.isArray(fields) || !fields.every(isPair)) return undefined;
  return { path, fields };
}

/** The same for whom it was typed; undefined for anybody else. */
export function readKept(kept: string, memberId: string): KeptForm | undefined {
  const found = anyKept(kept);
  const isTheirs = found?.fields.some(([name, value]) => name === forWhomField && value === memberId);
  return isTheirs ? found : undefined;
}
