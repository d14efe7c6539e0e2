import { relative, shortDay } from '#domain/day-words.ts';
import { turnOf } from '#domain/programme/planning.ts';
import type { Programme } from '#domain/programme/programme.ts';
import type { Stand } from '#domain/programme/stand.ts';
import type { Day } from '#law/day.ts';
import { Badge } from '#web/kit/badge.tsx';
import { Section } from '#web/kit/layout.tsx';
import { ListGrid, ListRow, type ListRowProps } from '#web/kit/list-grid.tsx';
import { here } from './file-words.ts';

const after = [
  { path: 'wijzigingen', label: 'Wijzigingen na het vaststellen', sub: 'Wat is anders, en wie meldt dat?' },
  { path: 'terugblik', label: 'Elk jaar terugkijken', sub: 'Per maatregel: doorgaan, aanpassen of stoppen.' },
] as const;
const transfer = {
  path: 'overdragen',
  label: 'Een andere contactgemeente',
  sub: 'Wie het nu is, wie het wordt, en alle stukken in één bestand.',
} as const;

type Of = { readonly programme: Programme; readonly stand: Stand; readonly today: Day };
type Line = Pick<ListRowProps, 'sub' | 'when' | 'who' | 'due'> & { readonly path: string; readonly label: string };
const things = (n: number): string => (n === 1 ? 'Eén ding houdt' : `${n} dingen houden`);

function checkLine({ stand: { blocks } }: Of): Line {
  return {
    path: 'controle',
    label: 'Controle',
    sub: blocks === 0 ? 'Niets houdt vaststellen nog tegen.' : `${things(blocks)} vaststellen nog tegen.`,
    who: blocks === 0 ? <Badge tone="done">In orde</Badge> : <Badge tone="soon">{`${blocks} open`}</Badge>,
  };
}
function consentLine({ stand: { consent } }: Of): Line {
  const { asked, said, no } = consent;
  const nos = no === 0 ? '' : ` ${no} keer nee.`;
  const none = 'Elke gemeente zegt zelf of een maatregel daar geldt.';
  return {
    path: 'gemeenten',
    label: 'Ja of nee van gemeenten',
    sub: asked === 0 ? none : `${said} van ${asked} antwoorden zijn er.${nos}`,
    who: asked > 0 && (said === asked ? <Badge tone="done">Klaar</Badge> : <Badge tone="soon">{`${asked - said} open`}</Badge>),
  };
} // prettier-ignore
function heardLine({ stand: { heard } }: Of): Line {
  const { points, open } = heard;
  const said = points === 1 ? 'Jongeren noemden 1 punt.' : `Jongeren noemden ${points} punten.`;
  return {
    path: 'jongeren',
    label: 'Wat jongeren zeggen',
    sub: points === 0 ? 'Nog niet gehoord.' : said,
    who: open > 0 ? <Badge tone="soon">{`${open} zonder antwoord`}</Badge> : points > 0 && <Badge tone="done">Klaar</Badge>,
  };
} // prettier-ignore
function planLine({ stand: { next, planned }, programme, today }: Of): Line {
  const line = { path: 'planning', label: 'Planning van de besluiten' };
  if (!next) return { ...line, sub: planned ? 'Alle stappen zijn klaar.' : 'Kies eerst de dag waarop het weg moet.' };
  const { text, tone } = relative(next.ready, today);
  return {
    ...line,
    sub: `Nu: ${next.words}. Aan zet: ${turnOf(next, programme)}.`,
    when: `uiterlijk ${shortDay(next.ready)}`,
    due: { text, tone: tone === 'info' ? 'calm' : tone },
  };
}
function adoptLine({ programme: { adoptedVersion }, stand: { blocks } }: Of): Line {
  const may = blocks === 0 ? 'Dat kan nu.' : 'Dat kan als de controle in orde is.';
  return {
    path: 'vaststellen',
    label: 'Vaststellen',
    sub: adoptedVersion === null ? `De hele tekst, in één keer. ${may}` : `Versie ${adoptedVersion} is vastgesteld.`,
  };
}

/** What belongs to the programme besides its text, each with how far it is. */
export function FileLinks({ leads, ...of }: Of & { readonly leads: boolean }) {
  const rows: readonly Line[] = [
    checkLine(of),
    consentLine(of),
    heardLine(of),
    planLine(of),
    adoptLine(of),
    ...(of.programme.adoptedVersion === null ? [] : after),
    ...(leads ? [transfer] : []),
  ];
  return (
    <Section title="Van concept naar vastgesteld">
      <ListGrid label="Van concept naar vastgesteld">
        {rows.map(({ path, label, ...row }) => (
          <ListRow key={path} title={label} href={`${here}/${path}`} {...row} />
        ))}
      </ListGrid>
    </Section>
  );
}
