import { isDay, type Day } from '#law/day.ts';
import type { OrganisationKind } from '../access/actor.ts';
import { findBsn } from '../bsn.ts';
import { findSensitive } from '../handover/sensitive.ts';
import { ok, type Outcome, type Refusal } from '../outcome.ts';
import {
  guideKinds,
  isSection,
  mostOfDocument,
  sections,
  type OwnId,
  type OwnQuestion,
  type PartId,
  type SectionId,
} from './sections.ts';

/** How a region asks: sections in their order, its own questions below them, and how long it may be. '{naam}' = the first name. */
export type Wording = {
  readonly sections: readonly { readonly id: SectionId; readonly title: string; readonly hint: string }[];
  readonly own: readonly OwnQuestion[];
  readonly most: number;
};

/** The words with which Aanzet begins. */
export const standardWording: Wording = {
  sections: sections.map(({ id, title, hint }) => ({ id, title, hint })),
  own: [],
  most: mostOfDocument,
};

/** What goes well and what somebody wants come first, in every region. */
export const firstSections: readonly SectionId[] = ['proud', 'wants'];
/** A region may do without these. */
export const optionalSections: readonly SectionId[] = ['practical', 'people', 'agreed'];
export const mostOwnQuestions = 5;
const leastOfDocument = 1000;
const mostOfTitle = 80;
const mostOfHint = 160;
const mostOfWhy = 200;

const named = (words: string, firstName: string): string => words.replaceAll('{naam}', firstName);
type Part = { readonly id: PartId; readonly title: string; readonly hint: string };
/** The sections of the document of one young person, in their order. */
export const partsOf = ({ sections: all, own }: Wording, firstName: string): readonly Part[] =>
  [...all, ...own].map(({ id, title, hint }) => ({
    id,
    title: named(title, firstName),
    hint: named(hint, firstName),
  }));

/** As typed in the form of the region. An own question without words is not there. */
export type TypedWording = {
  readonly sections: readonly {
    readonly id: SectionId;
    readonly title: string;
    readonly hint: string;
    readonly place: string;
    readonly off: boolean;
  }[];
  readonly own: readonly {
    /** '' = a new one. */
    readonly id: string;
    readonly title: string;
    readonly hint: string;
    readonly receivers: readonly string[];
  }[];
  readonly most: string;
  readonly validFrom: Day | undefined;
  readonly why: string;
};
export type NewWording = { readonly wording: Wording; readonly validFrom: Day; readonly why: string };

// Beside the words that a line is asked about: what a title may not ask for, since the document has no place for it.
const noPlaceFor =
  /\b(gezondheid\w*|ziek\w*|medisch\w*|arts\w*|huisarts\w*|dokter\w*|behandel\w*|klachten|zorgvraag\w*|jeugdzorg|jeugdhulp|hulpverlen\w*|politie|justitie|strafbaar\w*|veroordel\w*)\b/iu;
const asksForHealth = (text: string): boolean =>
  noPlaceFor.test(text) || findSensitive(text).some(({ kind }) => kind === 'health');

/** What is wrong with words of a title, a sentence of help, or the reason. */
function textFaults(text: string, field: string, most: number): readonly Refusal[] {
  const braces = /[{}]/.test(text.replaceAll('{naam}', ''));
  return [
    ...(text.length > most ? [{ code: 'text-too-long', field, values: { most } }] : []),
    ...(findBsn(text).found ? [{ code: 'bsn', field }] : []),
    ...(asksForHealth(text) ? [{ code: 'wording-health', field }] : []),
    ...(braces ? [{ code: 'wording-braces', field }] : []),
  ];
}
const titleFaults = (title: string, field: string): readonly Refusal[] =>
  title === '' ? [{ code: 'wording-title', field }] : textFaults(title, field, mostOfTitle);

function sectionFaults({ id, title, hint, place, off }: TypedWording['sections'][number]): readonly Refusal[] {
  const fixed = firstSections.includes(id);
  return [
    ...titleFaults(title.trim(), `title-${id}`),
    ...textFaults(hint.trim(), `hint-${id}`, mostOfHint),
    ...(fixed || off || /^\d{1,2}$/.test(place.trim()) ? [] : [{ code: 'wording-place', field: `place-${id}` }]),
    ...(off && !optionalSections.includes(id) ? [{ code: 'wording-needed', field: `title-${id}` }] : []),
  ];
}

const isGuide = (kind: string): kind is OrganisationKind => guideKinds.includes(kind as OrganisationKind);
function ownFaults({ title, hint, receivers }: TypedWording['own'][number], n: number): readonly Refusal[] {
  return [
    ...textFaults(title.trim(), `own-title-${n}`, mostOfTitle),
    ...textFaults(hint.trim(), `own-hint-${n}`, mostOfHint),
    ...(receivers.every(isGuide) ? [] : [{ code: 'wording-receiver', field: `own-receivers-${n}` }]),
  ];
}

/** Another Aanzet knows a question by its title, so no two are the same. */
function doubleTitles(all: readonly { readonly title: string; readonly field: string }[]): readonly Refusal[] {
  const words = ({ title }: { title: string }) => title.trim().toLowerCase();
  return all
    .filter((one, at) => words(one) !== '' && all.findIndex((other) => words(other) === words(one)) !== at)
    .map(({ field }) => ({ code: 'wording-twice', field }));
}

const asked = ({ own }: TypedWording) =>
  own.map((one, n) => ({ ...one, n })).filter(({ title }) => title.trim() !== '');
const used = ({ sections: all }: TypedWording) => all.filter(({ off }) => !off);

function faultsOf(typed: TypedWording, today: Day): readonly Refusal[] {
  const own = asked(typed);
  const most = /^\d{4}$/.test(typed.most.trim()) ? Number(typed.most) : 0;
  const whole =
    new Set(typed.sections.map(({ id }) => id)).size === sections.length &&
    typed.sections.every(({ id }) => isSection(id));
  const titles = [
    ...used(typed).map(({ id, title }) => ({ title, field: `title-${id}` })),
    ...own.map(({ title, n }) => ({ title, field: `own-title-${n}` })),
  ];
  const { validFrom } = typed;
  const day = validFrom === undefined || !isDay(validFrom) ? 'no-day' : validFrom <= today ? 'wording-later' : null;
  return [
    ...(whole ? [] : [{ code: 'wording-needed', field: 'title-proud' }]),
    ...typed.sections.flatMap(sectionFaults),
    ...typed.own.flatMap(ownFaults),
    ...doubleTitles(titles),
    ...(own.length > mostOwnQuestions ? [{ code: 'wording-many', field: `own-title-${own.at(-1)?.n}` }] : []),
    ...(most >= leastOfDocument && most <= mostOfDocument ? [] : [{ code: 'wording-most', field: 'most' }]),
    ...(day ? [{ code: day, field: 'validFrom' }] : []),
    ...(typed.why.trim() === ''
      ? [{ code: 'wording-why', field: 'why' }]
      : textFaults(typed.why.trim(), 'why', mostOfWhy)),
  ];
}

/** The words alone, in one order: what comes from a database has its own. */
const plain = ({ sections: all, own, most }: Wording): string =>
  JSON.stringify([
    most,
    all.map(({ id, title, hint }) => [id, title, hint]),
    own.map(({ id, title, hint, receivers }) => [id, title, hint, [...receivers].toSorted()]),
  ]);
/** Whether two say the same, in the same order. */
const isSameWording = (one: Wording, other: Wording): boolean => plain(one) === plain(other);

/**
 * The words of a region out of what was typed. A question that was there keeps its id, so that answers stay with it. Refusals
 * by field: wording-title, -health, -braces, -place, -needed, -receiver, -twice, -many, -most, -why, -later, -same; no-day,
 * text-too-long, bsn.
 */
export function checkWording(
  typed: TypedWording,
  { today, before, newId }: { readonly today: Day; readonly before: Wording; readonly newId: () => string },
): Outcome<NewWording> {
  const refusals = faultsOf(typed, today);
  const { validFrom } = typed;
  if (refusals.length > 0 || validFrom === undefined) return { ok: false, refusals };
  const place = ({ id, place: at }: TypedWording['sections'][number]) =>
    firstSections.includes(id) ? firstSections.indexOf(id) - firstSections.length : Number(at);
  const known = new Set<string>(before.own.map(({ id }) => id));
  const wording: Wording = {
    sections: used(typed)
      .toSorted((a, b) => place(a) - place(b))
      .map(({ id, title, hint }) => ({ id, title: title.trim(), hint: hint.trim() })),
    own: asked(typed).map(({ id, title, hint, receivers }) => ({
      id: known.has(id) ? (id as OwnId) : `own-${newId()}`,
      title: title.trim(),
      hint: hint.trim(),
      receivers: guideKinds.filter((kind) => receivers.includes(kind)),
    })),
    most: Number(typed.most),
  };
  if (isSameWording(wording, before)) return { ok: false, refusals: [{ code: 'wording-same', field: 'title-proud' }] };
  return ok({ wording, validFrom, why: typed.why.trim() });
}

/** The form as it opens: the words that will hold then. */
export const typedOf = (wording: Wording): Omit<TypedWording, 'validFrom' | 'why'> => ({
  sections: sections.map(({ id, title, hint }, at) => {
    const now = wording.sections.find((one) => one.id === id);
    const place = now ? wording.sections.indexOf(now) + 1 : at + 1;
    return { id, title: now?.title ?? title, hint: now?.hint ?? hint, place: String(place), off: now === undefined };
  }),
  own: wording.own.map(({ id, title, hint, receivers }) => ({ id, title, hint, receivers })),
  most: String(wording.most),
});
