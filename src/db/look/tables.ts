import type { ColumnType } from 'kysely';
import type { ThemeValues } from '#domain/look/theme.ts';
import type { Day } from '#law/day.ts';

/** Columns as Kysely sees them. */
export type LookTables = {
  look: {
    id: string;
    name: string;
    fills: ColumnType<ThemeValues, string, never>;
    state: 'tried' | 'used' | 'past';
    place: ColumnType<number, number | undefined, number>;
    member_id: string;
    made_on: Day;
  };
};
