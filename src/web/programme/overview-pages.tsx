import { addSection } from '#app/programme/write-section.ts';
import { seeProgramme, type ProgrammeView } from '#app/programme/see-programme.ts';
import type { Member } from '#domain/access/actor.ts';
import { mayEver } from '#domain/access/may.ts';
import { fullDay } from '#domain/day-words.ts';
import { numberWords } from '#domain/programme/in-words.ts';
import { kinds, parts, type SectionKind } from '#domain/programme/kinds.ts';
import { partyOf, sectionsOf, type Programme } from '#domain/programme/programme.ts';
import { numberOf, textOf, type Section as Part } from '#domain/programme/section.ts';
import { statusOf, statusWords, titleOf } from '#domain/programme/status.ts';
import { Shell } from '#web/door/shell.tsx';
import { go, gone, page, show, type Page, type Reply, type Visit } from '#web/door/visit.ts';
import { Alert } from '#web/kit/alert.tsx';
import { Badge } from '#web/kit/badge.tsx';
import { Button, LinkButton } from '#web/kit/button.tsx';
import { EmptyState } from '#web/kit/empty-state.tsx';
import { Form } from '#web/kit/form.tsx';
import { PageHead, Row, Section, Stack } from '#web/kit/layout.tsx';
import { Link } from '#web/kit/link.tsx';
import { ListGrid, ListRow } from '#web/kit/list-grid.tsx';
import { stopOf, type Stop } from '#domain/programme/review.ts';
import { BudgetPart } from './budget-part.tsx';
import { FileLinks } from './file-links.tsx';
import { crumbs, errorsOf, here, partPath, peopleWords, toneOf, yearsWords } from './words.ts';

type Visitor = Visit<Member>;
const order = Object.keys(kinds) as SectionKind[];
/** Kinds of which somebody makes more, with what the button says. */
const more: Readonly<Partial<Record<SectionKind, { readonly path: string; readonly words: string }>>> = {
  analysis: { path: `${here}/hoofdstuk`, words: 'Voeg een hoofdstuk toe' },
  measure: { path: `${here}/maatregel`, words: 'Voeg een maatregel toe' },
};

/** What a part says in a few words: the number it aims at, or for whom it is. */
function inShort(part: Part): string {
  const target = numberOf(part, 'target');
  if (part.kind === 'target' && target !== null)
    return `Streefcijfer: ${numberWords(target)}${textOf(part, 'unit') === 'percent' ? ' procent' : ' jongeren'}`;
  if (part.kind === 'measure' && textOf(part, 'owner') === '') return 'Een idee: er is nog geen trekker';
  const people = numberOf(part, 'participants');
  return part.kind === 'measure' && people !== null ? `Voor ${numberWords(people)} jongeren` : '';
}
const saidWords = (n: number): string => (n === 1 ? '1 opmerking' : `${n} opmerkingen`);

/** What a chapter and a measure are called in a meeting: by their number. */
const numbered: Readonly<Partial<Record<SectionKind, string>>> = { analysis: 'Hoofdstuk', measure: 'Maatregel' };

function Line({ part, at, open, stop }: { part: Part; at: number; open: number; stop: Stop | undefined }) {
  const status = statusOf(part);
  const { version, by, on } = part;
  const who = version === 0 ? [] : [`${by}, ${fullDay(on)}`];
  const called = numbered[part.kind];
  const sub = [
    called ? `${called} ${at + 1}` : '',
    stop ? `Gestopt per ${fullDay(stop.on)}` : inShort(part),
    ...who,
    ...(open > 0 ? [saidWords(open)] : []),
  ].filter((words) => words !== '');
  return (
    <ListRow
      title={titleOf(part)}
      href={partPath(part.id)}
      sub={sub.join(' · ')}
      who={<Badge tone={toneOf[status]}>{statusWords[status]}</Badge>}
      when={version === 0 ? undefined : `Versie ${version}`}
    />
  );
}

/** The title of a part and where it stands. What stands around the five parts of the regulation is none of them: the fifth is the budget. */
function headOf(kind: SectionKind): readonly [title: string, id: string] {
  const { part } = kinds[kind];
  return kind === 'general' ? [parts[part], 'samenvatting'] : [`${part}. ${parts[part]}`, `deel-${part}`];
}
function Part({ kind, view, programme }: { kind: SectionKind; view: ProgrammeView; programme: Programme }) {
  const all = sectionsOf(programme, kind);
  const ready = all.filter((part) => statusOf(part) === 'ready').length;
  const { part } = kinds[kind];
  const add = more[kind];
  const [title, id] = headOf(kind);
  return (
    <Section title={title} id={id}>
      {all.length > 0 ? (
        <>
          <p class="quiet">{ready === all.length ? 'Alles is klaar.' : `${ready} van ${all.length} klaar.`}</p>
          <ListGrid label={parts[part]}>
            {all.map((one, at) => (
              <Line key={one.id} part={one} at={at} open={view.open.get(one.id) ?? 0} stop={stopOf(view.stops, one)} />
            ))}
          </ListGrid>
        </>
      ) : (
        <p class="quiet">Hier staat nog niets.</p>
      )}
      {view.writes && add && (
        <Row>
          <Form action={add.path} inline>
            <Button>{add.words}</Button>
          </Form>
          {kind === 'measure' && <LinkButton href={`${here}/plakken`}>Plak een tabel</LinkButton>}
        </Row>
      )}
    </Section>
  );
}

/** Each part with how far it is, one press away: the page is long. */
function Contents({ programme }: { programme: Programme }) {
  return (
    <nav aria-labelledby="inhoud">
      <h2 id="inhoud">De tekst</h2>
      <ul>
        {order.flatMap((kind) => {
          const all = sectionsOf(programme, kind);
          const ready = all.filter((one) => statusOf(one) === 'ready').length;
          const [title, id] = headOf(kind);
          return [
            kind === 'general' && (
              <li key="budget">
                <Link href={`${here}#deel-5`}>5. Begroting</Link>
              </li>
            ),
            <li key={kind}>
              <Link href={`${here}#${id}`}>{title}</Link>
              {`: ${all.length === 0 ? 'nog niets' : `${ready} van ${all.length} klaar`}`}
            </li>,
          ];
        })}
      </ul>
    </nav>
  );
}

function NoneYet({ mayBegin }: { mayBegin: boolean }) {
  return (
    <EmptyState title="Er is nog geen programma">
      <p>In het regionaal programma staat wat de regio afspreekt en doet voor jongeren zonder school of werk.</p>
      {mayBegin ? (
        <LinkButton href={`${here}/nieuw`} kind="main">
          Begin het programma
        </LinkButton>
      ) : (
        <>
          <p>De coördinator van de contactgemeente begint het.</p>
          <LinkButton href="/organisaties">Bekijk de organisaties</LinkButton>
        </>
      )}
    </EmptyState>
  );
}

function NotOurs({ programme }: { programme: Programme }) {
  return (
    <EmptyState title="Jouw organisatie doet hier niet aan mee">
      <p>{`${partyOf(programme, programme.ownerPartyId)?.name ?? 'De contactgemeente'} maakt het programma. Vraag daar of jullie kunnen meedoen.`}</p>
      <LinkButton href="/organisaties">Bekijk de organisaties</LinkButton>
    </EmptyState>
  );
}

function leadOf({ sections, ...programme }: Programme): string {
  const ready = sections.filter((part) => statusOf(part) === 'ready').length;
  const state = programme.adoptedVersion === null ? 'Bezig' : `Versie ${programme.adoptedVersion} is vastgesteld`;
  return `${yearsWords(programme)}. ${state}: ${ready} van ${sections.length} delen klaar.`;
}
async function overview(visit: Visitor, refusals: Parameters<typeof errorsOf>[0] = []): Promise<Reply> {
  const seen = await seeProgramme(visit.house, visit.actor, {});
  if (!seen.ok) return gone;
  const view = seen.value;
  const { programme } = view;
  if (!programme || !view.reads)
    return show(
      <Shell visit={visit} title="Regionaal programma" crumbs={crumbs}>
        <PageHead title="Regionaal programma" />
        {programme ? <NotOurs programme={programme} /> : <NoneYet mayBegin={view.mayBegin} />}
      </Shell>,
    );
  return show(
    <Shell visit={visit} title="Regionaal programma" crumbs={crumbs}>
      <PageHead title={programme.name} lead={leadOf(programme)}>
        <LinkButton href={`${here}/deelnemers`}>Wie doet mee</LinkButton>
        <LinkButton href={`${here}/stukken`}>Wat eruit komt</LinkButton>
        {view.owns && programme.adoptedVersion === null && (
          <LinkButton href={`${here}/naam`}>Naam en periode</LinkButton>
        )}
      </PageHead>
      <Stack roomy>
        {errorsOf(refusals, '').map(({ text }) => (
          <Alert key={text} tone="warn">
            {text}
          </Alert>
        ))}
        <p>{peopleWords(programme)}</p>
        {view.stand && (
          <FileLinks
            leads={mayEver(visit.actor, 'see-owner-change')}
            programme={programme}
            stand={view.stand}
            today={visit.today}
          />
        )}
        <Contents programme={programme} />
        {order.flatMap((kind) => [
          kind === 'general' && (
            <BudgetPart key="budget" actor={visit.actor} programme={programme} budget={view.budget} />
          ),
          <Part key={kind} kind={kind} view={view} programme={programme} />,
        ])}
      </Stack>
    </Shell>,
    refusals.length > 0 ? 422 : 200,
  );
}

const add =
  (kind: 'analysis' | 'measure') =>
  async (visit: Visitor): Promise<Reply> => {
    const added = await addSection(visit.house, visit.actor, { kind });
    if (added.ok) return go(`${partPath(added.value.sectionId)}/schrijven`);
    return added.refusals.some(({ code }) => code === 'enough-sections') ? overview(visit, added.refusals) : gone;
  };

/** The programme as a list of parts, each with how it stands. */
export const overviewPages: readonly Page[] = [
  page(`GET ${here}`, 'see-programme', (visit) => overview(visit)),
  page(`POST ${here}/hoofdstuk`, 'write-programme', add('analysis')),
  page(`POST ${here}/maatregel`, 'write-programme', add('measure')),
];
