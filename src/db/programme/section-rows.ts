import type { NewSection } from '#app/ports/programme.ts';
import type { SectionKind } from '#domain/programme/kinds.ts';
import type { Content, Section } from '#domain/programme/section.ts';
import type { Day } from '#law/day.ts';

/** A section with its last version; without one nobody wrote yet. */
export type SectionRow = {
  readonly id: string;
  readonly kind: SectionKind;
  readonly key: string;
  readonly position: number;
  readonly version: number | null;
  readonly content: Content | null;
  readonly by: string | null;
  readonly on: Day | null;
};
export const sectionOf = ({ version, content, by, on, ...row }: SectionRow, madeOn: Day): Section => ({
  ...row,
  version: version ?? 0,
  content: content ?? {},
  by: by ?? '',
  on: on ?? madeOn,
});
export const newSectionRow = (programmeId: string, { id, kind, key, position }: NewSection) => ({
  id,
  programme_id: programmeId,
  kind,
  key,
  position,
});
