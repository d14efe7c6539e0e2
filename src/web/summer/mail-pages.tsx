import { closeSummerLinks, mailSummerList, summerMailForm, type Reader } from '#app/summer/mail-list.ts';
import { openSummerLink, showSummerLink, type OpenedList, type ShownLink } from '#app/summer/open-link.ts';
import type { Member } from '#domain/access/actor.ts';
import { longDay, shortDay } from '#domain/day-words.ts';
import { fullName } from '#domain/person/name.ts';
import type { Refusal } from '#domain/outcome.ts';
import { ids, text } from '#web/door/form.ts';
import { Shell } from '#web/door/shell.tsx';
import { go, gone, page, publicPage, show, tokenOf, type Page, type Reply, type Visit } from '#web/door/visit.ts';
import { errorsOf, inWords } from '#web/handover/refusals.ts';
import { Alert } from '#web/kit/alert.tsx';
import { BigCode } from '#web/kit/big-code.tsx';
import { Button, LinkButton } from '#web/kit/button.tsx';
import { Checkboxes } from '#web/kit/choices.tsx';
import { EmptyState } from '#web/kit/empty-state.tsx';
import { ErrorSummary, type FormError } from '#web/kit/error-summary.tsx';
import { CodeField } from '#web/kit/code-field.tsx';
import { Form } from '#web/kit/form.tsx';
import { PageHead, Row, Section, Stack } from '#web/kit/layout.tsx';
import { Table } from '#web/kit/table.tsx';
import { callerWords, callNowWords, weekWords } from './summer-words.ts';

const at = '/zomerlijst/mail';
const crumbs = [{ label: 'Zomerlijst', href: '/zomerlijst' }];
const words: Readonly<Record<string, string>> = {
  'nobody-chosen': 'Kies minstens één collega.',
  'nobody-leaves': 'Er staat nog niemand op de Zomerlijst.',
  'no-mail-known': 'Van een van deze collega’s is geen mailadres bekend.',
};

const sentWords = ({ link, hasMail }: Reader): string | undefined => {
  if (!hasMail) return 'Geen mailadres bekend';
  if (link === null) return undefined;
  return `Verstuurd op ${shortDay(link.madeOn)}, ${link.openedOn === null ? 'nog niet geopend' : `geopend op ${shortDay(link.openedOn)}`}`;
};

function Choose({ readers, error }: { readers: readonly Reader[]; error: string | undefined }) {
  return (
    <Form action={at}>
      <Checkboxes
        name="memberId"
        label="Wie krijgt de link?"
        hint="Aangekruist: wie in week 35 belt, en de teamleider."
        choices={readers.map((one) => ({ value: one.memberId, label: one.name, hint: sentWords(one) }))}
        values={readers.filter(({ proposed }) => proposed).map(({ memberId }) => memberId)}
        error={error}
      />
      <Row>
        <Button kind="main">Verstuur de link</Button>
        <LinkButton href="/zomerlijst">Terug</LinkButton>
      </Row>
    </Form>
  );
}

type Said = { readonly code?: string; readonly error?: string };
async function mailPage(visit: Visit<Member>, { code, error }: Said = {}): Promise<Reply> {
  const asked = await summerMailForm(visit.house, visit.actor, {});
  if (!asked.ok) return gone;
  const { readers, until, leavers } = asked.value;
  return show(
    <Shell visit={visit} title="Zomerlijst per mail" crumbs={crumbs} wrong={error !== undefined}>
      <ErrorSummary errors={error === undefined ? [] : [{ field: 'memberId', text: error }]} />
      <PageHead
        title="Zomerlijst per mail"
        lead={`Een link naar de lijst, zonder inloggen. Hij werkt tot en met ${longDay(until)}.`}
      />
      <Stack roomy>
        {code !== undefined && (
          <Section title="De code">
            <BigCode code={code} />
            <p>Vertel deze code aan je collega’s. Nooit in een mail. Je ziet hem één keer.</p>
          </Section>
        )}
        {leavers === 0 ? (
          <EmptyState title="Niemand stopt deze zomer">
            <p>Hier stuur je de lijst naar wie in week 35 belt.</p>
            <LinkButton href="/inlezen">Lees de lijst in</LinkButton>
          </EmptyState>
        ) : (
          <Choose readers={readers} error={error} />
        )}
        {readers.some(({ link }) => link !== null) && (
          <Form action={`${at}/weg`} inline>
            <Button kind="stop">Laat alle links stoppen</Button>
          </Form>
        )}
      </Stack>
    </Shell>,
    error === undefined ? 200 : 422,
  );
}

async function send(visit: Visit<Member>): Promise<Reply> {
  const sent = await mailSummerList(visit.house, visit.actor, { memberIds: ids(visit.form, 'memberId') });
  if (sent.ok) return mailPage(visit, { code: sent.value.code });
  const said = words[sent.refusals[0]?.code ?? ''];
  return said === undefined ? gone : mailPage(visit, { error: said });
}

async function close(visit: Visit<Member>): Promise<Reply> {
  const closed = await closeSummerLinks(visit.house, visit.actor, {});
  return closed.ok ? go(at, 'summer-links-gone') : gone;
}

type Anyone = Visit<Member | undefined>;

const unknownLink = (visit: Anyone): Reply =>
  show(
    <Shell visit={visit} title="Deze link werkt niet">
      <PageHead title="Deze link werkt niet" />
      <p>Misschien is er een nieuwe. Kijk in je mail. Of de zomer is voorbij.</p>
      <p>Werkt het nog niet? Bel de teamleider van je school.</p>
    </Shell>,
    404,
  );

function codePage(visit: Anyone, { school, until, blockedMinutes }: ShownLink, errors: readonly FormError[]): Reply {
  return show(
    <Shell visit={visit} title="Zomerlijst" wrong={errors.length > 0}>
      <ErrorSummary errors={errors} />
      <PageHead title={`Zomerlijst van ${school}`} lead={`Deze link werkt tot en met ${longDay(until)}.`} />
      {blockedMinutes > 0 && errors.length === 0 && (
        <Alert tone="warn">
          <p>{inWords({ code: 'link-waits', values: { minutes: blockedMinutes } })}</p>
        </Alert>
      )}
      <Form action={`/zomerlijst/link/${encodeURIComponent(tokenOf(visit))}`}>
        <CodeField
          hint="Een collega gaf je die. Heb je hem niet? Bel je school."
          value={text(visit.form, 'code')}
          error={errors[0]?.text}
        />
        <Button kind="main">Bekijk de lijst</Button>
      </Form>
    </Shell>,
    errors.length > 0 ? 422 : 200,
  );
}

async function showLink(visit: Anyone, refusals: readonly Refusal[] = []): Promise<Reply> {
  const link = await showSummerLink(visit.house, tokenOf(visit));
  return link.ok ? codePage(visit, link.value, errorsOf(refusals, 'code')) : unknownLink(visit);
}

/** The list, once: no cookie comes of it, so that a phone that lies about shows nothing tomorrow. */
const listPage = (visit: Anyone, { list, reader }: OpenedList): Reply =>
  show(
    <Shell visit={{ ...visit, actor: undefined }} title="Zomerlijst" reader={reader.name}>
      <PageHead title={`Zomerlijst ${list.summer.year}`} lead={`Week 35: ${weekWords(list)}.`} />
      <Table
        caption={reader.organisationName}
        columns={[{ label: 'Wie' }, { label: 'Belt in week 35' }, { label: 'Nu bellen' }]}
        rows={list.lines.map((line) => [fullName(line), callerWords(line), callNowWords(line)])}
      />
      <p class="quiet">
        {visit.demo && 'Voorbeeld, verzonnen mensen. '}Geopend door {reader.name} op {longDay(visit.today)}. Sluit deze
        pagina als je klaar bent.
      </p>
    </Shell>,
  );

async function enter(visit: Anyone): Promise<Reply> {
  const opened = await openSummerLink(visit.house, tokenOf(visit), text(visit.form, 'code'));
  if (opened.ok) return listPage(visit, opened.value);
  return showLink(visit, opened.refusals);
}

/** The Zomerlijst by mail: to whom, and what the link opens. */
export const summerMailPages: readonly Page[] = [
  page(`GET ${at}`, 'mail-summer-list', (visit) => mailPage(visit)),
  page(`POST ${at}`, 'mail-summer-list', send),
  page(`POST ${at}/weg`, 'mail-summer-list', close),
  publicPage('GET /zomerlijst/link/:token', (visit) => showLink(visit)),
  publicPage('POST /zomerlijst/link/:token', enter),
];
