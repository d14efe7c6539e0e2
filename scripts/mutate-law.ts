// Plants one fault at a time in the evaluation of the law and asks the scenarios of test/law whether they notice.
// `npm run mutation` prints what nobody noticed, by file and line, and fails when less than 95% was found.
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import vm from 'node:vm';
import { build } from 'esbuild';
import { parseSync } from 'vite';
import { addDays } from '#law/day.ts';
import type * as duties from '#law/duties.ts';
import { unexplained } from '../test/law/account.ts';
import { differences } from '../test/law/check.ts';
import { scenarioFiles } from '../test/law/scenarios.ts';
import type * as said from '../test/law/scenarios/terms-in-words.ts';
import type * as terms from '../test/law/scenarios/terms.ts';

const asked = 0.95;
const evaluation =
  'absence consult doelgroep duties in-force leaving-papers offer owed plicht residence terms weighing'.split(' ');
const fileOf = (name: string) => fileURLToPath(new URL(`../src/law/${name}.ts`, import.meta.url));

type Node = { readonly type: string; readonly start: number; readonly end: number } & Readonly<Record<string, unknown>>;
type Fault = { readonly start: number; readonly end: number; readonly text: string };
type Plant = (node: Node, source: (node: unknown) => string) => readonly string[];

const operators: Readonly<Record<string, readonly string[]>> = {
  '<': ['<=', '>='],
  '<=': ['<', '>'],
  '>': ['>=', '<='],
  '>=': ['>', '<'],
  '===': ['!=='],
  '!==': ['==='],
  '+': ['-'],
  '-': ['+'],
  '*': ['/'],
  '&&': ['||'],
  '||': ['&&'],
  '??': ['&&'],
};
const twoSided: Plant = ({ left, operator, right }, source) =>
  (operators[String(operator)] ?? []).map((other) => `((${source(left)}) ${other} (${source(right)}))`);
const methods: Readonly<Record<string, string>> = { some: 'every', every: 'some' };
const dropped = ['filter', 'toSorted'];

/** A number one off, a day one off, a word gone; a sentence is left alone. */
const literal: Plant = ({ value, raw }) => {
  if (typeof value === 'number') return [`${value + 1}`, `${value - 1}`];
  if (typeof value === 'boolean') return [`${!value}`];
  if (typeof value !== 'string' || /\s/.test(value) || /^[A-Z].*[.:?]$/.test(value)) return [];
  if (/^\d{4}-\d\d-\d\d$/.test(value)) return [`'${addDays(value, 1)}'`, `'${addDays(value, -1)}'`];
  return String(raw) === `''` ? [`'planted'`] : [`''`];
};

const call: Plant = ({ callee }, source) => {
  const { object, property, type } = callee as Node;
  const name = type === 'MemberExpression' ? String((property as Node)['name']) : '';
  return dropped.includes(name) ? [source(object)] : [];
};

const member: Plant = ({ object, property, computed }, source) => {
  const other = methods[String((property as Node)['name'])];
  return other && !computed ? [`${source(object)}.${other}`] : [];
};

/** What can be planted at each kind of node; `test` and blocks are planted from their parent. */
const plants: Readonly<Record<string, Plant>> = {
  BinaryExpression: twoSided,
  LogicalExpression: twoSided,
  Literal: literal,
  CallExpression: call,
  MemberExpression: member,
  UnaryExpression: ({ operator, argument }, source) => (operator === '!' ? [`(${source(argument)})`] : []),
  ArrayExpression: ({ elements }) => ((elements as unknown[]).length > 0 ? ['[]'] : []),
  BlockStatement: ({ body }) => ((body as unknown[]).length > 0 ? ['{}'] : []),
};
const decided = ['IfStatement', 'ConditionalExpression'];
/** Types are not run, imports are not decided. */
const left = /^(TS(?!As|NonNull|Satisfies)|Import)/;

function faultsIn(text: string): Fault[] {
  const faults: Fault[] = [];
  const source = (node: unknown) => text.slice((node as Node).start, (node as Node).end);
  const visit = (node: Node) => {
    if (left.test(node.type)) return;
    const { start, end } = node;
    for (const planted of plants[node.type]?.(node, source) ?? []) faults.push({ start, end, text: planted });
    if (decided.includes(node.type)) {
      const test = node['test'] as Node;
      for (const planted of ['true', 'false']) faults.push({ start: test.start, end: test.end, text: planted });
    }
    for (const [key, value] of Object.entries(node)) {
      if (key === 'typeAnnotation' || key === 'returnType' || (key === 'key' && !node['computed'])) continue;
      for (const child of Array.isArray(value) ? value : [value])
        if (child && typeof (child as Node).type === 'string') visit(child as Node);
    }
  };
  visit(parseSync('law.ts', text).program as unknown as Node);
  return faults;
}

type Law = typeof duties & typeof terms & typeof said;
const entry =
  "export * from '#law/duties.ts'; export { termScenarios } from './test/law/scenarios/terms.ts';" +
  "export { termsInWords } from './test/law/scenarios/terms-in-words.ts';";

/** The law with this text in the place of one of its files. */
async function lawWith(file: string, text: string): Promise<Law> {
  const { outputFiles } = await build({
    stdin: { contents: entry, resolveDir: fileURLToPath(new URL('..', import.meta.url)) },
    bundle: true,
    format: 'cjs',
    write: false,
    logLevel: 'silent',
    plugins: [
      {
        name: 'plant',
        setup: (building) => {
          building.onLoad({ filter: /\.ts$/ }, ({ path }) =>
            path === file ? { contents: text, loader: 'ts' } : undefined,
          );
        },
      },
    ],
  });
  const made = { exports: {} };
  vm.runInThisContext(`(module) => {${outputFiles[0]?.text ?? ''}\n}`)(made);
  return made.exports as Law;
}

let scenarios = Object.values(scenarioFiles).flat();
function noticed({ dutiesOn, judge, termScenarios, termsInWords }: Law): boolean {
  try {
    if ([...termScenarios, ...termsInWords].some(({ got, wanted }) => !isDeepStrictEqual(got(), wanted))) return true;
    const at = scenarios.findIndex((one) => {
      const { facts, on, settings } = one;
      if (differences(one, dutiesOn(facts, on, settings)).length > 0) return true;
      return unexplained(one, judge(facts, on, settings)).length > 0;
    });
    const [first] = at === -1 ? [] : scenarios.splice(at, 1);
    if (first) scenarios = [first, ...scenarios]; // what noticed one fault often notices the next
    return at !== -1;
  } catch {
    return true;
  }
}

let planted = 0;
const survivors: string[] = [];
if (noticed(await lawWith('', ''))) throw new Error('the scenarios do not hold before anything is planted');
for (const name of evaluation) {
  const file = fileOf(name);
  const text = readFileSync(file, 'utf8');
  for (const { start, end, text: other } of faultsIn(text)) {
    planted++;
    const changed = text.slice(0, start) + other + text.slice(end);
    // A fault that no longer reads as TypeScript is found by the first look.
    const found = await lawWith(file, changed).then(noticed, () => true);
    const line = text.slice(0, start).split('\n').length;
    const was = text.slice(start, end).replaceAll(/\s+/g, ' ');
    if (!found)
      survivors.push(`${basename(file)}:${line} ${was.slice(0, 90)} -> ${other.replaceAll(/\s+/g, ' ').slice(0, 90)}`);
  }
}
const share = 1 - survivors.length / planted;
for (const survivor of survivors) console.log(survivor);
console.log(`${planted} planted, ${planted - survivors.length} noticed: ${(share * 100).toFixed(1)}%`);
if (share < asked) process.exitCode = 1;
