import {
  addRepresentative,
  endRepresentative,
  seeProof,
  seeRepresentatives,
  type Representatives,
  type Speaker,
} from '#app/handover/representatives.ts';
import type { Member } from '#domain/access/actor.ts';
import { longDay } from '#domain/day-words.ts';
import { proofs, representativeKinds, type RepresentativeKind } from '#domain/handover/representative.ts';
import type { Outcome, Refusal } from '#domain/outcome.ts';
import { addDays } from '#law/day.ts';
import { day, dayParts, isId, oneOf, pickedDay, text } from '#web/door/form.ts';
import { Shell } from '#web/door/shell.tsx';
import { go, gone, page, show, type Page, type Reply, type Visit } from '#web/door/visit.ts';
import { Alert } from '#web/kit/alert.tsx';
import { Branches } from '#web/kit/branches.tsx';
import { Button, LinkButton } from '#web/kit/button.tsx';
import { Card } from '#web/kit/card.tsx';
import { Radios } from '#web/kit/choices.tsx';
import { DateField } from '#web/kit/date-field.tsx';
import { Details } from '#web/kit/details.tsx';
import { errorAt, ErrorSummary, type FormError } from '#web/kit/error-summary.tsx';
import { Facts } from '#web/kit/facts.tsx';
import { Field } from '#web/kit/field.tsx';
import { Form } from '#web/kit/form.tsx';
import { PageHead, Row, Section, Stack } from '#web/kit/layout.tsx';
import { errorsOf, isGone, statusOf } from './refusals.ts';
import { standingOfSpeaker } from './speaker-words.ts';
import { WhichYes } from './which-yes.tsx';

type Reader = Visit<Member>;
type Part = { readonly visit: Reader; readonly errors: readonly FormError[]; readonly tried: boolean };
const kinds = Object.keys(representativeKinds) as RepresentativeKind[];
const caseOf = ({ params }: Reader): string => params['caseId'] ?? '';
const baseOf = (caseId: string): string => `/jongeren/${caseId}/wie-beslist`;

function recent(visit: Reader) {
  return [
    { value: visit.today, label: 'Vandaag' },
    { value: addDays(visit.today, -1), label: 'Gisteren' },
  ];
}

/** A day in boxes, with what was typed. */
function Day({ part, name, label, optional }: { part: Part; name: string; label: string; optional?: true }) {
  const { visit, errors, tried } = part;
  return (
    <DateField
      name={name}
      label={label}
      picks={optional ? undefined : recent(visit)}
      picked={tried ? text(visit.form, `${name}-pick`) : undefined}
      value={tried ? dayParts(visit.form, name) : undefined}
      error={errorAt(errors, name)}
      optional={optional}
    />
  );
}

/** What can still be written at one of them: that the proof was seen, and until when it holds. */
function Change({ one, caseId, part }: { one: Speaker; caseId: string; part: Part }) {
  const here = part.tried && part.visit.params['speakerId'] === one.id;
  const mine = here ? part : { ...part, errors: [], tried: false };
  const base = `${baseOf(caseId)}/${one.id}`;
  return (
    <>
      {one.seenOn === null && one.standing !== 'over' && (
        <Form action={`${base}/bewijs`} inline>
          <Button>Ik zag vandaag het bewijs</Button>
        </Form>
      )}
      {one.standing !== 'over' && (
        <Details summary="Dit stopt" open={here}>
          <Form action={`${base}/einde`}>
            <DateField
              name="endOn"
              id={`endOn-${one.id}`}
              label="Wat is de laatste dag?"
              value={mine.tried ? dayParts(part.visit.form, 'endOn') : undefined}
              error={errorAt(mine.errors, 'endOn')}
            />
            <Button>Bewaar de laatste dag</Button>
          </Form>
        </Details>
      )}
    </>
  );
}

function One({ one, view, part }: { one: Speaker; view: Representatives; part: Part }) {
  const days = [
    ...(one.beginOn ? [{ label: 'Sinds', value: longDay(one.beginOn) }] : []),
    ...(one.endOn ? [{ label: 'Laatste dag', value: longDay(one.endOn) }] : []),
  ];
  return (
    <Card>
      <Stack>
        <h3>{one.name}</h3>
        <Facts
          facts={[
            { label: 'Wat', value: representativeKinds[one.kind] },
            ...days,
            { label: 'Bewijs', value: standingOfSpeaker(one, view.firstName) },
            ...(one.standing === 'unseen' ? [{ label: 'Vraag om', value: proofs[one.kind] }] : []),
          ]}
        />
        {view.mayKeep && <Change one={one} caseId={view.caseId} part={part} />}
      </Stack>
    </Card>
  );
}

function Add({ view, part }: { view: Representatives; part: Part }) {
  const { visit, errors, tried } = part;
  const said = (name: string) => (tried ? text(visit.form, name) : '');
  return (
    <Section title="Schrijf iemand op">
      <Form action={baseOf(view.caseId)}>
        <Radios
          name="kind"
          label={`Wat is deze persoon voor ${view.firstName}?`}
          hint="Een pleegouder heeft geen gezag. Vraag wie dat wel heeft."
          value={said('kind')}
          error={errorAt(errors, 'kind')}
          choices={kinds.map((value) => ({
            value,
            label: representativeKinds[value],
            hint: `Bewijs: ${proofs[value].replace(/^./, (c) => c.toLowerCase())}`,
          }))}
        />
        <Field name="name" label="Naam" size="m" value={said('name')} error={errorAt(errors, 'name')} maxLength={120} />
        <Branches
          name="proof"
          label="Zag je het bewijs?"
          hint="Kijk alleen. Maak geen kopie en geen foto."
          value={said('proof')}
          error={errorAt(errors, 'proof')}
          branches={[
            { value: 'seen', label: 'Ja', children: <Day part={part} name="seenOn" label="Op welke dag?" /> },
            { value: 'not-seen', label: 'Nog niet', children: null },
          ]}
        />
        <Day part={part} name="beginOn" label="Sinds welke dag?" optional />
        <Day part={part} name="endOn" label="Wat is de laatste dag?" optional />
        <Row>
          <Button kind="main">Schrijf op</Button>
          <LinkButton href={`/jongeren/${view.caseId}`}>Terug</LinkButton>
        </Row>
      </Form>
    </Section>
  );
}

function leadOf({ age, firstName, speakers }: Representatives): string {
  if (age < 18) return `${firstName} is ${age} jaar. Een ouder met gezag of de voogd beslist mee.`;
  return speakers.some(({ standing, kind }) => standing === 'speaks' && kind !== 'bewindvoerder')
    ? `${firstName} is ${age} jaar. Een rechter wees iemand aan die meebeslist.`
    : `${firstName} is ${age} jaar en beslist zelf, tenzij er een curator of een mentor (mentorschap) is.`;
}

function speakersPage(visit: Reader, view: Representatives, refusals: readonly Refusal[]): Reply {
  const changes = visit.params['speakerId'];
  const errors = errorsOf(refusals, 'name', view.firstName);
  const tried = refusals.length > 0;
  const atOne = changes === undefined ? errors : errors.map((e) => ({ ...e, field: `${e.field}-${changes}` }));
  const part = { visit, errors, tried };
  const blank = { visit, errors: [], tried: false };
  return show(
    <Shell
      visit={visit}
      title="Wie mag ja of nee zeggen"
      crumbs={[
        { label: 'Jongeren', href: '/jongeren' },
        { label: view.fullName, href: `/jongeren/${view.caseId}` },
      ]}
      wrong={tried}
    >
      <ErrorSummary errors={atOne} />
      <PageHead title="Wie mag ja of nee zeggen" lead={leadOf(view)} />
      <Stack roomy>
        {view.speakers.length === 0 ? (
          <Alert title="Er staat nog niemand">
            <p>Beslist een ander mee? Schrijf dan hieronder op wie dat is.</p>
          </Alert>
        ) : (
          <Section title="Wie er staat">
            {view.speakers.map((one) => (
              <One key={one.id} one={one} view={view} part={changes === undefined ? blank : part} />
            ))}
          </Section>
        )}
        <WhichYes />
        {view.mayKeep && <Add view={view} part={changes === undefined ? part : blank} />}
      </Stack>
    </Shell>,
    tried ? statusOf(refusals) : 200,
  );
}

async function showSpeakers(visit: Reader, refusals: readonly Refusal[] = []): Promise<Reply> {
  if (isGone(refusals)) return gone;
  const seen = await seeRepresentatives(visit.house, visit.actor, { caseId: caseOf(visit) });
  return seen.ok ? speakersPage(visit, seen.value, refusals) : gone;
}

async function after(visit: Reader, done: Outcome<unknown>): Promise<Reply> {
  return done.ok ? go(baseOf(caseOf(visit)), 'representative-kept') : showSpeakers(visit, done.refusals);
}

function add(visit: Reader) {
  const { form, house, actor } = visit;
  return addRepresentative(house, actor, {
    caseId: caseOf(visit),
    kind: oneOf(form, 'kind', kinds),
    name: text(form, 'name'),
    beginOn: day(form, 'beginOn') ?? '-',
    endOn: day(form, 'endOn') ?? '-',
    proof: oneOf(form, 'proof', ['seen', 'not-seen'] as const),
    seenOn: pickedDay(form, 'seenOn') ?? '',
  });
}

const oneOfThem = (visit: Reader, on: string) => {
  const representativeId = visit.params['speakerId'] ?? '';
  return { caseId: caseOf(visit), representativeId: isId(representativeId) ? representativeId : '', on };
};

/** Who may decide for a young person: who was written down, and with what proof. */
export const speakerPages: readonly Page[] = [
  page('GET /jongeren/:caseId/wie-beslist', 'see-representatives', (visit) => showSpeakers(visit)),
  page('POST /jongeren/:caseId/wie-beslist', 'keep-representative', async (visit) => after(visit, await add(visit))),
  page('POST /jongeren/:caseId/wie-beslist/:speakerId/bewijs', 'keep-representative', async (visit) =>
    after(visit, await seeProof(visit.house, visit.actor, oneOfThem(visit, visit.today))),
  ),
  page('POST /jongeren/:caseId/wie-beslist/:speakerId/einde', 'keep-representative', async (visit) =>
    after(visit, await endRepresentative(visit.house, visit.actor, oneOfThem(visit, day(visit.form, 'endOn') ?? ''))),
  ),
];
