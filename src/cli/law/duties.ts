import { parseArgs } from 'node:util';
import { isDay } from '#law/day.ts';
import { dutiesOn } from '#law/duties.ts';
import type { Facts } from '#law/facts.ts';
import { usageLine } from '../line.ts';
import type { PlainCommand, PlainIo } from '../plain.ts';
import { readFacts } from './read-facts.ts';

/** The day that was asked for; a fault when there is none or something else stands there. */
function dayOf(args: readonly string[]): { readonly day: string } | { readonly fault: string } {
  try {
    const { date } = parseArgs({ args: [...args], options: { date: { type: 'string' } } }).values;
    if (date === undefined) return { fault: '--date: is missing' };
    return isDay(date) ? { day: date } : { fault: `--date: ${date} is not a date` };
  } catch (error) {
    return { fault: `arguments: ${(error as Error).message.split('\n')[0]}` };
  }
}

function parsed(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text.replace(/^\uFEFF/, '')) as unknown };
  } catch {
    return undefined;
  }
}

/** One JSON value: of one person over several lines, of many persons one line each. */
function written(facts: Facts | readonly Facts[], day: string): string {
  if (!isMany(facts)) return `${JSON.stringify(dutiesOn(facts, day), null, 2)}\n`;
  const lines = facts.map((one) => JSON.stringify(dutiesOn(one, day)));
  return lines.length === 0 ? '[]\n' : `[\n${lines.join(',\n')}\n]\n`;
}

function isMany(facts: Facts | readonly Facts[]): facts is readonly Facts[] {
  return Array.isArray(facts);
}

async function run(args: readonly string[], io: PlainIo): Promise<number> {
  const unusable = (faults: readonly string[]): number => {
    io.err(`${faults.join('\n')}\n`);
    return 2;
  };
  const asked = dayOf(args);
  if ('fault' in asked) return unusable([asked.fault]);
  const json = parsed(await io.input());
  if (!json) return unusable(['facts: is not JSON']);
  const read = readFacts(json.value);
  if (!read.ok) return unusable(read.faults);
  io.out(written(read.facts, asked.day));
  return 0;
}

/** `aanzet duties`: what the law asks for one young person or a list of them, from facts on standard input. */
export const duties: PlainCommand = {
  words: ['duties'],
  help: 'duties --date 2026-11-22 < feiten.json   wat vraagt de wet op die dag (zie docs/duties.md)',
  usage: usageLine('duties --date 2026-11-22 < feiten.json'),
  run,
};
