import { describe, expect, it } from 'vitest';
import { groundOf, isExemption } from '#domain/register/ground.ts';
import type { Report } from '#domain/register/report.ts';
import { afterFile, asInFile, changedByHand } from '#domain/register/sources.ts';

const report = (more: Partial<Report> = {}): Report => ({
  dossierNumber: '1',
  firstName: 'Bo',
  infix: null,
  familyName: 'Iep',
  birthDate: '2006-05-04',
  place: 'Soest',
  municipalityCode: 'GM0342',
  postcode: null,
  phone: '000 1',
  email: null,
  ground: 'F3',
  reportedOn: null,
  school: null,
  location: null,
  leftOn: null,
  handler: null,
  ...more,
});
const of = (on: string) => ({ from: 'JVS', on });
const [june3, june4, june5] = [of('2026-06-03'), of('2026-06-04'), of('2026-06-05')];

describe('where a field comes from', () => {
  it('is the file and its day, and a field that stayed the same keeps its day', () => {
    const first = afterFile(undefined, report(), {}, june3);
    expect(first.sources).toMatchObject({ phone: june3, firstName: june3 });
    expect(first.sources).not.toHaveProperty('email');
    const next = afterFile(first.person, report({ phone: '000 2' }), first.sources, june4);
    expect(next.sources).toMatchObject({ phone: june4, firstName: june3 });
  });

  it('becomes afwijkend when a colleague changes it, and no next file overwrites that silently', () => {
    const { sources } = afterFile(undefined, report(), {}, june3);
    const phone = changedByHand('phone', { value: '000 1', source: sources.phone }, '000 7', '2026-06-04');
    expect(phone).toEqual({ ...june3, since: '2026-06-04', file: '000 1' });
    const changed = { ...sources, ...(phone && { phone }) };
    const stored = report({ phone: '000 7' });
    expect(asInFile(stored, changed).phone).toBe('000 1');
    const next = afterFile(stored, report({ phone: '000 2' }), changed, june5);
    expect(next.person.phone).toBe('000 7');
    expect(next.sources.phone).toEqual({ ...june5, since: '2026-06-04', file: '000 2' });
    const same = afterFile(next.person, report({ phone: '000 7' }), next.sources, june5);
    expect(same.sources.phone).toEqual(june5);
  });

  it('keeps what was typed by hand before the first file, with what the file says beside it', () => {
    const byHand = report({ phone: '000 9', email: 'bo@example.org' });
    const { person, sources } = afterFile(byHand, report(), {}, june3);
    expect([person.phone, person.email]).toEqual(['000 9', 'bo@example.org']);
    expect(sources.phone).toEqual({ ...june3, since: '2026-06-03', file: '000 1' });
    expect(asInFile(person, sources)).toEqual(report());
  });
});

describe('what kind of report it is', () => {
  it.each([
    ['Verzuimmelding', 'F1'],
    ['DUO P-levering', 'F3'],
    ['Uitgeschreven (VSV)', 'F3'],
    ['Verwijdering', 'F9'],
    ['Preventief', undefined],
    ['', undefined],
  ])('%s is %s: what is not clear is asked', (words, ground) => expect(groundOf(words)).toBe(ground));

  it('knows an exemption in any spelling', () => {
    for (const words of ['Vrijstelling', 'vrij-stelling 5a', 'VRIJGESTELD: vrijstelling'])
      expect(isExemption(words)).toBe(true);
  });
});
