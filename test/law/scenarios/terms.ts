import { whoSaysYes } from '#domain/handover/yes.ts';
import { dutiesOn } from '#law/duties.ts';
import type { Facts } from '#law/facts.ts';
import { competentFor } from '#law/residence.ts';
import { defaultSettings } from '#law/settings.ts';
import { applicationFrom, filesUntil, informationUntil, lastDayOf, removeUntil } from '#law/terms.ts';

/** One reckoning by a rule that is no duty of a party on a day, with what must come out, worked out by hand. */
export type TermScenario = {
  readonly name: string;
  readonly rules: readonly string[];
  readonly article: string;
  readonly got: () => unknown;
  readonly wanted: unknown;
};

const ilse: Facts = { birthDate: '2005-01-15', municipality: 'GM0307' };
const older: Facts = { birthDate: '1999-09-01', municipality: 'GM0307' };
const pro = (until?: string): Facts => ({
  ...ilse,
  enrolments: [{ id: 'e1', schoolKind: 'pro', from: '2019-08-01', ...(until === undefined ? {} : { until }) }],
});
const proLater: Facts = { ...ilse, enrolments: [{ id: 'e1', schoolKind: 'pro', from: '2026-10-01' }] };
const qualified = (date: string): Facts => ({
  birthDate: '2005-03-10',
  municipality: 'GM0307',
  papers: [{ kind: 'diploma', of: 'mbo', mboLevel: 2, date }],
});
const weeks = (n: number) => ({ n, unit: 'weeks' }) as const;
const later = { ...defaultSettings, removalAfter: 'later' } as const;
const still = { ...defaultSettings, searchTermMoves: false };

const termijnenwet = (
  name: string,
  { rules }: Pick<TermScenario, 'rules'>,
  got: () => string,
  wanted: string,
): TermScenario => ({ name, rules, article: 'ATW 1', got, wanted });
const asked = (day: string, wanted: string, why: string): TermScenario => ({
  name: `asked on ${day}: answered by ${wanted}, ${why}`,
  rules: ['R11', 'A01', 'A03'],
  article: 'WEB 9.2.3',
  got: () => [informationUntil(day, 'mbo').day, informationUntil(day, 'vo').day],
  wanted: [wanted, wanted],
});
const waits = (name: string, facts: Facts, reported: string, wanted: string, more = {}): TermScenario => ({
  name,
  rules: ['R13', 'H05'],
  article: 'PW 41(4)',
  got: () => applicationFrom(facts, reported, more).day,
  wanted,
});
const removed = (name: string, facts: Facts, wanted: string, settings = defaultSettings): TermScenario => ({
  name,
  rules: ['R12'],
  article: 'WEB 9.2.7',
  got: () => removeUntil(facts, '2026-11-22', settings).day,
  wanted,
});
const lives = (name: string, facts: Partial<Facts>, wanted: unknown): TermScenario => ({
  name,
  rules: ['R21'],
  article: 'WEB 9.2.13, PW 40',
  got: () =>
    (['doorstroompunt', 'werk-en-inkomen'] as const).map((task) => {
      const { municipality, region, outcome } = competentFor(
        task,
        { ...ilse, ...facts },
        new Map([
          ['GM0307', 'Eem en Vallei'],
          ['GM0203', 'FoodValley'],
        ]),
      );
      return `${municipality ?? '?'} ${region ?? '?'} ${outcome}`;
    }),
  wanted,
});
const since = { source: 'school', since: '2026-01-01' };

export const termScenarios: readonly TermScenario[] = [
  asked('2026-11-23', '2026-12-21', 'a Monday'),
  asked('2026-11-21', '2026-12-21', 'the Saturday moves to Monday'),
  asked('2026-11-22', '2026-12-21', 'the Sunday moves to Monday'),
  asked('2026-11-27', '2026-12-28', 'both Christmas days and the weekend are passed over'),
  asked('2027-02-26', '2027-03-30', 'Goede Vrijdag, the weekend and Easter Monday are passed over'),
  asked('2026-03-30', '2026-04-28', 'Koningsdag'),
  asked('2026-04-07', '2026-05-06', '5 May'),
  asked('2026-04-16', '2026-05-15', 'Hemelvaartsdag'),
  termijnenwet('twelve weeks move', { rules: ['A01', 'A04'] }, () => lastDayOf('2026-01-03', weeks(12)), '2026-03-30'),
  termijnenwet('thirteen weeks do not', { rules: ['A04'] }, () => lastDayOf('2026-01-03', weeks(13)), '2026-04-04'),
  termijnenwet(
    'three months move',
    { rules: ['A01', 'A04'] },
    () => lastDayOf('2026-02-02', { n: 3, unit: 'months' }),
    '2026-05-04',
  ),
  termijnenwet(
    'four months do not',
    { rules: ['A04'] },
    () => lastDayOf('2026-02-06', { n: 4, unit: 'months' }),
    '2026-06-06',
  ),
  termijnenwet(
    'a year does not',
    { rules: ['A04'] },
    () => lastDayOf('2025-11-28', { n: 1, unit: 'years' }),
    '2026-11-28',
  ),
  termijnenwet(
    'counted back does not move',
    { rules: ['A02'] },
    () => lastDayOf('2026-12-26', weeks(-4)),
    '2026-11-28',
  ),
  {
    name: 'a former contactgemeente hands over in four weeks, on a working day',
    rules: ['R20', 'A01'],
    article: 'WEB 9.2.4(5)',
    got: () => [filesUntil('2026-06-01').day, filesUntil('2026-06-06').day],
    wanted: ['2026-06-29', '2026-07-06'],
  },
  waits('four weeks after who reported', ilse, '2026-09-01', '2026-09-29'),
  waits('a Saturday moves to Monday', ilse, '2026-09-05', '2026-10-05'),
  waits('the day before 27: four weeks', older, '2026-08-31', '2026-09-28'),
  waits('on the day of 27: at once', older, '2026-09-01', '2026-09-01'),
  waits('left pro a year ago today: at once', pro('2025-09-01'), '2026-09-01', '2026-09-01'),
  waits('left pro a year and a day ago: four weeks', pro('2025-08-31'), '2026-09-01', '2026-09-29'),
  waits('still at pro: at once', pro(), '2026-09-01', '2026-09-01'),
  waits('pro begins later: four weeks', proLater, '2026-09-01', '2026-09-29'),
  waits('limited hours: at once', ilse, '2026-09-01', '2026-09-01', { limitedHours: true }),
  waits('loonkostensubsidie: at once', ilse, '2026-09-01', '2026-09-01', { wageSubsidy: true }),
  {
    name: 'where the four weeks do not move, the Saturday stays',
    rules: ['R13'],
    article: 'PW 41(4)',
    got: () => applicationFrom(ilse, '2026-09-05', {}, still).day,
    wanted: '2026-10-03',
  },
  removed('two years after 27', { birthDate: '2005-03-10', municipality: 'GM0307' }, '2034-03-10'),
  removed('a startkwalificatie comes first; the Saturday stays', qualified('2026-07-01'), '2028-07-01'),
  removed('the later event, for who reads the article so', qualified('2026-07-01'), '2034-03-10', later),
  removed('a startkwalificatie of tomorrow is not there yet', qualified('2026-11-23'), '2034-03-10'),
  lives('only the BRP is known: who looks at real life asks', {}, [
    'GM0307 Eem en Vallei computed',
    '? ? undetermined',
  ]),
  lives(
    'in the BRP in one place, living in another',
    { residence: { brp: { municipality: 'GM0307', ...since }, bw: { municipality: 'GM0203', ...since } } },
    ['GM0307 Eem en Vallei computed', 'GM0203 FoodValley computed'],
  ),
  lives('a municipality of no region that we know', { municipality: 'GM9999' }, [
    'GM9999 ? undetermined',
    '? ? undetermined',
  ]),
  {
    name: 'the municipality takes over after the yes of the right person',
    rules: ['R07'],
    article: 'WEB 9.2.13, WVO 2020 2.31b, WEC 44a',
    got: () =>
      (['mbo', 'pro', 'vso'] as const).map((from) => {
        const yes = whoSaysYes({ basis: 'statutory', from, age: 17, capacity: 'unknown' });
        return `${yes.article} ${yes.who}`;
      }),
    wanted: ['WEB art. 9.2.13 lid 2 self', 'WVO 2020 art. 2.31b representative', 'WEC art. 44a representative'],
  },
  {
    name: 'who waits on the school, deviates from a term, or is 27 is told that a person may decide otherwise',
    rules: ['H02', 'H03', 'H04'],
    article: 'WEB 9.2.5(7), WVO 2020 2.31a(6), PW 7a(7)',
    got: () => {
      const leaver = pro('2026-07-10');
      const withPaper: Facts = { ...leaver, papers: [{ kind: 'diploma', of: 'pro', date: '2026-07-10' }] };
      const said = [
        ...dutiesOn(withPaper, '2026-11-22').duties.flatMap(({ because }) => because),
        ...dutiesOn(older, '2026-11-22').doorstroompuntDoelgroep.because,
      ].join(' ');
      return ['9.2.5 lid 7', '2.31a lid 6', 'PW 7a lid 7'].filter((place) => !said.includes(place));
    },
    wanted: [],
  },
  {
    name: 'who had an exemption is not called before a person decided',
    rules: ['H01'],
    article: 'LPW 5, 5a, 15',
    got: () =>
      (['5', '5a', '15'] as const).map((article) => {
        const facts: Facts = { ...ilse, exemptions: [{ article, from: '2018-08-01', until: '2023-01-14' }] };
        return dutiesOn(facts, '2026-11-22').approach?.article;
      }),
    wanted: ['LPW 5', 'LPW 5a', 'LPW 15'],
  },
];
