import type { Saw } from '#app/ports/reviews.ts';
import type { Role } from '#domain/access/actor.ts';
import { mandateTasks } from '#domain/directory/mandate.ts';
import { monthWords } from '#domain/day-words.ts';
import { countWords, taskWords } from './directory-words.ts';

/** What each role opens, in one sentence. */
export const rightWords: Readonly<Record<Role, string>> = {
  begeleider: 'ziet en begeleidt de eigen jongeren',
  teamleider: 'ziet de eigen jongeren, verdeelt werk, houdt collega’s bij',
  klantmanager: 'ziet en begeleidt de eigen jongeren',
  doorstroomcoach: 'ziet en begeleidt de eigen jongeren',
  coordinator: 'ziet aantallen van de regio, geen namen',
  privacy: 'ziet het logboek, geen namen',
  beheerder: 'houdt collega’s en organisaties bij, ziet geen namen',
  archief: 'keurt vernietigen goed, ziet geen namen',
};

/** 'voor het laatst ingelogd in juni 2026'. The month is enough to see who does not come any more. */
export const seenWords = ({ seenMonth }: Pick<Saw, 'seenMonth'>): string =>
  seenMonth === null ? 'nog niet ingelogd' : `voor het laatst ingelogd in ${monthWords(seenMonth)}`;

/** With which second step somebody comes in. */
export function stepWords({ app, passkeys, outside }: Pick<Saw, 'app' | 'passkeys' | 'outside'>): string {
  const ways = [
    app && 'app met codes',
    passkeys > 0 && countWords(passkeys, 'passkey', 'passkeys'),
    outside && 'via de eigen organisatie',
  ].filter((way) => way !== false);
  return ways.length === 0 ? 'nog geen tweede stap' : `tweede stap: ${ways.join(', ')}`;
}

/** The tasks of the law in words; for each one that we know. */
export const tasksInWords = (tasks: readonly string[]): string =>
  mandateTasks
    .filter((task) => tasks.includes(task))
    .map((task) => taskWords[task].name)
    .join(', ');
