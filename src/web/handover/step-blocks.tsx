import { errorAt } from '#web/kit/error-summary.tsx';
import { editHandover } from '#app/handover/edit-handover.ts';
import type { SenderView } from '#app/handover/views.ts';
import type { Draft } from '#app/ports/drafts.ts';
import { blocks as order, blockTitle, type BlockId } from '#domain/handover/blocks.ts';
import { all, number, text } from '#web/door/form.ts';
import { gone, type Reply } from '#web/door/visit.ts';
import { Card } from '#web/kit/card.tsx';
import { Form } from '#web/kit/form.tsx';
import { Tick } from '#web/kit/tick.tsx';
import { isAsked, withUs } from './between-words.ts';
import { DraftLine, typedIn } from '#web/person/draft-line.tsx';
import {
  AgainWarning,
  changed,
  fine,
  idOf,
  isGone,
  onward,
  onDraft,
  pathOf,
  StepButtons,
  stepPage,
  type Mine,
  type Wrong,
} from './draft.tsx';
import { errorsOf } from './refusals.ts';
import { becauseName, SensitiveField, withoutSensitive } from './sensitive-field.tsx';
import { shortName } from './words.ts';

type TypedBlock = {
  readonly id: BlockId;
  readonly text: string;
  readonly goesAlong: boolean;
  readonly because: string;
  /** As the page showed it, so that of two who write at once only the same words meet. */
  readonly was: string;
  readonly wentAlong: boolean;
  readonly taken?: boolean;
  readonly theirs?: string;
};

const hints: Partial<Record<BlockId, string>> = {
  proud: 'Begin met wat goed gaat. In eigen woorden.',
  can: 'Bijvoorbeeld van een stage: wat deed hij of zij daar?',
  'helps-at-work': 'Wat moet iemand op het werk weten of doen?',
  done: 'Bijvoorbeeld: stage, praktijkverklaring, gesprek met ouders.',
};

const hintOf = (id: BlockId, { between }: SenderView): string | undefined =>
  id === 'helps-at-home' ? `Dit blijft ${withUs(between)}, tenzij jij het mee laat gaan.` : hints[id];

/** Only what the page showed: a kind of hand-over has its own blocks. */
function fromForm({ form }: Pick<Mine, 'form'>): readonly TypedBlock[] {
  const [along, before] = [all(form, 'mee'), all(form, 'was-mee')];
  const asked = order.filter(({ id }) => form.has(id) || form.has(`was-${id}`));
  return asked.map(({ id }) => ({
    id,
    text: text(form, id),
    goesAlong: along.includes(id),
    because: text(form, becauseName(id)),
    was: text(form, `was-${id}`),
    wentAlong: before.includes(id),
  }));
}
const storedOf = ({ blocks }: SenderView, id: BlockId) => {
  const block = blocks.find((one) => one.id === id);
  return { text: block?.text ?? '', goesAlong: block?.goesAlong ?? false };
};
const fromView = (view: SenderView): readonly TypedBlock[] =>
  order
    .filter(({ id }) => view.blocks.some((block) => block.id === id))
    .map(({ id }) => {
      const stored = storedOf(view, id);
      return { id, ...stored, because: '', was: stored.text, wentAlong: stored.goesAlong };
    });

/** Of two who wrote at once: what I left alone becomes theirs; what we both changed is shown twice. */
const merged = (typed: readonly TypedBlock[], view: SenderView): readonly TypedBlock[] =>
  typed.map((mine) => {
    const stored = storedOf(view, mine.id);
    const goesAlong = mine.goesAlong === mine.wentAlong ? stored.goesAlong : mine.goesAlong;
    if (mine.text === mine.was) return { ...mine, text: stored.text, goesAlong };
    const meets = stored.text !== mine.was && stored.text !== mine.text;
    return { ...mine, goesAlong, ...(meets && { theirs: stored.text }) };
  });

function OneBlock({ block, view, wrong }: { block: TypedBlock; view: SenderView; wrong: Wrong }) {
  const { id } = block;
  const { theirs } = block;
  return (
    <Card>
      <SensitiveField
        name={id}
        label={blockTitle(id, view.youngPerson.firstName)}
        hint={hintOf(id, view)}
        rows={2}
        optional
        value={block.text}
        error={errorAt(wrong.errors, id)}
        because={block.because}
        taken={block.taken ?? false}
        theirs={theirs === undefined ? undefined : { by: wrong.changedBy ?? 'je collega', text: theirs }}
      />
      {view.closed.includes(id) ? (
        <p class="quiet">Dit blijft hier. Jullie privacyfunctionaris haalde dit eruit.</p>
      ) : (
        <Tick name="mee" value={id} label={`Gaat mee naar ${shortName(view.receiver)}`} checked={block.goesAlong} />
      )}
    </Card>
  );
}

type Shown = { readonly wrong?: Wrong; readonly kept?: Draft };
function blocksPage(
  visit: Mine,
  view: SenderView,
  typed: readonly TypedBlock[],
  { wrong = fine, kept }: Shown = {},
): Reply {
  const { handover, youngPerson, between } = view;
  const before = fromView(view);
  return stepPage({
    visit,
    step: 3,
    caseId: handover.caseId,
    fullName: youngPerson.fullName,
    between,
    lead: `Wat al bekend is, staat er.${isAsked(between) ? ` ${youngPerson.firstName} leest alles mee.` : ''} Geen vinkje: dan blijft het hier.`,
    wrong,
    children: (
      <>
        <AgainWarning view={view} />
        <Form
          action={`${pathOf(handover.id)}/blokken`}
          hidden={{ version: String(handover.version) }}
          keeps={`${pathOf(handover.id)}/blokken/concept`}
        >
          {before.map(({ id, was, wentAlong }) => (
            <>
              <input type="hidden" name={`was-${id}`} value={was} />
              {wentAlong && <input type="hidden" name="was-mee" value={id} />}
            </>
          ))}
          {typed.map((block) => (
            <OneBlock key={block.id} block={block} view={view} wrong={wrong} />
          ))}
          <StepButtons step={3} handoverId={handover.id} between={between} />
          <DraftLine kept={kept} action={`${pathOf(handover.id)}/blokken/concept`} />
        </Form>
      </>
    ),
  });
}

export const showBlocks = (visit: Mine): Promise<Reply> =>
  onDraft(visit, (view) => {
    const kept = view.drafts.blocks;
    // What a colleague kept in the hand-over since stands there too.
    const typed = kept && merged(fromForm({ form: typedIn(kept) }), view);
    return typed && typed.length > 0
      ? blocksPage(visit, view, typed, { kept })
      : blocksPage(visit, view, fromView(view));
  });

const cut = (typed: readonly TypedBlock[], id: string): readonly TypedBlock[] =>
  typed.map((block) =>
    block.id === id ? { ...block, text: withoutSensitive(block.text), because: '', taken: true } : block,
  );

/** POST of step 3: keeps the texts and what goes along; asks about words that may say too much. */
export async function keepBlocks(visit: Mine): Promise<Reply> {
  const typed = fromForm(visit);
  const away = text(visit.form, 'weg');
  const again = (shown: (view: SenderView) => readonly TypedBlock[], wrong: (view: SenderView) => Wrong) =>
    onDraft(visit, (view) => blocksPage(visit, view, shown(view), { wrong: wrong(view) }));
  const version = number(visit.form, 'version');
  const same = (view: SenderView) => view.handover.version === version;
  if (away)
    return again(
      (view) => cut(same(view) ? typed : merged(typed, view), away),
      (view) => (same(view) ? fine : { errors: [], changedBy: view.changedBy ?? 'Een collega' }),
    );
  const kept = await editHandover(visit.house, visit.actor, {
    handoverId: idOf(visit),
    version,
    blocks: typed.map(({ id, text: words, goesAlong, because }) => ({
      id,
      text: words,
      goesAlong,
      ...(because && { keepBecause: because }),
    })),
  });
  // How many steps there are depends on the kind.
  if (kept.ok) return onDraft(visit, ({ between }) => onward(visit, 3, between));
  if (isGone(kept.refusals)) return gone;
  if (changed(kept.refusals))
    return again(
      (view) => merged(typed, view),
      (view) => ({ errors: [], changedBy: view.changedBy ?? 'Een collega' }),
    );
  return again(
    () => typed,
    () => ({ errors: errorsOf(kept.refusals, 'proud') }),
  );
}
