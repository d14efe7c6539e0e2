import { isDay, type Day } from '#law/day.ts';
import { findBsn } from '../bsn.ts';
import { taskOfRole, type ContactRole } from '../directory/moments.ts';
import { ok, type Outcome, type Refusal } from '../outcome.ts';
import { answersTo, type Topic } from './answers.ts';
import { steps, type RouteMap, type RouteRule, type StepId, type StepWords, type When } from './rules.ts';

/** What a region changes at a time: one rule, one sentence, or nothing: it agrees with the map as it is. */
export type MapChange =
  | { readonly kind: 'as-it-is' }
  | { readonly kind: 'rule'; readonly typed: TypedRule }
  | { readonly kind: 'step'; readonly typed: TypedStep };
/** Which answers were ticked of each question; none = this question does not matter. */
export type TypedWhen = Readonly<Record<Topic, readonly string[]>>;
export type TypedRule = {
  /** '' = a new one. */
  readonly id: string;
  readonly place: string;
  readonly when: TypedWhen;
  readonly to: string;
  readonly away: boolean;
};
export type TypedStep = {
  readonly id: string;
  readonly when: TypedWhen;
  readonly texts: Readonly<Record<keyof StepWords, string>>;
  readonly away: boolean;
};
export const spoken = ['nl', 'en', 'ar', 'uk'] as const satisfies readonly (keyof StepWords)[];
export const topics = Object.keys(answersTo) as Topic[];
const mostRules = 30;
const mostSteps = 20;
const mostOfText = 140;
const mostOfWhy = 200;

/** The last rule holds always: it has no answers to choose, and it stays the last. */
export const isLast = ({ when }: Pick<RouteRule, 'when'>): boolean => Object.keys(when).length === 0;
const isRole = (text: string): text is ContactRole => Object.hasOwn(taskOfRole, text);

/** All answers of a question is the same as none: then it does not matter. Undefined when one is no answer of ours. */
function whenOf(typed: TypedWhen): When | undefined {
  const chosen = topics.flatMap((topic) => {
    const all: readonly string[] = answersTo[topic];
    const ticked = all.filter((one) => typed[topic].includes(one));
    return ticked.length === 0 || ticked.length === all.length ? [] : [[topic, ticked] as const];
  });
  const known = topics.every((topic) =>
    typed[topic].every((one) => (answersTo[topic] as readonly string[]).includes(one)),
  );
  return known ? (Object.fromEntries(chosen) as When) : undefined;
}

function changeRule(map: RouteMap, typed: TypedRule, newId: () => string): Outcome<RouteMap> {
  const was = map.rules.find(({ id }) => id === typed.id);
  if (typed.id !== '' && !was) return { ok: false, refusals: [{ code: 'not-found' }] };
  const last = was !== undefined && isLast(was);
  const others = map.rules.filter((rule) => rule !== was);
  if (typed.away)
    return last
      ? { ok: false, refusals: [{ code: 'route-last-stays', field: 'away' }] }
      : ok({ ...map, rules: others });
  const when = last ? {} : whenOf(typed.when);
  const place = /^\d{1,2}$/.test(typed.place.trim()) ? Number(typed.place) : 0;
  const refusals: Refusal[] = [
    ...(when === undefined || (!last && isLast({ when })) ? [{ code: 'route-when', field: 'age' }] : []),
    ...(isRole(typed.to) ? [] : [{ code: 'route-to', field: 'to' }]),
    ...(last || (place >= 1 && place <= others.length) ? [] : [{ code: 'route-place', field: 'place', values: { most: others.length } }]),
    ...(others.length >= mostRules ? [{ code: 'route-many', field: 'age' }] : []),
  ]; // prettier-ignore
  if (refusals.length > 0 || when === undefined || !isRole(typed.to)) return { ok: false, refusals };
  const rule: RouteRule = { id: was?.id ?? `own-${newId()}`, when, to: typed.to };
  return ok({ ...map, rules: last ? [...others, rule] : others.toSpliced(place - 1, 0, rule) });
}

function textFaults(texts: TypedStep['texts']): readonly Refusal[] {
  return spoken.flatMap((code) => {
    const text = texts[code].trim();
    const field = `text-${code}`;
    return [
      ...(code === 'nl' && text === '' ? [{ code: 'route-text', field }] : []),
      ...(text.length > mostOfText ? [{ code: 'text-too-long', field, values: { most: mostOfText } }] : []),
      ...(findBsn(text).found ? [{ code: 'bsn', field }] : []),
    ];
  });
}
const wordsOf = (texts: TypedStep['texts']): StepWords => {
  const more = spoken.filter((code) => code !== 'nl' && texts[code].trim() !== '');
  return { nl: texts.nl.trim(), ...Object.fromEntries(more.map((code) => [code, texts[code].trim()])) };
};

function changeStep(map: RouteMap, typed: TypedStep, newId: () => string): Outcome<RouteMap> {
  const was = map.steps.find(({ step }) => step === typed.id);
  if (typed.id !== '' && !was && !steps.some((one) => one === typed.id))
    return { ok: false, refusals: [{ code: 'not-found' }] };
  const words = Object.fromEntries(Object.entries(map.words ?? {}).filter(([step]) => step !== typed.id));
  const others = map.steps.filter((one) => one !== was);
  const bsn = textFaults(typed.texts).filter(({ code }) => code === 'bsn');
  if (typed.away) return bsn.length > 0 ? { ok: false, refusals: bsn } : ok({ ...map, steps: others, words });
  const when = was?.when === 'lives-elsewhere' ? was.when : whenOf(typed.when);
  const nothing = when !== undefined && when !== 'lives-elsewhere' && isLast({ when });
  const refusals: readonly Refusal[] = [
    ...(when === undefined || nothing ? [{ code: 'route-when', field: 'age' }] : []),
    ...textFaults(typed.texts),
    ...(others.length >= mostSteps ? [{ code: 'route-many', field: 'age' }] : []),
  ];
  if (refusals.length > 0 || when === undefined) return { ok: false, refusals };
  const step: StepId = was?.step ?? (typed.id === '' ? `own-${newId()}` : (typed.id as StepId));
  const at = was ? map.steps.indexOf(was) : map.steps.length;
  return ok({ ...map, steps: others.toSpliced(at, 0, { step, when }), words: { ...words, [step]: wordsOf(typed.texts) } });
} // prettier-ignore

const plain = (value: unknown): string =>
  JSON.stringify(value, (_, one: unknown) =>
    one !== null && typeof one === 'object' && !Array.isArray(one)
      ? Object.fromEntries(Object.entries(one).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : one,
  );
/** Whether two maps say the same. What comes from a database has its own order of names. */
const isSameMap = (one: RouteMap, other: RouteMap): boolean =>
  plain({ words: {}, ...one }) === plain({ words: {}, ...other });

export type Publishing = { readonly change: MapChange; readonly validFrom: Day | undefined; readonly why: string };
export type NewMap = { readonly map: RouteMap; readonly validFrom: Day; readonly why: string };

/** From which day, and why. */
function dayFaults({ validFrom, why }: Publishing, today: Day): readonly Refusal[] {
  const day = validFrom === undefined || !isDay(validFrom) ? 'no-day' : validFrom <= today ? 'route-later' : undefined;
  const text = why.trim();
  return [
    ...(day ? [{ code: day, field: 'validFrom' }] : []),
    ...(text === '' ? [{ code: 'route-why', field: 'why' }] : []),
    ...(text.length > mostOfWhy ? [{ code: 'text-too-long', field: 'why', values: { most: mostOfWhy } }] : []),
    ...(findBsn(text).found ? [{ code: 'bsn', field: 'why' }] : []),
  ];
}

/**
 * The map with one thing changed, from a day on; whether it ends everywhere is asked of `deadEnds`. Refusals by field: route-when,
 * -to, -place, -many, -text, -last-stays, -later, -why, -same; no-day, text-too-long, bsn; not-found. `own`: the region published
 * one already, so that agreeing with it again says nothing.
 */
export function checkMap(
  publishing: Publishing,
  { today, before, own, newId }: { today: Day; before: RouteMap; own: boolean; newId: () => string },
): Outcome<NewMap> {
  const { change, validFrom, why } = publishing;
  const changed =
    change.kind === 'as-it-is'
      ? ok(before)
      : change.kind === 'rule'
        ? changeRule(before, change.typed, newId)
        : changeStep(before, change.typed, newId);
  const when = dayFaults(publishing, today);
  if (!changed.ok) return { ok: false, refusals: [...changed.refusals, ...when] };
  const same = isSameMap(changed.value, before) && (own || change.kind !== 'as-it-is');
  const refusals = [...(same ? [{ code: 'route-same', field: 'why' }] : []), ...when];
  if (refusals.length > 0 || validFrom === undefined) return { ok: false, refusals };
  return ok({ map: changed.value, validFrom, why: why.trim() });
}
