import type { DocumentView } from '#app/document/views.ts';
import { isConfirmed } from '#domain/document/version.ts';
import { schemaPath } from '#domain/document/file.ts';
import { show, type Reply } from '#web/door/visit.ts';
import { Shell } from '#web/door/shell.tsx';
import { crumbsOf, type Wrong } from '#web/handover/draft.tsx';
import { dayWords } from '#web/handover/words.ts';
import { Alert } from '#web/kit/alert.tsx';
import { Badge } from '#web/kit/badge.tsx';
import { Button, LinkButton } from '#web/kit/button.tsx';
import { Card } from '#web/kit/card.tsx';
import { Details } from '#web/kit/details.tsx';
import { EmptyState } from '#web/kit/empty-state.tsx';
import { errorAt, ErrorSummary } from '#web/kit/error-summary.tsx';
import { FileField } from '#web/kit/file-field.tsx';
import { Form } from '#web/kit/form.tsx';
import { Columns, PageHead, Section } from '#web/kit/layout.tsx';
import { Link } from '#web/kit/link.tsx';
import { Tick } from '#web/kit/tick.tsx';
import { Sections } from './content-part.tsx';
import { baseOf, type Mine } from './mine.ts';
import { Given } from './given-part.tsx';
import { Papers } from './papers-part.tsx';
import { OneReceiver } from './receiver-part.tsx';
import { approvalWords } from './words.ts';

/** Each version with who read it; none of them changes any more. */
function Versions({ view }: { view: DocumentView }) {
  if (view.versions.length === 0)
    return (
      <EmptyState title="Nog geen versie" level={2}>
        <p>Lees het document eerst samen. Daarna kun je het delen.</p>
        <LinkButton href={`${baseOf(view.caseId)}/lezen`}>Lees samen</LinkButton>
      </EmptyState>
    );
  return (
    <Section title="Versies">
      {view.versions.map((version) => (
        <Card key={version.id} title={`Versie ${version.number}`}>
          <p>{approvalWords(version, view.firstName)}</p>
          {version.ownView && (
            <p>
              {view.firstName} zegt: “{version.ownView}”
            </p>
          )}
          {!isConfirmed(version) && <Badge tone="soon">Niet bevestigd door jongere</Badge>}
        </Card>
      ))}
    </Section>
  );
}

function Receivers({ view, visit }: { view: DocumentView; visit: Mine }) {
  return (
    <Section title="Wie krijgt het?">
      {view.receivers.length === 0 ? (
        <>
          <p>Nog niemand. Het gaat naar wie de begeleiding overneemt, als daar ja op is gezegd.</p>
          <p>
            <Link href={`/jongeren/${view.caseId}`}>Naar de jongere</Link>
          </p>
        </>
      ) : (
        view.receivers.map((receiver) => (
          <OneReceiver key={receiver.handoverId} receiver={receiver} view={view} visit={visit} />
        ))
      )}
      <p class="quiet">
        Naar werk of hulp gaat dit document nooit. Daarvoor is er een uittreksel. Wat op school of thuis helpt, staat
        daar niet op.
      </p>
    </Section>
  );
}

function Along({ view }: { view: DocumentView }) {
  const base = baseOf(view.caseId);
  return (
    <Card title="Meenemen" soft>
      <ul>
        <li>
          <Link href={`${base}/a4`}>Print voor {view.firstName}</Link>
        </li>
        {view.versions.length > 0 && (
          <li>
            <Link href={`${base}/pdf`}>PDF, voor een eigen systeem</Link>
          </li>
        )}
        {view.versions.some(isConfirmed) && (
          <li>
            <Link href={`${base}/bestand`}>Bestand voor een andere Aanzet</Link>
          </li>
        )}
        <li>
          <Link href={schemaPath()}>Wat er in zo’n bestand staat</Link>
        </li>
      </ul>
    </Card>
  );
}

function FromFile({ view, wrong }: { view: DocumentView; wrong: Wrong }) {
  const base = baseOf(view.caseId);
  const error = errorAt(wrong.errors, 'file');
  return (
    <Section title="Uit een bestand">
      {view.fromFile.map((copy) => (
        <Details key={copy.id} summary={`Versie ${copy.number}, ingelezen op ${dayWords(copy.sharedOn)}`}>
          <p>
            {copy.content.name}, {copy.content.who}
          </p>
          <Sections content={copy.content} level={3} />
        </Details>
      ))}
      {view.mayKeep && (
        <Details summary="Lees een document in" open={error !== undefined}>
          <Form action={`${base}/bestand`} files>
            <FileField
              name="file"
              label="Het bestand"
              hint={`${view.firstName} bracht het mee uit een andere Aanzet.`}
              accept=".json"
              error={error}
            />
            <Tick name="dezelfde" value="ja" label="In het bestand staat een andere naam, en het is dezelfde jongere" />
            <Button>Lees in</Button>
          </Form>
        </Details>
      )}
    </Section>
  );
}

/** Versions, who gets it, and what goes along on paper or as a file. */
export function sharePage(visit: Mine, view: DocumentView, wrong: Wrong): Reply {
  const said = wrong.errors.filter(({ field }) => field === 'delen');
  return show(
    <Shell
      visit={visit}
      title="Overgangsdocument delen"
      crumbs={crumbsOf(view.caseId, view.fullName, 'Document delen')}
      wrong={wrong.errors.length > 0}
    >
      <ErrorSummary errors={wrong.errors} />
      <PageHead title="Delen en meenemen" lead={`Het overgangsdocument van ${view.firstName}.`}>
        <LinkButton href={baseOf(view.caseId)}>Naar het document</LinkButton>
      </PageHead>
      <Columns
        label="Meenemen"
        main={
          <>
            {said.map(({ text }) => (
              <div key={text} id="delen">
                <Alert tone="warn">
                  <p>{text}</p>
                </Alert>
              </div>
            ))}
            <Versions view={view} />
            <Receivers view={view} visit={visit} />
            <Given view={view} wrong={wrong} visit={visit} />
            <FromFile view={view} wrong={wrong} />
          </>
        }
        side={
          <>
            <Along view={view} />
            <Papers view={view} />
          </>
        }
      />
    </Shell>,
    wrong.errors.length > 0 ? 422 : 200,
  );
}
