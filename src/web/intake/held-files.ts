import { text } from '#web/door/form.ts';
import type { Form, Upload } from '#web/door/visit.ts';

type Held = { readonly memberId: string; readonly upload: Upload; readonly timer: NodeJS.Timeout };

const MINUTES = 15;
const MOST = 20;
const held = new Map<string, Held>();

/**
 * Files with a forbidden column may not be stored, and "Lees zonder deze kolom" needs the bytes once more. So they wait
 * here: in the memory of this process, for fifteen minutes, one for each colleague, never on disk or in the database.
 * After a restart, or at another process, the page asks for the file again. `key` is random and for this colleague only.
 */
export function holdFile(key: string, memberId: string, upload: Upload): void {
  for (const [other, file] of held) if (file.memberId === memberId) dropFile(other);
  const [oldest] = held.keys();
  if (held.size >= MOST && oldest !== undefined) dropFile(oldest);
  const timer = setTimeout(() => dropFile(key), MINUTES * 60_000);
  timer.unref();
  held.set(key, { memberId, upload, timer });
}

/** The file that this colleague just sent, and forgets it; undefined when it is gone or of somebody else. */
export function takeFile(key: string, memberId: string): Upload | undefined {
  const file = held.get(key);
  if (file?.memberId !== memberId) return undefined;
  dropFile(key);
  return file.upload;
}

function dropFile(key: string): void {
  clearTimeout(held.get(key)?.timer);
  held.delete(key);
}

/** The columns that the button on the page about a forbidden one leaves out. */
export function leftOut(form: Form): readonly string[] {
  try {
    const columns: unknown = JSON.parse(text(form, 'columns'));
    return Array.isArray(columns) ? columns.map(String) : [];
  } catch {
    return [];
  }
}
