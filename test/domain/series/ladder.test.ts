/** When a question climbs, and what may stand in it. */
import { describe, expect, it } from 'vitest';
import { invitationFile } from '#domain/calendar/invitation.ts';
import {
  checkQuestionWords,
  checkTerms,
  climbOf,
  proposedTerms,
  rises,
  seatOf,
  termsOn,
  type StuckFacts,
} from '#domain/ladder/ladder.ts';

const today = '2026-06-08';
const terms = proposedTerms;
const facts = (more: Partial<StuckFacts> = {}): StuckFacts => ({
  sentBack: 0,
  since: '2026-06-01',
  dueOn: '2026-06-05',
  climbed: [],
  ...more,
});

describe('a stuck case', () => {
  it('climbs when it was sent back twice, and again only after two times more', () => {
    expect(climbOf(facts({ sentBack: 1 }), terms, today)).toBeUndefined();
    expect(climbOf(facts({ sentBack: 2 }), terms, today)).toEqual({ reason: 'sent-back', amount: 2, mark: '1' });
    const before = { climbed: ['sent-back 1'] };
    expect(climbOf(facts({ sentBack: 3, ...before }), terms, today)).toBeUndefined();
    expect(climbOf(facts({ sentBack: 4, ...before }), terms, today)).toMatchObject({ mark: '2' });
  });
  it('climbs when nothing moved for thirty days and the last good day went by, once for that turn', () => {
    const still = { since: '2026-05-09', dueOn: '2026-05-15' };
    expect(climbOf(facts({ ...still, since: '2026-05-10' }), terms, today)).toBeUndefined();
    expect(climbOf(facts(still), terms, today)).toEqual({ reason: 'still', amount: 30, mark: '2026-05-09' });
    expect(climbOf(facts({ ...still, dueOn: today }), terms, today)).toBeUndefined();
    expect(climbOf(facts({ ...still, climbed: ['still 2026-05-09'] }), terms, today)).toBeUndefined();
    expect(climbOf(facts({ ...still, climbed: ['still 2026-01-01'] }), terms, today)).toBeDefined();
  });
  it('goes on from policy to the board when nobody answered for as long; from the board nowhere', () => {
    expect(rises({ level: 'policy', since: '2026-05-09' }, terms, today)).toBe(true);
    expect(rises({ level: 'policy', since: '2026-05-10' }, terms, today)).toBe(false);
    expect(rises({ level: 'board', since: '2026-01-01' }, terms, today)).toBe(false);
  });
});

describe('who gets it', () => {
  const person = (id: string, role: string, leftOn: string | null = null) => ({
    id,
    role,
    organisationId: 'o',
    leftOn,
  });
  const agreed = { ...terms, policyMemberId: 'paul', boardMemberId: 'wethouder' };
  it('is who was agreed on; for policy else who coordinates; for the board else nobody', () => {
    const people = [person('ed', 'coordinator'), person('paul', 'beheerder'), person('wethouder', 'beheerder')];
    expect(seatOf('policy', agreed, people)?.id).toBe('paul');
    expect(seatOf('board', agreed, people)?.id).toBe('wethouder');
    expect(seatOf('policy', terms, people)?.id).toBe('ed');
    expect(seatOf('board', terms, people)).toBeUndefined();
    expect(seatOf('policy', agreed, [person('ed', 'coordinator'), person('paul', 'beheerder', '2026-06-01')])?.id).toBe(
      'ed',
    );
  });
});

describe('the agreement', () => {
  const typed = { ...terms, validFrom: '2026-06-08' };
  it('holds from its day on; before that the one before', () => {
    const later = { validFrom: '2026-07-01', terms: { ...terms, times: 3 } };
    expect(termsOn([later], '2026-06-30')).toEqual({ terms: proposedTerms, since: null });
    expect(termsOn([later], '2026-07-01')).toMatchObject({ terms: { times: 3 }, since: '2026-07-01' });
  });
  it('names the numbers that are too small or too large, and a day that went by', () => {
    const refused = checkTerms({ ...typed, times: 1, days: 200, validFrom: '2026-06-07' }, today);
    expect(refused.ok ? [] : refused.refusals.map(({ code, field }) => `${field} ${code}`)).toEqual([
      'times ladder-number',
      'days ladder-number',
      'validFrom due-past',
    ]);
    expect(checkTerms(typed, today)).toMatchObject({ ok: true });
  });
});

describe('the question', () => {
  const samira = { firstName: 'Samira', familyName: 'El Amrani' };
  it.each(['Wie belt Samira?', 'Wat met EL AMRANI?', 'samira, wie pakt het op'])(
    'with a name is refused: %s',
    (words) => {
      expect(checkQuestionWords(words, samira)).toMatchObject({ refusals: [{ code: 'question-names' }] });
    },
  );
  it('without a name goes, also with a word that holds it', () => {
    expect(checkQuestionWords('Wie betaalt het rijbewijs?', { firstName: 'Rij', familyName: 'Bew' }).ok).toBe(true);
    expect(checkQuestionWords('Het nummer is 111222333', samira)).toMatchObject({ refusals: [{ code: 'bsn' }] });
  });
});

describe('an invitation', () => {
  const meets = {
    id: '0190',
    title: 'Netwerkbespreking, De Eik; Leusden',
    onDay: '2026-06-15',
    begins: '09:30',
    ends: '11:00',
    place: 'Het Huis van de Stad, zaal “De Lange Gang” op de tweede verdieping, Amersfoort',
    state: 'planned',
    sequence: 2,
  } as const;
  const sides = { organiser: 'ed@example.org', attendee: 'karin@example.org' };
  it('is a request that a later one replaces, with when, what and where, in lines of at most 75 octets', () => {
    const file = invitationFile(meets, 'REQUEST', sides, '2026-06-08');
    expect(file).toContain('METHOD:REQUEST\r\n');
    expect(file).toContain('SEQUENCE:2\r\nDTSTART;TZID=Europe/Amsterdam:20260615T093000\r\nDTEND;TZID=Europe/Amsterdam:20260615T110000\r\n'); // prettier-ignore
    expect(file).toContain('SUMMARY:Netwerkbespreking\\, De Eik\\; Leusden\r\n');
    expect(Math.max(...file.split('\r\n').map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
    expect(file.replaceAll('\r\n ', '')).toContain(String.raw`LOCATION:Het Huis van de Stad\, zaal “De Lange Gang” op de tweede verdieping\, Amersfoort`); // prettier-ignore
    expect(file.match(/UID:/g)).toHaveLength(1);
  });
  it('called off keeps its id and says so; a line end in a name begins no other line', () => {
    const off = invitationFile({ ...meets, title: 'A\r\nATTENDEE:x' }, 'CANCEL', sides, '2026-06-08');
    expect(off).toContain('METHOD:CANCEL\r\n');
    expect(off).toContain('STATUS:CANCELLED\r\n');
    expect(off).toContain('SUMMARY:A ATTENDEE:x\r\n');
  });
});
