import { Section } from '#web/kit/layout.tsx';
import { ListGrid, ListRow } from '#web/kit/list-grid.tsx';
import { here } from './file-words.ts';

const steps = [
  { path: 'controle', label: 'Controle', sub: 'Wat de regeling vraagt, en wat nog ontbreekt.' },
  { path: 'gemeenten', label: 'Ja of nee van gemeenten', sub: 'Elke gemeente zegt zelf of een maatregel daar geldt.' },
  { path: 'jongeren', label: 'Wat jongeren zeggen', sub: 'En wat ermee is gedaan.' },
  { path: 'planning', label: 'Planning van de besluiten', sub: 'Wie wanneer aan zet is, en wat op wat wacht.' },
  { path: 'vaststellen', label: 'Vaststellen', sub: 'De hele tekst, in één keer. Die blijft zo.' },
] as const;
const after = [
  { path: 'wijzigingen', label: 'Wijzigingen na het vaststellen', sub: 'Wat is anders, en wie meldt dat?' },
  { path: 'terugblik', label: 'Elk jaar terugkijken', sub: 'Per maatregel: doorgaan, aanpassen of stoppen.' },
] as const;
const transfer = {
  path: 'overdragen',
  label: 'Een andere contactgemeente',
  sub: 'Alle stukken in één bestand.',
} as const;

/** What belongs to the programme besides its text. */
export function FileLinks({ adopted, owns }: { adopted: boolean; owns: boolean }) {
  const rows = [...steps, ...(adopted ? after : []), ...(owns ? [transfer] : [])];
  return (
    <Section title="Van concept naar vastgesteld">
      <ListGrid label="Van concept naar vastgesteld">
        {rows.map(({ path, label, sub }) => (
          <ListRow key={path} title={label} href={`${here}/${path}`} sub={sub} />
        ))}
      </ListGrid>
    </Section>
  );
}
