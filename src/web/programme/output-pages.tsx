import { seeProgrammePapers } from '#app/programme/see-programme-papers.ts';
import type { Member } from '#domain/access/actor.ts';
import type { Paper } from '#domain/papers/paper.ts';
import { cellWords, matrixNotes, taskMatrix, tasks } from '#domain/programme-document/matrix.ts';
import { hardSentences, type Hard } from '#domain/programme-document/plain.ts';
import { standingWords } from '#domain/programme-document/told.ts';
import { tableOut, WayLinks } from '#web/daily/table-out.tsx';
import { Shell } from '#web/door/shell.tsx';
import { gone, page, show, type Page, type Reply, type Visit } from '#web/door/visit.ts';
import { Details } from '#web/kit/details.tsx';
import { PageHead, Section, Stack } from '#web/kit/layout.tsx';
import { Link } from '#web/kit/link.tsx';
import { ListGrid, ListRow } from '#web/kit/list-grid.tsx';
import { Table } from '#web/kit/table.tsx';
import { PaperBody } from '#web/papers/paper-body.tsx';
import { kinds, type Kind } from './output-kinds.ts';
import { exchange, Files, Head, paperOut } from './output-file.tsx';

type Visitor = Visit<Member>;
const programme = '/regio/programma';
const here = `${programme}/stukken`;
const title = 'Wat eruit komt';
const crumbs = [
  { label: 'Waar stokt het', href: '/regio' },
  { label: 'Regionaal programma', href: programme },
  { label: title, href: here },
];

/** Which adopted version is asked for; undefined = as it is now. */
function versionIn({ query }: Visitor): number | undefined {
  const typed = query.get('versie') ?? '';
  return /^[1-9]\d{0,5}$/.test(typed) ? Number(typed) : undefined;
}
const load = (visit: Visitor) =>
  seeProgrammePapers(visit.house, visit.actor, {
    region: visit.region,
    demo: visit.house.demo,
    version: versionIn(visit),
  });
/** The same version behind every link of a page. */
const asAsked = (visit: Visitor, path: string): string => {
  const version = versionIn(visit);
  return version === undefined ? path : `${path}?versie=${version}`;
};

function Versions({ visit, adopted }: { visit: Visitor; adopted: number | undefined }) {
  if (adopted === undefined) return null;
  return (
    <p>
      {versionIn(visit) === undefined ? (
        <Link href={`${here}?versie=${adopted}`}>Naar versie {adopted}, die is vastgesteld</Link>
      ) : (
        <Link href={here}>Naar wat er nu in staat</Link>
      )}
    </p>
  );
}
async function overview(visit: Visitor): Promise<Reply> {
  const seen = await load(visit);
  if (!seen.ok) return gone;
  const rows = [
    ...kinds.map(({ path, label, forWhom }) => ({ path, label, forWhom })),
    { path: 'taken', label: 'Maatregelen en taken van de wet', forWhom: 'Welke maatregel raakt welke taak?' },
  ];
  return show(
    <Shell visit={visit} title={title} crumbs={crumbs.slice(0, -1)}>
      <PageHead title={title} lead={`Gemaakt van wat er in staat. ${standingWords(seen.value.told)}`} />
      <Versions visit={visit} adopted={seen.value.adopted} />
      <ListGrid label="Stukken">
        {rows.map(({ path, label, forWhom }) => (
          <ListRow key={path} title={label} href={asAsked(visit, `${programme}/${path}`)} sub={forWhom} />
        ))}
      </ListGrid>
    </Shell>,
  );
}

function Contents({ paper, at }: { paper: Paper; at: string }) {
  return (
    <nav class="no-print" aria-labelledby="inhoud">
      <h2 id="inhoud">Inhoud</h2>
      <ul>
        {paper.sections.map(({ id, title: chapter }) => (
          <li key={chapter}>
            <Link href={`${at}#${id ?? ''}`}>{chapter}</Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
const whyHard: Readonly<Record<Hard['why'], string>> = {
  long: 'Lang: maak er twee zinnen van.',
  'long-words': 'Lange woorden: kies gewonere.',
  'short-word': 'Een afkorting: schrijf het woord voluit.',
};
/** For who writes: which sentences of the programme itself stay hard here. */
function HardPart({ paper }: { paper: Paper }) {
  const hard = hardSentences(paper);
  if (hard.length === 0) return <p class="no-print quiet">Alle zinnen zijn kort en gewoon.</p>;
  return (
    <div class="no-print">
      <Details summary={`Dit kan gewoner (${hard.length})`}>
        <p>Deze zinnen komen uit het programma. Maak ze daar gewoner, dan staan ze hier ook gewoner.</p>
        <ul>
          {hard.map(({ line, why }) => (
            <li key={line}>
              {line} <em>{whyHard[why]}</em>
            </li>
          ))}
        </ul>
      </Details>
    </div>
  );
}

const paperPage =
  ({ path, make, contents, plain }: Kind) =>
  async (visit: Visitor): Promise<Reply> => {
    const seen = await load(visit);
    if (!seen.ok) return gone;
    const paper = make(seen.value);
    const at = `${programme}/${path}`;
    return show(
      <Shell visit={visit} title={paper.title} crumbs={crumbs} a4 forAll>
        <Head paper={paper} told={seen.value.told} />
        <Files href={`${at}/bestand`} version={versionIn(visit)} />
        {contents && <Contents paper={paper} at={asAsked(visit, at)} />}
        {plain && <HardPart paper={paper} />}
        <PaperBody paper={paper} />
      </Shell>,
    );
  };
const paperFile =
  ({ make }: Kind) =>
  async (visit: Visitor): Promise<Reply> => {
    const seen = await load(visit);
    return seen.ok ? paperOut(visit, seen.value.told, make(seen.value)) : gone;
  };

const matrixTitle = 'Maatregelen en taken van de wet';
async function matrix(visit: Visitor): Promise<Reply> {
  const seen = await load(visit);
  if (!seen.ok) return gone;
  const rows = taskMatrix(seen.value.told);
  const notes = matrixNotes(rows);
  return show(
    <Shell visit={visit} title={matrixTitle} crumbs={crumbs}>
      <PageHead
        title={matrixTitle}
        lead="Een maatregel komt boven op wat de wet al vraagt. Hier zie je welke taak hij raakt."
      />
      <Stack roomy>
        <Table
          caption="Per maatregel de taken van de wet"
          columns={[{ label: 'Maatregel' }, ...tasks.map(({ words, article }) => ({ label: `${words} (${article})` }))]}
          rows={rows.map(({ title: measure, cells }) => [
            measure,
            ...cells.map((cell) => (cell === 'none' ? '–' : cellWords[cell])),
          ])}
          empty="Er zijn nog geen maatregelen."
        />
        {notes.length > 0 && (
          <Section title="Wat opvalt">
            <ul>
              {notes.map((note) => (
                <li key={note}>{note}</li>
              ))}
            </ul>
          </Section>
        )}
        {rows.length > 0 && <WayLinks href={`${programme}/taken/bestand`} />}
      </Stack>
    </Shell>,
  );
}
async function matrixFile(visit: Visitor): Promise<Reply> {
  const seen = await load(visit);
  if (!seen.ok) return gone;
  const heads = ['Maatregel', ...tasks.map(({ words, article }) => `${words} (${article})`)];
  return tableOut(visit, {
    name: 'maatregelen-en-taken',
    title: matrixTitle,
    back: `${programme}/taken`,
    above: [standingWords(seen.value.told)],
    exchange,
    columns: heads.map((head) => ({ field: 'text', head })),
    rows: taskMatrix(seen.value.told).map(({ title: measure, cells }) => [
      measure,
      ...cells.map((cell) => cellWords[cell]),
    ]),
  });
}

/** What comes out of the programme: the paper itself, one sheet for boards, plain words, work, decisions, the review, and the tasks. */
export const outputPages: readonly Page[] = [
  page(`GET ${here}`, 'see-programme-papers', overview),
  ...kinds.flatMap((kind) => [
    page(`GET ${programme}/${kind.path}`, 'see-programme-papers', paperPage(kind)),
    page(`GET ${programme}/${kind.path}/bestand`, 'see-programme-papers', paperFile(kind)),
  ]),
  page(`GET ${programme}/taken`, 'see-programme-papers', matrix),
  page(`GET ${programme}/taken/bestand`, 'see-programme-papers', matrixFile),
];
