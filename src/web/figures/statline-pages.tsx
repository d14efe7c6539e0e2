import { keepStatline, openStatline } from '#app/figures/read-statline.ts';
import type { Member } from '#domain/access/actor.ts';
import { typedFaults } from '#domain/figures/published-faults.ts';
import type { TypedPublished } from '#domain/figures/published.ts';
import { chosenIn, proposed, type Choice } from '#domain/figures/statline-choice.ts';
import type { Slice } from '#domain/figures/statline-slice.ts';
import { filledFrom, statlineTable } from '#domain/figures/statline-table.ts';
import { ok, refuse, type Outcome, type Refusal } from '#domain/outcome.ts';
import { day, text } from '#web/door/form.ts';
import { Shell } from '#web/door/shell.tsx';
import { go, page, show, type Form, type Page, type Reply, type Upload, type Visit } from '#web/door/visit.ts';
import { ErrorSummary } from '#web/kit/error-summary.tsx';
import { PageHead } from '#web/kit/layout.tsx';
import { heldSlices } from './held-reads.ts';
import { asReplacing } from './replace-pages.tsx';
import { StatlineForm } from './statline-part.tsx';
import { tableErrors } from './words.ts';

const here = '/regio/cijfers';
const crumbs = [
  { label: 'Waar stokt het', href: '/regio' },
  { label: 'Cijfers', href: here },
  { label: 'Lees een tabel in', href: `${here}/tabel` },
];
const pieceOf = 64 * 1024;
async function* piecesOf(bytes: Uint8Array) {
  for (let at = 0; at < bytes.length; at += pieceOf) yield await Promise.resolve(bytes.subarray(at, at + pieceOf));
}

/** What stands beside the file in the form. */
export function typedBeside(form: Form): Pick<TypedPublished, 'title' | 'source' | 'about' | 'target'> {
  const about = day(form, 'about');
  const target = text(form, 'version');
  return {
    title: text(form, 'title'),
    source: text(form, 'source'),
    about: about === '' ? undefined : about,
    ...(target !== '' && { target }),
  };
}

function askColumns(visit: Visit<Member>, held: string, slice: Slice, refusals: readonly Refusal[] = []): Reply {
  const errors = tableErrors(refusals);
  const name = text(visit.form, 'title') || slice.title;
  const count = slice.lines.length === 1 ? 'staat er 1 regel' : `staan er ${slice.lines.length} regels`;
  return show(
    <Shell visit={visit} title="Kies wat je bewaart" crumbs={crumbs} wrong={errors.length > 0}>
      <ErrorSummary errors={errors} />
      <PageHead
        title="Kies wat je bewaart"
        lead={`Dit is een bestand van CBS StatLine${name === '' ? '' : `: ${name}`}. Over jullie regio en Nederland ${count} in.`}
      />
      <StatlineForm slice={slice} held={held} form={visit.form} errors={errors} here={here} />
    </Shell>,
    422,
  );
}

/** The page that asks about the columns, when a file is one of StatLine; undefined = another file. */
export async function asStatline(visit: Visit<Member>, upload: Upload): Promise<Outcome<Reply | undefined>> {
  const { house, actor } = visit;
  const opened = await openStatline(house, actor, { fileName: upload.name, pieces: piecesOf(upload.bytes) });
  if (!opened.ok) return opened;
  if (!opened.value) return ok(undefined);
  const filled = filledFrom(opened.value, proposed(opened.value), typedBeside(visit.form));
  const faults = typedFaults(filled, house.today());
  if (faults.length > 0) return { ok: false, refusals: faults };
  const held = house.newId();
  heldSlices.hold(held, actor.memberId, opened.value);
  return ok(askColumns(visit, held, opened.value));
}

/** A choice out of the form; a column that says nothing keeps what was proposed. */
function choiceIn(form: Form, slice: Slice): Choice {
  const first = proposed(slice);
  const cuts = slice.dimensions.map(
    (dimension, at) => chosenIn(dimension, text(form, `kolom-${at}`)) ?? first.cuts[at] ?? { each: true as const },
  );
  if (slice.measures.length === 1) return { cuts, measures: first.measures };
  const wanted = new Set(form.get('getallen'));
  return { cuts, measures: [...slice.measures.keys()].filter((at) => wanted.has(String(at))) };
}

type AskFile = (visit: Visit<Member>, refusals: readonly Refusal[]) => Reply;
/** Keeps what was chosen; `askFile` is the page before this one, for what must change there. */
const keepChosen =
  (askFile: AskFile) =>
  async (visit: Visit<Member>): Promise<Reply> => {
    const { house, actor, form } = visit;
    const held = text(form, 'bewaard');
    const slice = heldSlices.of(held, actor.memberId);
    if (!slice) return askFile(visit, refuse('slice-gone', 'file').refusals);
    const wish = { ...typedBeside(form), slice, choice: choiceIn(form, slice) };
    const kept = await keepStatline(house, actor, wish);
    if (kept.ok) {
      heldSlices.drop(held);
      return go(`${here}#anderen`, 'table-kept');
    }
    const read = statlineTable(slice, wish.choice, wish, house.today());
    const replacing = read.ok ? await asReplacing(visit, kept.refusals, read.value) : undefined;
    if (replacing) return replacing;
    const isHere = ({ field }: Refusal) => field === 'getallen' || field?.startsWith('kolom-');
    return kept.refusals.every(isHere)
      ? askColumns(visit, held, slice, kept.refusals)
      : askFile(
          visit,
          kept.refusals.filter((one) => !isHere(one)),
        );
  };

/** Columns of a file of StatLine, asked after the file was read. */
export const statlinePages = (askFile: AskFile): readonly Page[] => [
  page(`POST ${here}/tabel/cbs`, 'keep-table', keepChosen(askFile)),
];
