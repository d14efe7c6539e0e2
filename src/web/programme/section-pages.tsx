import { mostOfComment, sayBeside, solveComment } from '#app/programme/comments.ts';
import { seeSection, type SectionView } from '#app/programme/see-programme.ts';
import { moveSection } from '#app/programme/move-section.ts';
import { stopWords } from '#domain/programme/review.ts';
import { retireSection } from '#app/programme/write-section.ts';
import type { Member } from '#domain/access/actor.ts';
import { fullDay } from '#domain/day-words.ts';
import type { Refusal } from '#domain/outcome.ts';
import { takesFigures } from '#domain/programme/figure.ts';
import { numberWords } from '#domain/programme/in-words.ts';
import { kinds, parts } from '#domain/programme/kinds.ts';
import { sectionsOf } from '#domain/programme/programme.ts';
import { statusOf, statusWords, titleOf } from '#domain/programme/status.ts';
import { oneOf, text } from '#web/door/form.ts';
import { fits } from '#web/door/length-words.ts';
import { Shell } from '#web/door/shell.tsx';
import { go, gone, page, show, type Page, type Reply, type Visit } from '#web/door/visit.ts';
import { Alert } from '#web/kit/alert.tsx';
import { Badge } from '#web/kit/badge.tsx';
import { Button, LinkButton } from '#web/kit/button.tsx';
import { Card } from '#web/kit/card.tsx';
import { errorAt, ErrorSummary, type FormError } from '#web/kit/error-summary.tsx';
import { Field } from '#web/kit/field.tsx';
import { Form } from '#web/kit/form.tsx';
import { Columns, PageHead, Row, Section } from '#web/kit/layout.tsx';
import { Link } from '#web/kit/link.tsx';
import { isGone } from '#web/person/refusals.ts';
import { MeasurePart } from './measure-part.tsx';
import { ModelPart } from './model-part.tsx';
import { Asked, Body } from './section-body.tsx';
import { crumbsInside, errorsOf, here, namesOf, partPath, toneOf, versionWords } from './words.ts';

type Visitor = Visit<Member>;
export const sectionOf = ({ params }: Visitor): string => params['sectionId'] ?? '';

/** Who has it open, so that two do not do the same; it stops nobody. */
export function Others({ others }: Pick<SectionView, 'others'>) {
  if (others.length === 0) return null;
  const names = others.map(({ name }) => name).join(' en ');
  return (
    <Alert title={`${names} ${others.length === 1 ? 'schrijft' : 'schrijven'} hier nu`}>
      <p>Jij kunt ook schrijven. Bewaren jullie allebei? Dan laten we de teksten naast elkaar zien.</p>
    </Alert>
  );
}
function Newer({ view }: { view: SectionView }) {
  const [figure] = view.newer;
  if (!figure) return null;
  return (
    <Alert title="Er is een nieuwer cijfer">
      <p>{`${figure.title}: ${numberWords(figure.value)}. Cijfer van ${fullDay(figure.asOf)}.`}</p>
      <p>
        <Link href={`${partPath(view.section.id)}/cijfer`}>Kies of je het overneemt</Link>
      </p>
    </Alert>
  );
}

function Comments({ view, form, errors }: { view: SectionView; form: Visitor['form']; errors: readonly FormError[] }) {
  const at = partPath(view.section.id);
  return (
    <Section title="Opmerkingen">
      {view.comments.length === 0 && <p class="quiet">Nog niemand zei hier iets. Iedereen die meeleest, kan dat.</p>}
      {view.comments.map(({ id, by, on, version, words, solvedOn, solvedBy }) => (
        <Card key={id} soft>
          <p>{words}</p>
          <p class="quiet">{`${by}, ${fullDay(on)}, bij versie ${version}`}</p>
          {solvedOn !== null && <Badge tone="done">{`Opgelost door ${solvedBy}`}</Badge>}
          {solvedOn === null && view.writes && (
            <Form action={`${at}/opmerking/${id}/opgelost`} inline>
              <Button>
                Opgelost<span class="sr">{`: wat ${by} zei`}</span>
              </Button>
            </Form>
          )}
        </Card>
      ))}
      <Form action={`${at}/opmerking`}>
        <Field
          name="words"
          label="Wat wil je zeggen?"
          rows={3}
          hint={fits(mostOfComment)}
          value={text(form, 'words')}
          error={errorAt(errors, 'words')}
        />
        <Row>
          <Button>Zeg het</Button>
        </Row>
      </Form>
    </Section>
  );
}
function Versions({ view }: { view: SectionView }) {
  if (view.versions.length === 0) return null;
  return (
    <Section title="Versies" count={view.versions.length}>
      <ul>
        {view.versions.slice(0, 10).map((line) => (
          <li key={line.version}>
            <Link href={`${partPath(view.section.id)}/versies?van=${line.version - 1}&naar=${line.version}`}>
              {versionWords(line)}
            </Link>
          </li>
        ))}
      </ul>
    </Section>
  );
}
function Doing({ view }: { view: SectionView }) {
  const { section, writes } = view;
  const at = partPath(section.id);
  if (!writes) return null;
  return (
    <Row>
      <Form action={`${at}/begin`} inline>
        <Button kind="main">{section.version === 0 ? 'Begin met schrijven' : 'Schrijf verder'}</Button>
      </Form>
      {takesFigures(section.kind) && <LinkButton href={`${at}/cijfer`}>Neem een cijfer over</LinkButton>}
      <LinkButton href={`${here}/controle`}>Naar de controle</LinkButton>
    </Row>
  );
}
/** What somebody does with a chapter or measure as a whole: its place, and taking it out. */
function Whole({ view }: { view: SectionView }) {
  const { kind, id } = view.section;
  if (!view.writes || (kind !== 'measure' && kind !== 'analysis')) return null;
  const all = sectionsOf(view.programme, kind).map((one) => one.id);
  return (
    <Row>
      {all.length > 1 && (
        <Form action={`${partPath(id)}/plaats`} inline>
          <Row>
            {id !== all[0] && (
              <Button name="naar" value="up">
                Zet hoger
              </Button>
            )}
            {id !== all.at(-1) && (
              <Button name="naar" value="down">
                Zet lager
              </Button>
            )}
          </Row>
        </Form>
      )}
      <Form action={`${partPath(id)}/weg`} inline>
        <Button kind="stop">{`Haal ${kind === 'measure' ? 'deze maatregel' : 'dit hoofdstuk'} eruit`}</Button>
      </Form>
    </Row>
  );
}
/** 'Maatregelen · nummer 4 · Versie 2, door ...': in a meeting a measure is a number. */
function leadOf({ section, programme }: SectionView): string {
  const { kind } = section;
  const at = sectionsOf(programme, kind).findIndex(({ id }) => id === section.id);
  const number = kind === 'measure' || kind === 'analysis' ? [`nummer ${at + 1}`] : [];
  return [parts[kinds[kind].part], ...number, versionWords(section)].join(' · ');
}

async function sectionPage(visit: Visitor, refusals: readonly Refusal[] = []): Promise<Reply> {
  const asked = { sectionId: sectionOf(visit), now: visit.house.now() };
  const seen = await seeSection(visit.house, visit.actor, asked);
  if (!seen.ok || isGone(refusals)) return gone;
  const view = seen.value;
  const { section, programme } = view;
  const errors = errorsOf(refusals, 'words');
  const status = statusOf(section);
  return show(
    <Shell visit={visit} title={titleOf(section)} crumbs={crumbsInside} wrong={errors.length > 0}>
      <ErrorSummary errors={errors} />
      <PageHead title={titleOf(section)} lead={leadOf(view)}>
        <Badge tone={toneOf[status]}>{statusWords[status]}</Badge>
      </PageHead>
      <Columns
        label="Opmerkingen en versies"
        main={
          <>
            <Others others={view.others} />
            {view.stop && (
              <Alert tone="warn" title="Deze maatregel is gestopt">
                <p>{stopWords(view.stop)}</p>
              </Alert>
            )}
            <Newer view={view} />
            <Doing view={view} />
            <Body part={section} names={namesOf(programme)} />
            <ModelPart view={view} />
            <Asked part={section} />
            <MeasurePart view={view} actor={visit.actor} />
            <Whole view={view} />
          </>
        }
        side={
          <>
            <Comments view={view} form={visit.form} errors={errors} />
            <Versions view={view} />
          </>
        }
      />
    </Shell>,
    errors.length > 0 ? 422 : 200,
  );
}
async function say(visit: Visitor): Promise<Reply> {
  const sectionId = sectionOf(visit);
  const said = await sayBeside(visit.house, visit.actor, { sectionId, words: text(visit.form, 'words') });
  return said.ok ? go(partPath(sectionId), 'said-beside') : sectionPage(visit, said.refusals);
}
async function solve(visit: Visitor): Promise<Reply> {
  const sectionId = sectionOf(visit);
  const solved = await solveComment(visit.house, visit.actor, {
    sectionId,
    commentId: visit.params['commentId'] ?? '',
  });
  return solved.ok ? go(partPath(sectionId), 'said-solved') : gone;
}
async function takeOut(visit: Visitor): Promise<Reply> {
  const out = await retireSection(visit.house, visit.actor, { sectionId: sectionOf(visit) });
  return out.ok ? go(here, 'part-gone') : sectionPage(visit, out.refusals);
}

async function place(visit: Visitor): Promise<Reply> {
  const sectionId = sectionOf(visit);
  const to = oneOf(visit.form, 'naar', ['up', 'down'] as const) ?? 'up';
  const moved = await moveSection(visit.house, visit.actor, { sectionId, to });
  return moved.ok ? go(partPath(sectionId), 'part-moved') : gone;
}

/** One part of the programme: what it says, and what was said beside it. */
export const sectionPages: readonly Page[] = [
  page(`GET ${here}/deel/:sectionId`, 'see-programme', (visit) => sectionPage(visit)),
  page(`POST ${here}/deel/:sectionId/opmerking`, 'discuss-programme', say),
  page(`POST ${here}/deel/:sectionId/opmerking/:commentId/opgelost`, 'write-programme', solve),
  page(`POST ${here}/deel/:sectionId/plaats`, 'write-programme', place),
  page(`POST ${here}/deel/:sectionId/weg`, 'write-programme', takeOut),
];
