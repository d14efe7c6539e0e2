import { doubtsIn } from '#app/document/approve-document.ts';
import type { DocumentView } from '#app/document/views.ts';
import { contentOf, cutTo } from '#domain/document/document.ts';
import { approvalHows, type ApprovalHow } from '#domain/document/version.ts';
import { representatives, type YesBy } from '#domain/handover/yes.ts';
import { show, type Reply } from '#web/door/visit.ts';
import { Shell } from '#web/door/shell.tsx';
import { whoMay } from '#web/extract/extract-form.tsx';
import { crumbsOf, type Wrong } from '#web/handover/draft.tsx';
import { PickDay, type Said } from '#web/handover/meeting-form.tsx';
import { recentDays } from '#web/handover/yes-fields.tsx';
import { Alert } from '#web/kit/alert.tsx';
import { Branches } from '#web/kit/branches.tsx';
import { Button, LinkButton } from '#web/kit/button.tsx';
import { Checkboxes, Radios } from '#web/kit/choices.tsx';
import { Details } from '#web/kit/details.tsx';
import { errorAt, ErrorSummary } from '#web/kit/error-summary.tsx';
import { Field } from '#web/kit/field.tsx';
import { Form } from '#web/kit/form.tsx';
import { PageHead, Section, Stack } from '#web/kit/layout.tsx';
import { Link } from '#web/kit/link.tsx';
import { TwoViews } from '#web/kit/two-views.tsx';
import { standingOfSpeaker, speakerWords } from '#web/person/speaker-words.ts';
import { Sections } from './content-part.tsx';
import { baseOf, type Mine } from './mine.ts';
import { warningWords } from './words.ts';

type Part = { view: DocumentView; said: Said; wrong: Wrong };

/** As the young person reads it, and beside it as the receiver would. */
function Views({ view }: { view: DocumentView }) {
  const { firstName, sections, receivers, fullName: name, who } = view;
  const content = contentOf({ name, who }, sections);
  const [first] = receivers;
  const set = first?.set ?? view.ifAnybody;
  return (
    <TwoViews
      first={{
        title: `Zo leest ${firstName} het`,
        body: content.sections.length > 0 ? <Sections content={content} level={3} /> : <p>Er staat nog niets in.</p>,
      }}
      second={{
        title: `Zo ziet ${first?.name ?? 'de gemeente'} het`,
        body: (
          <>
            <p class="quiet">Na het overnemen, en pas als jullie het delen.</p>
            <Sections content={cutTo(content, set)} level={3} />
          </>
        ),
      }}
    />
  );
}

function Doubts({ view }: { view: DocumentView }) {
  const doubts = doubtsIn(view);
  if (doubts.length === 0) return null;
  return (
    <Alert tone="warn" title="Moet dit erin?">
      {doubts.map(({ title, text, warnings }, n) => (
        <p key={n}>
          {title}: “{text}” {warnings.map(warningWords).join(' ')}
        </p>
      ))}
    </Alert>
  );
}

/** Every line with a box: what is ticked stays out, for everybody. */
function LeaveOut({ view, wrong }: Omit<Part, 'said'>) {
  const entries = view.sections.flatMap(({ title, entries: all }) => all.map((entry) => ({ ...entry, title })));
  if (entries.length === 0) return null;
  const error = errorAt(wrong.errors, 'keys');
  return (
    <Details summary="Regels eruit laten" open={error !== undefined}>
      <Form action={`${baseOf(view.caseId)}/regels`} hidden={{ stamp: view.stamp }}>
        <Checkboxes
          name="keys"
          label="Welke regels blijven eruit?"
          hint={`${view.firstName} kiest. Niemand ziet dat er iets uit is.`}
          values={entries.filter(({ hidden }) => hidden).map(({ key }) => key)}
          error={error}
          choices={entries.map(({ key, text, title }) => ({ value: key, label: text, hint: title }))}
        />
        <Button>Laat deze regels eruit</Button>
      </Form>
    </Details>
  );
}

const another = (by: YesBy, { view, said, wrong }: Part) => {
  const here = said('by') === by;
  const known = view.speakers.find(({ kind, standing }) => kind === by && standing === 'speaks')?.name ?? '';
  return (
    <>
      <Field
        name={`byName-${by}`}
        label="Naam"
        size="m"
        value={said(`byName-${by}`) || known}
        error={here ? errorAt(wrong.errors, 'byName') : undefined}
      />
      <Field
        name={`ownView-${by}`}
        label={`Wat vindt ${view.firstName} er zelf van?`}
        rows={2}
        value={said(`ownView-${by}`)}
        error={here ? errorAt(wrong.errors, 'ownView') : undefined}
      />
    </>
  );
};

function own({ view, said, wrong }: Part) {
  return (
    <Field
      name="ownView-self"
      label={`Wat zegt ${view.firstName} ervan?`}
      rows={2}
      optional
      value={said('ownView-self')}
      error={said('by') === 'self' ? errorAt(wrong.errors, 'ownView') : undefined}
    />
  );
}

function WhoSays(part: Part) {
  const { view, said, wrong } = part;
  const decides =
    view.yes.capacity === undefined ? view.firstName : `${view.firstName}, en beslist zelf (handelingsbekwaam)`;
  const label = (by: YesBy) => (by === 'self' ? decides : representatives[by]);
  return (
    <Branches
      name="by"
      label="Wie zei dat het goed is?"
      value={said('by')}
      error={errorAt(wrong.errors, 'by')}
      branches={[
        ...whoMay(view.yes).map((by) => ({
          value: by,
          label: label(by),
          children: by === 'self' ? own(part) : another(by, part),
        })),
        {
          value: 'on-behalf',
          label: 'Een ander, zonder de jongere (“ok namens”)',
          children: (
            <>
              <p>Dat is geen ja van {view.firstName}. De versie is dan niet bevestigd, en je kunt haar niet delen.</p>
              <Field
                name="byName-on-behalf"
                label="Naam"
                size="m"
                value={said('byName-on-behalf')}
                error={said('by') === 'on-behalf' ? errorAt(wrong.errors, 'byName') : undefined}
              />
            </>
          ),
        },
      ]}
    />
  );
}

const hows = (Object.keys(approvalHows) as ApprovalHow[]).filter((how) => how !== 'on-behalf');

function Approve(part: Part & { visit: Mine }) {
  const { view, said, wrong, visit } = part;
  return (
    <Section title="Is het gelezen en goed?">
      <p>{view.yes.words.replaceAll('{naam}', view.firstName)}</p>
      {view.speakers.length > 0 && (
        <ul>
          {view.speakers.map((one) => (
            <li key={one.id}>
              {speakerWords(one)}. {standingOfSpeaker(one, view.firstName)}
            </li>
          ))}
        </ul>
      )}
      <p class="quiet">Een versie verandert niet meer. Schrijf je later iets erbij? Dan komt er een nieuwe versie.</p>
      <Form action={`${baseOf(view.caseId)}/gelezen`} hidden={{ stamp: view.stamp }}>
        <WhoSays {...part} />
        <Radios
          name="how"
          label="Hoe is het gelezen?"
          value={said('how')}
          error={errorAt(wrong.errors, 'how')}
          choices={hows.map((how) => ({ value: how, label: approvalHows[how] }))}
        />
        <PickDay name="on" label="Op welke dag?" days={recentDays(visit.today)} said={said} wrong={wrong} />
        <Button kind="main">Bewaar deze versie</Button>
      </Form>
    </Section>
  );
}

/** Reading it with the young person: both views, what stays out, and whether it is good. */
export function readPage(visit: Mine, view: DocumentView, said: Said, wrong: Wrong): Reply {
  const base = baseOf(view.caseId);
  return show(
    <Shell
      visit={visit}
      title="Overgangsdocument samen lezen"
      crumbs={crumbsOf(view.caseId, view.fullName, 'Samen lezen')}
      wrong={wrong.errors.length > 0}
    >
      <ErrorSummary errors={wrong.errors} />
      <PageHead title={`Lees het samen met ${view.firstName}`} lead={`${view.fullName}, ${view.who}`}>
        <LinkButton href={base}>Terug naar schrijven</LinkButton>
      </PageHead>
      <Stack roomy>
        <Doubts view={view} />
        <Views view={view} />
        {view.mayKeep && <LeaveOut view={view} wrong={wrong} />}
        {view.mayKeep && <Approve view={view} said={said} wrong={wrong} visit={visit} />}
        <p>
          <Link href={`${base}/delen`}>Delen en meenemen</Link>
        </p>
      </Stack>
    </Shell>,
    wrong.errors.length > 0 ? 422 : 200,
  );
}
