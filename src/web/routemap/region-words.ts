import { municipalityName } from '#domain/directory/merged.ts';
import type { ContactRole } from '#domain/directory/moments.ts';
import type { Gap } from '#domain/directory/on-turn.ts';
import type { Places } from '#domain/directory/place.ts';
import type { Refusal } from '#domain/outcome.ts';
import type { Answers } from '#domain/routemap/answers.ts';
import type { DeadEnd } from '#domain/routemap/reach.ts';
import { isLast, topics } from '#domain/routemap/own-map.ts';
import type { RouteMap, StepId, StepRule, When } from '#domain/routemap/rules.ts';
import { gapWords, roleWords } from '#web/directory/on-turn-words.ts';
import type { FormError } from '#web/kit/error-summary.tsx';
import { inWords } from '#web/person/refusals.ts';
import { nl } from './words/nl.ts';

/** What each question is about, for who keeps the rules. */
export const topicWords = {
  age: 'Leeftijd',
  now: 'Wat iemand nu doet',
  paper: 'Papier van school',
  wish: 'Wat iemand wil',
} as const;

const answerOf = (topic: keyof typeof topicWords, value: string): string =>
  (nl.answer[topic] as Record<string, string>)[value] ?? value;
/** 'Leeftijd: 16 of 17. Wat iemand nu doet: Werk, geen school.' */
export function whenWords(when: StepRule['when']): string {
  if (when === 'lives-elsewhere') return 'Woont ergens anders.';
  if (isLast({ when })) return 'In alle andere gevallen.';
  return topics
    .flatMap((topic) => {
      const answers = when[topic];
      return answers ? [`${topicWords[topic]}: ${answers.map((one) => answerOf(topic, one)).join(' / ')}.`] : [];
    })
    .join(' ');
}
/** The same for on paper, shorter: '16 of 17. Werk, geen school / Geen school en geen werk'. */
export const shortWhen = (when: When): string =>
  isLast({ when })
    ? 'In alle andere gevallen.'
    : topics.flatMap((topic) => when[topic]?.map((one) => answerOf(topic, one)).join(' / ') ?? []).join('. ');
const isOurs = (step: StepId): step is keyof typeof nl.step => Object.hasOwn(nl.step, step);
/** A sentence in Dutch, as the region says it or as it ships. */
export const stepWords = (map: RouteMap, step: StepId): string =>
  map.words?.[step]?.nl ?? (isOurs(step) ? nl.step[step] : '');

export const placeWords = (places: Places, place: string): string =>
  place === 'elsewhere'
    ? 'Wie ergens anders woont'
    : place === 'unknown'
      ? 'Wie de gemeente niet weet'
      : (municipalityName(places, place) ?? place);
/** '120 wegen', '1 weg'. */
export const waysWords = (ways: number): string => (ways === 1 ? '1 weg' : `${ways} wegen`);
/** One way, by what somebody answers: to try it by hand. */
export const exampleWords = (example: Partial<Record<keyof Answers, string>>): string =>
  topics
    .flatMap((topic) => {
      const answer = example[topic];
      return answer === undefined ? [] : [`“${answerOf(topic, answer)}”`];
    })
    .join('. ');

type Dead = Pick<DeadEnd, 'place' | 'role' | 'gap' | 'ways'> & { readonly example: Parameters<typeof exampleWords>[0] };
/** 'Leusden, Werk en inkomen: geen openbaar nummer. Hier lopen 120 wegen dood, zoals: ...' */
export const deadWords = (places: Places, { place, role, gap, ways, example }: Dead): string =>
  `${placeWords(places, place)}, ${roleWords[role]}: ${gapWords[gap]}. Hier ${ways === 1 ? 'loopt' : 'lopen'} ${waysWords(ways)} dood. Zoals: ${exampleWords(example)}.`;

const words: Readonly<Record<string, string>> = {
  'route-when': 'Kies minstens één antwoord. Kies niet alle antwoorden van elke vraag.',
  'route-to': 'Kies wie gebeld wordt.',
  'route-many': 'Er zijn al te veel. Haal er eerst een weg.',
  'route-text': 'Schrijf de zin in het Nederlands.',
  'route-last-stays': 'De laatste regel blijft. Anders eindigt iemand nergens.',
  'route-later': 'Kies morgen of later. Dan kun je het nog terugnemen.',
  'route-why': 'Schrijf op waarom.',
  'route-same': 'Er is niets veranderd.',
  'route-began': 'Dit is al begonnen of teruggenomen. Kies dan iets anders vanaf een latere dag.',
  'call-back-within': 'Vul een getal in van 1 tot en met 10.',
  'call-back-keep': 'Vul een getal in van 1 tot en met 90.',
};

function wordsOf({ code, values = {} }: Refusal, places: Places): string | undefined {
  if (code === 'route-place') return `Vul een getal in van 1 tot en met ${values['most']}.`;
  if (code !== 'route-dead') return words[code];
  const { place, role, gap, ways, ...example } = values;
  return deadWords(places, {
    place: String(place),
    role: role as ContactRole,
    gap: gap as Gap['kind'],
    ways: Number(ways),
    example: example as Dead['example'],
  });
}
/** Refusals as errors at fields; a way that ends nowhere is no fault of a field. */
export const mapErrors = (refusals: readonly Refusal[], places: Places): readonly FormError[] =>
  refusals.map((refusal) => ({
    field: refusal.field ?? 'dood',
    text: wordsOf(refusal, places) ?? inWords(refusal),
  }));

/** Which answers a rule asks for, ticked in a form. */
export const tickedOf = (when: When | 'lives-elsewhere' | undefined) => (topic: keyof typeof topicWords) =>
  when === undefined || when === 'lives-elsewhere' ? [] : [...(when[topic] ?? [])];
export const routeMapNotices = {
  'route-map-kept': 'Vastgelegd. Elke weg eindigt bij iemand. Het begint op de dag die je koos.',
  'call-terms-kept': 'Vastgelegd. Het begint op de dag die je koos.',
  'call-taken': 'Jij belt. Je collega’s zien dat.',
  'call-done': 'Op klaar gezet.',
  'route-map-taken-back': 'Teruggenomen. Het begint niet.',
} as const;
