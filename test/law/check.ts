import type { Answer, Duty } from '#law/answer.ts';
import type { Enrolment } from '#law/facts.ts';
import type { Scenario } from './scenario.ts';

const line = ({ party, strength, act, enrolmentId, from, until, status }: Duty): string =>
  `${party} ${strength} ${act} ${enrolmentId} ${from}..${until ?? ''} ${status}`;

/** Whether the line is the expected one, with '*' for whatever stands there. */
function fits(expected: string, said: string): boolean {
  const words = said.split(' ');
  return expected.split(' ').every((word, at) => word === '*' || word === words[at]);
}

/** What was expected and is not there, and what is there and was not expected. */
function apart(expected: readonly string[], said: readonly string[]): { missing: string[]; extra: string[] } {
  const extra = [...said];
  const missing = expected.filter((wanted) => {
    const at = extra.findIndex((one) => fits(wanted, one));
    if (at !== -1) extra.splice(at, 1);
    return at === -1;
  });
  return { missing, extra };
}

const offerArticle = (e: Enrolment | undefined): string =>
  e?.schoolKind === 'pro' ? 'WVO 2020 2.31a' : e?.schoolKind === 'vso' ? 'WEC 44' : 'WEB 9.2.12';
const reportArticle = (e: Enrolment | undefined): string =>
  e?.schoolKind === 'vso' ? 'WEC 47b' : /^(mbo|vavo)$/.test(e?.schoolKind ?? '') ? 'WEB 9.2.2' : 'WVO 2020 8.20';
const ruleOf: Readonly<Record<Duty['act'], readonly [string, (e: Enrolment | undefined) => readonly string[]]>> = {
  'offer-loopbaanbegeleiding': ['R02', (e) => [offerArticle(e)]],
  'renew-offer': ['R04', (e) => [offerArticle(e)]],
  'consult-school': ['R06', () => ['WEB 9.2.5']],
  overgangsdocument: ['R08', (e) => [e?.vsoProfile === 'dagbesteding' ? 'WEC 14h' : 'WEC 14e']],
  'mbo-verklaring': ['R09', () => ['WEB 7.4.6a']],
  'report-absence': ['R10', (e) => ['LPW 21a', reportArticle(e)]],
};

function wronglyCited(
  { rule, article, act, strength, enrolmentId, due }: Duty,
  enrolments: readonly Enrolment[] = [],
): boolean {
  const [id, articles] = ruleOf[act];
  const allowed = articles(enrolments.find((one) => one.id === enrolmentId));
  return !['must', 'may'].includes(strength) || rule !== id || !allowed.includes(article) || due !== null;
}

/** Party, then the last day (none comes last), then act: the order that the contract asks. */
export const sortKey = ({ party, until, act }: Duty): string => `${party} ${until ?? '9999-99-99'} ${act}`;

const reasons = (answer: Answer): string =>
  [answer.doorstroompuntDoelgroep, ...answer.duties].flatMap(({ because }) => because).join('\n');

function* faults({ on, facts, expect: wanted }: Scenario, answer: Answer): Generator<string> {
  const { duties, doorstroompuntDoelgroep: group, startkwalificatie } = answer;
  const said = duties.map(line);
  const outcome = wanted.doelgroep ?? group.outcome;
  const approach = answer.approach?.article ?? 'none';
  if (approach !== (wanted.approach ?? approach)) yield `approach ${approach}`;
  if (answer.date !== on) yield `date ${answer.date}`;
  if (`${group.rule} ${group.article}` !== 'R01 WEB 9.2.1') yield `group by ${group.rule} ${group.article}`;
  if (group.outcome !== outcome) yield `doelgroep ${group.outcome}, not ${outcome}`;
  if (startkwalificatie !== (wanted.startkwalificatie ?? startkwalificatie))
    yield `startkwalificatie ${startkwalificatie}`;
  if (wanted.duties) {
    const { missing, extra } = apart(wanted.duties, said);
    yield* missing.map((one) => `missing: ${one}`);
    yield* extra.map((one) => `extra: ${one}`);
  }
  yield* apart(wanted.has ?? [], said).missing.map((one) => `missing: ${one}`);
  for (const not of wanted.not ?? [])
    if (duties.some(({ act, enrolmentId }) => `${act} ${enrolmentId} `.startsWith(`${not} `))) yield `listed: ${not}`;
  for (const word of wanted.says ?? []) if (!word.test(reasons(answer))) yield `never says ${word.source}`;
  yield* duties
    .filter((duty) => wronglyCited(duty, facts.enrolments))
    .map(({ act, rule, article }) => `${act} by ${rule} ${article}`);
  const keys = duties.map(sortKey);
  if (keys.join() !== keys.toSorted().join()) yield `order: ${keys.join()}`;
}

/** How the answer differs from what was worked out by hand; empty when it does not. */
export function differences(scenario: Scenario, answer: Answer): string[] {
  return [...faults(scenario, answer)];
}
