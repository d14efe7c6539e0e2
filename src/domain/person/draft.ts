/** The longer texts that are kept while somebody types. */
export type DraftForm = 'note' | 'question' | 'blocks' | 'document';
/** The fields of a form as they were typed, each with its values. */
export type DraftFields = Readonly<Record<string, readonly string[]>>;

/** How long a text that was not sent is kept. */
export const draftDays = 14;
const mostLetters = 20_000;
const mostFields = 60;
/** What a form carries for the server, and buttons: no text of the writer. */
const notTyped: ReadonlySet<string> = new Set(['version', 'stop', 'weg', 'stil', 'namens']);

/** What of a posted form is kept; undefined when it is more than any form holds. */
export function draftFields(form: ReadonlyMap<string, readonly string[]>): DraftFields | undefined {
  const kept = [...form].filter(([name]) => !notTyped.has(name));
  const letters = kept.flat(2).reduce((sum, text) => sum + text.length, 0);
  return kept.length > mostFields || letters > mostLetters ? undefined : Object.fromEntries(kept);
}

/** Whether somebody typed anything: a note with words, or a text of a hand-over that is not what is kept already. */
export function isTyped(form: DraftForm, fields: DraftFields): boolean {
  const of = (name: string) => (fields[name]?.[0] ?? '').replaceAll('\r\n', '\n').trim();
  if (form === 'note') return of('text') !== '';
  if (form === 'question') return of('question') !== of('was') || of('necessity') !== '';
  const along = (name: string) => [...(fields[name] ?? [])].toSorted().join(' ');
  const texts = Object.keys(fields).filter((name) => name.startsWith('was-') && name !== 'was-mee');
  return along('mee') !== along('was-mee') || texts.some((name) => of(name) !== of(name.slice('was-'.length)));
}
