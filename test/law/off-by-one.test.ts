import { expect, test } from 'vitest';
import { dutiesOn } from '#law/duties.ts';
import { register } from '#law/register.ts';
import type { Register, Rule } from '#law/rule.ts';
import { defaultSettings } from '#law/settings.ts';
import { differences } from './check.ts';
import { scenarioFiles } from './scenarios.ts';

const all = Object.values(scenarioFiles).flat();
/** The rules whose numbers the answer is made of. R03 works with a setting; LPW 1, 3 and 4a stand in the code itself. */
const weighed = ['R01', 'R02', 'R04', 'R06', 'R08', 'R09', 'R10'];
const inCode = ['1', '3', '4a'];

type Planted = { readonly what: string; readonly rule: Rule | undefined };

/** The rule with each of its numbers one less and one more, and the rule gone. */
function plants(rule: Rule): Planted[] {
  const { term, underAge, hours } = rule;
  const shifted = (step: number): Planted[] => [
    ...(term
      ? [{ what: `term ${term.n + step} ${term.unit}`, rule: { ...rule, term: { ...term, n: term.n + step } } }]
      : []),
    ...(underAge === undefined
      ? []
      : [{ what: `under ${underAge + step}`, rule: { ...rule, underAge: underAge + step } }]),
    ...(hours === undefined ? [] : [{ what: `${hours + step} hours`, rule: { ...rule, hours: hours + step } }]),
  ];
  return [...shifted(-1), ...shifted(1), { what: 'gone', rule: undefined }];
}

const planted = register.flatMap((regulation) =>
  regulation.rules
    .filter(({ id, article }) => weighed.includes(id) && !(regulation.key === 'LPW' && inCode.includes(article)))
    .flatMap((rule) =>
      plants(rule).map((one) => ({
        name: `${rule.id} ${regulation.key} ${rule.article} lid ${rule.lid}: ${one.what}`,
        register: register.map((other) =>
          other === regulation
            ? { ...other, rules: other.rules.flatMap((kept) => (kept === rule ? (one.rule ?? []) : kept)) }
            : other,
        ) as Register,
      })),
    ),
);

const breaks = (changed: Register, settings = {}) =>
  all.some(
    (scenario) =>
      differences(scenario, dutiesOn(scenario.facts, scenario.on, { ...scenario.settings, ...settings }, changed))
        .length > 0,
  );

test('the scenarios hold for the register as it is', () => {
  expect(breaks(register)).toBe(false);
  expect(planted.length).toBeGreaterThan(40);
});

test.each(planted)('planted, and found: $name', (one) => {
  expect(breaks(one.register)).toBe(true);
});

test.each([-1, 1])('planted, and found: aansluitend with %i month', (step) => {
  expect(breaks(register, { aansluitendMonths: defaultSettings.aansluitendMonths + step })).toBe(true);
});

test('planted, and found: another birthday for who was born on 29 February', () => {
  expect(breaks(register, { leapBirthday: '02-28' })).toBe(true);
});
