import { editHandover } from '#app/handover/edit-handover.ts';
import type { RecordYes } from '#app/handover/commands.ts';
import { recordReading } from '#app/handover/record-reading.ts';
import { recordYes } from '#app/handover/record-yes.ts';
import type { SenderView } from '#app/handover/views.ts';
import { yesHows } from '#domain/handover/handover.ts';
import { capacities, representatives, type YesBy } from '#domain/handover/yes.ts';
import type { Refusal } from '#domain/outcome.ts';
import { number, oneOf, pickedDay, text } from '#web/door/form.ts';
import { go, gone, type Reply } from '#web/door/visit.ts';
import { isAsked } from './between-words.ts';
import {
  changed,
  fine,
  idOf,
  isGone,
  onDraft,
  onward,
  pathOf,
  stepPage,
  stepsOf,
  type Mine,
  type Wrong,
} from './draft.tsx';
import type { Said } from './meeting-form.tsx';
import { keptReading, ReadingForm } from './reading-form.tsx';
import { errorsOf } from './refusals.ts';
import { typedIn } from './words.ts';

/** Went well, with the version that stands now; or why not, with the fields of the form. */
type Kept = { readonly version: number } | { readonly refusals: readonly Refusal[]; readonly names: Names };
type Names = Readonly<Record<string, string>>;
const people = ['self', ...(Object.keys(representatives) as YesBy[])] as readonly YesBy[];

function readingPage(visit: Mine, view: SenderView, said: Said, wrong: Wrong = fine): Reply {
  return stepPage({
    visit,
    step: 4,
    caseId: view.handover.caseId,
    fullName: view.youngPerson.fullName,
    wrong,
    children: <ReadingForm view={view} said={said} wrong={wrong} today={visit.today} />,
  });
}

/** GET: where nobody is asked for a yes, step four is to tell. */
export const showReading = (visit: Mine): Promise<Reply> =>
  onDraft(visit, (view) =>
    isAsked(view.between)
      ? readingPage(visit, view, keptReading(view))
      : go(`${pathOf(idOf(visit))}/${stepsOf(view.between).at(-1)?.path ?? 'controle'}`),
  );

async function keepReading(visit: Mine, view: SenderView, version: number): Promise<Kept> {
  const { form } = visit;
  const read = oneOf(form, 'gelezen', ['ja', 'nee']);
  if (!read && form.has('stop')) return { version };
  if (!read) return { refusals: [{ code: 'reading-missing', field: 'gelezen' }], names: {} };
  const words = text(form, read === 'ja' ? 'readWith' : 'notYet');
  const on = read === 'ja' ? pickedDay(form, 'readOn') || '' : '';
  const { handover } = view;
  const same =
    handover.readTogether === (read === 'ja') &&
    (handover.readOn ?? '') === on &&
    handover.readWith === words &&
    handover.version === version;
  // A yes stands on what was read: to read it again on paper would take that yes away.
  if (same) return { version };
  const command = { handoverId: handover.id, version, together: read === 'ja', words, ...(read === 'ja' && { on }) };
  const kept = await recordReading(visit.house, visit.actor, command);
  const names: Names = { on: 'readOn', words: read === 'ja' ? 'readWith' : 'notYet' };
  return kept.ok ? kept.value : { refusals: kept.refusals, names };
}

async function keepCapacity(visit: Mine, version: number): Promise<Kept> {
  const capacity = oneOf(visit.form, 'capacity', capacities);
  if (!capacity) return { version };
  const kept = await editHandover(visit.house, visit.actor, { handoverId: idOf(visit), version, capacity });
  return kept.ok ? kept.value : { refusals: kept.refusals, names: {} };
}

function yesCommand(visit: Mine, version: number): RecordYes | readonly Refusal[] {
  const { form } = visit;
  const answer = oneOf(form, 'answer', ['yes', 'no']);
  const by = oneOf(form, 'by', people);
  const how = oneOf(form, 'how', yesHows);
  const faults: Refusal[] = answer ? [] : [{ code: 'answer-missing', field: 'answer' }];
  if (!by) faults.push({ code: 'by-missing', field: 'by' });
  if (!how) faults.push({ code: 'how-missing', field: 'how' });
  if (!answer || !by || !how) return faults;
  const [name, ownView] = [text(form, `yesName-${by}`), text(form, `ownView-${by}`)];
  const command = { handoverId: idOf(visit), version, answer, by, how, on: pickedDay(form, 'yesOn') || '' };
  return { ...command, ...(name && { name }), ...(ownView && { ownView }) };
}

function sameYes({ handover: h }: SenderView, c: RecordYes): boolean {
  const name = c.by === 'self' ? '' : (c.name ?? '');
  return (
    c.answer === 'yes' &&
    h.yesBy === c.by &&
    h.yesHow === c.how &&
    h.yesOn === c.on &&
    (h.yesName ?? '') === name &&
    (h.ownView ?? '') === (c.ownView ?? '')
  );
}

const yesNames = (visit: Mine): Names => {
  const by = text(visit.form, 'by');
  return { on: 'yesOn', name: `yesName-${by}`, ownView: `ownView-${by}` };
};
type Answered = Kept | { readonly refused: true };

async function keepYes(visit: Mine, view: SenderView, version: number): Promise<Answered> {
  if (text(visit.form, 'gevraagd') !== 'ja') return { version };
  const command = yesCommand(visit, version);
  if (!('answer' in command)) return { refusals: command, names: {} };
  if (view.handover.state === 'agreed' && sameYes(view, command)) return { version };
  const kept = await recordYes(visit.house, visit.actor, command);
  if (!kept.ok) return { refusals: kept.refusals, names: yesNames(visit) };
  return kept.value.state === 'refused' ? { refused: true } : { version: kept.value.version };
}

/** What is wrong with the yes is told together with what is wrong with the reading. */
function withYesFaults(visit: Mine, read: Extract<Kept, { refusals: unknown }>): Kept {
  if (text(visit.form, 'gevraagd') !== 'ja' || isGone(read.refusals) || changed(read.refusals)) return read;
  const command = yesCommand(visit, 0);
  return 'answer' in command ? read : { ...read, refusals: [...read.refusals, ...command] };
}

async function keepAll(visit: Mine, view: SenderView): Promise<Answered> {
  const read = await keepReading(visit, view, number(visit.form, 'version'));
  if ('refusals' in read) {
    // A no needs no reading together: nothing may stand in its way.
    if (
      text(visit.form, 'gevraagd') === 'ja' &&
      oneOf(visit.form, 'answer', ['no']) &&
      !isGone(read.refusals) &&
      !changed(read.refusals)
    )
      return keepYes(visit, view, number(visit.form, 'version'));
    return withYesFaults(visit, read);
  }
  const capacity = await keepCapacity(visit, read.version);
  return 'refusals' in capacity ? capacity : keepYes(visit, view, capacity.version);
}

/** POST of step 4: keeps the reading, who decides, and the yes or no; after a no nothing leaves the school. */
export const keepTogether = (visit: Mine): Promise<Reply> => onDraft(visit, (view) => keepStep(visit, view));

async function keepStep(visit: Mine, view: SenderView): Promise<Reply> {
  const kept = await keepAll(visit, view);
  if ('refused' in kept) return go(pathOf(idOf(visit)), 'handover-refused');
  if ('version' in kept) return onward(visit, 4);
  if (isGone(kept.refusals)) return gone;
  const wrong = (now: SenderView): Wrong =>
    changed(kept.refusals)
      ? { errors: [], changedBy: now.changedBy ?? 'Een collega' }
      : { errors: errorsOf(kept.refusals, 'gelezen', kept.names) };
  return onDraft(visit, (now) => readingPage(visit, now, typedIn(visit.form), wrong(now)));
}
