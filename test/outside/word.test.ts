/** A paper for a word processor: headings, lists and tables under their own names, in Dutch, and nothing that breaks out. */
import { expect, test } from 'vitest';
import { doubt, facts, heading, list, table, text, type Paper } from '#domain/papers/paper.ts';
import { writePaper } from '#outside/files/out/word.ts';
import { zip } from '#outside/files/zip.ts';

const paper: Paper = {
  id: 'dpia',
  title: 'DPIA van De Eik & Co',
  lead: 'Wat kan er misgaan?',
  sections: [
    {
      title: 'Wat <w:p> wij doen',
      parts: [
        text('Wij helpen.', 'Twee\nregels.'),
        heading('Een deel'),
        list('Eén', 'Twee'),
        doubt('de termijn'),
        facts(['Wie', 'De "FG"']),
      ],
    },
    {
      title: 'Velden',
      parts: [
        table(
          'Wat gaat mee',
          ['Veld', 'Waarom'],
          [
            ['Naam', 'Om te bellen'],
            ['Plaats', 'a\u0000b\uD800'],
          ],
        ),
        { kind: 'blank', blank: 'host', label: 'Waar staat het', words: undefined },
      ],
    },
  ],
};
const read = async (of: Paper) => {
  const parts = zip.unpack(await writePaper({ paper: of, about: 'De Eik. Versie 1.' }), 1_000_000);
  if (typeof parts === 'string') throw new Error(parts);
  return new Map(parts.map(({ name, bytes }) => [name, Buffer.from(bytes).toString('utf8')]));
};
/** The paragraphs of the document, as style and words. */
const paragraphs = (xml: string) =>
  [...xml.matchAll(/<w:p>(.*?)<\/w:p>/g)].map(([, inside = '']) => [
    /<w:pStyle w:val="(\w+)"/.exec(inside)?.[1] ?? '',
    [...inside.matchAll(/<w:t [^>]*>([^<]*)<\/w:t>/g)].map((m) => m[1]).join('|'),
  ]);
/** Every element that begins also ends, in order; no name, attribute or text can break that. */
function whole(xml: string): boolean {
  const open: string[] = [];
  for (const [tag = '', name = ''] of xml.replace(/^<\?.*?\?>/, '').matchAll(/<\/?([\w:]+)[^<>]*>/g)) {
    if (tag.startsWith('</')) {
      if (open.pop() !== name) return false;
    } else if (!tag.endsWith('/>')) open.push(name);
  }
  return open.length === 0;
}

test('it is whole: each part is named, leads somewhere, and every element ends', async () => {
  const parts = await read(paper);
  for (const [name, xml] of parts) expect([name, whole(xml)]).toEqual([name, true]);
  const kinds = parts.get('[Content_Types].xml') ?? '';
  for (const name of parts.keys())
    if (!name.endsWith('.rels') && !name.startsWith('[')) expect(kinds).toContain(`PartName="/${name}"`);
  for (const [, to = ''] of (parts.get('word/_rels/document.xml.rels') ?? '').matchAll(/Target="([^"]+)"/g))
    expect([...parts.keys()]).toContain(`word/${to}`);
});

test('headings, lists, captions and doubts are paragraphs of that name', async () => {
  expect(paragraphs((await read(paper)).get('word/document.xml') ?? '').filter(([, said]) => said !== '')).toEqual([
    ['Title', 'DPIA van De Eik &amp; Co'],
    ['Subtitle', 'Wat kan er misgaan?'],
    ['Subtitle', 'De Eik. Versie 1.'],
    ['Heading1', 'Wat &lt;w:p&gt; wij doen'],
    ['', 'Wij helpen.'],
    ['', 'Twee|regels.'],
    ['Heading2', 'Een deel'],
    ['ListParagraph', 'Eén'],
    ['ListParagraph', 'Twee'],
    ['', 'Nog niet bevestigd: |de termijn'],
    ['', 'Wie: |De &quot;FG&quot;'],
    ['Heading1', 'Velden'],
    ['Caption', 'Wat gaat mee'],
    ['TableHead', 'Veld'],
    ['TableHead', 'Waarom'],
    ['TableText', 'Naam'],
    ['TableText', 'Om te bellen'],
    ['TableText', 'Plaats'],
    ['TableText', 'ab'],
    ['', 'Waar staat het: |Nog in te vullen'],
  ]);
});

test('a table says which row holds the heads, and a wide one lies down', async () => {
  const xml = (await read(paper)).get('word/document.xml') ?? '';
  expect(xml.match(/<w:tr>/g)).toHaveLength(3);
  expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(1);
  expect(xml).not.toContain('landscape');
  const wide: Paper = { ...paper, sections: [{ title: 'x', parts: [table('x', ['1', '2', '3', '4', '5'], [])] }] };
  expect((await read(wide)).get('word/document.xml')).toContain('w:orient="landscape"');
  // Where somebody said how wide each column is, more of them stand.
  const six = table('x', ['1', '2', '3', '4', '5', '6'], [], [4, 2, 2, 2, 2, 2]);
  const standing: Paper = { ...paper, sections: [{ title: 'x', parts: [six] }] };
  expect((await read(standing)).get('word/document.xml')).not.toContain('landscape');
});

test('it is in Dutch for who has it read aloud, and has a title', async () => {
  expect((await read(paper)).get('word/styles.xml')).toContain('<w:lang w:val="nl-NL"');
  expect((await read(paper)).get('docProps/core.xml')).toContain('<dc:title>DPIA van De Eik &amp; Co</dc:title>');
});
