import { register } from '#law/register.ts';
import type { Settings } from '#law/settings.ts';

/** FNV-1a over the text: short, and another for another text; nothing secret hangs on it. */
function shortOf(text: string): string {
  let hash = 0x81_1c_9d_c5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01_00_01_93) >>> 0;
  return hash.toString(36);
}

const rules = shortOf(JSON.stringify(register));
/** By which rules and settings something was judged: another text of a rule, or another agreement, is another edition. */
export const editionOf = (settings: Settings): string => `${rules}-${shortOf(JSON.stringify(settings))}`;
