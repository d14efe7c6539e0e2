import { askAlong, seeRouteAlong, type RouteAlong } from '#app/parents/look-along.ts';
import type { Parent } from '#domain/access/actor.ts';
import { doingOf } from '#domain/parents/steps.ts';
import { mostOfQuestion } from '#domain/parents/link.ts';
import type { Refusal } from '#domain/outcome.ts';
import type { Day } from '#law/day.ts';
import { text } from '#web/door/form.ts';
import { go, gone, parentPage, show, type Page, type Reply, type Visit } from '#web/door/visit.ts';
import { Badge } from '#web/kit/badge.tsx';
import { Button } from '#web/kit/button.tsx';
import { Card } from '#web/kit/card.tsx';
import { ErrorSummary, errorAt, type FormError } from '#web/kit/error-summary.tsx';
import { Field } from '#web/kit/field.tsx';
import { Form } from '#web/kit/form.tsx';
import { PageHead, Section } from '#web/kit/layout.tsx';
import { Link } from '#web/kit/link.tsx';
import { dayIn, type Language } from '#web/language/languages.ts';
import { Name } from '#web/language/say.tsx';
import { keepingLanguage, spokenIn } from '#web/language/spoken.ts';
import { ParentShell } from './parent-shell.tsx';
import type { AlongWords } from './words/along.ts';
import { alongWords, talkWords } from './words/catalogue.ts';
import { PhoneNumber } from '#web/kit/phone-number.tsx';

type Mine = Visit<Parent>;
const root = '/meekijken';
type Here = {
  readonly words: AlongWords;
  readonly page: RouteAlong;
  readonly language: Language;
  readonly day: (on: Day) => string;
};

const toCall = ({ contact, lead }: RouteAlong) => contact ?? lead;

/** Who chooses what stands here. */
function chosen({ words, page: { ground, firstName, age } }: Here): string {
  if (ground === 'own-yes') return words.chooses(firstName, age);
  return ground === 'minor' ? words.tells(firstName, age) : words.decides(firstName, age);
}

function Now({ here: { words, page, day } }: { here: Here }) {
  const { turn } = page;
  if (turn === null) return null;
  const who = { 'young-person': words.now.child, parent: words.now.you, employer: words.now.other };
  return (
    <Card title={words.now.title} soft>
      <p>
        {turn.waitsFor === 'self' ? (
          <>
            <Name>{turn.name}</Name> {words.now.doing[doingOf(turn.verb)]}.
          </>
        ) : (
          who[turn.waitsFor]
        )}
      </p>
      <p>
        {words.now.by} <bdi>{day(turn.dueOn)}</bdi>
      </p>
    </Card>
  );
}

function Helper({ here: { words, page } }: { here: Here }) {
  const { contact, lead } = page;
  const { name, phone } = toCall(page);
  return (
    <Section title={words.helper.title}>
      {contact ? (
        <p>
          <strong>
            <Name>{name}</Name>
          </strong>
          , <Name>{contact.organisation}</Name>. {words.helper.fixed}.
        </p>
      ) : (
        <p>
          <Name>{lead.name}</Name>. {words.helper.none}
        </p>
      )}
      {phone && (
        <p>
          <Link href={`tel:${phone.replaceAll(/[^+\d]/g, '')}`}>
            {`${words.helper.call}\u00a0`}
            <PhoneNumber>{phone}</PhoneNumber>
          </Link>
        </p>
      )}
    </Section>
  );
}

/** The same list as that of the young person, without what is private. */
function Steps({ here: { words, page, day } }: { here: Here }) {
  if (page.steps.length === 0) return null;
  return (
    <Section title={words.route.title}>
      <ol class="stack">
        {page.steps.map(({ kind, state, on, name }) => (
          <li key={`${kind} ${name}`}>
            <Badge tone={state === 'done' ? 'done' : state === 'now' ? 'calm' : 'plain'}>{words.route[state]}</Badge>{' '}
            {words.step[kind]}
            {name !== null && kind === 'handover' && (
              <>
                {' '}
                <Name>{name}</Name>
              </>
            )}
            {on !== null && kind === 'school' && (
              <>
                {' '}
                {words.until} <bdi>{day(on)}</bdi>
              </>
            )}
          </li>
        ))}
      </ol>
    </Section>
  );
}

function Questions({ here, errors, typed }: { here: Here; errors: readonly FormError[]; typed: string }) {
  const { words, page, day } = here;
  return (
    <Section title={words.ask.title}>
      {page.questions.map(({ id, words: asked, askedOn, answerBy, answer, answeredOn }) => (
        <Card key={id} level={3} title={`${words.ask.asked}, ${day(askedOn)}`}>
          <p>
            <bdi>{asked}</bdi>
          </p>
          {answer === null || answeredOn === null ? (
            <p>
              {words.ask.answerBy} <bdi>{day(answerBy)}</bdi>
            </p>
          ) : (
            <>
              <p>
                <strong>
                  {words.ask.answer}, <bdi>{day(answeredOn)}</bdi>
                </strong>
              </p>
              <p>
                <Name>{answer}</Name>
              </p>
            </>
          )}
        </Card>
      ))}
      <Form action={`${root}/vraag`}>
        <Field
          name="words"
          label={words.ask.label}
          hint={words.ask.hint}
          rows={3}
          value={typed}
          error={errorAt(errors, 'words')}
        />
        <Button kind="main">{words.ask.send}</Button>
      </Form>
    </Section>
  );
}

function sayOf({ code }: Refusal, { ask }: AlongWords): string {
  const said: Readonly<Record<string, string>> = {
    'words-missing': ask.missing,
    bsn: ask.bsn,
    'words-too-long': ask.long(mostOfQuestion),
    'asked-enough': ask.enough,
  };
  return said[code] ?? ask.wrong;
}

/** The route of one young person, for who looks along: never two on one page. */
async function routePage(visit: Mine, refusals: readonly Refusal[] = []): Promise<Reply> {
  const read = await seeRouteAlong(visit.house, visit.actor, {});
  if (!read.ok) return gone;
  const language = spokenIn(visit);
  const words = alongWords[language.code];
  const here: Here = { words, page: read.value, language, day: (on) => dayIn(language, on) };
  const errors = refusals.map((refusal) => ({ field: 'words', text: sayOf(refusal, words) }));
  return show(
    <ParentShell visit={visit} language={language} title={words.title} wrong={errors.length > 0}>
      <ErrorSummary errors={errors} />
      <PageHead title={words.title} lead={chosen(here)} />
      <Now here={here} />
      <Section title={words.you.title}>
        <p>
          {words.you.talk(read.value.firstName)}{' '}
          <Link href={keepingLanguage('/praten-thuis', language)}>{talkWords[language.code].title}</Link>
        </p>
        <p>{words.you.ask}</p>
      </Section>
      <Helper here={here} />
      <Steps here={here} />
      <Questions here={here} errors={errors} typed={errors.length > 0 ? text(visit.form, 'words') : ''} />
      <p>{words.yes}</p>
      <Form action="/ouder/uit" inline>
        <Button>{words.close}</Button>
      </Form>
    </ParentShell>,
    errors.length > 0 ? 422 : 200,
  );
}

async function ask(visit: Mine): Promise<Reply> {
  const asked = await askAlong(visit.house, visit.actor, { words: text(visit.form, 'words') });
  return asked.ok ? go(root) : routePage(visit, asked.refusals);
}

/** What who looks along reads and asks. */
export const alongPages: readonly Page[] = [
  parentPage(`GET ${root}`, 'see-route-along', (visit) => routePage(visit)),
  parentPage(`POST ${root}/vraag`, 'ask-along', ask),
];
