import { lettersIn, linesIn, mostOfField, wordsOf, type Line } from '#domain/document/document.ts';
import { isPart, type PartId } from '#domain/document/sections.ts';
import { findBsn } from '#domain/bsn.ts';
import { notFound, ok, refuse, type Outcome, type Refusal } from '#domain/outcome.ts';
import { isDay } from '#law/day.ts';
import { makeAct, type Step } from '../house.ts';
import { admitToWrite } from '../person/admit-to-write.ts';
import { sentAs } from '../person/drafts.ts';
import { memberOf } from '../turn/open-turn.ts';
import { gather, recordsOf, type Gathered } from './gather.ts';

type OnCase = { readonly caseId: string };
export type KeepDocument = OnCase & {
  /** As typed, one line each; `was` = as the page showed it, so that of two who write at once only the same section meets. */
  readonly texts: readonly { readonly section: PartId; readonly text: string; readonly was: string }[];
};

/** Loads it to write in it. */
export async function toWrite(step: Step, caseId: string): Promise<Outcome<Gathered>> {
  const admitted = await admitToWrite(step, caseId);
  if (!admitted.ok) return admitted;
  const found = await gather(step, admitted.value.facts);
  return found ? ok(found) : notFound;
}

/** A line of text of who writes. */
export const newLine = (step: Step, caseId: string, section: PartId, text: string, place = 0): Line => {
  const { organisationId, memberId } = memberOf(step);
  return {
    id: step.newId(),
    caseId,
    organisationId,
    memberId,
    kind: 'text',
    section,
    place,
    text,
    company: null,
    contact: null,
    days: null,
    onDay: null,
    untilDay: null,
    hidden: false,
  };
};

const tooLong = ({ wording: { most } }: Gathered, letters: number, field: string): readonly Refusal[] =>
  letters <= most ? [] : [{ code: 'document-too-long', field, values: { letters, most } }];

/** What stands in the other sections, and what was typed now: together at most two sheets. */
function faultsOf(found: Gathered, changed: KeepDocument['texts']): readonly Refusal[] {
  const { sections, letters } = found;
  // The region uses other sections since the page was opened.
  if (changed.some(({ section }) => !sections.some(({ id }) => id === section)))
    return [{ code: 'document-changed', field: 'proud' }];
  const refusals: Refusal[] = changed.flatMap(({ section, text }) =>
    findBsn(text).found ? [{ code: 'bsn', field: section }] : [],
  );
  const stored = (id: PartId) => sections.find((one) => one.id === id)?.typed ?? '';
  const meets = changed.filter(({ section, was, text }) => stored(section) !== was && stored(section) !== text);
  refusals.push(...meets.map(({ section }) => ({ code: 'changed-meanwhile', field: section })));
  const before = changed.reduce((sum, { section }) => sum + stored(section).length, 0);
  const after = changed.reduce((sum, { text }) => sum + text.length, 0);
  return [...refusals, ...tooLong(found, letters - before + after, changed[0]?.section ?? 'proud')];
}

/**
 * Keeps what was typed, section by section. A line that says too much is kept and warned about; a BSN never. Refusals: bsn,
 * changed-meanwhile and document-too-long (with the count), each at its section; then nothing is kept.
 */
export const keepDocument = makeAct<KeepDocument, null>('keep-document', async (step, { caseId, texts }) => {
  const found = await toWrite(step, caseId);
  if (!found.ok) return found;
  const changed = texts.filter(({ text, was }) => text !== was);
  const refusals = faultsOf(found.value, changed);
  if (refusals.length > 0) return { ok: false, refusals };
  const { records, sections } = found.value;
  for (const { section, text } of changed) {
    const before = sections.find(({ id }) => id === section)?.entries ?? [];
    const [left, own] = [
      new Set(before.flatMap((entry) => (entry.hidden ? entry.text : []))),
      new Set(before.flatMap((entry) => (entry.own ? entry.text : []))),
    ];
    await step.desk.documents.clearText(records, section);
    await step.desk.documents.addLines(
      // A line that was left out, or is in the young person's own words, stays so while its words stay.
      linesIn(text).map((words, n) => ({
        ...newLine(step, caseId, section, words, n),
        hidden: left.has(words),
        own: own.has(words),
      })),
    );
  }
  return sentAs(step, { form: 'document', reference: caseId }, ok(null));
});

export type AddStage = OnCase & {
  readonly company: string;
  readonly contact: string;
  readonly days: string;
  /** What the company says of it. */
  readonly verdict: string;
};
const wordFaults = (said: Readonly<Record<string, string>>): readonly Refusal[] =>
  Object.entries(said).flatMap(([field, text]) => [
    ...(text.length > mostOfField ? [{ code: 'text-too-long', field, values: { most: mostOfField } }] : []),
    ...(findBsn(text).found ? [{ code: 'bsn', field }] : []),
  ]);

async function addLine(step: Step, found: Gathered, line: Line): Promise<Outcome<null>> {
  const refusals = tooLong(found, lettersIn(found.sections) + wordsOf(line).length, 'company');
  if (refusals.length > 0) return { ok: false, refusals };
  await step.desk.documents.addLines([line]);
  return ok(null);
}

/** A stage in one line: company, contact, days, and what the company says of it. Refusals by field. */
export const addStage = makeAct<AddStage, null>('keep-document', async (step, { caseId, ...said }) => {
  const found = await toWrite(step, caseId);
  if (!found.ok) return found;
  const missing = said.company.trim() ? [] : [{ code: 'stage-company', field: 'company' }];
  const refusals = [...missing, ...wordFaults(said)];
  if (refusals.length > 0) return { ok: false, refusals };
  return addLine(step, found.value, {
    ...newLine(step, caseId, 'can', said.verdict.trim()),
    kind: 'stage',
    company: said.company.trim(),
    contact: said.contact.trim() || null,
    days: said.days.trim() || null,
  });
});

export type AddInstrument = OnCase & {
  readonly instrument: string;
  /** Unchecked. */
  readonly onDay: string;
  readonly untilDay: string;
};
/** That an instrument was used: its name, the day, and until when it holds. What came of it stays with who made it. */
export const addInstrument = makeAct<AddInstrument, null>('keep-document', async (step, command) => {
  const { caseId, instrument, onDay, untilDay } = command;
  const found = await toWrite(step, caseId);
  if (!found.ok) return found;
  const refusals: Refusal[] = [
    ...(instrument.trim() ? [] : [{ code: 'instrument-name', field: 'instrument' }]),
    ...wordFaults({ instrument }),
    ...(isDay(onDay) && onDay <= step.today ? [] : [{ code: 'instrument-day', field: 'onDay' }]),
    ...(untilDay === '' || (isDay(untilDay) && untilDay >= onDay)
      ? []
      : [{ code: 'instrument-until', field: 'untilDay' }]),
  ];
  if (refusals.length > 0) return { ok: false, refusals };
  return addLine(step, found.value, {
    ...newLine(step, caseId, 'can', instrument.trim(), 1000),
    kind: 'instrument',
    onDay,
    untilDay: untilDay || null,
  });
});

/** A stage or an instrument goes. */
export const removeLine = makeAct<OnCase & { readonly lineId: string }, null>(
  'keep-document',
  async (step, { caseId, lineId }) => {
    const admitted = await admitToWrite(step, caseId);
    if (!admitted.ok) return admitted;
    const gone = await step.desk.documents.removeLine(await recordsOf(step, caseId), lineId);
    return gone ? ok(null) : notFound;
  },
);

/** Which lines are left out from now on: those, and no other. Refuses when somebody wrote in it since. */
export const leaveOut = makeAct<OnCase & { readonly keys: readonly string[]; readonly stamp: string }, null>(
  'keep-document',
  async (step, { caseId, keys, stamp }) => {
    const found = await toWrite(step, caseId);
    if (!found.ok) return found;
    const { sections, records } = found.value;
    if (found.value.stamp !== stamp) return refuse('document-changed', 'keys');
    const chosen = sections.flatMap((section) =>
      section.entries
        .filter(({ key }) => keys.includes(key))
        .map(({ key, kind }) => ({ key, kind, section: section.id })),
    );
    await step.desk.documents.clearHidden(records);
    const written = chosen.filter(({ kind }) => kind !== 'known').map(({ key }) => key);
    await step.desk.documents.hide(records, written);
    await step.desk.documents.addLines(
      chosen
        .filter(({ kind }) => kind === 'known')
        .map(({ key, section }) => ({ ...newLine(step, caseId, section, key), kind: 'hidden' as const })),
    );
    return ok(null);
  },
);

/** The sections of a form that the page showed; `names` = of its fields. */
export const textsFrom = (names: Iterable<string>, said: (name: string) => string): KeepDocument['texts'] =>
  [...new Set(names)].flatMap((section) =>
    isPart(section) ? [{ section, text: said(section), was: said(`was-${section}`) }] : [],
  );
