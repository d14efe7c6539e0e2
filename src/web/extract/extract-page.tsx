import type { GiverView, ReaderView } from '#app/extract/commands.ts';
import { results } from '#domain/extract/extract.ts';
import type { Guest, Member } from '#domain/access/actor.ts';
import { Shell } from '#web/door/shell.tsx';
import { show, type Reply, type Visit } from '#web/door/visit.ts';
import { Blocks, Lines } from '#web/handover/contents.tsx';
import { crumbsOf, fine, type Mine, type Wrong } from '#web/handover/draft.tsx';
import { dayWords, saidBy, yesHowWords } from '#web/handover/words.ts';
import { Alert } from '#web/kit/alert.tsx';
import { Button, LinkButton } from '#web/kit/button.tsx';
import { Card } from '#web/kit/card.tsx';
import { Radios } from '#web/kit/choices.tsx';
import { errorAt, ErrorSummary } from '#web/kit/error-summary.tsx';
import { Facts } from '#web/kit/facts.tsx';
import { Form } from '#web/kit/form.tsx';
import { Columns, PageHead, Row, Section } from '#web/kit/layout.tsx';
import { kindWords } from './words.ts';

export type Reader = Visit<Member | Guest>;
export const guestPath = '/gast/uittreksel';
export const pathOf = (extractId: string): string => `/uittreksels/${extractId}`;
const baseOf = (visit: Reader, extractId: string) => (visit.actor.kind === 'guest' ? guestPath : pathOf(extractId));

/** From whom, in one line; for work only the person and the number. */
export const giverWords = ({ giver }: ReaderView): string =>
  [giver.name, giver.organisation, giver.phone].filter(Boolean).join(', ');

/** What stands on it, for the page, the print and the preview alike. */
export function Sheet({ view }: { view: ReaderView }) {
  return (
    <>
      <p>
        <Lines text={view.request} />
      </p>
      <Blocks blocks={view.texts} />
    </>
  );
}

function Decide({ visit, view }: { visit: Reader; view: ReaderView }) {
  const at = `${baseOf(visit, view.extractId)}/antwoord`;
  return (
    <Form action={at}>
      <Row>
        {view.state === 'given' && (
          <Button kind="main" name="antwoord" value="ontvangen">
            Ontvangen
          </Button>
        )}
        <Button name="antwoord" value="past-niet">
          Past niet bij ons
        </Button>
        <LinkButton href={`${baseOf(visit, view.extractId)}/a4`}>Print</LinkButton>
      </Row>
    </Form>
  );
}

function ReaderSide({ visit, view }: { visit: Reader; view: ReaderView }) {
  const { actor } = visit;
  return (
    <>
      <Card title="Van wie" soft>
        <p>{giverWords(view)}</p>
        <p>Mis je iets? Bel {view.giver.name}.</p>
      </Card>
      <Card soft>
        <p>Je kunt dit lezen tot en met {dayWords(view.until)}, of tot het wordt ingetrokken.</p>
        {actor.kind === 'guest' && (
          <>
            <p>
              Je bent hier als {actor.name}, {actor.organisationName}.
            </p>
            <Form action="/gast/uit" inline>
              <Button>Uitloggen</Button>
            </Form>
          </>
        )}
      </Card>
    </>
  );
}

/** What who got it reads, and the two things it can say. */
export function readerPage(visit: Reader, view: ReaderView): Reply {
  const { name } = kindWords[view.kind];
  return show(
    <Shell visit={visit} title={name}>
      <PageHead
        title={`${name} van ${view.name}`}
        lead={view.state === 'received' ? 'Ontvangen. Wie het gaf, weet het.' : `Voor ${view.receiver}.`}
      />
      <Columns
        label="Van wie"
        main={
          <>
            <Sheet view={view} />
            <Decide visit={visit} view={view} />
          </>
        }
        side={<ReaderSide visit={visit} view={view} />}
      />
    </Shell>,
  );
}

const states: Readonly<Record<ReaderView['state'], (view: GiverView) => string>> = {
  given: ({ asReader }) => `Gegeven aan ${asReader.receiver}. Nog geen antwoord.`,
  received: ({ asReader }) => `${asReader.receiver} heeft het ontvangen.`,
  'not-taken': ({ asReader }) => `Het past niet bij ${asReader.receiver}.`,
  withdrawn: ({ extract }) => `Ingetrokken${extract.closedOn ? ` op ${dayWords(extract.closedOn)}` : ''}.`,
};

function Result({ view, wrong }: { view: GiverView; wrong: Wrong }) {
  const { extract } = view;
  if (extract.kind !== 'H14' || extract.state === 'withdrawn') return null;
  return (
    <Section title="Is de hulp begonnen?">
      <p class="quiet">Eén woord. Wat er speelt, komt hier niet te staan.</p>
      <Form action={`${pathOf(extract.id)}/uitkomst`}>
        <Radios
          name="result"
          label="Wat hoorde je?"
          value={extract.result ?? undefined}
          error={errorAt(wrong.errors, 'result')}
          choices={Object.entries(results).map(([value, label]) => ({ value, label }))}
        />
        <Button>Bewaar</Button>
      </Form>
    </Section>
  );
}

function How({ view }: { view: GiverView }) {
  const { extract, party, asReader } = view;
  const [firstName = asReader.name] = asReader.name.split(' ');
  const who = saidBy(extract.yesBy, firstName) + (extract.yesName ? ` (${extract.yesName})` : '');
  return (
    <Facts
      facts={[
        { label: 'Voor', value: `${asReader.receiver}, ${party.name}${party.phone ? `, ${party.phone}` : ''}` },
        { label: 'Ja', value: `${who} zei ja op ${dayWords(extract.yesOn)}, ${yesHowWords[extract.yesHow]}.` },
        { label: 'Gegeven op', value: dayWords(extract.givenOn) },
        { label: 'Te lezen tot en met', value: view.mayWithdraw ? dayWords(asReader.until) : 'Niet meer te lezen' },
      ]}
    />
  );
}

/** What to do for it to arrive: it goes by link, they read it here, or it is printed. */
function Arrive({ view }: { view: GiverView }) {
  const { extract, party, asReader } = view;
  if (extract.state !== 'given') return null;
  if (extract.toMail !== null) return null;
  return (
    <Alert title={party.hasAccount ? `${party.name} kan het nu lezen` : 'Print het en geef het mee'}>
      <p>
        {party.hasAccount
          ? `${asReader.receiver} krijgt een seintje. Bellen mag ook.`
          : 'Er gaat geen mail. Wat op papier weg is, kun je niet meer intrekken.'}
      </p>
    </Alert>
  );
}

function Buttons({ view }: { view: GiverView }) {
  const { extract } = view;
  const base = pathOf(extract.id);
  return (
    <Row>
      <LinkButton href={`${base}/a4`}>Print</LinkButton>
      {extract.toMail !== null && view.mayWithdraw && (
        <Form action={`${base}/nieuwe-link`} hidden={{ soort: extract.kind }} inline>
          <Button>Nieuwe link en code</Button>
        </Form>
      )}
      {view.mayWithdraw && (
        <Form action={`${base}/intrekken`} inline>
          <Button kind="stop">Trek in</Button>
        </Form>
      )}
    </Row>
  );
}

/** What who gave it reads: where it stands, what was given, and how to take it back. */
export function giverPage(visit: Mine, view: GiverView, wrong: Wrong = fine): Reply {
  const { extract, asReader } = view;
  const { name } = kindWords[extract.kind];
  return show(
    <Shell
      visit={visit}
      title={name}
      crumbs={crumbsOf(extract.caseId, asReader.name, name)}
      wrong={wrong.errors.length > 0}
    >
      <ErrorSummary errors={wrong.errors} />
      <PageHead title={`${name} van ${asReader.name}`} lead={states[extract.state](view)} />
      <Arrive view={view} />
      <How view={view} />
      <Buttons view={view} />
      <Result view={view} wrong={wrong} />
      <Section title={`Zo ziet ${asReader.receiver} het`}>
        <Sheet view={asReader} />
        <p class="quiet">Van {giverWords(asReader)}.</p>
      </Section>
    </Shell>,
    wrong.errors.length > 0 ? 422 : 200,
  );
}
