import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { brotliCompressSync, gzipSync } from 'node:zlib';

export type Asset = {
  type: string;
  body: Buffer;
  gzip: Buffer;
  br: Buffer;
  cacheControl: string;
  /** Of a script that answers for a page when there is no internet: the one page that it may answer for. */
  answersFor?: string | undefined;
};
export type AssetName =
  | 'kern.css'
  | 'thema.css'
  | 'mark.svg'
  | 'palet.js'
  | 'concept.js'
  | 'passkey.js'
  | 'sessie.js'
  | 'onderweg.js'
  | 'tafel.js'
  | 'houdt.js'
  | 'luister.js'
  | 'a3.css'
  | 'thuis.js'
  | 'thuislos.js';

const home = new URL('../assets/', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, home), 'utf8');

/** Comments and spare white space out; strings in our CSS hold neither. */
function smaller(css: string): string {
  return css
    .replaceAll(/\/\*[^]*?\*\//g, '')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ ?([{};,>]) ?/g, '$1')
    .replaceAll(/: (?=[^{}]*[;}])/g, ':')
    .replaceAll(/(?<![\d.])0\.(?=\d)/g, '.')
    .replaceAll(';}', '}')
    .trim();
}

/** Comments and indents out; our scripts have no line of text that begins with white space or with //. */
const shorter = (script: string): string =>
  script
    .replaceAll(/^\s*(\/\/.*|\/\*[^]*?\*\/)\n/gm, '')
    .replaceAll(/^\s+/gm, '')
    .trim();

const kern = () =>
  readdirSync(new URL('kern/', home))
    .toSorted()
    .map((file) => read(`kern/${file}`))
    .join('\n');
const sources: Record<AssetName, { type: string; text: string; answersFor?: string }> = {
  'kern.css': { type: 'text/css; charset=utf-8', text: smaller(kern()) },
  'thema.css': { type: 'text/css; charset=utf-8', text: smaller(read('thema.css')) },
  'palet.js': { type: 'text/javascript; charset=utf-8', text: shorter(read('palet.js')) },
  'concept.js': { type: 'text/javascript; charset=utf-8', text: shorter(read('concept.js')) },
  'passkey.js': { type: 'text/javascript; charset=utf-8', text: shorter(read('passkey.js')) },
  'sessie.js': { type: 'text/javascript; charset=utf-8', text: shorter(read('sessie.js')) },
  'onderweg.js': { type: 'text/javascript; charset=utf-8', text: shorter(read('onderweg.js')) },
  'houdt.js': { type: 'text/javascript; charset=utf-8', text: shorter(read('houdt.js')) },
  'tafel.js': { type: 'text/javascript; charset=utf-8', text: shorter(read('tafel.js')) },
  'luister.js': { type: 'text/javascript; charset=utf-8', text: shorter(read('luister.js')) },
  'a3.css': { type: 'text/css; charset=utf-8', text: smaller(read('a3.css')) },
  'thuis.js': { type: 'text/javascript; charset=utf-8', text: shorter(read('thuis.js')) },
  'thuislos.js': {
    type: 'text/javascript; charset=utf-8',
    text: shorter(read('thuislos.js')),
    answersFor: '/praten-thuis',
  },
  'mark.svg': { type: 'image/svg+xml', text: read('mark.svg') },
};

const paths = new Map<AssetName, string>();

/** Made small when somebody first asks, and kept: a start does not wait for it. */
function pressedLater(type: string, body: Buffer, cacheControl: string, answersFor: string | undefined): Asset {
  let [gzip, br]: (Buffer | undefined)[] = [];
  return {
    type,
    body,
    cacheControl,
    answersFor,
    get gzip() {
      return (gzip ??= gzipSync(body, { level: 9 }));
    },
    get br() {
      return (br ??= brotliCompressSync(body));
    },
  };
}

/** Every file the pages need, by path. The path holds a hash of the content, so a browser may keep it for ever. */
export const assets: ReadonlyMap<string, Asset> = new Map(
  (Object.keys(sources) as AssetName[]).map((name) => {
    const { type, text, answersFor } = sources[name];
    const body = Buffer.from(text);
    const path = `/assets/${name.replace('.', `-${createHash('sha256').update(body).digest('hex').slice(0, 10)}.`)}`;
    paths.set(name, path);
    const cacheControl = 'public, max-age=31536000, immutable';
    return [path, pressedLater(type, body, cacheControl, answersFor)];
  }),
);

/** The path of a file by its plain name, for example href('kern.css') → '/assets/kern-1a2b3c4d5e.css'. */
export function href(name: AssetName): string {
  const path = paths.get(name);
  if (!path) throw new Error(`No asset called ${name}`);
  return path;
}
