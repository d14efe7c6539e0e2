import { giveFeedback, seeHelpers, type Helper } from '#app/daily/feedback.ts';
import type { Member } from '#domain/access/actor.ts';
import type { Refusal } from '#domain/outcome.ts';
import { text } from '#web/door/form.ts';
import { Shell } from '#web/door/shell.tsx';
import { go, gone, page, publicPage, show, type Page, type Reply, type Visit } from '#web/door/visit.ts';
import { Button } from '#web/kit/button.tsx';
import { Checkboxes } from '#web/kit/choices.tsx';
import { errorAt, ErrorSummary } from '#web/kit/error-summary.tsx';
import { Field } from '#web/kit/field.tsx';
import { Form } from '#web/kit/form.tsx';
import { PageHead, Section, Stack } from '#web/kit/layout.tsx';
import { Link } from '#web/kit/link.tsx';
import { errorsOf } from '#web/person/refusals.ts';
import { isTopic, topicOf, type Topic, type TopicName } from './help-words.ts';

type Visitor = Visit<Member | undefined>;
type Typed = { readonly words: string; readonly answer: boolean; readonly refusals: readonly Refusal[] };
const nothing: Typed = { words: '', answer: false, refusals: [] };

function HowTo({ topic }: { topic: Topic }) {
  return (
    <>
      <Section title="Zo werkt het">
        <div class="text">
          <ol>
            {topic.steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        </div>
      </Section>
      <Section title="Wat collega’s vragen">
        {topic.asked.map(({ question, answer }) => (
          <div key={question} class="stack-s">
            <h3>{question}</h3>
            <p>{answer}</p>
          </div>
        ))}
      </Section>
    </>
  );
}

function Call({ visit, helpers }: { visit: Visitor; helpers: readonly Helper[] }) {
  const { help } = visit;
  return (
    <Section title="Wie bel je?" id="bellen">
      {helpers.map(({ name, organisation, phone, mail }) => (
        <p key={name}>
          {name}, {organisation}.{' '}
          {phone && <Link href={`tel:${phone.replaceAll(/[^+\d]/g, '')}`}>{`Bel ${phone}`}</Link>}
          {phone && mail && ' of '}
          {mail && <Link href={`mailto:${mail}`}>{`mail ${mail}`}</Link>}
        </p>
      ))}
      {help && <p>Onderaan elke pagina staat wie de regio helpt.</p>}
      {helpers.length === 0 && !help && <p>Vraag het aan wie je de link stuurde, of aan je teamleider.</p>}
    </Section>
  );
}

function Better({ name, typed, helpers }: { name: TopicName; typed: Typed; helpers: readonly Helper[] }) {
  const [helper] = helpers;
  if (!helper) return null;
  const errors = errorsOf(typed.refusals, 'woorden');
  return (
    <Section title="Laat weten wat beter kan" id="beter">
      <p>{`${helper.name} leest dit. Je naam gaat alleen mee als je antwoord wilt.`}</p>
      <Form action={`/hulp/${name}`}>
        <Field
          name="woorden"
          label="Wat ging er niet goed op deze pagina?"
          hint="Schrijf geen namen van jongeren. Alleen de soort pagina gaat mee."
          rows={4}
          value={typed.words}
          error={errorAt(errors, 'woorden')}
          maxLength={1000}
        />
        <Checkboxes
          name="antwoord"
          label="Wil je antwoord?"
          choices={[{ value: 'ja', label: 'Ja, mijn naam en nummer mogen mee' }]}
          values={typed.answer ? ['ja'] : []}
          optional
        />
        <Button kind="main">Verstuur</Button>
      </Form>
    </Section>
  );
}

async function helpPage(visit: Visitor, typed: Typed = nothing): Promise<Reply> {
  const name = visit.params['soort'] ?? '';
  if (!isTopic(name)) return gone;
  const topic = topicOf(name);
  const seen = visit.actor && (await seeHelpers(visit.house, visit.actor, {}));
  const helpers = seen?.ok ? seen.value : [];
  const wrong = typed.refusals.length > 0;
  return show(
    <Shell visit={visit} title={`Hulp: ${topic.title}`} wrong={wrong}>
      <ErrorSummary errors={errorsOf(typed.refusals, 'woorden')} />
      <PageHead title={topic.title} lead={topic.what} />
      <Stack roomy>
        <HowTo topic={topic} />
        <Call visit={visit} helpers={helpers} />
        <Better name={name} typed={typed} helpers={helpers} />
      </Stack>
    </Shell>,
    wrong ? 422 : 200,
  );
}

async function tell(visit: Visit<Member>): Promise<Reply> {
  const name = visit.params['soort'] ?? '';
  if (!isTopic(name)) return gone;
  const [words, answer] = [text(visit.form, 'woorden'), text(visit.form, 'antwoord') === 'ja'];
  const given = await giveFeedback(visit.house, visit.actor, { page: name, words, wantsAnswer: answer });
  return given.ok
    ? go(`/hulp/${name}`, 'feedback-given')
    : helpPage(visit, { words, answer, refusals: given.refusals });
}

/** Help for each kind of page, for everybody; saying what could be better is for colleagues. */
export const helpPages: readonly Page[] = [
  publicPage('GET /hulp/:soort', (visit) => helpPage(visit)),
  page('POST /hulp/:soort', 'ask-help', tell),
];
