import { decideDestruction, seeDestruction, seeRetention } from '#app/retention/retention.ts';
import type { Destruction } from '#app/ports/retention.ts';
import type { Member } from '#domain/access/actor.ts';
import { mayEver } from '#domain/access/may.ts';
import { longDay } from '#domain/day-words.ts';
import type { Refusal } from '#domain/outcome.ts';
import { refusalReasons, retentionEvents, retentionRuleFor, type RefusalReason } from '#domain/retention/rules.ts';
import { oneOf } from '#web/door/form.ts';
import { Shell } from '#web/door/shell.tsx';
import { go, gone, page, show, showAgain, type Page, type Reply, type Visit } from '#web/door/visit.ts';
import { Alert } from '#web/kit/alert.tsx';
import { Branches } from '#web/kit/branches.tsx';
import { Button, LinkButton } from '#web/kit/button.tsx';
import { Radios } from '#web/kit/choices.tsx';
import { errorAt, ErrorSummary, type FormError } from '#web/kit/error-summary.tsx';
import { Facts } from '#web/kit/facts.tsx';
import { Form } from '#web/kit/form.tsx';
import { PageHead, Section, Stack } from '#web/kit/layout.tsx';
import { Progress } from '#web/kit/progress.tsx';
import { errorsOf, isGone } from '#web/person/refusals.ts';
import {
  besideWords,
  listedWords,
  peopleWords,
  pileTitle,
  stateWords,
  whatGoes,
  whatStays,
} from './retention-words.ts';

type Reader = Visit<Member>;
type Seen = { readonly visit: Reader; readonly one: Destruction; readonly name: string };
const crumbs = [{ label: 'Bewaren', href: '/bewaren' }];
const idOf = ({ params }: Reader): string => params['destructionId'] ?? '';
const reasonWords = (code: string | null): string =>
  code !== null && code in refusalReasons ? refusalReasons[code as RefusalReason] : '';
const reasons = Object.keys(refusalReasons) as RefusalReason[];

async function open(visit: Reader): Promise<Seen | undefined> {
  const found = await seeDestruction(visit.house, visit.actor, { destructionId: idOf(visit) });
  if (!found.ok) return undefined;
  const around = await seeRetention(visit.house, visit.actor, {});
  return around.ok ? { visit, one: found.value, name: around.value.name } : undefined;
}

const factsOf = ({ visit, one }: Seen) => [
  { label: 'Hoeveel', value: `${peopleWords(visit.actor.organisationKind, one.counted)}. ${listedWords(one)}` },
  { label: 'Termijn', value: `${one.years} jaar na ${retentionEvents[one.event]}, in ${one.year}` },
  { label: 'Voorbij op', value: longDay(one.untilOn) },
  { label: 'Voorgesteld', value: `${one.proposedByName}, ${longDay(one.proposedOn)}` },
  ...(one.decidedOn
    ? [
        {
          label: one.state === 'refused' ? 'Niet goedgekeurd' : 'Goedgekeurd',
          value: `${one.decidedByName ?? ''}, ${longDay(one.decidedOn)}`,
        },
      ]
    : []),
  ...(one.refusedBecause ? [{ label: 'Waarom niet', value: reasonWords(one.refusedBecause) }] : []),
];

function GoesAndStays() {
  return (
    <>
      <Section title="Wat gaat weg?">
        <div class="text">
          <ul>
            {whatGoes.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </div>
      </Section>
      <Section title="Wat blijft?">
        <div class="text">
          <ul>
            {whatStays.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </div>
      </Section>
    </>
  );
}

type Tried = { readonly answer: string | undefined; readonly errors: readonly FormError[] };
function Decide({ one, answer, errors }: { one: Destruction } & Tried) {
  return (
    <Form action={`/bewaren/${one.id}/besluit`}>
      <Branches
        name="answer"
        label="Keur je dit goed?"
        value={answer}
        error={errorAt(errors, 'answer')}
        branches={[
          {
            value: 'yes',
            label: 'Ja, vernietig dit',
            hint: 'Daarna is het weg. Niemand kan het terughalen.',
            children: <Button kind="stop">Keur goed en vernietig</Button>,
          },
          {
            value: 'no',
            label: 'Nee, dit blijft',
            children: (
              <>
                <Radios
                  name="because"
                  label="Waarom niet?"
                  choices={reasons.map((value) => ({ value, label: refusalReasons[value] }))}
                  error={errorAt(errors, 'because')}
                />
                <Button>Keur niet goed</Button>
              </>
            ),
          },
        ]}
      />
    </Form>
  );
}

function State({ seen, tried }: { seen: Seen; tried: Tried }) {
  const { visit, one } = seen;
  if (one.state === 'done')
    return (
      <Alert tone="good" title="Vernietigd">
        <p>De verklaring staat klaar. Er staan geen namen van jongeren in.</p>
        <LinkButton href={`/bewaren/${one.id}/verklaring`} kind="main">
          Bekijk de verklaring
        </LinkButton>
      </Alert>
    );
  if (one.state === 'approved') return <Progress label="Vernietigen" done={one.destroyed} total={one.counted} />;
  if (one.state === 'refused') return <p>Er is niets vernietigd.</p>;
  if (mayEver(visit.actor, 'decide-destruction')) return <Decide one={one} {...tried} />;
  return <p>Dit wacht op een collega die het archief beheert. Dat moet iemand anders zijn dan wie het voorstelde.</p>;
}

async function showDestruction(visit: Reader, refusals: readonly Refusal[] = [], answer?: string): Promise<Reply> {
  const seen = await open(visit);
  if (!seen || isGone(refusals)) return gone;
  const { one, name } = seen;
  const errors = errorsOf(refusals, 'answer');
  const title = pileTitle(name, visit.actor.organisationKind, one.counted, one.year);
  const node = (
    <Shell visit={visit} title="Vernietigen" crumbs={crumbs} wrong={errors.length > 0}>
      <ErrorSummary errors={errors} />
      <PageHead title={title} lead={`Nu: ${stateWords[one.state]}.`} />
      <Stack roomy>
        <Facts facts={factsOf(seen)} />
        {one.state === 'proposed' && <GoesAndStays />}
        <State seen={seen} tried={{ answer, errors }} />
      </Stack>
    </Shell>
  );
  if (one.state === 'approved') return showAgain(node, 2);
  return show(node, errors.length > 0 ? 422 : 200);
}

async function decide(visit: Reader): Promise<Reply> {
  const answer = oneOf(visit.form, 'answer', ['yes', 'no'] as const);
  const because = oneOf(visit.form, 'because', reasons);
  const done = await decideDestruction(visit.house, visit.actor, { destructionId: idOf(visit), answer, because });
  if (!done.ok) return showDestruction(visit, done.refusals, answer);
  return go(`/bewaren/${done.value.destructionId}`, answer === 'yes' ? 'destruction-approved' : 'destruction-refused');
}

/** Numbers, ground and who decided: to print, or to keep as a PDF. No young person stands in it. */
async function declaration(visit: Reader): Promise<Reply> {
  const seen = await open(visit);
  const doneOn = seen?.one.doneOn ?? null;
  if (!seen || doneOn === null) return gone;
  const { one } = seen;
  const rule = retentionRuleFor(visit.actor.organisationKind);
  const people = peopleWords(visit.actor.organisationKind, one.destroyed);
  return show(
    <Shell visit={visit} title="Verklaring van vernietiging" crumbs={crumbs} a4>
      <PageHead title="Verklaring van vernietiging" lead={visit.actor.organisationName} />
      <p>
        Op {longDay(doneOn)} zijn in Aanzet de gegevens van {people} vernietigd. Ze zijn niet terug te halen uit het
        programma. {besideWords(one.stayedElsewhere)}
      </p>
      <Facts
        facts={[
          { label: 'Wat', value: rule?.record },
          ...factsOf(seen),
          { label: 'Grond', value: rule?.ground },
          { label: 'Bron', value: rule?.source },
          { label: 'Kenmerk', value: one.id },
        ]}
      />
      <p>
        Kopieën van de database bewaart wie het systeem beheert. Daar verdwijnen deze gegevens als de oudste kopie weg
        is. Het logboek bleef heel. Bij een regel is niet meer na te gaan om wie het ging, tenzij een ander de jongere
        nog begeleidt.
      </p>
      <Facts
        facts={[
          { label: 'Handtekening archief', value: '……………………………………' },
          { label: 'Handtekening FG', value: '……………………………………' },
        ]}
      />
    </Shell>,
  );
}

/** One destruction: the proposal, the decision and the declaration. */
export const destructionPages: readonly Page[] = [
  page('GET /bewaren/:destructionId', 'see-retention', (visit) => showDestruction(visit)),
  page('POST /bewaren/:destructionId/besluit', 'decide-destruction', decide),
  page('GET /bewaren/:destructionId/verklaring', 'see-retention', declaration),
];
