/** A place name without what people write differently: `full` with its qualifier, `base` without it. */
export type PlaceName = { full: string; base: string; qualifier: string | undefined };

// How files tell namesakes apart: 'Bergen (NH)', 'Bergen L', 'Hengelo (Gld)'.
const PROVINCES: Readonly<Record<string, string>> = {
  dr: 'Drenthe',
  fl: 'Flevoland',
  fr: 'Fryslân',
  frl: 'Fryslân',
  gld: 'Gelderland',
  gn: 'Groningen',
  gr: 'Groningen',
  l: 'Limburg',
  lb: 'Limburg',
  nb: 'Noord-Brabant',
  nh: 'Noord-Holland',
  o: 'Overijssel',
  ov: 'Overijssel',
  ut: 'Utrecht',
  z: 'Zeeland',
  zld: 'Zeeland',
  zh: 'Zuid-Holland',
};

// Endings of official town names that are no province: 'Bavel AC', 'Bleskensgraaf ca'.
const OTHER_ENDINGS = ['ac', 'ca'];

// What everybody calls them, and the register does not.
const OTHER_NAMES: Readonly<Record<string, string>> = { denhaag: 'sgravenhage', denbosch: 'shertogenbosch' };

/** The province a qualifier stands for ('gld' is Gelderland), or undefined. */
export function provinceOf(qualifier: string): string | undefined {
  return PROVINCES[qualifier];
}

/**
 * Reads a place as people type it: accents, case, hyphens, apostrophes, 'a/d', 'St.' and a qualifier ('(NH)', 'Gld',
 * 'gem. Haarlem', '(Leusden)') are forgiven.
 */
export function readPlaceName(text: string): PlaceName {
  const plain = withoutAccents(text.trim()).replace(/^gemeente\s+/, '');
  const marked = /^(.+?)\s*(?:\(([^)]*)\)|\bgem(?:eente|\.)?\s+(.+))\s*$/.exec(plain);
  if (marked) return named(marked[1] ?? '', letters(marked[2] ?? marked[3] ?? ''));
  const words = plain.split(/\s+/);
  const last = letters(words.at(-1) ?? '');
  const ends = words.length > 1 && (last in PROVINCES || OTHER_ENDINGS.includes(last));
  return ends ? named(words.slice(0, -1).join(' '), last) : named(plain, '');
}

function named(base: string, qualifier: string): PlaceName {
  const key = letters(abbreviated(base));
  const known = OTHER_NAMES[key] ?? key;
  return { full: known + qualifier, base: known, qualifier: qualifier === '' ? undefined : qualifier };
}

function withoutAccents(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase();
}

/** Brings long and short forms together: 'aan den' and 'a/d' become 'ad', 'Sint' and 'St.' become 'st'. */
function abbreviated(plain: string): string {
  return ` ${plain.replace(/[-–]/g, ' ')} `
    .replace(/\s(?:aan\s+(?:de|den|der|het|'t)|a\s*[/.]?\s*d\.?)\s/g, ' ad ')
    .replace(/\s(?:op\s+(?:de|den)|o\s*[/.]\s*d\.?)\s/g, ' od ')
    .replace(/\s(?:van\s+(?:de|den|der)|v\s*[/.]\s*d\.?)\s/g, ' vd ')
    .replace(/\s(?:sint|st\.?)\s/g, ' st ');
}

function letters(text: string): string {
  return text.replace(/[^\p{Letter}\p{Number}]/gu, '');
}
