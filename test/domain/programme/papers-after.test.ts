/** What follows the text: the calendar of decisions, the review of each year, and what changed around an adopted version. */
import { expect, test } from 'vitest';
import { linesOf, type Paper } from '#domain/papers/paper.ts';
import { boardPaper } from '#domain/programme-document/board.ts';
import { calendarPaper } from '#domain/programme-document/calendar.ts';
import { programmePaper } from '#domain/programme-document/chapters.ts';
import { explainerPaper } from '#domain/programme-document/explainer.ts';
import { workExtract } from '#domain/programme-document/extract.ts';
import { taskMatrix } from '#domain/programme-document/matrix.ts';
import { sectionsOf } from '#domain/programme/programme.ts';
import { reviewPaper } from '#domain/programme-document/reviewed.ts';
import { decisionsOf } from '#domain/programme/decided.ts';
import { backPlan, ownDays } from '#domain/programme/planning.ts';
import { changesAround } from '#domain/programme/change-around.ts';
import { judged } from '#domain/programme/change.ts';
import { reviewsOf, stopsOf } from '#domain/programme/review.ts';
import { workAfterAdoption } from '#domain/region-work/after-adoption.ts';
import { wrote } from './a-programme.ts';
import { aProgramme, told } from './written.ts';

const whole = (paper: Paper): string => linesOf(paper).join('\n');
const step = wrote('step', { dueOn: '2026-10-30', takes: 5, doneOn: null }, { subject: 'hand-in' });

const led = aProgramme({ processLead: { memberId: 'm', name: 'Hassan Idrissi' } });

test('the calendar names each step in its order, who is on turn, and what every college decided', () => {
  const decided = wrote(
    'decision',
    { plannedOn: null, decidedOn: '2026-06-02', outcome: 'remarks', words: 'Kijk na een jaar.' },
    { subject: 'roc' },
  );
  const lines = whole(
    calendarPaper(told({ programme: led }), backPlan(ownDays([step]), []), decisionsOf(aProgramme(), [step, decided])),
  );
  expect(lines.indexOf('De analyse is klaar')).toBeLessThan(lines.indexOf('Het programma is verstuurd'));
  expect(lines).toMatch(
    /30 oktober 2026 \| Het programma is verstuurd. Aan zet: de contactschool, komt nog. Begin uiterlijk/,
  );
  expect(lines).toContain('Aan zet: de procestrekker');
  expect(lines).not.toContain('Hassan');
  expect(lines).toContain('Wacht op: De streefcijfers zijn gekozen; Jongeren zijn gehoord');
  expect(lines).toContain('ROC Eemwijk (school) | Akkoord, met opmerkingen, op 2 juni 2026. Kijk na een jaar.');
  // Leusden takes part as a municipality too: its college is asked once.
  expect(lines.match(/Leusden \(/g)).toHaveLength(1);
  expect(lines).toContain('Gemeente Leusden (gemeente) | Nog geen dag');
});

test('a municipality that takes part by its Werk en Inkomen alone decides too', () => {
  const parties = aProgramme().parties.filter(({ id }) => id !== 'leusden');
  expect(decisionsOf(aProgramme(), []).map(({ party }) => party.id)).not.toContain('wi');
  expect(decisionsOf(aProgramme({ parties }), []).map(({ party }) => party.id)).toContain('wi');
});

test('without a day of handing in the calendar says so, and still lists who decides', () => {
  const lines = whole(calendarPaper(told(), undefined, decisionsOf(aProgramme(), [])));
  expect(lines).toContain('De dag van versturen is nog niet gekozen.');
  expect(lines).toContain('ROC Eemwijk');
});

test('the review counts each year what goes on, changes or stops, and says why at each measure', () => {
  const entries = [
    wrote('review', { outcome: 'continue', why: 'Het werkt.' }, { sectionId: 'm1', subject: '2027' }),
    wrote('review', { outcome: 'stop', why: 'Te weinig jongeren.' }, { sectionId: 'm1', subject: '2028' }),
    wrote('review', { outcome: 'adjust', why: 'Later op de dag.' }, { sectionId: 'm2', subject: '2028' }),
  ];
  const lines = whole(reviewPaper(told(), reviewsOf(aProgramme(), entries, '2028-12-01')));
  expect(lines).toContain('2028 | 0 | 1 | 1 | 0');
  expect(lines).toContain('2027 | 1 | 0 | 0 | 1');
  expect(lines).toContain('2028 | Stoppen | Te weinig jongeren. | ');
  expect(lines).toContain('Hoe het staat: Werkt');
  // Who wrote it down does not leave.
  expect(lines).not.toContain('Ed Kamp');
});

test('a review that nobody made says so at every measure, and not that all is well', () => {
  const lines = whole(reviewPaper(told(), reviewsOf(aProgramme(), [], '2026-06-08')));
  expect(lines).toContain('Er is nog niet teruggekeken.');
  expect(lines.match(/Nog niet teruggekeken\./g)).toHaveLength(2);
  expect(lines).toContain('Bij de streefcijfers staat nog geen cijfer van een later jaar.');
});

const frozen = {
  programme: aProgramme(),
  deviations: [],
  notIn: { m1: ['Leusden'] },
  heard: [],
  budget: { perMeasure: { m1: 10_000_00 }, generalCost: 500_00 },
};
const now = {
  programme: aProgramme(),
  budget: { perMeasure: new Map([['m1', 10_000_00]]), generalCost: 500_00 },
  notIn: { m1: ['Leusden'] },
};
const later = {
  programme: aProgramme({ parties: aProgramme().parties.filter(({ id }) => id !== 'eik') }),
  budget: { ...now.budget, perMeasure: new Map([['m1', 90_000_00]]) },
  notIn: { m1: ['Leusden', 'Soest'] },
};

test('after adopting a new budget, a party that left and a new no are changes too, each with then and now', () => {
  expect(changesAround({ frozen }, now)).toEqual([]);
  expect(changesAround({ frozen }, later).map(({ sectionId, around }) => [sectionId, around?.rows])).toEqual([
    ['begroting', [['Hulp na school voor entree', '€\u00a010.000,00', '€\u00a090.000,00']]],
    ['partijen', [['De Eik (school)', 'Doet mee', '–']]],
    ['gemeenten', [['Hulp na school voor entree', 'Leusden', 'Leusden en Soest']]],
  ]);
});

test('what somebody decided about a budget holds for those amounts only, and asks two to report', () => {
  const [change] = changesAround({ frozen }, later);
  const content = { adopted: 1, version: null, substantial: true, why: 'Veel meer geld.' };
  const answer = wrote('change', { ...content, mark: change?.around?.mark ?? '' }, { subject: 'begroting' });
  const on = (budget: typeof later.budget) =>
    judged({ number: 1, frozen }, aProgramme(), [answer], changesAround({ frozen }, { ...now, budget }))[0];
  expect(on(later.budget)?.reports.map(({ by }) => by)).toEqual(['school', 'municipality']);
  expect(on({ ...later.budget, perMeasure: new Map([['m1', 95_000_00]]) })?.answer).toBeNull();
});

test('what an adopted programme asks waits for its owner: report, say whether it is big, look back', () => {
  const around = changesAround({ frozen }, later);
  const big = {
    adopted: 1,
    version: null,
    substantial: true,
    why: 'Veel meer geld.',
    mark: around[0]?.around?.mark ?? '',
  };
  const entries = [wrote('change', big, { subject: 'begroting' })];
  const changes = judged({ number: 1, frozen }, aProgramme(), entries, around);
  const work = (today: string) => workAfterAdoption({ changes, reviews: reviewsOf(aProgramme(), entries, today) });
  expect(work('2027-06-02')).toEqual([
    { kind: 'report-change', count: 1, dueOn: '2026-06-22' },
    { kind: 'judge-change', count: 2, dueOn: null },
    { kind: 'look-back', count: 2, dueOn: '2027-06-01' },
  ]);
  expect(workAfterAdoption({ changes: [], reviews: [] })).toEqual([]);
});

test('a measure that stops says so from its day in every paper, with the reason, until a later review goes on', () => {
  const id = sectionsOf(aProgramme(), 'measure')[0]?.id ?? '';
  const review = (outcome: 'stop' | 'continue', subject: string, on: string) =>
    wrote('review', { outcome, why: 'Er kwam niemand' }, { sectionId: id, subject, on });
  const stop = review('stop', '2026', '2026-06-03');
  expect([stopsOf([stop], '2026-06-02'), stopsOf([stop, review('continue', '2027', '2027-05-01')], '2027-06-01')]).toEqual([{}, {}]); // prettier-ignore
  const stops = stopsOf([stop], '2026-06-08');
  const said = told({ stops });
  const words = 'Gestopt per 3 juni 2026. Omdat: Er kwam niemand.';
  for (const paper of [programmePaper(said), workExtract(said, []), calendarPaper(said, undefined, [])])
    expect(whole(paper)).toContain(words);
  expect(whole(boardPaper(said))).toContain('(gestopt)');
  expect(whole(explainerPaper(said))).toContain('Dit doen we niet meer sinds 3 juni 2026.');
  expect(taskMatrix(said)[0]?.title).toMatch(/ \(gestopt\)$/);
  const line = { kind: 'programme-grant', about: id, year: 2026, cents: 100_00 };
  for (const lines of [undefined, [line]])
    expect(whole(programmePaper(told({ stops, budget: { perMeasure: new Map([[id, 100_00]]), generalCost: 0, lines } })))).toMatch(/ \(gestopt\) \| .*€\s100/); // prettier-ignore
  expect(whole(programmePaper(told()))).not.toContain('Gestopt');
});
