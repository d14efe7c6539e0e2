import type { Answer, Approach, Duty, Receipt } from './answer.ts';
import type { Day } from './day.ts';
import { doelgroepOf } from './doelgroep.ts';
import type { Facts } from './facts.ts';
import { lawOn } from './in-force.ts';
import { weighAbsences } from './absence.ts';
import { weighConsultation } from './consult.ts';
import { weighPapers } from './leaving-papers.ts';
import { weighOffers } from './offer.ts';
import { register as ours } from './register.ts';
import type { Register } from './rule.ts';
import { defaultSettings, type Settings } from './settings.ts';
import { type Weighing, note, weighingOf } from './weighing.ts';
import { asDoubt } from './words.ts';

/** What the law asks for one young person on the day, in the shape of the contract of `aanzet duties`. Pure. */
export function dutiesOn(facts: Facts, day: Day, settings: Partial<Settings> = {}, register: Register = ours): Answer {
  return answerTo(weighingOf(facts, day, { ...defaultSettings, ...settings }, lawOn(register, day)));
}

/** As `dutiesOn`, with a receipt of each rule that was weighed: to keep with what followed from it. */
export function judge(
  facts: Facts,
  day: Day,
  settings: Partial<Settings> = {},
  register: Register = ours,
): { readonly answer: Answer; readonly receipts: readonly Receipt[] } {
  const receipts: Receipt[] = [];
  const weighing = weighingOf(facts, day, { ...defaultSettings, ...settings }, lawOn(register, day), receipts);
  return { answer: answerTo(weighing), receipts };
}

function answerTo(weighing: Weighing): Answer {
  const doorstroompuntDoelgroep = doelgroepOf(weighing);
  weighOffers(weighing);
  if (doorstroompuntDoelgroep.outcome === 'met') weighConsultation(weighing);
  weighPapers(weighing);
  weighAbsences(weighing);
  const approach = doorstroompuntDoelgroep.outcome === 'not-met' ? undefined : approachOf(weighing);
  return {
    date: weighing.day,
    startkwalificatie: weighing.startkwalificatie,
    doorstroompuntDoelgroep,
    duties: weighing.duties.toSorted(inOrder),
    ...(approach && { approach }),
  };
}

/** Field finding 13: no list calls who had an exemption; a person decides. Article 5 shows illness: guard who reads this. */
function approachOf(weighing: Weighing): Approach | undefined {
  const rule = weighing.law.exempted;
  const latest = weighing.exemptions.toSorted((a, b) => (a.from < b.from ? 1 : -1))[0];
  if (!rule || !latest) return undefined;
  const because = [
    'De jongere valt onder de letter van de wet en heeft of had een vrijstelling.',
    'Benader de jongere alleen na een besluit van een mens.',
    ...(rule.doubts ?? []).map(asDoubt),
  ];
  note(weighing, rule, { from: latest.from, until: latest.until ?? null }, 'human', because);
  return { outcome: 'human', rule: rule.id, article: `LPW ${latest.article}`, because };
}

/** By party, then the end of the term (none comes last), then act; the rest makes the order of facts not matter. */
function inOrder(a: Duty, b: Duty): number {
  return keyOf(a) < keyOf(b) ? -1 : 1;
}

function keyOf({ party, until, act, enrolmentId, from, article, status }: Duty): string {
  return [party, until ?? '~', act, enrolmentId ?? '', from, article, status].join(' ');
}
