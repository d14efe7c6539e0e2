import type { StoredCount } from '#app/ports/register-counts.ts';
import type { Published } from '#domain/figures/published.ts';
import type { Release } from '#domain/figures/release.ts';
import type { Day } from '#law/day.ts';
import type { Json } from '../columns.ts';

/** Columns as Kysely sees them. */
export type FiguresTables = {
  figure_count: {
    organisation_id: string;
    indicator: string;
    version: string;
    yes: number;
    no: number;
    unknown: number;
    counted_on: Day;
  };
  figure_answer: {
    case_id: string;
    organisation_id: string;
    answers: string;
    edition: string;
    counted_on: Day;
    again_on: Day;
  };
  figure_mark: { case_id: string; what: string };
  figure_release: {
    people: string;
    published_on: Day;
    plan: Json<Release['plan']>;
    printed: Json<Release['printed']>;
    last: Json<Release['last']>;
  };
  register_count: {
    id: string;
    organisation_id: string;
    member_id: string;
    loaded_on: Day;
    layout: StoredCount['layout'];
    period: string | null;
    edition: StoredCount['edition'];
    content: Json<Omit<StoredCount, 'id' | 'loadedOn' | 'layout' | 'period' | 'edition'>>;
  };
  code_word: {
    id: string;
    organisation_id: string;
    member_id: string;
    by_name: string;
    set_on: Day;
    layout: StoredCount['layout'];
    axis: string;
    code: string;
    words: string;
    source: string;
    valid_from: Day;
  };
  published_table: {
    id: string;
    organisation_id: string;
    member_id: string;
    loaded_on: Day;
    title: string;
    source: string;
    about: Day;
    replaces: string | null;
    content: Json<
      Pick<Published, 'kind' | 'columns' | 'rows' | 'differences' | 'leftOut' | 'only' | 'within'> & {
        target?: string | null;
      }
    >;
  };
};
