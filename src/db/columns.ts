import type { ColumnType, JSONColumnType } from 'kysely';

/** Made by the database; never updated. */
export type Made<T> = ColumnType<T, T | undefined, never>;

export type Maybe<T> = T | null;

export type Json<T extends object | null> = JSONColumnType<T>;
