/** What each viewer knows of the cast on 1 September 2026: docs/figures-by-hand.md, "What each of them knows". */
import type { Course } from '#domain/figures/counters.ts';
import type { Sent } from '#domain/figures/indicator.ts';
import type { AskedHow, Known } from '#domain/figures/known.ts';
import type { Spell } from '#domain/guidance/destination.ts';
import type { Enrolment, Paper } from '#law/facts.ts';

type At = Pick<Enrolment, 'schoolKind'> & Partial<Enrolment>;
let enrolments = 0;
const school = (from: string, until: string, at: At): readonly Enrolment[] => [
  { id: `e${++enrolments}`, from, until, ...at },
];
const pro = school('2021-08-23', '2026-07-10', { schoolKind: 'pro' });
const proDiploma: readonly Paper[] = [{ kind: 'diploma', of: 'pro', date: '2026-07-10' }];
const toArbeidsmarkt = (until: string) =>
  school('2019-08-26', until, { schoolKind: 'vso', vsoProfile: 'arbeidsmarkt' });
const mbo = (from: string, until: string, mboLevel: 1 | 2) =>
  school(from, until, { schoolKind: 'mbo', mboLevel, leerweg: 'bol' });
const mboDiploma = (mboLevel: 1 | 2, date: string): readonly Paper[] => [
  { kind: 'diploma', of: 'mbo', mboLevel, date },
];

const does = (kind: Spell['kind'], startOn: string, saidOn: string, more: Partial<Spell> = {}): readonly Spell[] => [
  { kind, employer: null, hours: null, contract: null, endOn: null, source: 'phone', startOn, saidOn, ...more },
];
/** 'Hoe gaat het?', answered on the same day, or not answered. */
const asked = (on: string, answer: AskedHow['answer']): readonly AskedHow[] => [
  { on, answer, answeredOn: answer && on, missed: null },
];
const someone = (birthDate: string, municipality: string, more: Partial<Known>): Known => ({
  birthDate,
  municipality,
  enrolments: null,
  nothingBeside: false,
  papers: [],
  exemptions: [],
  spells: [],
  leftAlone: false,
  lastReachedOn: null,
  lastTriedOn: null,
  hasContact: true,
  asked: [],
  whyNot: null,
  wish: null,
  ...more,
});

const born = {
  samira: ['2008-03-11', 'GM0327'],
  jesse: ['2008-01-19', 'GM0342'],
  roos: ['2009-02-02', 'GM0327'],
  milan: ['2008-04-04', 'GM0267'],
  luuk: ['2008-04-04', 'GM0267'],
  fenna: ['2008-08-08', 'GM0327'],
  omar: ['2007-10-10', 'GM0273'],
  daan: ['2008-11-20', 'GM0317'],
  lotte: ['2006-02-08', 'GM0307'],
  tygo: ['2007-09-01', 'GM0307'],
  yusuf: ['2007-01-30', 'GM0307'],
  ilse: ['1995-03-03', 'GM0307'],
  sem: ['2006-12-12', 'GM0317'],
  bram: ['2004-04-17', 'GM0327'],
  nena: ['2003-05-05', 'GM0307'],
  noah: ['2005-01-01', 'GM0308'],
  finn: ['2009-10-01', 'GM0307'],
  kevin: ['1999-09-14', 'GM0307'],
} as const;
type Name = keyof typeof born;
const of = (name: Name, more: Partial<Known>) => someone(born[name][0], born[name][1], more);
const ofDeEik = (name: Name, more: Partial<Known>) => of(name, { enrolments: pro, papers: proDiploma, ...more });

const deEik = {
  samira: ofDeEik('samira', { asked: asked('2026-08-24', 'well'), spells: does('work', '2026-08-17', '2026-08-24', { hours: 24, contract: 'temporary' }), lastReachedOn: '2026-08-24', wish: 'work' }),
  jesse: ofDeEik('jesse', { asked: asked('2026-08-26', 'doubt'), spells: does('work', '2026-08-03', '2026-08-26', { hours: 16, contract: 'on-call' }), lastReachedOn: '2026-08-26' }),
  roos: ofDeEik('roos', { asked: asked('2026-08-26', null), lastTriedOn: '2026-08-26', wish: 'school' }),
  milan: ofDeEik('milan', { asked: asked('2026-08-25', 'well'), spells: does('work', '2026-07-20', '2026-08-25', { hours: 32, contract: 'permanent' }), lastReachedOn: '2026-08-25', wish: 'work' }),
  luuk: ofDeEik('luuk', { asked: asked('2026-08-25', 'well'), spells: does('school', '2026-08-24', '2026-08-25'), lastReachedOn: '2026-08-25', wish: 'school' }),
  fenna: ofDeEik('fenna', { hasContact: false }),
  omar: ofDeEik('omar', { asked: asked('2026-08-27', 'well'), spells: does('work-and-school', '2026-08-31', '2026-08-27', { hours: 24, contract: 'temporary' }), lastReachedOn: '2026-08-27', wish: 'work' }),
}; // prettier-ignore
const lotteAtWork = { hours: 24, contract: 'temporary' } as const;
const deLinde = {
  daan: of('daan', { enrolments: school('2019-08-26', '2026-07-10', { schoolKind: 'vso', vsoProfile: 'vervolgonderwijs' }), spells: does('school', '2026-08-24', '2026-07-08'), lastReachedOn: '2026-07-08', wish: 'school' }),
  lotte: of('lotte', { asked: asked('2026-05-25', 'well'), enrolments: toArbeidsmarkt('2026-04-02'), spells: does('work', '2026-05-18', '2026-05-25', lotteAtWork), lastReachedOn: '2026-05-25', wish: 'work' }),
  tygo: of('tygo', { enrolments: toArbeidsmarkt('2026-07-10'), spells: does('day-activities', '2026-08-31', '2026-07-08'), lastReachedOn: '2026-07-08', wish: 'work' }),
}; // prettier-ignore
const rocEemwijk = {
  yusuf: of('yusuf', { asked: asked('2026-08-28', 'stopped'), enrolments: mbo('2025-08-25', '2026-07-03', 1), papers: mboDiploma(1, '2026-07-03'), spells: does('work', '2026-07-06', '2026-08-28', { hours: 30, contract: 'agency', endOn: '2026-08-21' }), lastReachedOn: '2026-08-28', wish: 'work' }),
  ilse: of('ilse', { asked: asked('2026-08-20', 'well'), enrolments: mbo('2024-08-26', '2026-07-03', 2), papers: mboDiploma(2, '2026-07-03'), spells: does('work', '2026-08-01', '2026-08-20', { hours: 36, contract: 'permanent' }), lastReachedOn: '2026-08-20', wish: 'work' }),
  sem: of('sem', { asked: asked('2026-06-22', 'unclear'), enrolments: mbo('2025-08-25', '2026-03-20', 2), spells: does('work', '2026-04-07', '2026-06-22', { hours: 20, contract: 'on-call' }), lastReachedOn: '2026-06-22', hasContact: false, wish: 'school' }),
}; // prettier-ignore

const delivered = (name: Name, from: Known, more: Partial<Known> = {}) =>
  of(name, { enrolments: from.enrolments, papers: from.papers, nothingBeside: true, hasContact: false, ...more });
const doorstroompunt = {
  bram: of('bram', { enrolments: school('2017-08-21', '2022-07-08', { schoolKind: 'pro' }), nothingBeside: true, lastTriedOn: '2026-08-27' }),
  nena: of('nena', { asked: asked('2026-05-13', 'well'), enrolments: mbo('2022-08-29', '2024-06-28', 2), nothingBeside: true, spells: does('work', '2026-03-01', '2026-05-13', { hours: 24, contract: 'own-business' }), lastReachedOn: '2026-05-13' }),
  noah: of('noah', { leftAlone: true, lastReachedOn: '2026-03-25' }),
  finn: of('finn', { enrolments: [], nothingBeside: true, exemptions: [{ article: '5', from: '2014-08-01' }], leftAlone: true }),
  samira: delivered('samira', deEik.samira),
  jesse: delivered('jesse', deEik.jesse, { lastTriedOn: '2026-08-31', hasContact: true }),
  roos: delivered('roos', deEik.roos),
  milan: delivered('milan', deEik.milan),
  fenna: delivered('fenna', deEik.fenna),
  yusuf: delivered('yusuf', rocEemwijk.yusuf),
  lotte: delivered('lotte', deLinde.lotte),
  tygo: delivered('tygo', deLinde.tygo),
}; // prettier-ignore
const wiAmersfoort = {
  kevin: of('kevin', { asked: asked('2026-08-31', 'stopped'), enrolments: mbo('2017-08-28', '2019-02-01', 2), nothingBeside: true, papers: mboDiploma(1, '2017-07-07'), spells: does('work', '2026-01-05', '2026-08-31', { hours: 28, contract: 'temporary', endOn: '2026-08-31' }), lastReachedOn: '2026-08-31', wish: 'work' }),
  lotte: { ...deLinde.lotte, asked: asked('2026-08-17', 'stopped'), spells: does('work', '2026-05-18', '2026-08-17', { ...lotteAtWork, endOn: '2026-08-14' }), lastReachedOn: '2026-08-17' },
}; // prettier-ignore

/** The people of each viewer, by the heads of the table. */
export const viewers: Readonly<Record<string, Readonly<Record<string, Known>>>> = {
  'De Eik': deEik,
  'De Linde': deLinde,
  'ROC Eemwijk': rocEemwijk,
  Doorstroompunt: doorstroompunt,
  'W&I Amersfoort': wiAmersfoort,
};
export const schools = ['De Eik', 'De Linde', 'ROC Eemwijk'] as const;

/** The hand-overs that each of them sent. */
export const sent: Readonly<Record<string, readonly Sent[]>> = {
  'De Eik': [
    { dueOn: '2026-06-30', takenOverOn: '2026-06-22' },
    { dueOn: '2026-07-21', takenOverOn: '2026-08-24' },
  ],
  'De Linde': [
    { dueOn: '2026-03-16', takenOverOn: '2026-03-06' },
    { dueOn: '2026-06-15', takenOverOn: null },
  ],
  'ROC Eemwijk': [{ dueOn: '2026-09-11', takenOverOn: null }],
};

const course = (name: Name, signalOn: string, more: Partial<Course>): Course => ({
  birthDate: born[name][0],
  signalOn,
  after: 'other',
  again: false,
  enrolled: false,
  schoolUntil: null,
  approachedOn: null,
  talks: [],
  startedOn: null,
  endedOn: null,
  ...more,
});
const byDelivery = (name: Name, schoolUntil: string, more: Partial<Course> = {}) =>
  course(name, '2026-08-31', { after: 'p-levering', schoolUntil, ...more });
const talked = (on: string) => ({ approachedOn: on, talks: [on], startedOn: on });

/** The year of the Doorstroompunt. */
export const courses: readonly Course[] = [
  course('bram', '2026-06-04', { schoolUntil: '2022-07-08', approachedOn: '2026-06-04' }),
  course('nena', '2026-05-13', { schoolUntil: '2024-06-28', ...talked('2026-05-13') }),
  course('noah', '2026-03-04', { ...talked('2026-03-04'), endedOn: '2026-03-25' }),
  course('finn', '2026-05-20', {}),
  byDelivery('samira', '2026-07-10'),
  byDelivery('jesse', '2026-07-10', { approachedOn: '2026-08-31' }),
  byDelivery('roos', '2026-07-10'),
  byDelivery('milan', '2026-07-10'),
  byDelivery('fenna', '2026-07-10'),
  byDelivery('yusuf', '2026-07-03'),
  course('lotte', '2026-04-13', { after: 'p-levering', schoolUntil: '2026-04-02' }),
  byDelivery('tygo', '2026-07-10'),
];
