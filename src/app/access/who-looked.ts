import { actOf, acts, type ActName } from '#domain/access/acts.ts';
import { purposeWords } from '#domain/access/purpose-words.ts';
import { longDay } from '#domain/day-words.ts';
import type { Day } from '#law/day.ts';
import { ok } from '#domain/outcome.ts';
import { admit, makeAct, type Step } from '../house.ts';
import type { EmergencyOfCase } from '../ports/emergencies.ts';
import type { Looked } from '../ports/log.ts';

/** One line of "Wie keek": everything in words. `name` only of an own colleague. */
export type LookedLine = {
  readonly onDay: Day;
  readonly organisation: string;
  readonly jobTitle: string;
  readonly name: string | null;
  readonly purpose: string;
  readonly what: string;
};

const times = (n: number) => (n === 1 ? '' : `${n} keer `);
const isAct = (name: string): name is ActName => name in acts;

/** What was done, in words. Lists are folded: 'stond 4 keer op een lijst' says enough; elsewhere: seen or written. */
function whatWasDone({ how, act, times: n }: Pick<Looked, 'how' | 'act' | 'times'>): string {
  if (act === null) return `${how === 'written' ? 'schreef iets' : 'zag'}${n === 1 ? '' : ` (${n} keer)`}`;
  if (how === 'listed') return `stond ${times(n)}op een lijst`;
  if (how === 'found') return `${times(n)}gevonden met zoeken`;
  const words = isAct(act) ? actOf(act).words : act;
  return n === 1 ? words : `${words} (${n} keer)`;
}

/** Lists of one day, organisation, function and purpose become one line, whatever list it was. */
function fold(lines: readonly Looked[]): readonly Looked[] {
  const folded = new Map<string, Looked>();
  for (const line of lines) {
    const listed = line.how === 'listed' || line.how === 'found';
    const how = line.act === null && line.how !== 'written' ? 'seen' : line.how;
    const key = JSON.stringify([
      line.onDay,
      line.organisationName,
      line.jobTitle,
      line.name,
      line.purpose,
      how,
      line.act === null || listed ? null : line.act,
    ]);
    const already = folded.get(key);
    folded.set(key, already ? { ...already, times: already.times + line.times } : line);
  }
  return [...folded.values()];
}

/** An emergency says by whose yes, and until when. */
function whatFor({ purpose, name, onDay }: Looked, emergencies: readonly EmergencyOfCase[]): string {
  const given = emergencies.findLast(({ who, from, until }) => who === name && from <= onDay && onDay <= until.on);
  if (purpose !== 'noodtoegang' || !given) return purposeWords(purpose);
  return `noodtoegang, omdat er gevaar was: ${given.by} gaf dat, tot ${longDay(given.until.on)}, ${given.until.time} uur`;
}

/** The lines of one case in words, newest first. */
export async function lookedLines({ desk }: Pick<Step, 'desk'>, caseId: string): Promise<readonly LookedLine[]> {
  const emergencies = await desk.emergencies.ofCase(caseId);
  return fold(await desk.log.whoLooked(caseId)).map((line) => ({
    onDay: line.onDay,
    organisation: line.organisationName,
    jobTitle: line.kind === 'system' ? 'het programma' : line.jobTitle,
    name: line.name,
    purpose: whatFor(line, emergencies),
    what: whatWasDone(line),
  }));
}

/**
 * Who looked at this young person: organisation, function, day, purpose, newest first. Names only of colleagues of the
 * own organisation, and of another only that it saw or wrote (HvJ EU C-579/21). The program counts as Aanzet. 'not-found' when it is not the asker's.
 */
export const seeWhoLooked = makeAct<{ readonly caseId: string }, readonly LookedLine[]>(
  'see-who-looked',
  async (step, { caseId }) => {
    const admitted = await admit(step, caseId);
    if (!admitted.ok) return admitted;
    return ok(await lookedLines(step, caseId));
  },
);
