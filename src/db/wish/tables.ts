import type { DestinationKind } from '#domain/guidance/destination.ts';
import type { DecisionKind, WhyNot } from '#domain/wish/why-not.ts';
import type { Wish } from '#domain/wish/wish.ts';
import type { Day } from '#law/day.ts';
import type { Maybe } from '../columns.ts';

/** Columns as Kysely sees them. */
export type WishTables = {
  wish: {
    id: string;
    case_id: string;
    organisation_id: string;
    member_id: Maybe<string>;
    wish: Wish;
    said_on: Day;
    wrong_on: Maybe<Day>;
  };
  wish_decision: {
    id: string;
    case_id: string;
    organisation_id: string;
    member_id: string;
    wish: Wish;
    decision: DecisionKind;
    became: Maybe<DestinationKind>;
    followed: Maybe<boolean>;
    reason: Maybe<WhyNot>;
    words: Maybe<string>;
    made_on: Day;
    wrong_on: Maybe<Day>;
  };
};
