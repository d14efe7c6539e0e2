/** Versions of rules: law begins on its day, what a region agreed waits for the button, and each is another edition. */
import { describe, expect, it } from 'vitest';
import { agreementsAsRules } from '#domain/law/agreed.ts';
import { editionOf } from '#domain/law/edition.ts';
import { inUse, lookedAt, standingOf, versionsOf, without, type LookedAt } from '#domain/law/versions.ts';
import { faultsOf } from '#law/check.ts';
import { dutiesOn } from '#law/duties.ts';
import { register } from '#law/register.ts';
import { defaultSettings } from '#law/settings.ts';
import { withVersion } from '../../law/versions-of-rules.ts';

const begins = '2026-09-01';
const lawful = withVersion('R01', begins, { underAge: 18 });
const agreed = withVersion('R01', begins, { underAge: 18, source: 'agreement' });
const [ofLaw, ofRegion] = [versionsOf(lawful)[0]!, versionsOf(agreed)[0]!];
const looked = (version: typeof ofLaw): LookedAt => ({ ...version, lookedOn: '2026-08-20' });
const facts = { birthDate: '2006-03-11', municipality: 'GM0327' } as const;
const group = (rules: typeof register, day: string) =>
  dutiesOn(facts, day, defaultSettings, rules).doorstroompuntDoelgroep.outcome;

describe('a version of a rule', () => {
  it('is what begins after the law itself; the register that ships has none', () => {
    expect(versionsOf(register)).toEqual([]);
    expect(versionsOf(lawful)).toMatchObject([{ begins, kind: 'law' }]);
    expect(ofLaw.rules.map(({ citation }) => citation)).toContain('WEB 9.2.1');
    expect(ofRegion.kind).toBe('agreement');
    const two = withVersion('R08', begins, { source: 'agreement' }, lawful);
    expect(versionsOf(two).map(({ kind, rules }) => `${kind} ${rules.length}`)).toEqual(['agreement 2', 'law 4']);
    const third = withVersion('R09', '2026-08-01', {}, lawful);
    expect(versionsOf(third).map((one) => one.begins)).toEqual(['2026-08-01', begins]);
  });

  it('of the law counts from its day, whoever looked or not', () => {
    expect(inUse(lawful, [])).toBe(lawful);
    expect(group(inUse(lawful, []), '2026-08-31')).toBe('met');
    expect(group(inUse(lawful, []), begins)).toBe('not-met');
  });

  it('of a region waits for the button: until then the version before it goes on, also after its day', () => {
    expect(group(inUse(agreed, []), '2027-01-01')).toBe('met');
    expect(group(inUse(agreed, [looked(ofRegion)]), '2026-08-31')).toBe('met');
    expect(group(inUse(agreed, [looked(ofRegion)]), begins)).toBe('not-met');
  });

  it('with another text is another version, and is looked at again', () => {
    const otherwise = versionsOf(withVersion('R01', begins, { underAge: 19, source: 'agreement' }))[0]!;
    expect(lookedAt(otherwise, [looked(ofRegion)])).toBeUndefined();
    expect(lookedAt(ofRegion, [looked(ofRegion)])?.lookedOn).toBe('2026-08-20');
  });

  it('taken away leaves what it took the place of without an end, and nothing else changes', () => {
    expect(without(lawful, ofLaw)).toEqual(register);
    expect(without(lawful, ofRegion)).toEqual(lawful);
  });

  it('says where it stands: ahead, looked at, begun, begun unseen because it is law, or waiting because it is agreed', () => {
    expect(standingOf(ofLaw, [], '2026-08-31')).toBe('ahead');
    expect(standingOf(ofLaw, [], begins)).toBe('began-unseen');
    expect(standingOf(ofRegion, [], begins)).toBe('waits');
    expect(standingOf(ofLaw, [looked(ofLaw)], '2026-08-31')).toBe('seen');
    expect(standingOf(ofRegion, [looked(ofRegion)], begins)).toBe('began');
  });

  it('makes another edition on its day and not before, so that everybody is judged again then', () => {
    const on = (day: string, rules = lawful) => editionOf({ settings: defaultSettings, register: rules }, day);
    expect(on('2026-08-30')).toBe(on('2026-08-31'));
    expect(on(begins)).not.toBe(on('2026-08-31'));
    expect(on('2026-08-30', register)).not.toBe(on('2026-08-30')); // the rule that ends says so
    const one = { ...defaultSettings, aansluitendMonths: 1 };
    expect(editionOf({ settings: one, register }, begins)).not.toBe(on(begins, register));
  });
});

describe('what a region agreed', () => {
  const all = [
    { name: 'aansluitendMonths', value: 1, validFrom: '2026-09-01' },
    { name: 'aansluitendMonths', value: 4, validFrom: '2026-06-01' },
  ] as const;

  it('is a rule of the same shape as the law, told apart by where it comes from, and the check of the register finds no fault', () => {
    const region = agreementsAsRules(all);
    expect(region.rules).toMatchObject([
      {
        id: 'A01',
        source: 'agreement',
        validFrom: '2026-06-01',
        validTo: '2026-08-31',
        term: { n: 4, unit: 'months' },
      },
      { id: 'A01', source: 'agreement', validFrom: '2026-09-01', term: { n: 1, unit: 'months' } },
    ]);
    expect(region.rules[1]?.summary).toContain('1 maand ');
    expect(faultsOf([region], new Set(['A01']))).toEqual([]);
  });
});
