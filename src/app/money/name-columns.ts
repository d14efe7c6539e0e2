import { settingLast } from '#domain/directory/dated.ts';
import { keepsRegion } from '#domain/directory/keeping.ts';
import { checkColumnWords } from '#domain/money/account.ts';
import { notFound, ok } from '#domain/outcome.ts';
import { addDays } from '#law/day.ts';
import { addSetting, readSettings } from '../directory/region-settings.ts';
import { makeAct } from '../house.ts';

/** What to call a column of which the official table was not read. */
type Naming = { readonly column: string; readonly words: string };

/** Names a column of the account for the whole region. Refusals: not-found; name-missing, text-too-long, bsn. */
export const nameColumn = makeAct<Naming, null>('name-account', async (step, { column, words }) => {
  if (!keepsRegion(step.actor)) return notFound;
  const checked = checkColumnWords(column, words);
  if (!checked.ok) return checked;
  const before = settingLast(await readSettings(step, 'account-columns'), step.today)?.value ?? {};
  // A setting begins tomorrow at the earliest; the page shows the name that was given last.
  const validFrom = addDays(step.today, 1);
  await addSetting(step, 'account-columns', {
    value: { ...before, [column]: words },
    validFrom,
    why: 'naam van een kolom',
  });
  return ok(null);
});
