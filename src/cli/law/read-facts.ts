import { type Facts, leerwegen, paperKinds, paperOf, schoolKinds, vsoProfiles } from '#law/facts.ts';
import { Reading, bool, day, listOf, needed, number, oneOf, optional, record, shaped, text } from './reading.ts';

const person = record({
  birthDate: needed(day),
  municipality: needed(shaped(/^GM\d{4}$/, 'a CBS code such as GM0307')),
  enrolments: optional(
    listOf(
      record({
        id: needed(text),
        schoolKind: needed(oneOf(schoolKinds)),
        vsoProfile: optional(oneOf(vsoProfiles)),
        mboLevel: optional(oneOf([1, 2, 3, 4])),
        leerweg: optional(oneOf(leerwegen)),
        from: needed(day),
        until: optional(day),
        passedParts: optional(number(true)),
      }),
    ),
  ),
  papers: optional(
    listOf(
      record({
        kind: needed(oneOf(paperKinds)),
        of: needed(oneOf(paperOf)),
        mboLevel: optional(oneOf([1, 2, 3, 4])),
        date: needed(day),
        enrolmentId: optional(text),
      }),
    ),
  ),
  offers: optional(listOf(record({ enrolmentId: needed(text), date: needed(day), used: optional(bool) }))),
  absences: optional(
    listOf(
      record({
        enrolmentId: needed(text),
        from: needed(day),
        until: optional(day),
        validReason: optional(bool),
        hoursInFourWeeks: optional(number(false)),
        reported: optional(day),
      }),
    ),
  ),
  consultations: optional(listOf(record({ enrolmentId: needed(text), date: needed(day) }))),
});

/** What belongs together within one person; read only when every field by itself is right. */
function checkTogether(facts: Facts, path: string, reading: Reading): void {
  const ids = new Set<string>();
  for (const [at, { id, from, until }] of (facts.enrolments ?? []).entries()) {
    if (ids.has(id)) reading.fault(`${path}.enrolments[${at}].id`, `${id} is there twice`);
    ids.add(id);
    if (until !== undefined && until < from)
      reading.fault(`${path}.enrolments[${at}].until`, `${until} is before ${from}`);
  }
  for (const [at, { from, until }] of (facts.absences ?? []).entries())
    if (until !== undefined && until < from)
      reading.fault(`${path}.absences[${at}].until`, `${until} is before ${from}`);
  for (const [at, { of, mboLevel }] of (facts.papers ?? []).entries())
    if (of === 'mbo' && mboLevel === undefined) reading.fault(`${path}.papers[${at}].mboLevel`, 'is missing');
  for (const list of ['papers', 'offers', 'absences', 'consultations'] as const)
    for (const [at, { enrolmentId }] of (facts[list] ?? []).entries())
      if (enrolmentId !== undefined && !ids.has(enrolmentId))
        reading.fault(`${path}.${list}[${at}].enrolmentId`, `${enrolmentId} is not one of the enrolments`);
}

function readPerson(value: unknown, path: string, reading: Reading): Facts {
  const before = reading.faults.length;
  person(value, path, reading);
  const facts = value as Facts;
  if (reading.faults.length === before) checkTogether(facts, path, reading);
  return facts;
}

/** One person or a list of persons, as the contract of `aanzet duties` has them; or every fault, one line each. */
export function readFacts(
  value: unknown,
):
  | { readonly ok: true; readonly facts: Facts | readonly Facts[] }
  | { readonly ok: false; readonly faults: readonly string[] } {
  const reading = new Reading();
  const facts = Array.isArray(value)
    ? value.map((one: unknown, at) => readPerson(one, `facts[${at}]`, reading))
    : readPerson(value, 'facts', reading);
  return reading.faults.length === 0 ? { ok: true, facts } : { ok: false, faults: reading.faults };
}
