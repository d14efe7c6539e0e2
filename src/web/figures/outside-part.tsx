import type { Printout } from '#app/ports/counts.ts';
import { longDay } from '#domain/day-words.ts';
import type { Places } from '#domain/directory/place.ts';
import { numberWords } from '#domain/programme/in-words.ts';
import { tilesOf } from '#domain/figures/tile-places.ts';
import { elsewhere } from '#domain/figures/school-leavers.ts';
import type { Day } from '#law/day.ts';
import { municipalityWords } from '#web/monitor/stuck-words.ts';
import { Details } from '#web/kit/details.tsx';
import { Section } from '#web/kit/layout.tsx';
import { Link } from '#web/kit/link.tsx';
import { TileMap, type MapTile } from '#web/kit/tile-map.tsx';
import { Table } from '#web/kit/table.tsx';
import { Stale } from './stale.tsx';

export const examplePath = '/regio/cijfers/zo-ziet-het-eruit';

const cell = (printed: Printout['printed'], place: string | undefined, answer?: readonly [string, string]): string => {
  const at = [...(answer ? [answer] : []), ...(place === undefined ? [] : [['place', place] as const])];
  const key = at.map(([axis, category]) => `${axis}=${category}`).toSorted().join('&') || 'all'; // prettier-ignore
  return String(printed[key] ?? '');
};
/** As a person reads it; a file has the bare number. */
export const inWords = (number: string): string => (/^\d+$/.test(number) ? numberWords(Number(number)) : number);
const columns = [
  ['Jongeren', undefined],
  ['Geen school en geen werk', ['neet', 'yes']],
  ['Wel school of werk', ['neet', 'no']],
  ['Niet bekend', ['neet', 'unknown']],
  ['Geen werk als zzp niet meetelt', ['neet-without-zzp', 'yes']],
] as const;

/** The heads and rows of what may leave: the whole region first, then each municipality by name. */
export function outsideRows({ plan, printed }: Printout, places: Places) {
  const name = (code: string) => (code === elsewhere ? 'Elders' : municipalityWords(code, places));
  const row = (label: string, place: string | undefined) => [
    label,
    ...columns.map(([, answer]) => cell(printed, place, answer)),
  ];
  const each = (plan.axes['place'] ?? []).map((code) => row(name(code), code));
  return {
    heads: ['Gemeente', ...columns.map(([head]) => head)],
    rows: [row('Hele regio', undefined), ...each.toSorted(([a = ''], [b = '']) => a.localeCompare(b, 'nl'))],
  };
}

const first = ['neet', 'yes'] as const;
/** A tile for each municipality of the region, with its number or x. */
const tilesFor = (printout: Printout, places: Places): readonly MapTile[] => {
  const codes = (printout.plan.axes['place'] ?? []).filter((code) => code !== elsewhere);
  return tilesOf(places.tiles, codes).map(({ code, column, row }) => ({
    key: code,
    name: municipalityWords(code, places),
    value: inWords(cell(printout.printed, code, first)),
    column,
    row,
  }));
};

/** Whether any number may be read. */
export const anyShown = ({ printed }: Printout): boolean => Object.values(printed).some((number) => number !== 'x');

function Numbers({ outside, places }: { outside: Printout; places: Places }) {
  const { heads, rows } = outsideRows(outside, places);
  return (
    <>
      <TileMap
        label="Kaart in tegels: geen school en geen werk, per gemeente. De tabel hieronder zegt hetzelfde."
        tiles={tilesFor(outside, places)}
      />
      <p class="quiet">
        Op een tegel staat hoeveel jongeren geen school en geen werk hebben. De tegels liggen ongeveer als op de kaart.
      </p>
      <Table
        caption="School en werk, per gemeente. Afgerond op vijf"
        columns={heads.map((label, at) => ({ label, numeric: at > 0 }))}
        rows={rows.map(([name = '', ...numbers]) => [name, ...numbers.map(inWords)])}
      />
    </>
  );
}

/** A map of which each tile is an x tells nothing: what it will tell, an invented region shows. */
const AllSecret = () => (
  <>
    <p>Nu is elk getal geheim. Er zijn te weinig jongeren om iets te laten zien.</p>
    <p>
      <Link href={examplePath}>Zo ziet het eruit met meer jongeren</Link>
    </p>
  </>
);

/** Above what may leave, when there is no finding to say. */
export const outsideTitle = 'Wat naar buiten mag: jongeren van alle scholen samen';
/** The finding, when nothing of it is secret. */
function finding({ printed }: Printout): string {
  const [all, yes, unknown] = ['all', 'neet=yes', 'neet=unknown'].map((key) => printed[key]);
  if (typeof all !== 'number' || typeof yes !== 'number') return outsideTitle;
  const rest = typeof unknown === 'number' && unknown > 0 ? `. Van ${numberWords(unknown)} is het niet bekend` : '';
  return `Wat naar buiten mag: ${numberWords(yes)} van de ${numberWords(all)} jongeren hebben geen school en geen werk${rest}`;
}

/** What may go to the board and the press: frozen for a month, with small numbers hidden. */
export function OutsidePart({ outside, places, today }: { outside: Printout; places: Places; today: Day }) {
  return (
    <Section title={finding(outside)}>
      <Stale on={outside.publishedOn} today={today} />
      <p>{`Jongeren van alle scholen samen. Vastgezet op ${longDay(outside.publishedOn)}. Een getal onder de ${outside.plan.least} is geheim.`}</p>
      {anyShown(outside) ? <Numbers outside={outside} places={places} /> : <AllSecret />}
      <Details summary="Wat geheim is">
        <p>{`Op de plek van een geheim getal staat een x. Er zijn minder dan ${outside.plan.least} jongeren, of bijna iedereen.`}</p>
        <p>We verbergen ook grotere getallen. Anders kun je het eerste getal uitrekenen.</p>
        <p>Een getal verandert pas als er genoeg jongeren bij komen of weggaan: zo veel als de grens.</p>
      </Details>
    </Section>
  );
}
