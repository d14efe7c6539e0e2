import type { Day } from '#law/day.ts';
import { longDay } from '../day-words.ts';
import type { AgreedAtTable, Decision } from './decision.ts';

/** What the letter to a young person is made of: the decision, what was agreed, and whom to call. */
export type LetterFacts = {
  readonly firstName: string;
  readonly onDay: Day;
  readonly decision: Decision;
  /** Each with a person and a day. */
  readonly agreements: readonly (AgreedAtTable & { readonly at: string | null })[];
  readonly contact: { readonly name: string; readonly phone: string | null } | null;
  readonly organisation: string;
};
const decided: Readonly<Record<Decision, string>> = {
  'taken-over': 'Iemand anders gaat jou nu helpen. Jullie maken eerst kennis.',
  'asked-back': 'Er is nog een vraag. Wij zoeken het uit. Daarna hoor je meer.',
  agreed: 'Wij spraken af wie jou helpt.',
  point: 'Wij weten nog niet alles. Wij zoeken het uit.',
  carried: 'Wij praten de volgende keer verder.',
  nothing: 'Het gaat goed. Er verandert niets.',
};

/** The letter in plain words (A2), line by line; what was agreed is a list of its own. */
export function letterLines(letter: LetterFacts): readonly (string | readonly string[])[] {
  const { contact, agreements, onDay } = letter;
  const phone = contact?.phone ? `: ${contact.phone}` : '';
  return [
    `Hoi ${letter.firstName},`,
    `Op ${longDay(onDay)} praatten wij over jou. Jij wist dat. Dit is wat wij hebben besloten.`,
    decided[letter.decision],
    ...(agreements.length === 0
      ? []
      : [
          agreements.map(
            (one) =>
              `${one.what}. Dat doet ${[one.who, one.at].filter(Boolean).join(' van ')}, uiterlijk ${longDay(one.dueOn ?? onDay)}.`,
          ),
        ]),
    'Klopt er iets niet? Of wil je iets vragen?',
    contact ? `Bel ${contact.name}${phone}. Een app mag ook.` : `Bel ${letter.organisation}.`,
    `Groetjes, ${contact?.name ?? letter.organisation}`,
  ];
}
