import type { Printout } from '#app/ports/counts.ts';
import { longDay } from '#domain/day-words.ts';
import type { Places } from '#domain/directory/place.ts';
import { elsewhere } from '#domain/figures/school-leavers.ts';
import { municipalityWords } from '#web/monitor/stuck-words.ts';
import { Details } from '#web/kit/details.tsx';
import { Section } from '#web/kit/layout.tsx';
import { Table } from '#web/kit/table.tsx';

const cell = (printed: Printout['printed'], place: string | undefined, answer?: readonly [string, string]): string => {
  const at = [...(answer ? [answer] : []), ...(place === undefined ? [] : [['place', place] as const])];
  const key = at.map(([axis, category]) => `${axis}=${category}`).toSorted().join('&') || 'all'; // prettier-ignore
  return String(printed[key] ?? '');
};
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

/** Whether any number may be read. */
export const anyShown = ({ printed }: Printout): boolean => Object.values(printed).some((number) => number !== 'x');

/** What may go to the board and the press: frozen for a month, with small numbers hidden. */
export function OutsidePart({ outside, places }: { outside: Printout; places: Places }) {
  const { heads, rows } = outsideRows(outside, places);
  return (
    <Section title="Wat naar buiten mag: jongeren van alle scholen samen">
      <p>{`Vastgezet op ${longDay(outside.publishedOn)}. Een getal onder de 10 is geheim.`}</p>
      {anyShown(outside) ? (
        <Table
          caption="School en werk, per gemeente. Afgerond op vijf"
          columns={heads.map((label, at) => ({ label, numeric: at > 0 }))}
          rows={rows}
        />
      ) : (
        <p>Nu is elk getal geheim. Er zijn te weinig jongeren om iets te laten zien.</p>
      )}
      <Details summary="Wat geheim is">
        <p>Op de plek van een geheim getal staat een x. Er zijn minder dan 10 jongeren, of bijna iedereen.</p>
        <p>We verbergen ook grotere getallen. Anders kun je het eerste getal uitrekenen.</p>
        <p>Een getal verandert pas als er tien jongeren of meer bij komen of weggaan.</p>
      </Details>
    </Section>
  );
}
