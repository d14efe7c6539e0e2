import { seeEffort, type Effort, type Worked } from '#app/money/effort.ts';
import type { Member } from '#domain/access/actor.ts';
import { assumptionWords, shortWords, verdictTitles } from '#domain/money/effort-said.ts';
import { tableOut, WayLinks } from '#web/daily/table-out.tsx';
import { Shell } from '#web/door/shell.tsx';
import { gone, page, show, type Page, type Reply, type Visit } from '#web/door/visit.ts';
import { LinkButton } from '#web/kit/button.tsx';
import { EmptyState } from '#web/kit/empty-state.tsx';
import { PageHead, Stack } from '#web/kit/layout.tsx';
import { Earlier, effortHome, NormPart, Outcome, sheetHeads, sheetOf } from './effort-parts.tsx';
import { moneyCrumbs } from './money-crumbs.ts';

/** The region's first: that is what people talk about together. */
const firstOf = ({ region, own }: Effort): Worked | undefined => region ?? own;
const titleOf = (effort: Effort): string => {
  const first = firstOf(effort);
  return first ? verdictTitles[first.answer.verdict] : 'Is er genoeg geld voor de begeleiding?';
};
const again = ({ forRegion, region, own }: Effort): string =>
  `${(forRegion ? region : own) ? 'Reken opnieuw' : 'Reken het uit'} voor ${forRegion ? 'de regio' : 'jullie organisatie'}`;

function Empty({ effort }: { effort: Effort }) {
  return (
    <EmptyState title="Er is nog niets uitgerekend">
      <p>Hier staat of er genoeg uren en geld zijn voor wie van school gaat.</p>
      {effort.norm && <LinkButton href={`${effortHome}/reken`}>{again(effort)}</LinkButton>}
      {!effort.norm && effort.mayAgree && <LinkButton href={`${effortHome}/norm`}>Spreek eerst een norm af</LinkButton>}
      {!effort.norm && !effort.mayAgree && <LinkButton href="/regio">Naar Waar stokt het</LinkButton>}
    </EmptyState>
  );
}

async function effortPage(visit: Visit<Member>): Promise<Reply> {
  const seen = await seeEffort(visit.house, visit.actor, {});
  if (!seen.ok) return gone;
  const effort = seen.value;
  const { region, own, earlier, norm, ahead, mayAgree } = effort;
  return show(
    <Shell visit={visit} title="Is er genoeg?" crumbs={moneyCrumbs(visit.actor)}>
      <PageHead title={titleOf(effort)} lead="Uren en kosten van begeleiding, naast het geld dat er is.">
        {norm && firstOf(effort) && <LinkButton href={`${effortHome}/reken`}>{again(effort)}</LinkButton>}
      </PageHead>
      <Stack roomy>
        {!region && !own && <Empty effort={effort} />}
        {region && <Outcome worked={region} title="De regio samen" />}
        {own && <Outcome worked={own} title="Jullie eigen organisatie" />}
        <NormPart norm={norm} ahead={ahead} today={visit.today} mayAgree={mayAgree} />
        {earlier.length > 0 && <Earlier earlier={earlier} />}
        {firstOf(effort) && <WayLinks href={`${effortHome}/bestand`} />}
      </Stack>
    </Shell>,
  );
}

async function file(visit: Visit<Member>): Promise<Reply> {
  const seen = await seeEffort(visit.house, visit.actor, {});
  const first = seen.ok ? firstOf(seen.value) : undefined;
  if (!first) return gone;
  const { answer, estimate } = first;
  const sourceOf = (group: string | undefined) => estimate.groups.find(({ name }) => name === group)?.source;
  return tableOut(visit, {
    name: 'is-er-genoeg',
    title: 'Is er genoeg geld voor de begeleiding?',
    back: effortHome,
    above: [
      ...(visit.house.demo ? ['voorbeeld: verzonnen getallen'] : []),
      `${verdictTitles[answer.verdict]}. ${shortWords(answer)}`.trim(),
      ...answer.assumptions.map(assumptionWords),
    ],
    exchange: 'aantallen',
    columns: [...sheetHeads, 'Bron'].map((head, at) => ({
      field: 'counts',
      head,
      number: at < 2 || at >= sheetHeads.length ? undefined : head.startsWith('Kosten') ? 'euro' : 'plain',
    })),
    rows: sheetOf(answer).map((line, at) => [
      ...line,
      at < answer.lines.length ? (sourceOf(line[0]) ?? 'schatting') : '',
    ]),
  });
}

/** Is it enough: hours and money for guidance, beside the money that there is. */
export const effortPages: readonly Page[] = [
  page(`GET ${effortHome}`, 'see-effort', effortPage),
  page(`GET ${effortHome}/bestand`, 'see-effort', file),
];
