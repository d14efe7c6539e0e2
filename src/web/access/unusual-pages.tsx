import { lastMonth, seeUnusual, type LookingReport } from '#app/access/see-unusual.ts';
import type { Member } from '#domain/access/actor.ts';
import { thresholds, type UnusualKind } from '#domain/access/unusual.ts';
import { monthWords, shortDay } from '#domain/day-words.ts';
import { addDays } from '#law/day.ts';
import { Shell } from '#web/door/shell.tsx';
import { gone, page, show, type Page, type Reply, type Visit } from '#web/door/visit.ts';
import { Alert } from '#web/kit/alert.tsx';
import { PageHead, Row, Section, Stack } from '#web/kit/layout.tsx';
import { Link } from '#web/kit/link.tsx';
import { Table } from '#web/kit/table.tsx';

const words: Readonly<Record<UnusualKind, string>> = {
  opened: 'Veel jongeren geopend',
  atNight: 'Geopend tussen 22 en 6 uur',
  aside: 'Geopend zonder er iets mee te doen',
  searched: 'Vaak gezocht op naam',
  exported: 'Veel regels meegenomen in een lijst',
};
const times = (n: number): string => (n === 0 ? 'nooit' : `${n} keer`);

function Report({ report: { unusual, alarms } }: { report: LookingReport }) {
  return (
    <>
      <Table
        caption="Hoe vaak een grens is gehaald"
        columns={[
          { label: 'Wat' },
          { label: 'Grens op één dag', numeric: true },
          { label: 'Hoe vaak', numeric: true },
          { label: 'Dagen' },
        ]}
        rows={unusual.map((one) => [
          words[one.kind],
          thresholds[one.kind],
          times(one.times),
          one.days.map(shortDay).join(', '),
        ])}
      />
      <Section title="Berichten die meteen gelezen moesten worden">
        <p>
          Iemand van buiten schreef iets dat dringend kon zijn: {times(alarms)}. De vaste contactpersoon hoorde dat
          meteen.
        </p>
      </Section>
    </>
  );
}

async function unusualPage(visit: Visit<Member>): Promise<Reply> {
  const month = visit.query.get('maand') ?? lastMonth(visit.today);
  const seen = await seeUnusual(visit.house, visit.actor, { month });
  if (!seen.ok) return gone;
  const next = addDays(`${month}-01`, 31).slice(0, 7);
  const href = (to: string) => `/logboek/opvallend?maand=${to}`;
  return show(
    <Shell visit={visit} title="Opvallend kijken" crumbs={[{ label: 'Logboek', href: '/logboek' }]}>
      <PageHead title="Opvallend kijken" lead={`Jullie organisatie in ${monthWords(month)}.`} />
      <Stack roomy>
        <Alert title="Niet om te meten hoe iemand werkt">
          <p>
            Hier staan alleen aantallen: geen namen, en niet wie het meest keek. Een hoog getal zegt niet dat iets fout
            was. Wil je verder kijken? Bespreek dat eerst met de leiding en de ondernemingsraad.
          </p>
        </Alert>
        <Report report={seen.value} />
        <Row>
          <Link href={href(lastMonth(`${month}-01`))}>Maand ervoor</Link>
          {next <= visit.today.slice(0, 7) && <Link href={href(next)}>Maand erna</Link>}
        </Row>
      </Stack>
    </Shell>,
  );
}

/** The month report of looking that stands out, for the privacy officer of the own organisation. */
export const unusualPages: readonly Page[] = [page('GET /logboek/opvallend', 'see-unusual', unusualPage)];
