import type { Actor } from '#domain/access/actor.ts';
import { bundle, type BundleFile } from '#domain/programme/bundle.ts';
import { ok, type Outcome } from '#domain/outcome.ts';
import { makeAct, type House } from '../house.ts';
import { fileToWrite } from './programme-file.ts';

type Lists = { readonly name: string; readonly lists: ReadonlyMap<BundleFile, readonly object[]> };
const read = makeAct<Record<never, never>, Lists>('take-out-programme', async (step) => {
  const file = await fileToWrite(step, 'owns');
  if (!file.ok) return file;
  const { programme, entries } = file.value;
  const { sections: _, ...frame } = programme;
  const adopted = [];
  for (const { number } of await step.desk.programmeFile.adoptedLines(programme.id))
    adopted.push(await step.desk.programmeFile.adopted(programme.id, number));
  const money = await step.desk.money.overview();
  const reports = [];
  for (const report of await step.desk.reports.all())
    reports.push({ ...report, answers: await step.desk.reports.answers(report.id) });
  const lists = new Map<BundleFile, readonly object[]>([
    ['programma', [frame]],
    ['onderdelen', await step.desk.programmeFile.everyVersion(programme.id)],
    ['opmerkingen', await step.desk.programme.comments(programme.id)],
    ['dossier', entries],
    ['vastgesteld', adopted.filter((one) => one !== undefined)],
    ['contactgemeente', await step.desk.programmeOwners.changes(programme.id)],
    ['geld', [...money.sources, ...money.lines, ...(await step.desk.money.changes())]],
    ['verslag', reports],
  ]);
  return ok({ name: programme.name, lists });
});

/** Everything of the programme as one zip, for the next contactgemeente (R20). Refusals: not-found, programme-owner-only. */
export async function takeOutProgramme(house: House, actor: Actor): Promise<Outcome<Uint8Array>> {
  const all = await read(house, actor, {});
  if (!all.ok) return all;
  const today = house.today();
  return ok(house.zip.pack(bundle(all.value.name, today, all.value.lists, house.hash), today));
}
