import type { Printout } from '#app/ports/counts.ts';
import { longDay } from '#domain/day-words.ts';
import { saysWell } from '#domain/figures/school-says.ts';
import { numberWords } from '#domain/programme/in-words.ts';
import { Section } from '#web/kit/layout.tsx';
import { Link } from '#web/kit/link.tsx';
import { Table } from '#web/kit/table.tsx';
import { sheetOf } from './lines.ts';
import { inWords } from './outside-part.tsx';

const lines = [
  ['Gevraagd hoe het gaat', 'all'],
  ['Zegt: het gaat goed', `${saysWell}=yes`],
  ['Zegt iets anders', `${saysWell}=no`],
  ['Geen antwoord, of niet duidelijk', `${saysWell}=unknown`],
] as const;

/** The finding, when nothing of it is secret. */
function finding(printed: Printout['printed']): string {
  const [all, well] = [printed['all'], printed[`${saysWell}=yes`]];
  if (typeof all !== 'number' || typeof well !== 'number')
    return 'Hoe het gaat, zeggen jongeren van alle scholen samen';
  return `Van de ${numberWords(all)} jongeren die de vraag kregen, zeggen er ${numberWords(well)}: het gaat goed`;
}

/** How it goes by the answers of the young people of all schools, as it may leave. */
export function SaysOutside({ outside: { printed, plan, publishedOn } }: { outside: Printout }) {
  const secret = lines.some(([, key]) => printed[key] === 'x');
  const nothing = lines.every(([, key]) => printed[key] === 'x');
  return (
    <Section title={finding(printed)}>
      {nothing && <p>Nu is elk getal geheim. Er zijn te weinig antwoorden om iets te laten zien.</p>}
      {!nothing && (
        <Table
          caption="Hoe het gaat, de hele regio. Afgerond op vijf"
          columns={[{ label: 'Wat' }, { label: 'Jongeren', numeric: true }]}
          rows={lines.map(([label, key]) => [label, inWords(String(printed[key] ?? ''))])}
        />
      )}
      <p class="quiet">
        {`Vastgezet op ${longDay(publishedOn)}. Over het laatste half jaar. Bron: Aanzet, versie 2026-1.`}
        {secret && ` Een x is geheim: het zijn er minder dan ${plan.least}, of bijna iedereen.`}
      </p>
      <p class="quiet">Wat jongeren misten, telt elke organisatie voor zichzelf. Dat gaat niet naar buiten.</p>
      <Link href={sheetOf(saysWell)}>Zo tellen we: het gaat goed</Link>
    </Section>
  );
}
