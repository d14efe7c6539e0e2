import { seeFigures, type Figures } from '#app/figures/see-figures.ts';
import type { Member } from '#domain/access/actor.ts';
import { leaves } from '#domain/figures/leaving.ts';
import { conditionLines } from '#domain/figures/condition-words.ts';
import { Shell } from '#web/door/shell.tsx';
import { gone, page, show, type Page, type Reply, type Visit } from '#web/door/visit.ts';
import { Badge } from '#web/kit/badge.tsx';
import { Facts } from '#web/kit/facts.tsx';
import { PageHead, Section, Stack } from '#web/kit/layout.tsx';
import { Link } from '#web/kit/link.tsx';
import { allLines, besideOf, sheetOf, type Line } from './lines.ts';

const crumbs = [
  { label: 'Waar stokt het', href: '/regio' },
  { label: 'Cijfers', href: '/regio/cijfers' },
];

function Lines({ of }: { of: readonly string[] }) {
  return (
    <ul>
      {of.map((one) => (
        <li key={one}>{one}</li>
      ))}
    </ul>
  );
}

/** What a definition asks, each thing on a line of its own. */
function Asked({ line, list }: { line: Line; list: Figures['list'] }) {
  const indicator = list.find(({ key }) => key === line.key);
  const population = indicator ? conditionLines(indicator.population) : [line.populationWords];
  const yes = indicator
    ? conditionLines(indicator.yes)
    : ['de ander nam over op de laatste goede dag, of eerder; is die dag er nog niet, dan is het niet bekend'];
  return (
    <>
      <Section title="Wie telt mee">
        <p>Dit moet allemaal zo zijn:</p>
        <Lines of={population} />
      </Section>
      <Section title="Wanneer is het ja">
        <Lines of={yes} />
      </Section>
    </>
  );
}

async function sheet(visit: Visit<Member>): Promise<Reply> {
  const seen = await seeFigures(visit.house, visit.actor, {});
  if (!seen.ok) return gone;
  const { list } = seen.value;
  const line = allLines(list).find(({ key }) => key === visit.params['key']);
  if (!line) return gone;
  const { title, source, version, confirmed, key } = line;
  const least = list.find((one) => one.key === key)?.least;
  const beside = besideOf(key, list).filter((one) => one.key !== key);
  const from = leaves(key) && least !== undefined ? `Vanaf ${least} jongeren` : 'Gaat niet naar buiten';
  return show(
    <Shell visit={visit} title={`Zo tellen we: ${title}`} crumbs={crumbs}>
      <PageHead title={title} lead="Zo tellen we dit cijfer." />
      <Stack roomy>
        {!confirmed && (
          <p>
            <Badge>Nog niet bevestigd</Badge> Niemand stelde deze definitie vast, of wij lazen de tekst nog niet.
          </p>
        )}
        <Asked line={line} list={list} />
        <Section title="Wanneer is het niet bekend">
          <p>Niemand schreef het op, of het is langer dan zes maanden geleden gezegd. Dan gokken we niet.</p>
          <p>Weten we niet of iemand meetelt? Dan is het ook niet bekend. Wie afgeschermd is, telt nooit mee.</p>
        </Section>
        <Facts
          facts={[
            { label: 'Bron', value: source },
            { label: 'Versie', value: version },
            { label: 'Naar buiten', value: from },
            { label: 'Hoe vaak', value: 'Eén keer per maand. Daarna staat het vast.' },
          ]}
        />
        {beside.length > 0 && (
          <Section title="Staat hier altijd naast">
            <p>Dan kiest niemand het cijfer dat het mooist uitkomt.</p>
            <ul>
              {beside.map((one) => (
                <li key={one.key}>
                  <Link href={sheetOf(one.key)}>{one.title}</Link>
                </li>
              ))}
            </ul>
          </Section>
        )}
      </Stack>
    </Shell>,
  );
}

/** A sheet for each figure: who counts, what a yes is, by which source and version. */
export const sheetPages: readonly Page[] = [page('GET /regio/cijfers/definitie/:key', 'see-figures', sheet)];
