import { dropPractice, keepPractice, seePractices } from '#app/monitor/practice.ts';
import type { Member } from '#domain/access/actor.ts';
import { longDay } from '#domain/day-words.ts';
import type { Dated } from '#domain/directory/dated.ts';
import { mostOfPractice, reasonKeys, type Practices } from '#domain/monitor/practice.ts';
import type { Refusal } from '#domain/outcome.ts';
import { reasons, type Reason } from '#domain/turn/not-picked-up.ts';
import { text } from '#web/door/form.ts';
import { Shell } from '#web/door/shell.tsx';
import { go, gone, page, show, type Form as Typed, type Page, type Reply, type Visit } from '#web/door/visit.ts';
import { Badge } from '#web/kit/badge.tsx';
import { Button, LinkButton } from '#web/kit/button.tsx';
import { Radios } from '#web/kit/choices.tsx';
import { errorAt, ErrorSummary, type FormError } from '#web/kit/error-summary.tsx';
import { Field } from '#web/kit/field.tsx';
import { Form } from '#web/kit/form.tsx';
import { PageHead, Row, Section, Stack } from '#web/kit/layout.tsx';
import { isGone } from '#web/person/refusals.ts';
import { PracticeCard, practicePath } from './practice-part.tsx';
import { practiceErrors } from './practice-words.ts';

type Visitor = Visit<Member>;
const title = 'Zo doet een andere regio het';
const reasonIn = (typed: string): Reason | undefined => reasonKeys.find((key) => key === typed);

/** What stands beside the reasons now, with a way to take it away; and what begins tomorrow. */
function Standing({ now, ahead }: { now: Practices; ahead: Dated<Practices> | undefined }) {
  const base = ahead?.value ?? now;
  const all = reasonKeys.filter((reason) => base[reason]);
  return (
    <Section title="Dit staat erbij">
      {ahead && (
        <p>
          <Badge tone="soon">{`Vanaf ${longDay(ahead.validFrom)}`}</Badge>
        </p>
      )}
      {all.length === 0 && <p class="quiet">Er staat nog niets bij. Vul hieronder het eerste voorbeeld in.</p>}
      {all.map((reason) => {
        const practice = base[reason];
        return (
          practice && (
            <Stack key={reason}>
              <PracticeCard reason={reason} practice={practice} />
              <Form action={`${practicePath}/${reason}/weg`} inline>
                <Button kind="stop">{`Haal weg: ${practice.region}`}</Button>
              </Form>
            </Stack>
          )
        );
      })}
    </Section>
  );
}

function PracticeForm({ form, errors }: { form: Typed; errors: readonly FormError[] }) {
  return (
    <Form action={practicePath}>
      <Radios
        name="reason"
        label="Bij welke reden hoort dit?"
        hint="Staat daar al iets? Dan komt dit ervoor in de plaats."
        choices={reasonKeys.map((value) => ({ value, label: reasons[value] }))}
        value={text(form, 'reason')}
        error={errorAt(errors, 'reason')}
      />
      <Field
        name="region"
        label="Welke regio?"
        maxLength={mostOfPractice.region}
        value={text(form, 'region')}
        error={errorAt(errors, 'region')}
      />
      <Field
        name="words"
        label="Wat doen zij?"
        hint="In een paar zinnen. Geen namen van mensen en geen aantallen."
        rows={4}
        maxLength={mostOfPractice.words}
        value={text(form, 'words')}
        error={errorAt(errors, 'words')}
      />
      <Field
        name="source"
        label="Van wie of waar weten jullie dit?"
        hint="Bijvoorbeeld: het landelijk overleg van mei."
        maxLength={mostOfPractice.source}
        value={text(form, 'source')}
        error={errorAt(errors, 'source')}
      />
      <Row>
        <Button kind="main">Zet erbij</Button>
        <LinkButton href="/regio">Terug</LinkButton>
      </Row>
    </Form>
  );
}

async function practicePage(visit: Visitor, refusals: readonly Refusal[] = []): Promise<Reply> {
  const seen = await seePractices(visit.house, visit.actor, {});
  if (!seen.ok || isGone(refusals)) return gone;
  const errors = practiceErrors(refusals);
  return show(
    <Shell visit={visit} title={title} crumbs={[{ label: 'Waar stokt het', href: '/regio' }]} wrong={errors.length > 0}>
      <ErrorSummary errors={errors} />
      <PageHead title={title} lead="Het staat naast de redenen waarom het bij jullie stokt. Het is geen ranglijst." />
      <Stack roomy>
        <Standing now={seen.value.now} ahead={seen.value.ahead.at(-1)} />
        <PracticeForm form={visit.form} errors={errors} />
      </Stack>
    </Shell>,
    errors.length > 0 ? 422 : 200,
  );
}

async function keep(visit: Visitor): Promise<Reply> {
  const { form } = visit;
  const kept = await keepPractice(visit.house, visit.actor, {
    reason: reasonIn(text(form, 'reason')),
    region: text(form, 'region'),
    words: text(form, 'words'),
    source: text(form, 'source'),
  });
  return kept.ok ? go(practicePath, 'practice-kept') : practicePage(visit, kept.refusals);
}

async function drop(visit: Visitor): Promise<Reply> {
  const reason = reasonIn(visit.params['reason'] ?? '');
  if (!reason) return gone;
  const dropped = await dropPractice(visit.house, visit.actor, { reason });
  return dropped.ok ? go(practicePath, 'practice-gone') : gone;
}

/** How another region does it, for who keeps the region to write down. */
export const practicePages: readonly Page[] = [
  page(`GET ${practicePath}`, 'keep-practice', (visit) => practicePage(visit)),
  page(`POST ${practicePath}`, 'keep-practice', keep),
  page(`POST ${practicePath}/:reason/weg`, 'keep-practice', drop),
];
