import { ownTogether, type Published } from './published.ts';
import { kindFacts } from './published-kinds.ts';

type Lines = Pick<Published, 'kind' | 'rows'>;

/** The lines of a published table that may be told of a region: out of a file with every school no school, only what they are together. */
export const regionLines = ({ kind, rows }: Lines): Published['rows'] =>
  kindFacts(kind).each ? rows.slice(rows.findIndex(({ label }) => label === ownTogether)) : rows;

/** The line of the own region in a file of DUO. */
export const wholeRegion = (table: Lines): Published['rows'][number] | undefined => regionLines(table)[0];
