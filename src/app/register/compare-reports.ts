import type { Member } from '#domain/access/actor.ts';
import type { Change } from '#domain/intake/compare.ts';
import { looksLike, saysTheSame } from '#domain/person/looks-like.ts';
import { fullName } from '#domain/person/name.ts';
import { reportAnswerKey } from '#domain/register/judge.ts';
import { registerLabel } from '#domain/register/fields.ts';
import { type AcceptedReport, type ReportQuestion, reportPrint } from '#domain/register/report.ts';
import { asInFile } from '#domain/register/sources.ts';
import { reportWords } from '#domain/register/words.ts';
import type { House } from '../house.ts';
import { hiddenLines } from '../intake/hidden-lines.ts';
import type { Desk } from '../ports/desk.ts';
import type { Batch } from '../ports/intake.ts';
import type { OwnPerson } from '../ports/register.ts';

export type ComparedReport = {
  readonly report: AcceptedReport;
  readonly change: Change;
  readonly caseId: string | null;
  /** Nothing is written: the reader may not see whom it is about. */
  readonly hidden: boolean;
};
type Comparing = {
  readonly house: House;
  readonly desk: Pick<Desk, 'intake' | 'register'>;
  readonly reader: Member;
  readonly batch: Pick<Batch, 'schoolYear'>;
  readonly answers: ReadonlyMap<string, string>;
};
type Asked = { readonly compared: readonly ComparedReport[]; readonly questions: readonly ReportQuestion[] };

/** Who of the own organisation this may be: the same in every way first. Another organisation's are never looked at. */
function alikeOf(report: AcceptedReport, there: readonly OwnPerson[], house: House): OwnPerson | undefined {
  const near = there.filter((one) => looksLike(one, report.person, (a, b) => house.distance(a, b)));
  return near.find((one) => saysTheSame(one, report.person)) ?? near[0];
}

const ask = ({ line, key, nameKey }: AcceptedReport, alike: OwnPerson): ReportQuestion => ({
  kind: 'question',
  line,
  code: 'looks-like',
  column: registerLabel('dossierNumber'),
  raw: key,
  suggestions: [fullName(alike)],
  message: reportWords.looksLike(line, fullName(alike)),
  key,
  nameKey,
});

/**
 * Compares reports with what the own organisation has: by dossier number, and for a new number by who looks the same.
 * Whom the reader may not see counts as the reader expects (`hiddenLines`): nothing is made, changed or hinted at.
 */
export async function compareReports(step: Comparing, reports: readonly AcceptedReport[]): Promise<Asked> {
  const { house, desk, reader, batch, answers } = step;
  const stored = new Map(
    (
      await desk.register.storedOf(
        reader.organisationId,
        reports.map(({ key }) => key),
      )
    ).map((one) => [one.key, one]),
  );
  const fresh = reports.filter(({ key }) => !stored.has(key));
  const hiding = {
    hiddenKeys: (keys: readonly string[]) => desk.register.hiddenKeys(keys),
    seenKeys: (keys: readonly string[], year: number) => desk.intake.seenKeys(keys, year),
  };
  const hidden = await hiddenLines(hiding, fresh, batch.schoolYear);
  const days = [...new Set(fresh.map(({ person }) => person.birthDate))];
  const there = await desk.register.bornOn(reader.organisationId, days);
  const compared: ComparedReport[] = [];
  const questions: ReportQuestion[] = [];
  for (const report of reports) {
    const known = stored.get(report.key);
    const behindWall = hidden.get(report.line);
    const alike = known || behindWall ? undefined : alikeOf(report, there, house);
    const said = alike && answers.get(reportAnswerKey('looks-like', report.key));
    if (behindWall) compared.push({ report, change: behindWall, caseId: null, hidden: true });
    else if (known) {
      const isSame = reportPrint(asInFile(known.report, known.sources)) === reportPrint(report.person);
      compared.push({ report, change: isSame ? 'unchanged' : 'changed', caseId: known.caseId, hidden: false });
    } else if (alike && said === undefined) questions.push(ask(report, alike));
    else if (alike && said === 'same')
      compared.push({ report, change: 'changed', caseId: alike.caseId, hidden: false });
    else compared.push({ report, change: 'new', caseId: null, hidden: false });
  }
  return { compared, questions };
}
