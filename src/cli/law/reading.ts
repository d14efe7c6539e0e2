import { isDay } from '#law/day.ts';

/** Collects faults while a value of unknown shape is read: one line a fault, with the path to it. */
export class Reading {
  readonly faults: string[] = [];

  /** Says what is wrong at the path. Returns undefined, so that a reader can return it. */
  fault(path: string, what: string): undefined {
    this.faults.push(`${path}: ${what}`);
    return undefined;
  }
}

/** Reads one value at a path; undefined when it is wrong, and then there is a fault. */
export type Read<Value> = (value: unknown, path: string, reading: Reading) => Value | undefined;
type Field = { readonly read: Read<unknown>; readonly needed: boolean };
type Fields = Readonly<Record<string, Field>>;

/** A field that must be there. */
export const needed = (read: Read<unknown>): Field => ({ read, needed: true });
/** A field that may be missing. */
export const optional = (read: Read<unknown>): Field => ({ read, needed: false });

/** How a value is shown in a fault: short, and as it was typed. */
function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value));
  return text.length > 40 ? `${text.slice(0, 40)}...` : text;
}

export const day: Read<string> = (value, path, reading) =>
  typeof value === 'string' && isDay(value) ? value : reading.fault(path, `${shown(value)} is not a date`);

export const bool: Read<boolean> = (value, path, reading) =>
  typeof value === 'boolean' ? value : reading.fault(path, `${shown(value)} is not true or false`);

export const text: Read<string> = (value, path, reading) =>
  typeof value === 'string' && value !== '' ? value : reading.fault(path, `${shown(value)} is not a text`);

/** A text of the shape, named in the fault. */
export const shaped =
  (shape: RegExp, name: string): Read<string> =>
  (value, path, reading) =>
    typeof value === 'string' && shape.test(value) ? value : reading.fault(path, `${shown(value)} is not ${name}`);

/** A whole number from 0, or another number from 0 when `whole` is false. */
export const number =
  (whole: boolean): Read<number> =>
  (value, path, reading) =>
    typeof value === 'number' && value >= 0 && Number.isFinite(value) && (!whole || Number.isInteger(value))
      ? value
      : reading.fault(path, `${shown(value)} is not a ${whole ? 'whole ' : ''}number of 0 or more`);

/** One of a closed list. */
export const oneOf =
  <Value>(values: readonly Value[]): Read<Value> =>
  (value, path, reading) =>
    (values as readonly unknown[]).includes(value)
      ? (value as Value)
      : reading.fault(path, `${shown(value)} is not one of ${values.join(', ')}`);

/** A list, each of which is read alike. */
export const listOf =
  (read: Read<unknown>): Read<readonly unknown[]> =>
  (value, path, reading) => {
    if (!Array.isArray(value)) return reading.fault(path, `${shown(value)} is not a list`);
    for (const [at, one] of value.entries()) read(one, `${path}[${at}]`, reading);
    return value;
  };

/** An object with these fields and no others. */
export const record =
  (fields: Fields): Read<Readonly<Record<string, unknown>>> =>
  (value, path, reading) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      return reading.fault(path, `${shown(value)} is not an object`);
    const given = value as Record<string, unknown>;
    for (const key of Object.keys(given))
      if (!Object.hasOwn(fields, key)) reading.fault(`${path}.${key}`, 'is not a field');
    for (const [key, field] of Object.entries(fields))
      if (Object.hasOwn(given, key)) field.read(given[key], `${path}.${key}`, reading);
      else if (field.needed) reading.fault(`${path}.${key}`, 'is missing');
    return given;
  };
