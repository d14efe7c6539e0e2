import type { Day } from '#law/day.ts';
import { REPORT_FIELDS, type Report, type ReportField } from './report.ts';

/** From which register and of which day a field is. `since`: a colleague changed it then, and the file says `file`. */
export type Source = {
  readonly from: string;
  readonly on: Day;
  readonly since?: Day;
  readonly file?: string | null;
};
export type Sources = Readonly<Partial<Record<ReportField, Source>>>;

/** What the last file said, whatever a colleague made of it: what the next file is compared with. */
export function asInFile(stored: Report, sources: Sources): Report {
  const said = (field: ReportField) => {
    const source = sources[field];
    if (source === undefined) return null;
    return source.since === undefined ? stored[field] : (source.file ?? null);
  };
  return { ...stored, ...Object.fromEntries(REPORT_FIELDS.map((field) => [field, said(field)])) };
}

/** Whether a colleague's value stands where the file says something else, or nothing while it never said anything. */
function isOwnWord(stored: Report, file: Report, field: ReportField, was: Source | undefined): boolean {
  if (stored[field] === null || stored[field] === file[field]) return false;
  return was === undefined || was.since !== undefined;
}

/**
 * What is stored after a next file. What a colleague typed or changed keeps the colleague's value, and holds beside it
 * what the file says now; when both say the same again it is an ordinary field of the file.
 */
export function afterFile(
  stored: Report | undefined,
  file: Report,
  sources: Sources,
  { from, on }: Pick<Source, 'from' | 'on'>,
): { readonly person: Report; readonly sources: Sources } {
  const person: Record<string, unknown> = { ...file };
  const next: Partial<Record<ReportField, Source>> = {};
  for (const field of REPORT_FIELDS) {
    const was = sources[field];
    const said = file[field];
    if (stored !== undefined && isOwnWord(stored, file, field, was)) {
      person[field] = stored[field];
      if (said !== null || was !== undefined)
        next[field] = { from, on: was?.file === said ? was.on : on, since: was?.since ?? on, file: said };
    } else if (said !== null) {
      const isSame = was !== undefined && was.since === undefined && stored?.[field] === said;
      next[field] = isSame ? was : { from, on };
    }
  }
  return { person: person as Report, sources: next };
}

/** A colleague says something else than the file: the field becomes 'afwijkend'. Saying what the file says undoes that. */
export function changedByHand(
  field: ReportField,
  was: { readonly value: string | null; readonly source: Source | undefined },
  value: string | null,
  today: Day,
): Source | undefined {
  const { source } = was;
  if (source === undefined) return undefined;
  const file = source.since === undefined ? was.value : (source.file ?? null);
  const { from, on } = source;
  return value === file ? { from, on } : { from, on, since: source.since ?? today, file };
}
