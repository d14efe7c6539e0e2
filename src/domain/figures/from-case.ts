import type { Day } from '#law/day.ts';
import type { Spell } from '../guidance/destination.ts';
import { assemble, type KnownOf } from '../law/case-facts.ts';
import type { WhyNot } from '../wish/why-not.ts';
import { goalOf, type Wish } from '../wish/wish.ts';
import type { AskedHow, Known } from './known.ts';

/** What stands around a case at one organisation, beside what the law asks; nobody's name is in it. */
export type Around = {
  /** Newest first by their beginning. */
  readonly spells: readonly Pick<Spell, 'kind' | 'hours' | 'contract' | 'startOn' | 'endOn' | 'saidOn'>[];
  readonly lastReachedOn: Day | null;
  readonly lastTriedOn: Day | null;
  readonly hasContact: boolean;
  /** Newest first. */
  readonly asked: readonly AskedHow[];
  /** What was said last; null = nothing. */
  readonly wish: Wish | null;
  /** What was told last of that wish, when it was not followed. */
  readonly whyNot: WhyNot | null;
  /** Wants no help, or may not be approached. */
  readonly leftAlone: boolean;
};

/** A case as its figures are counted: what this organisation wrote down, and nothing that another knows. */
export function knownFrom(law: KnownOf, around: Around, today: Day): Known {
  const { facts } = assemble(law, today);
  const enrolments = facts.enrolments ?? [];
  return {
    birthDate: facts.birthDate,
    municipality: facts.municipality === '' ? null : facts.municipality,
    enrolments: enrolments.length > 0 || law.reported ? enrolments : null,
    nothingBeside: law.reported,
    papers: facts.papers ?? [],
    exemptions: facts.exemptions ?? [],
    // Who the employer is, and how it was heard, no figure asks.
    spells: around.spells.map((spell) => ({ ...spell, employer: null, source: 'talk' })),
    leftAlone: around.leftAlone,
    lastReachedOn: around.lastReachedOn,
    lastTriedOn: around.lastTriedOn,
    hasContact: around.hasContact,
    asked: around.asked,
    wish: goalOf(around.wish),
    whyNot: around.whyNot,
  };
}
