import { indicators } from '../figures/indicators.ts';
import type { Field } from './kinds.ts';

const definitions = Object.fromEntries(indicators.map(({ key, title }) => [key, title]));

export const targetFields: readonly Field[] = [
  { key: 'baseline', label: 'Hoe het nu is', type: 'number' },
  { key: 'baselineAbout', label: 'Waar dat over gaat', type: 'line', help: 'Bijvoorbeeld: schooljaar 2023-2024.' },
  { key: 'baselineOn', label: 'Cijfer van', type: 'day' },
  { key: 'target', label: 'Streefcijfer', type: 'number', article: 'REG 2.3' },
  {
    key: 'unit',
    label: 'Waarin',
    type: 'choice',
    options: { 'young people': 'jongeren', percent: 'procent' },
    article: 'REG 2.3',
  },
  { key: 'share', label: 'Het deel van de regio, en hoe dat is bepaald', type: 'text', article: 'REG 2.3' },
  { key: 'method', label: 'Hoe er wordt geteld', type: 'text', checked: true },
  { key: 'source', label: 'Bron', type: 'line', help: 'Zonder bron is het een schatting.', checked: true },
  { key: 'definition', label: 'Wat er wordt geteld', type: 'choice', options: definitions, article: 'REG 2.3' },
  { key: 'readings', label: 'Hoe het elk jaar stond', type: 'readings' },
];
