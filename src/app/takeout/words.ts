import type { Refusal } from '#domain/outcome.ts';

const words: Readonly<Record<string, string>> = {
  'nothing-chosen': 'Kies eerst het bestand.',
  'take-in-large': 'Dit bestand is te groot, of pakt uit tot meer dan 100 MB. Er is niets ingelezen.',
  'take-in-foreign': 'Dit is geen bestand van een organisatie uit Aanzet. Er is niets ingelezen.',
  'take-in-newer':
    'Dit bestand komt uit een ander jaar van Aanzet. Vraag om een bestand dat hierbij past, of werk Aanzet bij.',
  'take-in-control': 'Het controlegetal hoort niet bij dit bestand. Vraag het na bij wie het bestand bewaarde.',
  'take-in-changed': 'Dit bestand is veranderd nadat het is gemaakt: {file}. Er is niets ingelezen.',
  'take-in-line': 'Een regel in dit bestand klopt niet: {file}, regel {line}. Er is niets ingelezen.',
  'take-in-bsn': 'In dit bestand staat een nummer dat op een BSN lijkt: {file}, regel {line}. Er is niets ingelezen.',
  'take-in-works-here': 'Deze organisatie werkt hier al met Aanzet. Er is niets ingelezen.',
};
/** Why a file did not come in, for the page and the command line; undefined for another refusal. */
export const takeInWords = ({ code, values = {} }: Refusal): string | undefined =>
  words[code]?.replaceAll(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
