import { findBsn } from '#domain/bsn.ts';
import type { Visit } from './visit.ts';

type Excused = { readonly fields: readonly string[]; readonly at?: RegExp; readonly why: string };
/** The only fields that may hold nine digits, in every form or in those at an address. A new one needs a reason here. */
export const excused: readonly Excused[] = [
  { fields: ['phone', 'publicPhone', 'answersPhone', 'nummer'], why: 'A telephone number: here it belongs.' },
  {
    fields: ['number', 'codeTo'],
    at: /\/(?:eigen-link|meekijken)$/,
    why: 'A mobile number, to send a link or code to.',
  },
  { fields: ['amount', 'cost', 'share'], at: /^\/regio\/geld\//, why: 'Euros: read, and kept as a number.' },
  {
    fields: ['geplakt'],
    at: /^\/organisaties\/inlezen$/,
    why: 'A list with telephone numbers: each line is judged apart.',
  },
  { fields: ['passphrase', 'again', 'secret'], why: 'Never kept as it is typed, and never shown again.' },
];
/** `share-01900000-…`, of one source, is a field `share`. */
const nameOf = (field: string): string => field.replace(/-[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/, '');
const isExcused = (field: string, path: string): boolean =>
  excused.some(({ fields, at }) => fields.includes(nameOf(field)) && (at?.test(path) ?? true));

// Ids and hashes that go along hidden hold nine digits by chance.
const made = /\b(?:[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}|[0-9a-f]{32,})\b/g;

export type Hit = { readonly field: string; readonly value: string };
/** Where in a form a BSN stands, outside the fields that are excused. */
export const bsnsIn = ({ form, path }: Pick<Visit<unknown>, 'form' | 'path'>): readonly Hit[] =>
  [...form].flatMap(([field, values]) =>
    isExcused(field, path)
      ? []
      : values.filter((value) => findBsn(value.replace(made, ' ')).found).map((value) => ({ field, value })),
  );
/** Whether the name of a file that came along holds one. */
export const namedAfterBsn = ({ uploads, arriving }: Pick<Visit<unknown>, 'uploads' | 'arriving'>): boolean =>
  [...uploads.map(({ name }) => name), arriving?.name ?? ''].some((name) => findBsn(name).found);
