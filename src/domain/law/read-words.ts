import { schoolKinds } from '#law/facts.ts';
import type { EnrolmentFact, PaperFact } from './hand-facts.ts';

/** Words of a school's list as codes of the law. What is not recognised is not known; nothing is guessed from it. */
const plain = (text: string): string => text.trim().toLowerCase();

/** 'pro', 'Praktijkonderwijs', 'MBO' ... */
export function schoolIn(text: string): EnrolmentFact['schoolKind'] | undefined {
  const word = plain(text);
  const known = schoolKinds.find((kind) => kind === word);
  if (known) return known;
  if (word.startsWith('praktijk')) return 'pro';
  return word.startsWith('voortgezet speciaal') ? 'vso' : undefined;
}

/** The profile of vso: 'Arbeid', 'arbeidsmarktgericht', 'dagbesteding' ... */
export function profileIn(text: string | null): EnrolmentFact['vsoProfile'] {
  const word = plain(text ?? '');
  if (word.startsWith('arbeid')) return 'arbeidsmarkt';
  if (word.startsWith('dagbest')) return 'dagbesteding';
  return word.startsWith('vervolg') ? 'vervolgonderwijs' : null;
}

/** The paper of a pupil: 'schooldiploma', 'verklaring', 'geen'. */
export function paperIn(text: string | null): PaperFact['paper'] | 'none' | undefined {
  const word = plain(text ?? '');
  if (/^(school)?diploma\b/.test(word)) return 'diploma';
  if (/^verklaring\b/.test(word)) return 'verklaring';
  if (/^mbo-?verklaring\b/.test(word)) return 'mbo-verklaring';
  return /^(geen|zonder)\b/.test(word) ? 'none' : undefined;
}
