/** The Dutch that stands in our source, as a reader would meet it: sentences of pages, catalogues and mails. */
import { parseSync } from 'vite';
import type { Files } from './source.ts';

type Node = { readonly type: string; readonly [key: string]: unknown };
const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'type' in value;
const nodesIn = (value: unknown): readonly Node[] => [value].flat().filter(isNode);

/** Parts of a sentence; every other tag begins a new one. */
const inline = new Set(['a', 'Link', 'strong', 'b', 'em', 'span', 'abbr', 'time', 'Fragment', 'Nowrap', 'code']);
/** Stands for what only the running program knows. */
const somebody = 'Naam';

function templateText(node: Node): string {
  return nodesIn(node['quasis'])
    .map((part) => (part['value'] as { cooked: string }).cooked)
    .join(somebody);
}
const named = (node: Node): string => {
  const name = (node['openingElement'] as Node | undefined)?.['name'] as Node | undefined;
  return typeof name?.['name'] === 'string' ? name['name'] : 'Fragment';
};

/** The sentence that one element shows; a block inside it is a break, an expression a name. */
function shown(node: Node): string {
  if (node.type === 'JSXText')
    return String(node['value'])
      .replaceAll(/\s*\n\s*/g, '\n')
      .replaceAll(/^\n|\n$/g, '')
      .replaceAll('\n', ' ');
  if (node.type === 'JSXExpressionContainer') {
    const inner = node['expression'] as Node;
    if (inner.type === 'Literal') return String(inner['value']);
    if (inner.type === 'TemplateLiteral') return templateText(inner);
    return inner.type === 'JSXEmptyExpression' ? '' : somebody;
  }
  if (!inline.has(named(node)) && node.type === 'JSXElement') return '\n';
  return nodesIn(node['children']).map(shown).join('');
}

const quiet = new Set(['className', 'href', 'action', 'name', 'id', 'type']);
function gather(node: Node, add: (text: string) => void): void {
  if (node.type === 'ImportDeclaration' || node.type.startsWith('TS')) {
    if (!['TSAsExpression', 'TSSatisfiesExpression'].includes(node.type)) return;
  }
  if (node.type === 'JSXAttribute' && quiet.has(String((node['name'] as Node)['name']))) return;
  if (node.type === 'Literal' && typeof node['value'] === 'string') add(node['value']);
  if (node.type === 'TemplateLiteral') add(templateText(node));
  if ((node.type === 'JSXElement' && !inline.has(named(node))) || node.type === 'JSXFragment')
    add(nodesIn(node['children']).map(shown).join(''));
  for (const [key, value] of Object.entries(node)) {
    if (key === 'parent') continue;
    for (const child of nodesIn(value)) gather(child, add);
  }
}

/** A line of Dutch: it begins as a sentence or a label does. Codes, classes and paths do not. */
const prose = (line: string) => /^[„"“(]?[\p{Lu}{\d]/u.test(line) && / \p{Ll}/u.test(line);

/** All lines with words in these files: file → lines. Files without any are left out. */
export function dutchIn(files: Files): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  for (const [file, text] of files) {
    const lines = new Set<string>();
    const { program } = parseSync(file, text);
    gather(program as unknown as Node, (said) => {
      for (const line of said.split('\n')) {
        const one = line.replaceAll('{naam}', somebody).replaceAll(/\s+/g, ' ').trim();
        if (prose(one)) lines.add(one);
      }
    });
    if (lines.size > 0) found.set(file, [...lines]);
  }
  return found;
}
