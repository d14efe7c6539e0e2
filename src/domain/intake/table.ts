/** The largest file that is read: the door lets no more in, and the command line reads no more. */
export const MAX_FILE_BYTES = 10 * 1024 * 1024;

/** How the bytes of a list were written down; 'xlsx' for a workbook. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' | 'xlsx';

/** What stands between two cells; empty for a workbook or a file of one column. */
export type Separator = ';' | ',' | '\t' | '';

/** One row of a list. `line` is the line on which it starts in the file, counted from 1 and with the header. */
export type TableRow = { readonly line: number; readonly cells: readonly string[] };

/** A list as it was read: nothing judged yet. Every row has at least as many cells as the header. */
export type Table = {
  readonly encoding: Encoding;
  readonly separator: Separator;
  readonly header: readonly string[];
  readonly rows: readonly TableRow[];
};

/** Why a file gives no table; see `fileRefusalWords` for the sentence. */
export type FileRefusal = 'empty-file' | 'unreadable' | 'too-large' | 'no-header';
