import { describe, expect, test } from 'vitest';
import { dutiesOn, judge } from '#law/duties.ts';
import { unexplained } from './account.ts';
import { differences } from './check.ts';
import { scenarioFiles } from './scenarios.ts';

describe.each(Object.entries(scenarioFiles))('%s', (_, scenarios) => {
  test.each(scenarios.map((scenario) => [scenario.on, scenario.name, scenario] as const))(
    '%s: %s',
    (on, _name, scenario) => {
      expect(differences(scenario, dutiesOn(scenario.facts, on, scenario.settings))).toEqual([]);
      expect(unexplained(scenario, judge(scenario.facts, on, scenario.settings))).toEqual([]);
    },
  );
});

test('every act, status and rule of the contract stands in some scenario', () => {
  const all = Object.values(scenarioFiles).flat();
  const said = all.flatMap(({ facts, on }) => dutiesOn(facts, on).duties);
  expect(all.length).toBeGreaterThanOrEqual(160);
  expect(new Set(said.map(({ act, status }) => `${act} ${status}`)).size).toBe(21);
  expect(new Set(all.map(({ name, on, article }) => `${article} ${on} ${name}`)).size).toBe(all.length);
});
