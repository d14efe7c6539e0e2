import { closeWayIn, giveWayIn, seeWayIn, type GivenNow, type WayForm } from '#app/young/give-way.ts';
import type { Member } from '#domain/access/actor.ts';
import { longDay, shortDay } from '#domain/day-words.ts';
import type { Refusal } from '#domain/outcome.ts';
import { channels, type Channel } from '#domain/young/way.ts';
import { Qr } from '#web/directory/qr.tsx';
import { oneOf, text } from '#web/door/form.ts';
import { Shell } from '#web/door/shell.tsx';
import { go, gone, page, show, type Page, type Reply, type Visit } from '#web/door/visit.ts';
import { Alert } from '#web/kit/alert.tsx';
import { BigCode } from '#web/kit/big-code.tsx';
import { Branches } from '#web/kit/branches.tsx';
import { Button, LinkButton } from '#web/kit/button.tsx';
import { errorAt, ErrorSummary, type FormError } from '#web/kit/error-summary.tsx';
import { Field } from '#web/kit/field.tsx';
import { Form } from '#web/kit/form.tsx';
import { PageHead, Row, Section, Stack } from '#web/kit/layout.tsx';
import { PrintCard } from '#web/kit/print-card.tsx';
import { errorsOf } from './words.ts';

type Reader = Visit<Member>;
const caseOf = ({ params }: Reader): string => params['caseId'] ?? '';
const baseOf = (caseId: string): string => `/jongeren/${caseId}/eigen-link`;
const channelNames = Object.keys(channels) as Channel[];
const crumbsOf = ({ fullName, caseId }: WayForm) => [
  { label: 'Jongeren', href: '/jongeren' },
  { label: fullName, href: `/jongeren/${caseId}` },
];

function Standing({ form }: { form: WayForm }) {
  const { way, caseId, firstName } = form;
  if (!way) return null;
  return (
    <Section title="Deze link is er nu">
      <p>
        {channels[way.channel].words}, gegeven op {shortDay(way.madeOn)}.{' '}
        {way.openedOn === null
          ? `${firstName} opende hem nog niet.`
          : `${firstName} opende hem het laatst op ${shortDay(way.openedOn)}.`}{' '}
        De link werkt tot en met {longDay(way.expiresOn)}.
      </p>
      <Form action={`${baseOf(caseId)}/weg`} inline>
        <Button kind="stop">Haal de link weg</Button>
      </Form>
    </Section>
  );
}

type Typed = { readonly visit: Reader; readonly form: WayForm; readonly errors: readonly FormError[] };
const saidOf =
  ({ visit, errors }: Typed) =>
  (name: string, first: string | null): string =>
    errors.length > 0 ? text(visit.form, name) : (first ?? '');

/** Where the link goes; asked under its own choice. */
function Where({
  typed,
  name,
  label,
  first,
}: {
  typed: Typed;
  name: 'number' | 'mail' | 'codeTo';
  label: string;
  first: string | null;
}) {
  const value = saidOf(typed)(name, first);
  const type = name === 'mail' ? 'email' : 'tel';
  return <Field name={name} label={label} type={type} size="m" value={value} error={errorAt(typed.errors, name)} />;
}

function HowLink(typed: Typed) {
  const { form, errors, visit } = typed;
  const sms = {
    value: 'sms',
    label: channels.sms.words,
    hint: 'Jij vertelt de code.',
    children: <Where typed={typed} name="number" label="Mobiel nummer" first={form.phone} />,
  };
  const mail = {
    value: 'mail',
    label: channels.mail.words,
    children: <Where typed={typed} name="mail" label="Mailadres" first={form.mail} />,
  };
  const card = {
    value: 'card',
    label: channels.card.words,
    hint: 'Je print een kaartje en geeft het zelf.',
    children: null,
  };
  return (
    <Branches
      name="channel"
      label={`Hoe krijgt ${form.firstName} de link?`}
      value={saidOf(typed)('channel', form.shielded ? 'card' : null)}
      error={errorAt(errors, 'channel')}
      branches={form.shielded ? [card] : [...(visit.house.sms === true ? [sms] : []), mail, card]}
    />
  );
}

function HowCode(typed: Typed) {
  const { form, errors, visit } = typed;
  const said = saidOf(typed);
  const bySms = {
    value: 'sms',
    label: `${form.firstName} krijgt elke keer een code per sms`,
    hint: 'Kan niet als de link zelf per sms gaat.',
    children: <Where typed={typed} name="codeTo" label="Mobiel nummer voor de code" first={form.phone} />,
  };
  return (
    <Branches
      name="codeBy"
      label="Hoe gaat de code?"
      hint="De code gaat nooit langs dezelfde weg als de link."
      value={said('codeBy', 'told')}
      error={errorAt(errors, 'codeBy')}
      branches={[
        {
          value: 'told',
          label: `Ik vertel de code aan ${form.firstName}`,
          hint: 'Je ziet hem hierna één keer.',
          children: null,
        },
        ...(form.shielded || visit.house.sms !== true ? [] : [bySms]),
      ]}
    />
  );
}

function formPage(visit: Reader, form: WayForm, refusals: readonly Refusal[]): Reply {
  const errors = errorsOf(refusals, 'channel');
  const typed = { visit, form, errors };
  return show(
    <Shell visit={visit} title="Eigen link" crumbs={crumbsOf(form)} wrong={errors.length > 0}>
      <ErrorSummary errors={errors} />
      <PageHead
        title={`Een eigen link voor ${form.firstName}`}
        lead={`${form.firstName} leest wie helpt, wie aan zet is, wat er staat en wie keek. Zonder wachtwoord.`}
      />
      <Stack roomy>
        {form.shielded && (
          <Alert tone="warn" title={`${form.firstName} is afgeschermd`}>
            <p>Geef de link en de code zelf, op papier. Een ander kan op dezelfde telefoon kijken.</p>
          </Alert>
        )}
        <Standing form={form} />
        <Section title={form.way ? 'Geef een nieuwe link' : 'Geef een link'}>
          {form.way && <p>De link van nu werkt dan niet meer.</p>}
          <Form action={baseOf(form.caseId)}>
            <HowLink {...typed} />
            <HowCode {...typed} />
            <Row>
              <Button kind="main">Geef de link</Button>
              <LinkButton href={`/jongeren/${form.caseId}`}>Terug</LinkButton>
            </Row>
          </Form>
        </Section>
      </Stack>
    </Shell>,
    errors.length > 0 ? 422 : 200,
  );
}

/** What goes into a wallet: no name, and nothing that tells what it opens. */
function WayCard({ address }: { address: string }) {
  return (
    <PrintCard
      title="Mijn link"
      big="Scan dit vierkant"
      lines={['Druk op de knop.', 'Vul je code in. Schrijf de code niet op dit kaartje.']}
    >
      <Qr address={address} label="QR-code met de link" side={180} />
    </PrintCard>
  );
}

function givenPage(visit: Reader, form: WayForm, given: GivenNow): Reply {
  const { code, token, channel, until, firstName } = given;
  return show(
    <Shell visit={visit} title="De link is gegeven" crumbs={crumbsOf(form)} forAll>
      <PageHead title="De link is gegeven" lead={`Hij werkt tot en met ${longDay(until)}.`} />
      <Stack roomy>
        <Section title="De code">
          {code === null ? (
            <p>{firstName} krijgt de code per sms, na een druk op de knop.</p>
          ) : (
            <>
              <BigCode code={code} />
              <p>Vertel deze code aan {firstName}. Stuur hem niet op. Je ziet hem één keer.</p>
            </>
          )}
        </Section>
        {token === null ? (
          <p>{channel === 'sms' ? 'De sms is onderweg.' : 'De mail is onderweg.'} Er staat geen naam in.</p>
        ) : (
          <Section title="Het kaartje">
            <p>
              Print deze pagina en knip het kaartje uit. Je ziet het één keer. Op de rest van het papier staat de code:
              gooi dat weg.
            </p>
            <WayCard address={`${visit.address ?? ''}/r/${token}`} />
          </Section>
        )}
        <LinkButton href={`/jongeren/${form.caseId}`}>Terug naar {firstName}</LinkButton>
      </Stack>
    </Shell>,
  );
}

async function showForm(visit: Reader, refusals: readonly Refusal[] = []): Promise<Reply> {
  const form = await seeWayIn(visit.house, visit.actor, { caseId: caseOf(visit) });
  return form.ok ? formPage(visit, form.value, refusals) : gone;
}

async function give(visit: Reader): Promise<Reply> {
  const { form, house, actor } = visit;
  const caseId = caseOf(visit);
  const channel = oneOf(form, 'channel', channelNames);
  const given = await giveWayIn(house, actor, {
    caseId,
    channel,
    to: text(form, channel === 'mail' ? 'mail' : 'number'),
    codeBy: oneOf(form, 'codeBy', ['told', 'sms'] as const),
    codeTo: text(form, 'codeTo'),
  });
  if (!given.ok)
    return given.refusals.some(({ code }) => code === 'not-found') ? gone : showForm(visit, given.refusals);
  const seen = await seeWayIn(house, actor, { caseId });
  return seen.ok ? givenPage(visit, seen.value, given.value) : gone;
}

async function close(visit: Reader): Promise<Reply> {
  const caseId = caseOf(visit);
  const closed = await closeWayIn(visit.house, visit.actor, { caseId });
  return closed.ok ? go(baseOf(caseId), 'way-gone') : gone;
}

/** A colleague gives a young person a way in, sees that it stands, and takes it back. */
export const giveWayPages: readonly Page[] = [
  page('GET /jongeren/:caseId/eigen-link', 'see-way-in', (visit) => showForm(visit)),
  page('POST /jongeren/:caseId/eigen-link', 'give-way-in', give),
  page('POST /jongeren/:caseId/eigen-link/weg', 'give-way-in', close),
];
