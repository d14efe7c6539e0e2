import Type from 'typebox';
import Value from 'typebox/value';
import { guideKinds, sectionIds } from '#domain/document/sections.ts';
import type { Wording } from '#domain/document/wording.ts';
import { noteKeys, type BoardNotes } from '#domain/figures/board-notes.ts';
import { mostOfPractice, reasonKeys, type Practices } from '#domain/monitor/practice.ts';
import type { FigureRules } from '#domain/figures/own-rules.ts';
import { contracts } from '#domain/guidance/destination.ts';
import type { CallBackTerms } from '#domain/routemap/call-back.ts';
import { answersTo } from '#domain/routemap/answers.ts';
import { steps, type RouteMap } from '#domain/routemap/rules.ts';
import { taskOfRole } from '#domain/directory/moments.ts';
import { wordShape } from '#domain/language/choose-terms.ts';
import type { Norm } from '#domain/money/effort.ts';
import type { ColumnWords } from '#domain/money/account.ts';
import { hasPlural, termIds, type Terms } from '#domain/language/terms.ts';
import type { Dated } from '#domain/directory/dated.ts';
import type { Day } from '#law/day.ts';
import type { Step } from '../house.ts';
import { memberOf } from '../turn/open-turn.ts';

/** Everything that a region sets by itself: one way for every street. */
const contractNames = Object.keys(contracts);
type Values = {
  'document-words': Wording;
  'route-map': RouteMap;
  'call-back': CallBackTerms;
  terms: Terms;
  'effort-norm': Norm;
  'figure-rules': FigureRules;
  'account-columns': ColumnWords;
  'board-notes': BoardNotes;
  'stuck-practice': Practices;
};
export type SettingKey = keyof Values;

const span = Type.Object({ low: Type.Integer({ minimum: 0 }), high: Type.Integer({ minimum: 0 }) });
const word = Type.String({ pattern: wordShape.source, maxLength: 40 });
const words = { title: Type.String(), hint: Type.String() };
const someOf = (answers: readonly string[]) => Type.Optional(Type.Array(Type.Enum([...answers])));
const when = Type.Object({
  age: someOf(answersTo.age),
  now: someOf(answersTo.now),
  paper: someOf(answersTo.paper),
  wish: someOf(answersTo.wish),
});
const stepId = Type.Union([Type.Enum([...steps]), Type.String({ pattern: '^own-[0-9a-f-]{36}$' })]);
const spoken = Type.Object({
  nl: Type.String(),
  en: Type.Optional(Type.String()),
  ar: Type.Optional(Type.String()),
  uk: Type.Optional(Type.String()),
});
const routeMap = Type.Object({
  rules: Type.Array(Type.Object({ id: Type.String(), when, to: Type.Enum(Object.keys(taskOfRole)) }), { minItems: 1 }),
  steps: Type.Array(Type.Object({ step: stepId, when: Type.Union([when, Type.Literal('lives-elsewhere')]) })),
  words: Type.Optional(Type.Record(Type.String(), spoken)),
});
const practice = Type.Object({
  region: Type.String({ minLength: 1, maxLength: mostOfPractice.region }),
  words: Type.String({ minLength: 1, maxLength: mostOfPractice.words }),
  source: Type.String({ minLength: 1, maxLength: mostOfPractice.source }),
});
/** The shape of each value. What is stored is checked when it is read as well: a file of another version may have put it there. */
const shapes: Readonly<Record<SettingKey, Type.TSchema>> = {
  'document-words': Type.Object({
    sections: Type.Array(Type.Object({ id: Type.Enum([...sectionIds]), ...words })),
    own: Type.Array(
      Type.Object({
        id: Type.String({ pattern: '^own-[0-9a-f-]{36}$' }),
        ...words,
        receivers: Type.Array(Type.Enum([...guideKinds])),
      }),
    ),
    most: Type.Integer(),
  }),
  'route-map': routeMap,
  'call-back': Type.Object({ withinDays: Type.Integer({ minimum: 1 }), keepDays: Type.Integer({ minimum: 1 }) }),
  'figure-rules': Type.Object({
    least: Type.Integer({ minimum: 10 }),
    work: Type.Union([
      Type.Null(),
      Type.Object({
        minHours: Type.Integer({ minimum: 0 }),
        months: Type.Integer({ minimum: 0 }),
        contracts: Type.Union([Type.Null(), Type.Array(Type.Enum([...contractNames]))]),
        zzp: Type.Boolean(),
        withLearning: Type.Boolean(),
      }),
    ]),
  }),
  'effort-norm': Type.Object({
    kinds: Type.Array(Type.Object({ key: Type.String(), words: Type.String(), hours: span }), { minItems: 1 }),
    rate: Type.Union([span, Type.Null()]),
  }),
  'account-columns': Type.Record(Type.String(), Type.String()),
  'board-notes': Type.Object(Object.fromEntries(noteKeys.map((key) => [key, Type.Array(Type.String())]))),
  'stuck-practice': Type.Object(Object.fromEntries(reasonKeys.map((key) => [key, Type.Optional(practice)]))),
  // Words go into pages as they are: what came from elsewhere in another shape is not there.
  terms: Type.Object(
    Object.fromEntries(
      termIds.map((id) => [
        id,
        Type.Object({
          article: Type.Enum(['de', 'het']),
          one: word,
          many: hasPlural(id) ? word : Type.Literal(''),
        }),
      ]),
    ),
  ),
};

type Said<K extends SettingKey> = readonly Dated<Values[K]>[];
const namedBy = async ({ desk }: Pick<Step, 'desk'>, ids: readonly string[]) => desk.directory.names([...new Set(ids)]);

/** All that was set under a key, in no order; a value that has not its shape is not there. Ask `settingOn` for a day. */
export async function readSettings<K extends SettingKey>(
  step: Pick<Step, 'desk'>,
  key: K,
  { names = false } = {},
): Promise<Said<K>> {
  const stored = (await step.desk.regionSettings.all(key)).filter(({ value }) => Value.Check(shapes[key], value));
  const who = names
    ? await namedBy(
        step,
        stored.map(({ memberId }) => memberId),
      )
    : undefined;
  return stored.map(({ memberId, value, ...rest }) => ({
    ...rest,
    value: value as Values[K],
    by: who?.get(memberId) ?? '',
  }));
}

const byOf = (step: Step) => {
  const { organisationId, memberId } = memberOf(step);
  return { organisationId, memberId, setOn: step.today, id: step.newId() };
};
/** Sets something from a day on. Throws when the value has not the shape of its key: that is a bug, who types is answered before. */
export async function addSetting<K extends SettingKey>(
  step: Step,
  key: K,
  set: { readonly value: Values[K]; readonly validFrom: Day; readonly why: string },
): Promise<void> {
  if (!Value.Check(shapes[key], set.value)) throw new Error(`no value of ${key}`);
  await step.desk.regionSettings.add({ ...byOf(step), key, ...set });
}
/** Takes back what did not begin yet; false when it did, or when another was faster. */
export const takeSettingBack = (step: Step, key: SettingKey, settingId: string): Promise<boolean> =>
  step.desk.regionSettings.takeBack({ ...byOf(step), key, settingId });
