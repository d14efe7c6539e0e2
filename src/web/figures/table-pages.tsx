import { keepRead, readTable, removeTable } from '#app/figures/keep-table.ts';
import type { Member } from '#domain/access/actor.ts';
import { keepsRegion } from '#domain/directory/keeping.ts';
import { typedFaults } from '#domain/figures/published-faults.ts';
import { refuse, type Refusal } from '#domain/outcome.ts';
import { Shell } from '#web/door/shell.tsx';
import { go, gone, page, show, type Page, type Reply, type Visit } from '#web/door/visit.ts';
import { ErrorSummary } from '#web/kit/error-summary.tsx';
import { PageHead } from '#web/kit/layout.tsx';
import { asReplacing, replacePages } from './replace-pages.tsx';
import { asStatline, statlinePages, typedBeside } from './statline-pages.tsx';
import { TableForm } from './table-form.tsx';
import { tableErrors } from './words.ts';

const here = '/regio/cijfers';
const crumbs = [
  { label: 'Waar stokt het', href: '/regio' },
  { label: 'Cijfers', href: here },
];

function askTable(visit: Visit<Member>, refusals: readonly Refusal[] = []): Reply {
  if (!keepsRegion(visit.actor) || refusals.some(({ code }) => code === 'not-found' || code === 'not-allowed'))
    return gone;
  const errors = tableErrors(refusals);
  return show(
    <Shell visit={visit} title="Lees een tabel in" crumbs={crumbs} wrong={errors.length > 0}>
      <ErrorSummary errors={errors} />
      <PageHead
        title="Lees een tabel in"
        lead="Een tabel van CBS, DUO of een ander. Staan alle regio’s erin? Dan bewaren we die van jullie en het land."
      />
      <TableForm form={visit.form} errors={errors} here={here} />
    </Shell>,
    errors.length > 0 ? 422 : 200,
  );
}

async function takeIn(visit: Visit<Member>): Promise<Reply> {
  const { house, actor, form, uploads } = visit;
  const [upload] = uploads;
  const typed = typedBeside(form);
  if (!upload) return askTable(visit, [...refuse('no-file', 'file').refusals, ...typedFaults(typed, house.today())]);
  const statline = await asStatline(visit, upload);
  if (!statline.ok) return askTable(visit, statline.refusals);
  if (statline.value) return statline.value;
  const read = await readTable(house, actor, { fileName: upload.name, bytes: upload.bytes, ...typed });
  if (!read.ok) return askTable(visit, read.refusals);
  const kept = await keepRead(house, actor, read.value);
  if (kept.ok) return go(`${here}#anderen`, 'table-kept');
  return (await asReplacing(visit, kept.refusals, read.value)) ?? askTable(visit, kept.refusals);
}

async function drop(visit: Visit<Member>): Promise<Reply> {
  const dropped = await removeTable(visit.house, visit.actor, { tableId: visit.params['tableId'] ?? '' });
  return dropped.ok ? go(`${here}#anderen`, 'table-gone') : gone;
}

/** Tables of CBS, DUO and others: read in, asked about, replaced, taken away. */
export const tablePages: readonly Page[] = [
  page(`GET ${here}/tabel`, 'keep-table', (visit) => Promise.resolve(askTable(visit))),
  page(`POST ${here}/tabel`, 'keep-table', takeIn),
  ...statlinePages(askTable),
  ...replacePages(askTable),
  page(`POST ${here}/tabel/:tableId/weg`, 'keep-table', drop),
];
