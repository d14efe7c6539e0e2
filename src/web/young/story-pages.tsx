import {
  removeOwnStory,
  seeOwnStory,
  shareOwnStory,
  stopOwnStory,
  takeOwnStory,
  type OwnStoryPage,
} from '#app/young/own-story.ts';
import type { Young } from '#domain/access/actor.ts';
import type { Refusal } from '#domain/outcome.ts';
import { proposedDays, storyQuestions, toldIn } from '#domain/young/story.ts';
import { dayParts, number, pickedDay, text } from '#web/door/form.ts';
import { go, gone, show, youngPage, type Page, type Reply, type Visit } from '#web/door/visit.ts';
import { Button, LinkButton } from '#web/kit/button.tsx';
import { DateField } from '#web/kit/date-field.tsx';
import { Details } from '#web/kit/details.tsx';
import { errorAt, ErrorSummary } from '#web/kit/error-summary.tsx';
import { Form } from '#web/kit/form.tsx';
import { PageHead, Section, Stack } from '#web/kit/layout.tsx';
import { spokenIn } from '#web/language/spoken.ts';
import { Named } from './named.tsx';
import { dateFor } from './reader.ts';
import { sheetWords } from './sheet-words/catalogue.ts';
import { storyQuestionPages } from './story-question-pages.tsx';
import { errorsOf, wordsFor, type Told } from './story-reader.ts';
import type { StoryWords } from './story-words/words.ts';
import { YoungShell } from './young-shell.tsx';

type Mine = Visit<Young>;
const here = '/mijn-verhaal';
const shareAt = `${here}/delen`;
type Question = (typeof storyQuestions)[number];

/** One question with what was answered, and what need not be said. */
function Answered({ own, row, told }: { own: OwnStoryPage; row: Question; told: Told }) {
  const { reader, words } = told;
  const { ready } = sheetWords[reader.language.code];
  const { ask } = words.question[row.id];
  const answer = own.answers[row.id];
  return (
    <Section title={ask}>
      <p>{answer === undefined ? words.nothing : <q dir="auto">{answer}</q>}</p>
      {(own.warnings.get(row.id) ?? []).map(({ kind, words: found }) => (
        <p key={kind}>{ready.gentle(ready.delicate[kind], found.join(', '))}</p>
      ))}
      <LinkButton href={`${here}/vraag/${row.step}`}>
        {answer === undefined ? ready.write : words.change}
        <span class="sr">: {ask}</span>
      </LinkButton>
    </Section>
  );
}

/** All that was answered, as others read it. */
function Whole({ own, words }: { own: OwnStoryPage; words: StoryWords }) {
  return (
    <>
      {toldIn(own.answers).map(({ id, text: answer }) => (
        <Section key={id} title={words.question[id].ask}>
          <p dir="auto">{answer}</p>
        </Section>
      ))}
    </>
  );
}

/** Who reads it now, and what the young person can choose. */
function Readers({ own, told: { reader, words } }: { own: OwnStoryPage; told: Told }) {
  const { share } = words;
  const { sharedUntil: until, who } = own;
  if (until !== null)
    return (
      <Section title={share.title}>
        <p>
          <Named say={(name) => share.reads(name, dateFor(reader, until))} names={[own.reader]} />
        </p>
        <p>{share.changes}</p>
        <Form action={`${here}/stoppen`}>
          <Button kind="stop">{share.stop}</Button>
        </Form>
      </Section>
    );
  return (
    <Section title={share.title}>
      <p>{share.nobody}</p>
      {own.version === 0 && <p>{share.empty}</p>}
      {own.version > 0 && who === 'self' && <LinkButton href={shareAt}>{share.start}</LinkButton>}
      {own.version > 0 && who !== null && who !== 'self' && <p>{share.waits[who]}</p>}
    </Section>
  );
}

async function overview(visit: Mine): Promise<Reply> {
  const seen = await seeOwnStory(visit.house, visit.actor, {});
  if (!seen.ok) return gone;
  const own = seen.value;
  const told = wordsFor(visit);
  const { reader, words } = told;
  return show(
    <YoungShell visit={visit} title={words.title} language={spokenIn(visit)} languagesLast>
      <PageHead title={words.title} lead={words.lead} />
      {storyQuestions.map((row) => (
        <Answered key={row.id} own={own} row={row} told={told} />
      ))}
      <Readers own={own} told={told} />
      {own.version > 0 && (
        <Stack>
          <LinkButton href={`${here}/papier`}>{words.paper.link}</LinkButton>
          <Details summary={words.remove.title}>
            <p>{words.remove.text}</p>
            <Form action={`${here}/weg`}>
              <Button kind="stop">{words.remove.yes}</Button>
            </Form>
          </Details>
        </Stack>
      )}
      <LinkButton href="/over-mij">{reader.words.back}</LinkButton>
    </YoungShell>,
  );
}

/** First exactly what will be read and by whom, then the yes; nothing is chosen beforehand. */
async function sharePage(visit: Mine, refusals: readonly Refusal[] = []): Promise<Reply> {
  const seen = await seeOwnStory(visit.house, visit.actor, {});
  if (!seen.ok || seen.value.who !== 'self' || seen.value.version === 0) return gone;
  const own = seen.value;
  const told = wordsFor(visit);
  const { reader, words } = told;
  const { share } = words;
  const errors = errorsOf(told, refusals);
  const { organisationName } = visit.actor;
  return show(
    <YoungShell visit={visit} title={share.sure} language={spokenIn(visit)} languagesLast wrong={errors.length > 0}>
      <ErrorSummary errors={errors} />
      <PageHead title={share.sure} lead={<Named say={share.who} names={[own.reader, organisationName]} />} />
      <Details summary={share.what} open>
        <Whole own={own} words={words} />
      </Details>
      <p>{share.changes}</p>
      <Form action={shareAt} hidden={{ version: String(own.version) }}>
        <DateField
          name="until"
          label={share.until}
          picks={proposedDays(visit.today).map((value) => ({ value, label: dateFor(reader, value) }))}
          picked={text(visit.form, 'until-pick')}
          value={dayParts(visit.form, 'until')}
          error={errorAt(errors, 'until')}
        />
        <Button kind="main">{share.yes}</Button>
      </Form>
      <LinkButton href={here}>{share.no}</LinkButton>
    </YoungShell>,
    errors.length > 0 ? 422 : 200,
  );
}

async function share(visit: Mine): Promise<Reply> {
  const { house, actor, form } = visit;
  const done = await shareOwnStory(house, actor, { version: number(form, 'version'), until: pickedDay(form, 'until') });
  if (done.ok) return go(here, 'own-chosen');
  return done.refusals.some(({ code }) => code === 'not-found') ? gone : sharePage(visit, done.refusals);
}

async function stop(visit: Mine): Promise<Reply> {
  await stopOwnStory(visit.house, visit.actor, {});
  return go(here, 'own-chosen');
}

async function remove(visit: Mine): Promise<Reply> {
  await removeOwnStory(visit.house, visit.actor, {});
  return go(here, 'own-chosen');
}

/** On a sheet, with nothing else on it. */
async function paper(visit: Mine): Promise<Reply> {
  const taken = await takeOwnStory(visit.house, visit.actor, {});
  if (!taken.ok) return gone;
  const { reader, words } = wordsFor(visit);
  return show(
    <YoungShell visit={visit} title={words.title} language={spokenIn(visit)} languagesLast>
      <PageHead title={words.title} lead={<Named say={(name) => name} names={[taken.value.card.firstName]} />} />
      <p class="no-print">
        {words.paper.how} {words.paper.away}
      </p>
      <Whole own={taken.value} words={words} />
      <div class="no-print">
        <LinkButton href={here}>{reader.words.back}</LinkButton>
      </div>
    </YoungShell>,
  );
}

/** Mijn verhaal, by the own link: five questions, who reads it, and a sheet of paper. */
export const storyPages: readonly Page[] = [
  youngPage(`GET ${here}`, 'see-own-story', overview),
  ...storyQuestionPages,
  youngPage(`GET ${shareAt}`, 'see-own-story', (visit) => sharePage(visit)),
  youngPage(`POST ${shareAt}`, 'share-own-story', share),
  youngPage(`POST ${here}/stoppen`, 'share-own-story', stop),
  youngPage(`POST ${here}/weg`, 'write-own-story', remove),
  youngPage(`GET ${here}/papier`, 'take-own-story', paper),
];
