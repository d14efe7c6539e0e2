import { findBsn } from '#domain/bsn.ts';
import { fieldsOf } from '#domain/exchange/register.ts';
import { blocks as known, outgoing, type Block } from '#domain/handover/blocks.ts';
import type { Handover } from '#domain/handover/handover.ts';
import { kindRow } from '#domain/handover/kinds.ts';
import { rowFor } from '#domain/handover/move.ts';
import { lengthProblems } from '#domain/handover/problems.ts';
import { checkText } from '#domain/handover/sensitive.ts';
import { ok, refuse, type Outcome, type Refusal } from '#domain/outcome.ts';
import { makeAct, type Step } from '../house.ts';
import { sentAs } from '../person/drafts.ts';
import type { HandoverChange } from '../ports/handovers.ts';
import { atHandover, stepFacts, type At } from './at.ts';
import type { BlockText, EditHandover } from './commands.ts';
import { leaveLine, take } from './move.ts';
import { readReceiver } from './receiver.ts';

type Edit = {
  readonly change: HandoverChange;
  readonly blocks: readonly Block[];
  readonly keptTexts: readonly string[];
};
type Kept = { readonly was: string; readonly because?: string | undefined };

/** Why a text cannot be kept: a BSN, a word that says too much without a reason, too long. */
export function textRefusals(text: string, field: string, { was, because }: Kept): readonly Refusal[] {
  const checked = checkText(text, field, { was, ...(because !== undefined && { because }) });
  const reason = findBsn(because ?? '').found ? [{ code: 'bsn-in-reason', field }] : [];
  return [...lengthProblems(text, field), ...(checked.ok ? reason : checked.refusals)];
}

function readBlocks(stored: readonly Block[], texts: readonly BlockText[]) {
  const refusals: Refusal[] = [];
  const blocks: Block[] = [];
  const keptTexts: string[] = [];
  for (const { id, text, goesAlong, keepBecause } of texts) {
    const was = stored.find((block) => block.id === id);
    if (!was || !known.some((block) => block.id === id)) {
      refusals.push({ code: 'unknown-block', field: 'blocks' });
      continue;
    }
    refusals.push(...textRefusals(text, id, { was: was.text, because: keepBecause }));
    if (text !== was.text || goesAlong !== was.goesAlong) blocks.push({ ...was, text, goesAlong });
    if (keepBecause?.trim() && text !== was.text) keptTexts.push(`${id}: ${keepBecause.trim()}`);
  }
  return { refusals, blocks, keptTexts };
}

async function readEdit(step: Step, { handover, from }: At, command: EditHandover): Promise<Outcome<Edit>> {
  const { receiver } = command;
  const asked = receiver ? await readReceiver(step, from, { caseId: handover.caseId, receiver }) : ok({});
  if (!asked.ok) return asked;
  // Another kind has other blocks and another yes: that is another hand-over, which begins at the beginning.
  if ('kind' in asked.value && asked.value.kind !== handover.kind) return refuse('another-kind', 'receiver');
  const { question = handover.question, capacity = handover.capacity, necessity = handover.necessity } = command;
  const read = readBlocks(await step.desk.handovers.blocks(handover.id), command.blocks ?? []);
  const kept: Kept = { was: handover.question, because: command.keepQuestionBecause };
  const why =
    necessity === handover.necessity ? [] : textRefusals(necessity ?? '', 'necessity', { was: necessity ?? '' });
  const refusals = [...textRefusals(question, 'question', kept), ...why, ...read.refusals];
  if (refusals.length > 0) return { ok: false, refusals };
  const because = command.keepQuestionBecause?.trim();
  const keptTexts =
    because && question !== handover.question ? [`question: ${because}`, ...read.keptTexts] : read.keptTexts;
  const open = fieldsOf(handover.kind, await step.desk.exchanges.narrowed());
  const blocks = outgoing(read.blocks, open);
  return ok({ change: { ...asked.value, question, capacity, necessity }, blocks, keptTexts });
}

const differs = (handover: Handover, change: HandoverChange): boolean =>
  Object.entries(change).some(
    ([key, value]) =>
      key !== 'necessity' &&
      (key !== 'capacity' || handover.state === 'agreed') &&
      handover[key as keyof HandoverChange] !== value,
  );
/** What was read together and got a yes is no longer what stands there. */
const startAgain: HandoverChange = {
  readOn: null,
  readWith: null,
  readTogether: null,
  yesBy: null,
  yesName: null,
  yesOn: null,
  yesHow: null,
  ownView: null,
  toldOn: null,
  toldHow: null,
};

async function save(step: Step, at: At, { change, blocks, keptTexts }: Edit): Promise<Outcome<{ version: number }>> {
  const { handover } = at;
  const content = blocks.length > 0 || differs(handover, change);
  const inside = handover.capacity !== change.capacity || handover.necessity !== change.necessity;
  if (!content && !inside) return ok({ version: handover.version });
  if (content && handover.state !== 'draft') {
    const moved = await take(step, at, {
      step: 'change',
      event: 'handover-changed',
      change: { ...change, ...startAgain },
    });
    if (!moved.ok) return moved;
  } else await step.desk.handovers.change(handover, change);
  const next = { ...handover, ...change };
  const all = next.toOrganisationId === handover.toOrganisationId ? [] : await step.desk.handovers.blocks(handover.id);
  const rest = all.filter((block) => !blocks.some(({ id }) => id === block.id));
  for (const block of [...blocks, ...rest]) await step.desk.handovers.saveBlock(next, block);
  if (keptTexts.length > 0)
    await leaveLine(step, at, {
      step: 'change',
      event: 'handover-text-kept',
      details: { because: keptTexts.join('; ') },
    });
  return ok({ version: handover.version + 1 });
}

/**
 * Changes receiver, question, blocks or handelingsbekwaamheid. Refuses 'changed-meanwhile' when the page showed an older
 * version, 'bsn', and 'sensitive' without a reason. After reading or a yes a change of content starts at the draft again.
 */
export const editHandover = makeAct<EditHandover, { version: number }>('edit-handover', async (step, command) => {
  const found = await atHandover(step, command.handoverId, 'hold');
  if (!found.ok) return found;
  const at = found.value;
  const row = rowFor(kindRow(at.handover.kind).course, at.handover.state, 'change', at.side, await stepFacts(step, at));
  if (!row.ok) return row;
  if (at.handover.version !== command.version) return refuse('changed-meanwhile');
  const edit = await readEdit(step, at, command);
  if (!edit.ok) return edit;
  const form = command.blocks ? 'blocks' : command.question === undefined ? undefined : 'question';
  const saved = await save(step, at, edit.value);
  return form ? sentAs(step, { form, reference: at.handover.id }, saved) : saved;
});
