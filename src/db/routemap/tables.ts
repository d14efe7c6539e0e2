import type { Generated } from 'kysely';
import type { NewCallBack } from '#app/ports/call-backs.ts';
import type { Answers } from '#domain/routemap/answers.ts';
import type { Ending } from '#domain/routemap/call-back.ts';
import type { Counted } from '#domain/routemap/counting.ts';
import type { Day } from '#law/day.ts';
import type { Maybe } from '../columns.ts';

export type RouteMapTables = {
  call_back: {
    id: string;
    organisation_id: string;
    asked_on: Day;
    due_on: Day;
    name: string;
    phone: string;
    language: NewCallBack['language'];
    audience: NewCallBack['audience'];
    answers: Answers;
    taken_by: Generated<Maybe<string>>;
    ended_on: Generated<Maybe<Day>>;
    ended_by: Generated<Maybe<string>>;
    ending: Generated<Maybe<Ending>>;
    agreed: Generated<Maybe<string>>;
    team_told_on: Generated<Maybe<Day>>;
    region_told_on: Generated<Maybe<Day>>;
  };
  route_count: { week: Day; what: Counted; which: string; times: number };
};
