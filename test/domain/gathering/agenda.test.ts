/** Who comes on the list of a table by itself, and what may be written down there. */
import { describe, expect, it } from 'vitest';
import { addFunnels, agendaReason, emptyFunnel, type AgendaFacts } from '#domain/gathering/agenda.ts';
import { checkAgreed, checkDecision, isPoint } from '#domain/gathering/decision.ts';
import { checkTable, readClock, type TypedTable } from '#domain/gathering/meeting.ts';
import { matchRows, readPaste } from '#domain/gathering/paste.ts';
import { kindOn, kindsOn, type TableKind } from '#domain/gathering/table-kind.ts';

const today = '2026-06-12';
const quiet: AgendaFacts = {
  carried: false,
  wasAsked: null,
  sentBackOn: null,
  dueOn: today,
  notPickedUp: false,
  leavesOn: null,
  hasDestination: false,
};
const codesOf = (outcome: { ok: boolean; refusals?: readonly { code: string }[] }) =>
  outcome.ok ? 'ok' : (outcome.refusals ?? []).map(({ code }) => code).join(' ');

describe('the list for a table', () => {
  it.each([
    ['nobody without a reason', {}, undefined],
    ['who is ten days late not yet', { dueOn: '2026-06-02' }, undefined],
    ['who is eleven days late', { dueOn: '2026-06-01' }, 'late'],
    ['who was not picked up', { notPickedUp: true }, 'stuck'],
    ['who leaves in sixty days without work or school', { leavesOn: '2026-08-11' }, 'leaving'],
    ['not who leaves a day later', { leavesOn: '2026-08-12' }, undefined],
    ['not who knows where to', { leavesOn: '2026-07-10', hasDestination: true }, undefined],
    ['not who left', { leavesOn: '2026-06-11' }, undefined],
    ['who came back before who is late', { sentBackOn: '2026-06-01', dueOn: '2026-05-01' }, 'sent-back'],
    ['who lay on a table that was called off', { wasAsked: '', sentBackOn: '2026-06-01' }, 'called-off'],
    ['who was carried over first', { carried: true, sentBackOn: '2026-06-01' }, 'carried'],
  ] as const)('takes %s', (_, facts, reason) => {
    expect(agendaReason({ ...quiet, ...facts }, today)).toBe(reason);
  });

  it('adds up the funnels of organisations, and nobody is nothing', () => {
    const one = { ...emptyFunnel, listed: 38, ready: 9, onTable: 6 };
    expect(addFunnels([one, { ...one, listed: 92 }])).toMatchObject({ listed: 130, ready: 18, onTable: 12 });
    expect(addFunnels([])).toEqual(emptyFunnel);
  });
});

describe('what is decided', () => {
  it('asks a decision, a reason to carry over, and a day from the table until today', () => {
    const typed = { decision: undefined, because: '', decidedOn: today } as const;
    const at = (more: object, day = today) => codesOf(checkDecision({ ...typed, ...more }, '2026-06-12', day));
    expect(at({})).toBe('table-decision-missing');
    expect(at({ decision: 'carried' })).toBe('because-missing');
    expect(at({ decision: 'carried', because: 'BSN 111222333' })).toBe('bsn');
    expect(at({ decision: 'agreed', decidedOn: '2026-06-11' })).toBe('before-table');
    expect(at({ decision: 'agreed', decidedOn: '2026-06-13' })).toBe('in-the-future');
    expect(at({ decision: 'agreed', decidedOn: undefined })).toBe('no-day');
    expect(at({ decision: 'agreed' }, '2026-06-20')).toBe('ok');
    expect(checkDecision({ ...typed, decision: 'nothing', because: 'toch' }, today, today)).toMatchObject({
      value: { because: null },
    });
  });

  it('is an agreement with a person and a day, else a point to talk about', () => {
    const typed = { what: 'Belt', who: '', whoOrganisationId: undefined, dueOn: '' } as const;
    const read = (more: object) => {
      const outcome = checkAgreed({ ...typed, ...more }, today);
      return outcome.ok ? (isPoint(outcome.value) ? 'point' : 'agreement') : codesOf(outcome);
    };
    expect([read({}), read({ who: 'Mo' }), read({ dueOn: '2026-06-19' })]).toEqual(['point', 'point', 'point']);
    expect(read({ who: 'Mo', dueOn: '2026-06-19' })).toBe('agreement');
    expect(read({ who: 'Mo', dueOn: '2026-06-01' })).toBe('in-the-past');
    expect(read({ what: '', who: '111222333', dueOn: undefined })).toBe('empty bsn no-day');
  });
});

describe('a table', () => {
  const typed: TypedTable = {
    kindId: 'k',
    onDay: today,
    place: '',
    core: ['wi'],
    blocks: [{ organisationId: 'a', begins: '9.00', ends: '9.45' }],
  };
  it('reads times as people write them', () => {
    expect(['9.30', '9:30', '09:30', '9.30 uur', '', 'half tien', '24.00', '9.60'].map(readClock)).toEqual([
      '09:30',
      '09:30',
      '09:30',
      '09:30',
      null,
      undefined,
      undefined,
      undefined,
    ]);
  });
  it('gives each school a block of its own, in the order of time', () => {
    const at = (blocks: TypedTable['blocks']) => checkTable({ ...typed, blocks }, '2026-06-01');
    const b = { organisationId: 'b', begins: '8.00', ends: '9.00' };
    const both = at([...typed.blocks, b]);
    expect(both.ok && both.value.parties.map(({ organisationId }) => organisationId)).toEqual(['wi', 'b', 'a']);
    expect(codesOf(at([...typed.blocks, { ...b, ends: '9.01' }]))).toBe('block-overlaps');
    expect(codesOf(at([{ ...b, ends: '7.00' }]))).toBe('block-backwards');
    expect(codesOf(at([{ ...b, ends: '' }]))).toBe('no-clock');
    expect(codesOf(at([]))).toBe('blocks-missing');
    expect(codesOf(checkTable({ ...typed, kindId: undefined, core: [], onDay: '2026-05-01' }, today))).toBe(
      'kind-missing in-the-past core-missing',
    );
  });
  it('follows the version of its kind that held on its day', () => {
    const version = (validFrom: string, keepMonths: number): TableKind => ({ kindId: 'k', validFrom, name: 'Zomer', purpose: '', parties: [], fields: [], keepMonths, covenant: '' }); // prettier-ignore
    const all = [version('2026-09-01', 12), version('2026-05-01', 6)];
    expect(kindOn(all, 'k', today)?.keepMonths).toBe(6);
    expect(kindOn(all, 'k', '2026-09-01')?.keepMonths).toBe(12);
    expect([kindOn(all, 'k', '2026-04-30'), kindsOn(all, today).length]).toEqual([undefined, 1]);
  });
});

describe('a pasted list', () => {
  const known = [
    { caseId: '1', firstName: 'Samira', infix: null, familyName: 'Benali' },
    { caseId: '2', firstName: 'Zoë', infix: 'van der', familyName: 'Meer' },
    { caseId: '3', firstName: 'Luuk', infix: null, familyName: 'Bos' },
    { caseId: '4', firstName: 'Luuk', infix: null, familyName: 'Bos' },
  ];
  const rowsOf = (pasted: string) => {
    const read = readPaste(pasted);
    return read.ok ? read.value : codesOf(read);
  };
  it('is read with heads or without, by tabs or semicolons', () => {
    expect(rowsOf('Samira Benali\tWie belt?\n\nZoë van der Meer')).toEqual([
      { line: 1, name: 'Samira Benali', question: 'Wie belt?' },
      { line: 3, name: 'Zoë van der Meer', question: '' },
    ]);
    expect(rowsOf('Klas;Achternaam;Voornaam;Vraag\n4A;Meer, van der;Zoë;Werk?')).toMatchObject([
      { name: 'Zoë van der Meer', question: 'Werk?' },
    ]);
  });
  it('stops whole at a number of a person, nothing at all, or no name', () => {
    expect([rowsOf(' \n'), rowsOf('Naam;BSN\nA B;1'), rowsOf('A B;111222333'), rowsOf('Voornaam;Vraag\nA;B')]).toEqual([
      'paste-empty',
      'forbidden-column',
      'bsn',
      'no-name-column',
    ]);
    expect(rowsOf(Array.from({ length: 301 }, () => 'A B').join('\n'))).toBe('paste-too-long');
  });
  it('finds own young people by exactly their name, and guesses nobody', () => {
    const rows = ['samira  BENALI', 'Zoe van der Meer', 'Luuk Bos', 'Samira Bennali'].map((name, line) => ({
      line,
      name,
      question: '',
    }));
    const { matched, unknown, double } = matchRows(rows, known);
    expect(matched.map(({ caseId }) => caseId)).toEqual(['1', '2']);
    expect([double.map(({ name }) => name), unknown.map(({ name }) => name)]).toEqual([
      ['Luuk Bos'],
      ['Samira Bennali'],
    ]);
  });
});
