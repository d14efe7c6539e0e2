import type { OrganisationKind } from '../access/actor.ts';
import type { FieldId } from '../exchange/fields.ts';

type Row = {
  readonly id: string;
  readonly title: string;
  /** What helps who writes it. */
  readonly hint?: string;
  /** By which field of the register of exchanges it leaves. */
  readonly field: FieldId;
};
/**
 * The sections of the overgangsdocument, in their fixed order: first what goes well. There is none for health, and none may
 * be added. Who it is stands above them.
 */
export const sections = [
  {
    id: 'proud',
    title: 'Hier is {naam} trots op',
    hint: 'Begin met wat goed gaat. In eigen woorden.',
    field: 'proud',
  },
  { id: 'wants', title: 'Dit wil {naam}', hint: 'Wat voor werk, school of dag?', field: 'wants' },
  { id: 'can', title: 'Dit kan {naam} goed', hint: 'Wat liet {naam} zien, en waar?', field: 'can' },
  {
    id: 'helps-at-work',
    title: 'Dit helpt {naam} op het werk',
    hint: 'Wat moet iemand op het werk weten of doen?',
    field: 'helps-at-work',
  },
  {
    id: 'helps-at-home',
    title: 'Dit helpt {naam} op school of thuis',
    hint: 'Dit gaat nooit mee naar werk. Naar een ander alleen als jullie dat kiezen.',
    field: 'helps-at-home',
  },
  { id: 'school', title: 'School en diploma', hint: 'Vakken, certificaten, lessen.', field: 'school' },
  { id: 'practical', title: 'Praktisch', hint: 'Reizen, tijden en taal.', field: 'practical' },
  {
    id: 'people',
    title: 'Mensen om {naam} heen',
    hint: 'Wie helpt? Schrijf geen nummer van een ander op.',
    field: 'people',
  },
  { id: 'agreed', title: 'Wat spraken we af?', hint: 'Wie doet wat, en wanneer?', field: 'agreed' },
] as const satisfies readonly Row[];
export type SectionId = (typeof sections)[number]['id'];
export const sectionIds: readonly SectionId[] = sections.map(({ id }) => id);
export const isSection = (id: string): id is SectionId => sectionIds.includes(id as SectionId);
/** About two sheets of A4: more than this nobody may write, and a region may ask for less. */
export const mostOfDocument = 6000;

/** A section that a region added with a question of its own. */
export type OwnId = `own-${string}`;
export type PartId = SectionId | OwnId;
export const isOwn = (id: string): id is OwnId => /^own-[0-9a-f-]{1,36}$/.test(id);
export const isPart = (id: string): id is PartId => isSection(id) || isOwn(id);
/** A question of the region, with which kinds of receivers get the answer: nobody, unless the region chose so. */
export type OwnQuestion = {
  readonly id: OwnId;
  readonly title: string;
  readonly hint: string;
  readonly receivers: readonly OrganisationKind[];
};

/** The title of a section with the first name in it. */
export const sectionTitle = (id: SectionId, firstName: string): string =>
  (sections.find((section) => section.id === id)?.title ?? '').replaceAll('{naam}', firstName);

const toGuide: readonly SectionId[] = sectionIds.filter((id) => id !== 'helps-at-home');
/**
 * What a receiver may get, by kind: who guides further. A kind that is not here gets no document: to work and to care goes
 * an extract, with a yes of its own (domain/extract/kinds.ts).
 */
export const documentSets: Readonly<Partial<Record<OrganisationKind, readonly SectionId[]>>> = {
  wi: toGuide,
  doorstroompunt: toGuide,
  mbo: toGuide,
  pro: toGuide,
  vso: toGuide,
};

/** The kinds that may get the answer to a question of a region: who guides further, and nobody else. */
export const guideKinds = Object.keys(documentSets) as readonly OrganisationKind[];

/**
 * What helps at school or at home goes to who guides further only when it was chosen; to nobody else, chosen or not. Of the
 * region's own questions those that name this kind.
 */
export function setFor(
  kind: OrganisationKind,
  open: ReadonlySet<FieldId>,
  { home }: { readonly home: boolean },
  own: readonly OwnQuestion[] = [],
): ReadonlySet<PartId> {
  const set = documentSets[kind] ?? [];
  const chosen: readonly SectionId[] = home && set.length > 0 ? [...set, 'helps-at-home'] : set;
  const asked = own.filter(({ receivers }) => set.length > 0 && receivers.includes(kind) && open.has('own-question'));
  return new Set([
    ...sections.filter(({ id, field }) => chosen.includes(id) && open.has(field)).map(({ id }) => id),
    ...asked.map(({ id }) => id),
  ]);
}
