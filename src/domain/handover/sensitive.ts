import { findBsn } from '../bsn.ts';
import { ok, refuse, type Outcome } from '../outcome.ts';

export type Sensitive = 'health' | 'bank-account' | 'family';

// Words that most often give away a diagnosis, treatment or relative. A rule misses some and stops some that are fine:
// therefore it warns, and a person decides with a reason.
const health =
  /\b(adhd|add|autis\w*|asperger\w*|pdd[- ]?nos|ass\b(?=[- ]diagnose)|borderline|depress\w*|angststoornis\w*|ptss|trauma\w*|psycho\w*|psychiat\w*|verslaafd\w*|verslaving\w*|drugs\w*|alcohol\w*|medicatie|medicijn\w*|ritalin|diagnose\w*|stoornis\w*|epilep\w*|zwanger\w*|iq|lvb|verstandelijk\w*|handicap\w*|beperking\w*|therap\w*|ggz|wajong|zorgverslag\w*|reclassering|strafbla\w*|detentie)\b/giu;
const family =
  /\b(vader|moeder|papa|mama|stiefvader|stiefmoeder|pleegvader|pleegmoeder|pleegouders?|broer\w*|zus\w*|oom|tante|opa|oma|neef|nicht)\b/giu;
const iban = /\b[a-z]{2}\d{2}\s?(?:[a-z0-9]{4}\s?){2,7}[a-z0-9]{0,4}\b/giu;

function isIban(text: string): boolean {
  const plain = text.replace(/\s/g, '').toUpperCase();
  if (plain.length < 15 || plain.length > 34) return false;
  let rest = 0;
  for (const char of plain.slice(4) + plain.slice(0, 4))
    rest = Number(`${rest}${char < 'A' ? char : char.charCodeAt(0) - 55}`) % 97;
  return rest === 1;
}

/** What a text may say that need not be said: words of health, a bank account, relatives. A warning, no verdict. */
export function findSensitive(
  text: string,
): readonly { readonly kind: Sensitive; readonly words: readonly string[] }[] {
  const plain = text.normalize('NFKC');
  const hits = (pattern: RegExp) => [...new Set([...plain.matchAll(pattern)].map(([hit]) => hit.trim()))];
  const found: readonly { kind: Sensitive; words: readonly string[] }[] = [
    { kind: 'health', words: hits(health) },
    { kind: 'bank-account', words: hits(iban).filter(isIban) },
    { kind: 'family', words: hits(family) },
  ];
  return found.filter(({ words }) => words.length > 0);
}

/**
 * Whether a text may be kept: a burgerservicenummer never ('bsn'), a sensitive word only with a reason ('sensitive',
 * with the kind and the words in `values`). A text that is kept as it was needs no new reason.
 */
export function checkText(
  text: string,
  field: string,
  kept: { readonly was: string; readonly because?: string },
): Outcome<null> {
  if (findBsn(text).found) return refuse('bsn', field);
  const [first] = findSensitive(text);
  if (!first || text === kept.was || kept.because?.trim()) return ok(null);
  return refuse('sensitive', field, { kind: first.kind, words: first.words.join(', ') });
}
