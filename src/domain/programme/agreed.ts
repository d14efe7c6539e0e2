import type { MeasureConsent } from './consent.ts';
import { decisionWords, type BodyDecision } from './decided.ts';
import { partyRoles } from './programme.ts';

/** What one municipality said of one measure. */
export type TownSaid = {
  readonly town: string;
  readonly measureId: string;
  /** null = nothing yet. */
  readonly answer: 'yes' | 'no' | null;
  readonly why: string;
};
/** What a college or board decided, in words. */
export type Decided = { readonly name: string; readonly words: string };

/** What everybody said, as a paper keeps it. */
export const townsSaid = (consents: readonly MeasureConsent[]): readonly TownSaid[] =>
  consents.flatMap(({ measure, answers }) =>
    answers.map(({ town, entry }) => ({
      town: town.name,
      measureId: measure.id,
      answer: entry?.content.answer ?? null,
      why: entry?.content.why ?? '',
    })),
  );
export const decidedSaid = (decisions: readonly BodyDecision[]): readonly Decided[] =>
  decisions.map((one) => ({ name: `${one.party.name} (${partyRoles[one.party.role]})`, words: decisionWords(one) }));
