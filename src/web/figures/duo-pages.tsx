import { countRegisterFile, removeRegisterCount } from '#app/figures/count-register-file.ts';
import { seeRegisterCounts } from '#app/figures/see-register-counts.ts';
import type { Member } from '#domain/access/actor.ts';
import { duoWords } from '#domain/figures/duo-words.ts';
import { axisFacts } from '#domain/figures/register-count.ts';
import { refuse, type Refusal } from '#domain/outcome.ts';
import { countColumns, tableOut } from '#web/daily/table-out.tsx';
import { text } from '#web/door/form.ts';
import { Shell } from '#web/door/shell.tsx';
import { go, gone, onlyAt, page, show, takesFile, type Page, type Reply, type Visit } from '#web/door/visit.ts';
import { LinkButton } from '#web/kit/button.tsx';
import { EmptyState } from '#web/kit/empty-state.tsx';
import { ErrorSummary } from '#web/kit/error-summary.tsx';
import { PageHead, Stack } from '#web/kit/layout.tsx';
import { codePages } from './code-pages.tsx';
import { DuoCount, DuoForm } from './duo-part.tsx';
import { periodOf, rowsOf } from './duo-words.ts';

const here = '/regio/cijfers/duo';
const crumbs = [
  { label: 'Waar stokt het', href: '/regio' },
  { label: 'Cijfers', href: '/regio/cijfers' },
];

async function duoPage(visit: Visit<Member>, refusals: readonly Refusal[] = []): Promise<Reply> {
  const seen = await seeRegisterCounts(visit.house, visit.actor, {});
  if (!seen.ok) return gone;
  const errors = refusals.map((refusal) => ({ field: refusal.field ?? 'file', text: duoWords(refusal) }));
  const { counts, schools, words } = seen.value;
  const within = { schools, words, places: visit.house.places(), today: visit.today };
  return show(
    <Shell visit={visit} title="Tellingen van DUO" crumbs={crumbs} wrong={errors.length > 0}>
      <ErrorSummary errors={errors} />
      <PageHead
        title="Tellingen van DUO"
        lead="We tellen het bestand terwijl het binnenkomt. Nummers, namen en adressen laten we los. Die bewaren we nooit."
      />
      <Stack roomy>
        <DuoForm form={visit.form} errors={errors} here={here} />
        {counts.length === 0 && (
          <EmptyState title="Er is nog geen bestand geteld">
            <p>Hier staat hoeveel regels er zijn per school, niveau, reden en gemeente. Alleen jullie zien dit.</p>
            <LinkButton href="/regio/cijfers">Naar Cijfers</LinkButton>
          </EmptyState>
        )}
        {counts.map((count) => (
          <DuoCount key={count.id} count={count} within={within} here={here} />
        ))}
      </Stack>
    </Shell>,
    errors.length > 0 ? 422 : 200,
  );
}

async function countFile(visit: Visit<Member>): Promise<Reply> {
  const { house, actor, form, arriving } = visit;
  if (!arriving?.name) return duoPage(visit, refuse('no-file', 'file').refusals);
  const file = { fileName: arriving.name, pieces: arriving.pieces, layout: text(form, 'layout') };
  const counted = await countRegisterFile(house, actor, file);
  return counted.ok ? go(here, 'duo-counted') : duoPage(visit, counted.refusals);
}

const idOf = (visit: Visit<Member>) => visit.params['countId'] ?? '';
async function drop(visit: Visit<Member>): Promise<Reply> {
  const dropped = await removeRegisterCount(visit.house, visit.actor, { countId: idOf(visit) });
  return dropped.ok ? go(here, 'duo-gone') : gone;
}

async function file(visit: Visit<Member>): Promise<Reply> {
  const seen = await seeRegisterCounts(visit.house, visit.actor, {});
  const count = seen.ok ? seen.value.counts.find(({ id }) => id === idOf(visit)) : undefined;
  if (!seen.ok || !count) return gone;
  const within = {
    schools: seen.value.schools,
    words: seen.value.words,
    places: visit.house.places(),
    today: visit.today,
  };
  const rows = count.axes.flatMap((one) => {
    const facts = axisFacts(count.layout, one.axis);
    const title = `${facts?.title ?? one.axis}${facts?.raw ? ' (code)' : ''}`;
    return rowsOf(count, one, within).map(({ words, means, lines }) => [title, words, means, String(lines)]);
  });
  return tableOut(visit, {
    name: 'telling-van-duo',
    title: `${count.layout}, ${periodOf(count)}`,
    back: here,
    above: [`Bron: DUO, ${count.layout}, ${periodOf(count)}. Geteld op ${count.loadedOn}. Regels, geen mensen.`],
    exchange: 'aantallen',
    columns: countColumns(['Wat', 'Waarde', 'Betekenis', 'Regels'], ['Regels']),
    rows,
  });
}

/** Files of DUO, counted while they come in: for a Doorstroompunt only; for a teamleider elsewhere they are not there. */
export const duoPages: readonly Page[] = [
  page(`GET ${here}`, 'see-register-counts', (visit) => duoPage(visit)),
  takesFile(page(`POST ${here}`, 'count-register-file', countFile)),
  page(`POST ${here}/:countId/weg`, 'count-register-file', drop),
  page(`GET ${here}/:countId/bestand`, 'see-register-counts', file),
  ...codePages,
].map(onlyAt((kind) => kind === 'doorstroompunt'));
