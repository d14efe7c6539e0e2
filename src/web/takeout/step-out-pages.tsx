import { removeOrganisations } from '#app/takeout/remove.ts';
import { approveFile, approveRemoval, askRemoval, askStepOut, seeStepOut, stopStepOut, type StepOut } from '#app/takeout/step-out.ts'; // prettier-ignore
import { takeOut } from '#app/takeout/take-out.ts';
import type { Member } from '#domain/access/actor.ts';
import { longDay } from '#domain/day-words.ts';
import type { Outcome, Refusal } from '#domain/outcome.ts';
import { fold } from '#domain/person/search-name.ts';
import { fileUntil, stillRuns } from '#domain/takeout/steps.ts';
import { text } from '#web/door/form.ts';
import type { NoticeCode } from '#web/door/notices.ts';
import { Shell } from '#web/door/shell.tsx';
import { go, gone, page, show, type Page, type Reply, type Visit } from '#web/door/visit.ts';
import { isNotThere } from '#web/directory/colleague-place.ts';
import { Alert } from '#web/kit/alert.tsx';
import { Button, LinkButton } from '#web/kit/button.tsx';
import { Checkboxes } from '#web/kit/choices.tsx';
import { ErrorSummary } from '#web/kit/error-summary.tsx';
import { Form } from '#web/kit/form.tsx';
import { PageHead, Row, Section, Stack } from '#web/kit/layout.tsx';
import { Declaration, Preview, SoFar } from './step-out-parts.tsx';
import { refusalText } from './words.ts';

type Visitor = Visit<Member>;
const of = ({ params }: Visitor) => ({ organisationId: params['organisationId'] ?? '' });
const home = (visit: Visitor): string => `/organisaties/${of(visit).organisationId}/uitstappen`;
type Props = { visit: Visitor; seen: StepOut; error?: string | undefined };

const Stop = ({ visit }: { visit: Visitor }) => (
  <Form action={`${home(visit)}/stop`} inline>
    <Button>Stop het uitstappen</Button>
  </Form>
);

function NotYet({ visit, seen }: Props) {
  if (!seen.mayAsk)
    return (
      <p>{`Een teamleider van ${seen.organisation.name} begint hiermee. Daarna zie je hier wat jij kunt doen.`}</p>
    );
  return (
    <Section title="Zo gaat het">
      <ol>
        <li>Jij vraagt het bestand aan. Daarin staat alles van jullie organisatie.</li>
        <li>Een tweede persoon zegt ja: jullie functionaris gegevensbescherming, of de functioneel beheerder.</li>
        <li>Jij bewaart het bestand. Een ander Aanzet kan het inlezen.</li>
        <li>Wil je daarna alles hier weg? Dan vraag je dat, en zegt een tweede persoon weer ja.</li>
      </ol>
      <Form action={home(visit)} inline>
        <Button kind="main">Vraag het bestand aan</Button>
      </Form>
    </Section>
  );
}

function Asked({ visit, seen }: Props) {
  if (!seen.mayApprove)
    return (
      <Stack>
        <p>
          Wacht op een ja van jullie functionaris gegevensbescherming, of van de functioneel beheerder van de regio.
        </p>
        <Stop visit={visit} />
      </Stack>
    );
  return (
    <Stack>
      <p>In het bestand staan namen van jongeren, ook van wie afgeschermd is. Wie daarbij genoemd is, hoort het.</p>
      <Form action={`${home(visit)}/bestand-mag`} inline>
        <Button kind="main">Ja, het bestand mag</Button>
      </Form>
      <Stop visit={visit} />
    </Stack>
  );
}

function RemovalForm({ visit, seen, error }: Props) {
  if (stillRuns(seen.counts)) return null;
  return (
    <Form action={`${home(visit)}/verwijderen`}>
      <Checkboxes
        name="bewaard"
        label="Is het bestand goed bewaard?"
        choices={[{ value: 'ja', label: 'Ja, het bestand is bewaard en we hebben het nagekeken' }]}
        values={visit.form.get('bewaard') ?? []}
        error={error}
      />
      <Button kind="stop">Vraag om alles te verwijderen</Button>
    </Form>
  );
}

function Open(props: Props) {
  const { visit, seen } = props;
  const { one, counts, organisation } = seen;
  if (!one) return null;
  const mine = one.askedBy === visit.actor.memberId;
  const until = fileUntil(one);
  return (
    <Stack roomy>
      {mine && (
        <Section title="Het bestand">
          <p>{`Bewaar het tot en met ${until === undefined ? '' : longDay(until)}. Kijk daarna hier voor het controlegetal.`}</p>
          <p>Geef het controlegetal los van het bestand door, bijvoorbeeld aan de telefoon.</p>
          <Form action={`${home(visit)}/bestand`} inline>
            <Button kind="main">Bewaar het bestand</Button>
          </Form>
          <LinkButton href={home(visit)}>Laat het controlegetal zien</LinkButton>
        </Section>
      )}
      <Preview counts={counts} name={organisation.name} />
      {mine && one.takenOn !== null && one.state === 'open' && <RemovalForm {...props} />}
      {one.state === 'ready' && seen.mayApprove && !stillRuns(counts) && (
        <Form action={`${home(visit)}/verwijderen-mag`} inline>
          <Button kind="stop">Ja, verwijder alles</Button>
        </Form>
      )}
      {one.state === 'ready' && !seen.mayApprove && <p>Wacht op een ja van een tweede persoon om te verwijderen.</p>}
      <Stop visit={visit} />
    </Stack>
  );
}

function Now(props: Props) {
  const state = props.seen.one?.state;
  if (state === 'asked') return <Asked {...props} />;
  if (state === 'open' || state === 'ready') return <Open {...props} />;
  if (state === 'removing')
    return <Alert title="Er wordt verwijderd">Dat gaat vanzelf verder. Kijk straks nog eens.</Alert>;
  return <NotYet {...props} />;
}

async function stepOutPage(visit: Visitor, refusals: readonly Refusal[] = []): Promise<Reply> {
  const answer = await seeStepOut(visit.house, visit.actor, of(visit));
  if (!answer.ok) return gone;
  const seen = answer.value;
  const { one, organisation } = seen;
  const errors = refusals.map((refusal) => ({ field: refusal.field ?? 'bewaard', text: refusalText(refusal) }));
  const crumbs = [
    { label: 'Organisaties', href: '/organisaties' },
    { label: organisation.name, href: `/organisaties/${organisation.id}` },
  ];
  return show(
    <Shell visit={visit} title="Uitstappen" crumbs={crumbs} wrong={errors.length > 0}>
      {errors.length > 0 && <ErrorSummary errors={errors} />}
      <PageHead title="Uitstappen" lead={`${organisation.name} stopt met Aanzet en neemt alle eigen gegevens mee.`} />
      <Stack roomy>
        {one?.state === 'done' && <Declaration seen={seen} one={one} />}
        {one && one.state !== 'done' && one.state !== 'stopped' && <SoFar one={one} names={seen.names} />}
        {(one?.state !== 'done' || organisation.hasAccount) && (
          <Now visit={visit} seen={seen} error={errors[0]?.text} />
        )}
        <Row>
          <LinkButton href={`/organisaties/${organisation.id}`}>Terug naar de organisatie</LinkButton>
        </Row>
      </Stack>
    </Shell>,
    errors.length > 0 ? 422 : 200,
  );
}

const after = (visit: Visitor, done: Outcome<unknown>, notice: NoticeCode): Reply | Promise<Reply> => {
  if (done.ok) return go(home(visit), notice);
  return isNotThere(done.refusals) ? gone : stepOutPage(visit, done.refusals);
};

async function file(visit: Visitor): Promise<Reply> {
  const taken = await takeOut(visit.house, visit.actor, of(visit));
  if (!taken.ok) return isNotThere(taken.refusals) ? gone : stepOutPage(visit, taken.refusals);
  const who = fold(visit.actor.organisationName).replaceAll(' ', '-');
  const name = `aanzet-${who}-${taken.value.madeOn}${visit.house.demo ? '-voorbeeld' : ''}.zip`;
  return { kind: 'file', exchange: 'uitstappen', name, type: 'application/zip', body: taken.value.bytes };
}

/** The second yes: the program removes at once. An own privacy officer comes in no more, so reads the declaration here. */
async function remove(visit: Visitor): Promise<Reply> {
  const done = await approveRemoval(visit.house, visit.actor, of(visit));
  if (!done.ok) return after(visit, done, 'step-out-done');
  await removeOrganisations(visit.house);
  return visit.actor.role === 'privacy' ? stepOutPage(visit) : go(home(visit), 'step-out-done');
}

const base = '/organisaties/:organisationId/uitstappen' as const;
/** An organisation steps out: asked, approved, taken along, removed and declared. */
export const stepOutPages: readonly Page[] = [
  page(`GET ${base}`, 'see-step-out', (visit) => stepOutPage(visit)),
  page(`POST ${base}`, 'ask-step-out', async (visit) =>
    after(visit, await askStepOut(visit.house, visit.actor, of(visit)), 'step-out-asked')),
  page(`POST ${base}/bestand-mag`, 'approve-step-out', async (visit) =>
    after(visit, await approveFile(visit.house, visit.actor, of(visit)), 'step-out-file')),
  page(`POST ${base}/bestand`, 'take-out', file),
  page(`POST ${base}/verwijderen`, 'ask-step-out', async (visit) => {
    const kept = text(visit.form, 'bewaard') === 'ja';
    return after(visit, await askRemoval(visit.house, visit.actor, { ...of(visit), kept }), 'step-out-ready');
  }),
  page(`POST ${base}/verwijderen-mag`, 'approve-step-out', remove),
  page(`POST ${base}/stop`, 'see-step-out', async (visit) =>
    after(visit, await stopStepOut(visit.house, visit.actor, of(visit)), 'step-out-stopped')),
]; // prettier-ignore
