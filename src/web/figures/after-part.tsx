import type { Figures } from '#app/figures/see-figures.ts';
import { afterYear, funnelOf, type AfterYear, type FunnelStep } from '#domain/figures/after-rows.ts';
import { afterKey, leftYears, monthsWords, stationKeys, stations, yearKeys } from '#domain/figures/after-school.ts';
import { BarChart } from '#web/kit/bar-chart.tsx';
import { Details } from '#web/kit/details.tsx';
import { Section } from '#web/kit/layout.tsx';
import { Link } from '#web/kit/link.tsx';
import { Table } from '#web/kit/table.tsx';
import { sheetOf } from './lines.ts';
import { YesCell } from './number-link.tsx';
import { jongeren } from './words.ts';

export const afterPath = '/regio/cijfers/van-school';

/** The years of which somebody is known to have left. */
export const yearsSeen = (own: Figures['own']): readonly AfterYear[] =>
  yearKeys.map((year) => afterYear(own, year)).filter(({ left }) => left > 0);

/** '7 jongeren gingen in het laatste jaar van school. Nu op school of aan het werk: 5, niet bekend: 2' */
function finding({ year, left, rows }: AfterYear): string {
  const now = rows[0]?.at;
  const busy = now ? now.school + now['work-and-school'] + now.work : 0;
  const unknown = now?.unknown ?? 0;
  const when = year === 0 ? 'in het laatste jaar' : `${year} tot ${year + 1} jaar geleden`;
  const who = `${jongeren(left)} ${left === 1 ? 'ging' : 'gingen'} ${when} van school`;
  if (busy === 0 && unknown >= left) return `${who}. Wat zij nu doen, is niet bekend`;
  return `${who}. Nu op school of aan het werk: ${busy}${unknown > 0 ? `, niet bekend: ${unknown}` : ''}`;
}

const looks = [
  { label: 'ja', look: 'full', of: ({ yes }: FunnelStep) => yes },
  { label: 'nee', look: 'lines', of: ({ no }: FunnelStep) => no },
  { label: 'niet bekend', look: 'dots', of: ({ unknown }: FunnelStep) => unknown },
  { label: 'nog niet zo ver', look: 'none', of: ({ notYet }: FunnelStep) => notYet },
] as const;

/** The funnel drawn, and the table that says the same. */
function Funnel({ of, own }: { of: AfterYear; own: Figures['own'] }) {
  const steps = funnelOf(own, of);
  const caption = `Wie ${leftYears[of.year]}, stap voor stap`;
  return (
    <>
      <BarChart
        label={`${caption}. De tabel hieronder zegt hetzelfde.`}
        bars={steps.map((step) => ({
          label: step.title,
          pieces: looks.map(({ label, look, of: value }) => ({ label, look, value: value(step) })),
        }))}
      />
      <Table
        caption={caption}
        columns={[
          { label: 'Stap' },
          ...['Ja', 'Nee', 'Niet bekend', 'Nog niet zo ver'].map((label) => ({ label, numeric: true })),
        ]}
        rows={steps.map(({ title, yes, no, unknown, notYet }) => [title, yes, no, unknown, notYet])}
      />
    </>
  );
}

/** Where they were at each moment; each number leads to who it is. */
function Where({ of: { year, rows, perhaps }, leads }: { of: AfterYear; leads: boolean }) {
  const shown = stationKeys.filter((station) => station === 'unknown' || rows.some(({ at }) => at[station] > 0));
  return (
    <>
      <Table
        caption={`Waar zij zijn, van wie ${leftYears[year]}`}
        columns={[{ label: 'Wanneer' }, ...shown.map((station) => ({ label: stations[station], numeric: true }))]}
        rows={rows.map(({ months, at }) => [
          monthsWords(months),
          ...shown.map((station) => (
            <YesCell
              key={station}
              of={afterKey(year, months, station)}
              people={at[station]}
              leads={leads && station !== 'not-yet'}
            />
          )),
        ])}
      />
      {perhaps > 0 && (
        <p class="quiet">
          {`Van ${jongeren(perhaps)} weten we niet wanneer de school stopte. ${perhaps === 1 ? 'Die telt' : 'Die tellen'} bij niet bekend.`}
        </p>
      )}
    </>
  );
}

/** How it is counted, and what it cannot say. */
export function HowAfter() {
  return (
    <Details summary="Zo tellen we">
      <ul>
        <li>We tellen vanaf de laatste schooldag, drie, zes, twaalf en vierentwintig maanden verder.</li>
        <li>Wat iemand toen deed, is gezegd door de jongere. Wat langer dan een half jaar oud is, is niet bekend.</li>
        <li>
          Een eigen bedrijf (zzp) is werk. Dagbesteding staat apart. Bij de stappen is het geen school en geen werk.
        </li>
        <li>Wie nu weer op school staat ingeschreven, telt hier niet mee.</li>
        <li>
          Stopte de begeleiding? Dan telt iemand niet meer mee. Van een eerder jaar zie je dus alleen wie er nog is.
        </li>
      </ul>
      <p>
        Bron: Aanzet, wat de organisatie zelf vastlegde. Versie 2026-1. Hoe de stappen zijn gekozen:{' '}
        <Link href={sheetOf('left-reached')}>gesproken</Link>,{' '}
        <Link href={sheetOf('left-contact')}>contactpersoon</Link> en{' '}
        <Link href={sheetOf('left-busy')}>op school of aan het werk</Link>.
      </p>
    </Details>
  );
}

/** One year of who left: the finding, the funnel, and where they are. */
export function LeftYear({ of, figures, brief = false }: { of: AfterYear; figures: Figures; brief?: boolean }) {
  return (
    <Section title={finding(of)}>
      <Funnel of={of} own={figures.own} />
      {!brief && <Where of={of} leads={figures.leads} />}
      {brief && <Link href={afterPath}>Waar zij zijn, en wie er eerder van school ging</Link>}
      {brief && <HowAfter />}
    </Section>
  );
}

/** On Cijfers: the newest year that has somebody. */
export function NewestLeft({ figures }: { figures: Figures }) {
  const [newest] = yearsSeen(figures.own);
  return newest ? <LeftYear of={newest} figures={figures} brief /> : null;
}
