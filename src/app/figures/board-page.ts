import { settingLast, settingView, type SettingView } from '#domain/directory/dated.ts';
import { keepsRegion } from '#domain/directory/keeping.ts';
import { checkNotes, noNotes, type BoardNotes, type TypedNotes } from '#domain/figures/board-notes.ts';
import { notFound, ok, refuse } from '#domain/outcome.ts';
import type { FigureChoice } from '#domain/programme/figure.ts';
import { addSetting, readSettings, takeSettingBack } from '../directory/region-settings.ts';
import { makeAct } from '../house.ts';
import type { Printout, StoredTable } from '../ports/counts.ts';
import { figureChoices } from '../programme/figure-choices.ts';
import { aimsOf, type Aims } from './goals.ts';

const key = 'board-notes';

export type BoardPage = {
  readonly notes: SettingView<BoardNotes>;
  /** What may leave; undefined = nothing was published yet. */
  readonly outside: Printout | undefined;
  readonly tables: readonly StoredTable[];
  /** undefined = no programme was begun. */
  readonly programme: Aims | undefined;
  /** What was published, beside the numbers that targets began with. */
  readonly choices: readonly FigureChoice[];
};

/** What a board reads on one page: notes, what may leave, targets, and the tables of others. No name is in it. Refusal: not-found. */
export const seeBoardPage = makeAct<Record<never, never>, BoardPage>('see-board-page', async (step) => {
  if (!keepsRegion(step.actor)) return notFound;
  const { counts } = step.desk;
  return ok({
    notes: settingView(await readSettings(step, key), step.today, noNotes),
    outside: await counts.printout(),
    tables: await counts.tables(),
    programme: await aimsOf(step),
    choices: await figureChoices(step),
  });
});

/** Other notes for boards from a day on; those before stay readable. Refusals by field as `checkNotes`; not-found. */
export const keepBoardNotes = makeAct<TypedNotes, null>('keep-board-notes', async (step, typed) => {
  if (!keepsRegion(step.actor)) return notFound;
  const before = settingLast(await readSettings(step, key), step.today)?.value ?? noNotes;
  const checked = checkNotes(typed, { today: step.today, before });
  if (!checked.ok) return checked;
  const { notes: value, validFrom, why } = checked.value;
  await addSetting(step, key, { value, validFrom, why });
  return ok(null);
});

/** Takes back notes that did not begin yet. Refusals: notes-began, not-found. */
export const takeBoardNotesBack = makeAct<{ readonly settingId: string }, null>(
  'keep-board-notes',
  async (step, { settingId }) => {
    if (!keepsRegion(step.actor)) return notFound;
    return (await takeSettingBack(step, key, settingId)) ? ok(null) : refuse('notes-began');
  },
);
