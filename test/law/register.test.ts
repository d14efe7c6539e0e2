import { describe, expect, test } from 'vitest';
import { lawCheck, rulesIn } from '#cli/law/check.ts';
import { lawPrint } from '#cli/law/print.ts';
import { registerPage } from '#cli/law/register-page.ts';
import { faultsOf } from '#law/check.ts';
import { register } from '#law/register.ts';
import type { Rule } from '#law/rule.ts';
import { settingsInDoubt } from '#law/settings.ts';

const sound: Rule = {
  id: 'R02',
  article: '2.31a',
  lid: '2',
  summary: 'De school biedt hulp aan.',
  kind: 'duty',
  source: 'law',
  validFrom: '2026-01-01',
  link: 'https://wetten.overheid.nl/x',
};
const faults = (...rules: readonly Partial<Rule>[]) =>
  faultsOf([{ key: 'WVO', name: 'Wet', rules: rules.map((one) => ({ ...sound, ...one })) }], new Set(['R02', 'R03']));
const next = { validFrom: '2027-01-01' };

describe('the check of the register', () => {
  test('finds nothing in a sound rule, nor in two versions that follow each other', () => {
    expect(faults({})).toEqual([]);
    expect(faults({ validTo: '2026-12-31' }, next)).toEqual([]);
    expect(faults({}, { lid: '3' }, { article: '8.20' }, { id: 'R03' })).toEqual([]);
    expect(faults({ exceptions: ['R03'] }, { id: 'R03', kind: 'exception' })).toEqual([]);
    expect(faults({ exceptions: ['R03'] }, { id: 'R03', kind: 'human' })).toEqual([]);
  });

  test.each<[string, readonly Partial<Rule>[], readonly string[]]>([
    ['a rule without article', [{ article: ' ' }], ['geen artikel']],
    [
      'a rule without a link to the law',
      [{ link: '' }, { id: 'R03', link: 'https://example.org' }],
      ['geen link', 'geen link'],
    ],
    ['an agreement without a link', [{ source: 'agreement', link: 'op papier' }], ['geen link']],
    ['a rule without words', [{ summary: '' }], ['geen uitleg in eigen woorden']],
    ['a rule that no scenario tries', [{ id: 'R99' }], ['geen voorbeeld in test/law/scenarios']],
    ['two versions on one day', [{ validTo: '2027-01-01' }, next], ['twee versies tegelijk sinds 2026-01-01']],
    ['two versions without an end', [{}, next], ['twee versies tegelijk sinds 2026-01-01']],
    ['a version that ends before it begins', [{ validTo: '2025-12-31' }], ['eindigt voor het begin']],
    ['an exception that is no rule', [{ exceptions: ['R03'] }, { id: 'R03' }], ['uitzondering R03 is geen regel']],
    ['an exception to nothing', [{ id: 'R03', kind: 'exception' }], ['uitzondering op geen enkele regel']],
  ])('finds %s', (_, rules, wanted) => {
    expect(faults(...rules).map((line) => line.slice(line.indexOf(': ') + 2))).toEqual(wanted);
  });

  test('says where', () => {
    expect(faults({ summary: '' })).toEqual(['WVO 2.31a R02: geen uitleg in eigen woorden']);
    expect(faults({ article: '' })).toEqual(['WVO ? R02: geen artikel']);
  });

  test('an agreement of the region may be read elsewhere', () => {
    expect(faults({ source: 'agreement', link: 'https://example.org/afspraak' })).toEqual([]);
  });

  test('reads the rules that scenarios name', () => {
    expect(rulesIn(`rules: ['R01', 'R02'], const rules = ['A01']; rules: readonly string[] = ["x", 'H01']`)).toEqual([
      'R01',
      'R02',
      'A01',
      'H01',
    ]);
    expect(rulesIn(`name: 'R05', others: ['R06']`)).toEqual([]);
  });

  test('our own register is whole', async () => {
    const said: string[] = [];
    const io = { cwd: '/', out: (text: string) => void said.push(text), err: () => undefined, input: async () => '' };
    expect([await lawCheck.run([], io), said.join('')]).toEqual([
      0,
      expect.stringMatching(/^\d+ regels, alles klopt\.\n$/),
    ]);
  });
});

describe('the printed register', () => {
  const page = registerPage(register);

  test('has every rule with its words, link and version, and every open question', () => {
    const rules = register.flatMap((regulation) => regulation.rules);
    expect(page.match(/<section class="rule">/g)).toHaveLength(rules.length);
    const told = page.replaceAll('&quot;', '"').replaceAll('&amp;', '&');
    for (const { summary, link, doubts = [] } of rules)
      for (const text of [summary, `href="${link}"`, ...doubts]) expect(told).toContain(text);
    for (const { question } of Object.values(settingsInDoubt)) expect(told).toContain(question);
    expect(page).toContain('vanaf 1 januari 2026');
  });

  test('tells where a rule comes from, until when it held, and is safe with signs', () => {
    const [odd] = [{ ...sound, summary: '<b>"1 & 2"', source: 'agreement' as const, validTo: '2026-12-31' }];
    const one = registerPage([{ key: 'AFS', name: 'Afspraken', rules: [odd] }]);
    expect(one).toContain('afspraak van de regio');
    expect(one).toContain('1 januari 2026 tot en met 31 december 2026');
    expect(one).toContain('&lt;b&gt;&quot;1 &amp; 2&quot;');
  });

  test('comes out on the terminal', async () => {
    const said: string[] = [];
    const io = { cwd: '/', out: (text: string) => void said.push(text), err: () => undefined, input: async () => '' };
    expect([await lawPrint.run([], io), said]).toEqual([0, [page]]);
  });
});
