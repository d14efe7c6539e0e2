import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lapseHandovers } from '#app/handover/lapse-handovers.ts';
import { endTerms } from '#app/turn/end-terms.ts';
import { returnWaiting } from '#app/turn/return-waiting.ts';
import { wakeResting } from '#app/turn/wake-resting.ts';
import { addWorkingDays } from '#law/working-days.ts';
import type { Member } from '#domain/access/actor.ts';
import { outcomes } from '#domain/turn/outcomes.ts';
import type { EngineName } from '../../engines.ts';
import { aColleague, aRegion, type Region } from '../../people.ts';
import { aMandate } from '../handover/arrives-stage.ts';
import { first, moveOf, moves, snapshot, type Motion, type MoveName, type Row } from './region-in-motion.ts';

const seed = 20260608;
/** What a move needs to have happened before it, nearest first: played on while the move is short. */
const feeders: Readonly<Record<string, readonly MoveName[]>> = {
  answer: ['ask', 'send hand-over', 'begin hand-over', 'open'],
  ask: ['send hand-over', 'begin hand-over', 'open'],
  'take over': ['send hand-over', 'begin hand-over', 'open'],
  'send back': ['send hand-over', 'begin hand-over', 'open'],
  meet: ['take over', 'send hand-over', 'begin hand-over', 'open'],
  join: ['involve', 'open'],
  'meet beside': ['join', 'involve', 'open'],
  lapse: ['send hand-over', 'begin hand-over', 'open'],
  withdraw: ['begin hand-over', 'open'],
  'come back': ['wait'],
  reopen: ['end'],
  wake: ['rest'],
  decide: ['not approach'],
  'end of term': ['open'],
  find: ['lose'],
  link: ['arrive', 'open'],
  unlink: ['link'],
  'give back': ['give', 'assign'],
  'pick up': ['open'],
};
/** What the days bring, by the sweep. */
const byTime = ['come back', 'lapse', 'wake', 'end of term'];
const nothing = {} as Row;
type Choice = readonly [MoveName, Row];
const names = Object.keys(moves) as MoveName[];

/** The same numbers for the same seed (a xorshift of 32 bits). */
function dice(from: number) {
  let state = from;
  return (n: number): number => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % n;
  };
}

/**
 * Every active case exactly one turn and one lead, every other none; who stopped has one reason, kept by the lead, and who
 * has a turn is at most out of contact. Returns those that break it.
 */
const broken = (rows: readonly Row[]) =>
  rows.filter((row) => row.lead === null || row.turns !== (row.state === 'active' ? 1 : 0) || !saysRight(row));
/** A few who are still at school left it long ago, so that their term is over: mostly of who nobody hands over now. */
const termsRunOut = ({ house, deEik }: Region) =>
  house.owner.query(
    `update enrolment set left_on = '2020-07-10' where case_id in (select id from cases where state = 'active'
      and lead_organisation_id = $1 and record_organisation_id = $1 order by exists (select from handover h
        where h.case_id = cases.id and h.closed_on is null), md5(id::text) limit 3)`,
    [deEik.id],
  );
const saysRight = ({ state, said, sayers }: Row) =>
  state === 'ended' ? said !== null && !outcomes[said].active && sayers === 1 : said === null || outcomes[said].active;

/**
 * Random moves of a region on one engine, four in five legal, until each happened `enough` times; after every round the
 * database itself is asked, past all rights: of whom a move can be about, and of everybody after the days and at the end.
 * A file an engine, so that two can run beside each other.
 */
export const whateverHappens = (engine: EngineName, enough: number) =>
  describe(`on ${engine}`, () => {
    let region: Region;
    let decider: Member;
    beforeAll(async () => {
      region = await aRegion(engine);
      await aMandate(region.house, region.soest, '7a', 'GM0342');
      await aMandate(region.house, region.doorstroompunt, '9.2.5', 'GM0342');
      decider = await aColleague(region.house, region.doorstroompunt, { name: 'Yvonne Maas', role: 'teamleider' });
    });
    afterAll(() => region.house.close());

    it(
      'every active case has exactly one turn and one lead, whatever happens in whatever order',
      { timeout: 630_000 },
      async () => {
        const pick = dice(seed);
        const done = new Map<string, number>([...names, ...byTime, 'at once'].map((name) => [name, 0]));
        const count = (name: string, n = 1) => void done.set(name, (done.get(name) ?? 0) + n);
        const people = new Map(
          [region.karin, region.peter, region.marja, region.ilse, region.bas].map((m) => [m.memberId, m]),
        );
        const began = performance.now();
        const lacking = () => [...done].filter(([, n]) => n < enough).map(([name]) => name);

        const play = async (name: MoveName, row: Row, motion: Motion) => {
          const outcome = await moveOf(name).play(row, motion);
          if (outcome.ok) count(name);
          return outcome.ok;
        };
        let from = first;
        const check = async (all = false) => {
          const rows = await snapshot(region, all ? first : from);
          expect(broken(rows), `seed ${seed}`).toEqual([]);
          return rows;
        };
        const nextDays = async () => {
          region.house.setToday(addWorkingDays(region.house.today(), 12));
          count('come back', await returnWaiting(region.house));
          count('lapse', (await lapseHandovers(region.house)).lapsed);
          count('wake', await wakeResting(region.house));
          if (lacking().includes('end of term')) await termsRunOut(region);
          count('end of term', await endTerms(region.house));
        };
        /** The move that happened least often among those that are legal somewhere, on a case where it is. */
        const legal = (motion: Motion, taken: ReadonlySet<string>): Choice | undefined => {
          // What happened often enough waits, except for what the others need to begin with.
          const needed = lacking().flatMap((name) => feeders[name] ?? []);
          const weight = new Map(
            names.map((name) => {
              const n = done.get(name) ?? 0;
              if (n < enough) return [name, n + pick(6)];
              return [name, needed.includes(name) ? enough + 6 + needed.indexOf(name) : 3 * enough + n];
            }),
          );
          const least = names.toSorted((a, b) => (weight.get(a) ?? 0) - (weight.get(b) ?? 0));
          for (const name of least) {
            const rows = motion.rows.filter((row) => !taken.has(row.id) && moveOf(name).may(row, motion));
            const row = rows[pick(rows.length || 1)];
            if (row) return [name, row];
          }
          return undefined;
        };

        let rows = await check();
        await play('open', nothing, { region, people, decider, rows, pick });
        for (let turn = 1; lacking().length > 0; turn++) {
          rows = await check();
          // Who came long ago waits for the days: a sweep reaches everybody, a move only whom it is about.
          if (rows.length > 240) from = rows.at(-120)?.id ?? from;
          const motion = { region, people, decider, rows, pick };
          // Three at once: mostly on different cases, sometimes on one.
          const any = (): Choice => [names[pick(names.length)] ?? 'open', rows[pick(rows.length)] ?? nothing];
          const chosen: Choice[] = [];
          for (let n = 0; n < 3; n++) {
            const taken = new Set(chosen.map(([, row]) => row.id));
            chosen.push(pick(5) === 0 ? any() : (legal(motion, taken) ?? any()));
          }
          const [first] = chosen;
          const same = pick(5) === 0 && first;
          const wishes = same ? chosen.map(([name]): Choice => [name, same[1]]) : chosen;
          const outcomes = await Promise.all(wishes.map(([name, row]) => play(name, row, motion)));
          if (new Set(wishes.map(([, row]) => row.id)).size < 3 && outcomes.includes(true)) count('at once');
          if (turn % 14 === 0 || lacking().every((name) => byTime.includes(name))) {
            await nextDays();
            await check(true);
          }
          if (performance.now() - began > 600_000) break;
        }
        await check(true);
        console.log(
          `${engine}, seed ${seed}: ${[...done].map(([name, n]) => `${name} ${n}`).join(' · ')} (${Math.round((performance.now() - began) / 1000)} s)`,
        );
        expect(lacking()).toEqual([]);
      },
    );
  });
