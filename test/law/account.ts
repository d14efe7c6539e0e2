import type { Answer, Duty, Receipt } from '#law/answer.ts';
import { addYears, ageOn } from '#law/day.ts';
import type { Facts } from '#law/facts.ts';
import type { Scenario } from './scenario.ts';

const named = ({ act, enrolmentId }: Duty): string => `${act} ${enrolmentId}`;

/** What an answer must say: what it leans on that is not in the facts, and which of two cases this is. */
function wordsOf({ act, article, status, strength, until }: Duty): readonly RegExp[] {
  if (act === 'consult-school') return [/Het papier is van/, /9\.2\.5 lid 7/];
  if (act === 'overgangsdocument') return [/wat er daarna ook komt/];
  if (act === 'mbo-verklaring') return [/jonger dan 27/, /De laatste inschrijving/];
  if (act === 'renew-offer') return [/termijn afweek/, /eerste jaar na school/];
  if (act === 'report-absence')
    return [
      /leeftijd/,
      /kortere termijn/,
      { 'LPW 21a': /uur of meer/, 'WEC 47b': /een maand/ }[article] ?? /vier weken/,
    ];
  const how = { must: /De school moet/, may: /De school mag .* maar hoeft dat niet/ }[strength];
  const said = status === 'undetermined' ? /^Misschien moet/ : how;
  if (until === null) return [said, /is ingeschreven/];
  const begin = article === 'WEB 9.2.12' ? /van het diploma/ : /van het einde van de inschrijving/;
  return [said, begin, /termijn afweek/, ...(strength === 'must' ? [/Hoeveel tijd mag ertussen/] : [])];
}

/** A question only where there is one: the number of R03 stands beside every must of a school that somebody left. */
function questions({ because, act, status, strength }: Duty): boolean {
  const asked = because.some((said) => said.includes('?'));
  return status === 'undetermined' ? asked : !asked || (act === 'offer-loopbaanbegeleiding' && strength === 'must');
}

function* unsaidOf({ on, facts, settings }: Scenario, answer: Answer): Generator<string> {
  const { doorstroompuntDoelgroep: group, startkwalificatie, duties } = answer;
  const said = group.because.join(' ');
  const enrolled = isEnrolled(facts, on);
  const young = ageOn(facts.birthDate, on) < 27;
  const must = [
    enrolled ? /kortere termijn/ : /nergens ingeschreven/,
    young ? /jonger dan 27/ : /27 of ouder/,
    startkwalificatie ? /heeft een startkwalificatie/ : /heeft geen startkwalificatie/,
    /op leeftijd bepaald/,
  ];
  if (!settings) yield* must.filter((word) => !word.test(said)).map(({ source }) => `the group never says ${source}`);
  const minor = group.outcome === 'met' && ageOn(facts.birthDate, on) < 18;
  if (!settings && /laagste leeftijd/.test(said) !== minor) yield 'the group is wrong about its lowest age';
  const exempted = facts.exemptions?.some(({ from }) => from <= on) ?? false;
  if (/geen vrijstelling/.test(said) === exempted) yield 'the group is wrong about exemptions';
  const { outcome = 'human', because: why = [] } = answer.approach ?? {};
  if (answer.approach && !/besluit van een mens.*\?/.test(`${outcome} ${why.join(' ')}`)) yield 'no word of a person';
  if (outcome !== 'human') yield `approach ${String(outcome)}`;
  for (const duty of duties) {
    const because = duty.because.join(' ');
    yield* wordsOf(duty)
      .filter((word) => !word.test(because))
      .map(({ source }) => `${named(duty)} never says ${source}`);
    if (duty.strength === 'may' && /volgende opleiding die/.test(because))
      yield `${named(duty)} speaks of an exception`;
    if (!questions(duty)) yield `${named(duty)} asks too much or too little`;
  }
}

const isEnrolled = ({ enrolments = [] }: Facts, on: string): boolean =>
  enrolments.some(({ from, until = on }) => from <= on && until >= on);

function receiptOf({ rule, article, because, status, from, until, enrolmentId }: Duty): Receipt {
  const outcome = status === 'undetermined' ? status : 'met';
  return {
    rule,
    article,
    version: '2026-01-01',
    inputs: { enrolmentId, from, until, status },
    outcome,
    words: because,
  };
}

function* missing({ on, facts, expect, settings }: Scenario, answer: Answer, receipts: readonly Receipt[]) {
  const { doorstroompuntDoelgroep: group, startkwalificatie, duties, approach } = answer;
  const plain = (one: Receipt) => JSON.stringify({ ...one, version: '' });
  const kept = new Set(receipts.map(plain));
  const lacks = (one: Receipt) => !kept.has(plain(one));
  yield* duties.filter((duty) => lacks(receiptOf(duty))).map((duty) => `no receipt of ${named(duty)}`);
  const weighed = receipts.find(({ rule }) => rule === 'R01');
  const inputs = { date: on, birthDate: facts.birthDate, startkwalificatie, enrolled: isEnrolled(facts, on) };
  const { plicht: _, ...others } = weighed?.inputs ?? {};
  if (weighed?.outcome !== group.outcome || weighed.words !== group.because || !weighed.inputs['plicht'])
    yield 'no receipt of the group';
  if (JSON.stringify(others) !== JSON.stringify(inputs)) yield `the group was weighed by ${JSON.stringify(others)}`;
  const human = receipts.find(({ outcome }) => outcome === 'human');
  const known = (facts.exemptions ?? []).filter(({ from }) => from <= on);
  const latest = known.toSorted((a, b) => b.from.localeCompare(a.from))[0];
  if (
    approach &&
    (human?.words !== approach.because ||
      human.inputs['from'] !== latest?.from ||
      human.inputs['until'] !== (latest?.until ?? null))
  )
    yield 'no receipt of the exemption';
  const months = settings?.aansluitendMonths ?? 3;
  const excepted = receipts.find(({ rule, article }) => rule === 'R03' && article === expect.excepted);
  if (
    expect.excepted &&
    (excepted?.outcome !== 'met' || excepted.inputs['months'] !== months || excepted.words.length < 2)
  )
    yield 'no receipt of the exception';
}

const kinds = { pro: ['WVO 2020 2.31a', 2], vso: ['WEC 44', 2], mbo: ['WEB 9.2.12', 1] } as const;

/** R05: of each school that was left and may owe an offer, from which day its term runs, or that it never began. */
function* begins({ on, facts }: Scenario, { duties }: Answer, receipts: readonly Receipt[]): Generator<string> {
  for (const { id, schoolKind, vsoProfile = 'arbeidsmarkt', leerweg, until = on } of facts.enrolments ?? []) {
    const [article, years] = kinds[schoolKind as 'pro'] ?? ['', 0];
    if (!article || until >= on || leerweg === 'derde' || vsoProfile !== 'arbeidsmarkt') continue;
    const kept = receipts.find(({ rule, inputs }) => rule === 'R05' && inputs['enrolmentId'] === id);
    const begin = kept?.inputs['begin'];
    const duty = duties.find(({ act, enrolmentId }) => act === 'offer-loopbaanbegeleiding' && enrolmentId === id);
    const never = duty === undefined && !facts.papers?.some(({ kind, date }) => kind === 'diploma' && date <= on);
    const right =
      schoolKind === 'mbo' && never
        ? begin === null && kept?.outcome === 'not-met' && /diploma/.test(kept.words.join(' '))
        : begin === null || (kept?.outcome === 'computed' && /begint op/.test(kept.words.join(' ')));
    if (kept?.article !== article || !right) yield `no receipt of when the term of ${id} began`;
    if (duty && addYears(String(begin), years) !== duty.until) yield `the term of ${id} began on ${String(begin)}`;
  }
}

/** What a judgement does not say or account for; empty when it does. Before the law there is nothing to account for. */
export function unexplained(scenario: Scenario, judged: { answer: Answer; receipts: readonly Receipt[] }): string[] {
  if (scenario.on < '2026-01-01') return [];
  const { answer, receipts } = judged;
  return [...unsaidOf(scenario, answer), ...missing(scenario, answer, receipts), ...begins(scenario, answer, receipts)];
}
