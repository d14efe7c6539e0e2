import type { Field } from './kinds.ts';

export const analysisFields: readonly Field[] = [
  { key: 'title', label: 'Titel', type: 'line', article: 'REG 2.2' },
  { key: 'text', label: 'Tekst', type: 'text', article: 'REG 2.2' },
  {
    key: 'claims',
    label: 'Wat we weten',
    type: 'claims',
    help: 'Zeg bij elk feit waar het vandaan komt. Zonder bron is het een schatting.',
  },
  { key: 'unknown', label: 'Wat we niet weten', type: 'text' },
];

export const agreementFields: readonly Field[] = [
  { key: 'text', label: 'Wat we afspreken', type: 'text', article: 'REG 2.4(1)' },
  { key: 'parties', label: 'Met wie', type: 'parties', article: 'REG 2.4(1)' },
  {
    key: 'status',
    label: 'Hoe het staat',
    type: 'choice',
    options: { 'not-begun': 'Nog niet begonnen', 'under-way': 'Bezig', works: 'Werkt', stopped: 'Gestopt' },
  },
  { key: 'progress', label: 'Hoe het gaat', type: 'text' },
  { key: 'evidence', label: 'Waaraan je dat ziet', type: 'text' },
];

/** What stands around the four other parts. The five subjects are those of the field's own frame (S-072). */
export const generalFields: readonly Field[] = [
  {
    key: 'summary',
    label: 'Samenvatting',
    type: 'text',
    help: 'Voor bestuurders: hooguit een halve pagina.',
    checked: true,
  },
  { key: 'vision', label: 'Visie: waar willen we naartoe?', type: 'text' },
  { key: 'approach', label: 'Aanpak: hoe doen we dat?', type: 'text' },
  { key: 'means', label: 'Middelen: wat zetten we in?', type: 'text' },
  { key: 'monitoring', label: 'Volgen: hoe weten we of het werkt?', type: 'text' },
  { key: 'adjusting', label: 'Bijsturen: wanneer passen we aan?', type: 'text' },
  { key: 'whyThisWay', label: 'Waarom we het zo doen', type: 'text' },
  {
    key: 'localFields',
    label: 'Wat de regeling nog meer vraagt',
    type: 'claims',
    help: 'Bijlagen en bedragen die Aanzet niet heeft. Vul ze zelf in, met de bron.',
  },
];
