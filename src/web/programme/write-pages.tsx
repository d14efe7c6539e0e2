import { seeSection, type SectionView } from '#app/programme/see-programme.ts';
import { startWriting, stopWriting, writeSection, type Saved } from '#app/programme/write-section.ts';
import type { Member } from '#domain/access/actor.ts';
import type { Refusal } from '#domain/outcome.ts';
import { asTyped } from '#domain/programme/as-typed.ts';
import { differences } from '#domain/programme/difference.ts';
import { inWords } from '#domain/programme/in-words.ts';
import { kinds } from '#domain/programme/kinds.ts';
import type { Content, Section as Part } from '#domain/programme/section.ts';
import { titleOf } from '#domain/programme/status.ts';
import type { Typed } from '#domain/programme/typed.ts';
import { number, text } from '#web/door/form.ts';
import { Shell } from '#web/door/shell.tsx';
import { go, gone, page, show, type Page, type Reply, type Visit } from '#web/door/visit.ts';
import { Alert } from '#web/kit/alert.tsx';
import { Button } from '#web/kit/button.tsx';
import { errorAt, ErrorSummary, type FormError } from '#web/kit/error-summary.tsx';
import { Form } from '#web/kit/form.tsx';
import { PageHead, Row, Section, Stack } from '#web/kit/layout.tsx';
import { TwoViews } from '#web/kit/two-views.tsx';
import { isGone } from '#web/person/refusals.ts';
import { isQuestion, questionId, SectionFields } from './section-form.tsx';
import { Others, sectionOf } from './section-pages.tsx';
import { crumbsInside, errorsOf, here, namesOf, partPath, versionWords } from './words.ts';

type Visitor = Visit<Member>;
type Clash = Extract<Saved, { readonly kept: false }>;

/** Both texts next to each other, of the fields in which they differ. Nothing of either is lost. */
function BothTexts({ view, clash }: { view: SectionView; clash: Clash }) {
  const names = namesOf(view.programme);
  const { newest, mine } = clash;
  const fields = differences(newest.kind, newest.content, mine, names).map(({ field }) => field);
  const told = (content: Content) =>
    fields.map((field) => {
      const lines = inWords(field, content[field.key], names);
      return (
        <div key={field.key}>
          <p>
            <strong>{field.label}</strong>
          </p>
          {lines.length === 0 ? <p class="quiet">Leeg</p> : lines.map((line, at) => <p key={at}>{line}</p>)}
        </div>
      );
    });
  return (
    <Section title="Dit verschilt">
      {fields.length === 0 ? (
        <p>De teksten zijn gelijk. Je hoeft niets te doen.</p>
      ) : (
        <TwoViews
          first={{ title: `Dit staat er nu: versie ${newest.version}, van ${newest.by}`, body: told(newest.content) }}
          second={{ title: 'Dit typte jij', body: told(mine) }}
        />
      )}
    </Section>
  );
}
/** Leaving would lose what was typed: it is asked, and both ways are one press. */
function Leaving({ at }: { at: string }) {
  return (
    <Alert tone="warn" title="Wat je typte, is nog niet bewaard">
      <p>Wil je het houden? Het staat hieronder nog.</p>
      <Row>
        <Button kind="main" id="leave">
          Bewaar wat ik typte
        </Button>
        <Button kind="stop" formAction={`${at}/stoppen`} name="anyway" value="yes">
          Gooi weg wat ik typte
        </Button>
      </Row>
    </Alert>
  );
}
/** Shown by assets/houdt.js only, when this device holds something that was never kept. */
const HeldBefore = () => (
  <div data-teruggeven hidden>
    <Alert tone="info" title="Je typte hier eerder iets wat niet is bewaard">
      <p>Het staat nog op deze computer. Je kunt het terugzetten. Kies daarna Bewaar.</p>
      <Row>
        <Button forScript="zet-terug">Zet het terug</Button>
        <Button forScript="weg">Gooi het weg</Button>
      </Row>
    </Alert>
  </div>
);
function Writing({
  part,
  view,
  typed,
  errors,
  memberId,
}: {
  memberId: string;
  part: Part;
  view: SectionView;
  typed: Typed;
  errors: readonly FormError[];
}) {
  const at = partPath(part.id);
  return (
    <Form action={`${at}/schrijven`} hidden={{ seen: String(part.version) }} holds={`${memberId} ${part.id}`}>
      <HeldBefore />
      {errorAt(errors, 'leave') !== undefined && <Leaving at={at} />}
      <SectionFields kind={part.kind} filled={{ typed, errors, programme: view.programme }} />
      <Row>
        <Button kind="main">Bewaar</Button>
        <Button formAction={`${at}/stoppen`}>Stop met schrijven</Button>
      </Row>
    </Form>
  );
}

type Shown = { readonly refusals?: readonly Refusal[]; readonly clash?: Clash };
async function writePage(visit: Visitor, { refusals = [], clash }: Shown = {}): Promise<Reply> {
  const asked = { sectionId: sectionOf(visit), now: visit.house.now() };
  const seen = await seeSection(visit.house, visit.actor, asked);
  if (!seen.ok || !seen.value.writes || isGone(refusals)) return gone;
  const view = seen.value;
  const part = clash?.newest ?? view.section;
  const errors = errorsOf(refusals, kinds[part.kind].fields[0]?.key ?? '');
  const retyped = refusals.length > 0 || clash !== undefined;
  // What was seen stays what it was until it is saved: a refusal does not hide that somebody was faster.
  const base = retyped && !clash ? { ...part, version: number(visit.form, 'seen') } : part;
  return show(
    <Shell
      visit={visit}
      title={titleOf(part)}
      crumbs={[...crumbsInside, { label: titleOf(part), href: partPath(part.id) }]}
      wrong={errors.length > 0}
    >
      <ErrorSummary errors={errors} />
      <PageHead title={titleOf(part)} lead={versionWords(part)} />
      <Stack roomy>
        {clash ? (
          <>
            <Alert tone="warn" title={`${clash.newest.by} bewaarde net iets eerder`}>
              <p>Wat jij typte, staat er nog. Neem over wat je wilt houden. Kies daarna nog een keer Bewaar.</p>
            </Alert>
            <BothTexts view={view} clash={clash} />
          </>
        ) : (
          <Others others={view.others} />
        )}
        <Writing
          part={base}
          memberId={visit.actor.memberId}
          view={view}
          typed={clash || !retyped ? asTyped(part.kind, clash?.mine ?? part.content) : visit.form}
          errors={errors}
        />
      </Stack>
    </Shell>,
    clash ? 409 : errors.length > 0 ? 422 : 200,
  );
}

async function begin(visit: Visitor): Promise<Reply> {
  const sectionId = sectionOf(visit);
  const begun = await startWriting(visit.house, visit.actor, { sectionId, now: visit.house.now() });
  // From the check: the question that is still open stands on top of the window.
  const asked = text(visit.form, 'veld');
  return begun.ok ? go(`${partPath(sectionId)}/schrijven${isQuestion(asked) ? `#${questionId(asked)}` : ''}`) : gone;
}
async function save(visit: Visitor): Promise<Reply> {
  const { house, actor, form } = visit;
  const sectionId = sectionOf(visit);
  const saved = await writeSection(house, actor, {
    sectionId,
    seen: number(form, 'seen'),
    typed: form,
    now: house.now(),
  });
  if (!saved.ok) return writePage(visit, { refusals: saved.refusals });
  return saved.value.kept ? go(partPath(sectionId), 'part-kept') : writePage(visit, { clash: saved.value });
}
async function stop(visit: Visitor): Promise<Reply> {
  const { house, actor, form } = visit;
  const sectionId = sectionOf(visit);
  const anyway = text(form, 'anyway') === 'yes';
  const stopped = await stopWriting(house, actor, { sectionId, seen: number(form, 'seen'), typed: form, anyway });
  return stopped.ok ? go(partPath(sectionId), 'part-left') : writePage(visit, { refusals: stopped.refusals });
}

/** Writing a part: each save is a version, and nothing that somebody typed is lost. */
export const writePages: readonly Page[] = [
  page(`POST ${here}/deel/:sectionId/begin`, 'write-programme', begin),
  page(`GET ${here}/deel/:sectionId/schrijven`, 'write-programme', (visit) => writePage(visit)),
  page(`POST ${here}/deel/:sectionId/schrijven`, 'write-programme', save),
  page(`POST ${here}/deel/:sectionId/stoppen`, 'write-programme', stop),
];
