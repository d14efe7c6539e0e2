import { readFileSync, readdirSync } from 'node:fs';
import { faultsOf } from '#law/check.ts';
import { register } from '#law/register.ts';
import { usageLine } from '../line.ts';
import type { PlainCommand } from '../plain.ts';

const scenarios = new URL('../../../test/law/scenarios/', import.meta.url);

/** The ids of rules in a scenario file: each scenario carries `rules: ['R02', ...]`. */
export function rulesIn(source: string): string[] {
  return [...source.matchAll(/\brules(?:: readonly string\[\] =|:| =) \[([^\]]*)\]/g)].flatMap(([, list = '']) =>
    [...list.matchAll(/'([A-Z]\d\d)'/g)].map(([, id = '']) => id),
  );
}

function tried(): ReadonlySet<string> {
  const files = readdirSync(scenarios).filter((name) => name.endsWith('.ts'));
  return new Set(files.flatMap((name) => rulesIn(readFileSync(new URL(name, scenarios), 'utf8'))));
}

/** `aanzet law check`: is each rule whole, tried by a scenario, and in force once? Exit 1 when not. */
export const lawCheck: PlainCommand = {
  words: ['law', 'check'],
  help: 'law check                    is elke regel van de wet compleet en getoetst?',
  usage: usageLine('law check'),
  async run(_args, io) {
    const faults = faultsOf(register, tried());
    const count = register.reduce((sum, { rules }) => sum + rules.length, 0);
    io.out(faults.length === 0 ? `${count} regels, alles klopt.\n` : `${faults.join('\n')}\n`);
    return faults.length === 0 ? 0 : 1;
  },
};
