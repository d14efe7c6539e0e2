import type { OwnPaper } from '#app/papers/see-papers.ts';
import { longDay } from '#domain/day-words.ts';
import type { Refusal } from '#domain/outcome.ts';
import { blankIds, blanks } from '#domain/papers/blanks.ts';
import { bsnAsks } from '#web/door/bsn-words.ts';

const changed = ({ changes }: OwnPaper): number => changes.added.length + changes.gone.length;

/** 'Versie 2, vastgesteld op maandag 8 juni 2026 door het bestuur. Daarna veranderden 3 regels.' */
export function versionWords(one: OwnPaper): string {
  const { settled } = one;
  if (!settled) return 'Concept, nog niet vastgesteld.';
  const said = `Versie ${settled.version}, vastgesteld op ${longDay(settled.settledOn)} door ${settled.settledBy}.`;
  const n = changed(one);
  if (n === 0) return said;
  return `${said} Daarna ${n === 1 ? 'veranderde 1 regel' : `veranderden ${n} regels`}.`;
}
/** What somebody may settle now: a concept, or what changed. */
export const maySettle = (one: OwnPaper): boolean => one.settled === undefined || changed(one) > 0;
export const openWords = ({ open }: OwnPaper): string => (open === 0 ? 'Alles ingevuld' : `${open} in te vullen`);

const words: Readonly<Record<string, string>> = {
  'settled-by-missing': 'Schrijf wie dit papier vaststelde.',
  'settled-by-too-long': 'Maak het korter. Er passen 80 letters in.',
  'nothing-changed': 'Er is niets veranderd sinds deze versie.',
  'blank-too-long': 'Maak het korter. Er passen 600 letters in.',
  bsn: bsnAsks,
};
/** Refusals as faults at their fields. */
export const faultsOf = (refusals: readonly Refusal[]) =>
  refusals.map(({ code, field }) => ({
    field: field ?? blankIds[0] ?? '',
    text: field && Object.hasOwn(blanks, field) ? `${labelOf(field)}: ${words[code] ?? ''}` : (words[code] ?? ''),
  }));
const labelOf = (field: string): string => blanks[field as keyof typeof blanks].label.replace(/\?$/, '');
