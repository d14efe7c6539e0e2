import { seeOwnStory, writeOwnStory } from '#app/young/own-story.ts';
import type { Young } from '#domain/access/actor.ts';
import type { Refusal } from '#domain/outcome.ts';
import { storyLetters, storyQuestions } from '#domain/young/story.ts';
import { text } from '#web/door/form.ts';
import { go, gone, show, youngPage, type Page, type Reply, type Visit } from '#web/door/visit.ts';
import { Button, LinkButton } from '#web/kit/button.tsx';
import { errorAt, ErrorSummary } from '#web/kit/error-summary.tsx';
import { Field } from '#web/kit/field.tsx';
import { Form } from '#web/kit/form.tsx';
import { PageHead } from '#web/kit/layout.tsx';
import { spokenIn } from '#web/language/spoken.ts';
import { Danger } from './danger.tsx';
import { Named } from './named.tsx';
import { errorsOf, wordsFor } from './story-reader.ts';
import { YoungShell } from './young-shell.tsx';

type Mine = Visit<Young>;
type Question = (typeof storyQuestions)[number];
const here = '/mijn-verhaal';

const rowOf = ({ params }: Mine): Question | undefined =>
  storyQuestions.find(({ step }) => step === params['verhaalvraag']);

async function question(visit: Mine, refusals: readonly Refusal[] = []): Promise<Reply> {
  const row = rowOf(visit);
  const seen = await seeOwnStory(visit.house, visit.actor, {});
  if (!seen.ok || !row) return gone;
  const own = seen.value;
  const told = wordsFor(visit);
  const { reader, words } = told;
  const { ask, start, help } = words.question[row.id];
  const errors = errorsOf(told, refusals);
  return show(
    <YoungShell visit={visit} title={ask} language={spokenIn(visit)} languagesLast wrong={errors.length > 0}>
      <ErrorSummary errors={errors} />
      <PageHead title={ask} lead={help} />
      <p>{own.sharedUntil === null ? words.share.nobody : words.share.changes}</p>
      <Form action={`${here}/vraag/${row.step}`}>
        <Field
          name="words"
          label={start}
          rows={4}
          maxLength={storyLetters}
          optional
          value={errors.length > 0 ? text(visit.form, 'words') : (own.answers[row.id] ?? '')}
          error={errorAt(errors, 'words')}
        />
        <Button kind="main">{words.keep}</Button>
      </Form>
      <p>
        <Named say={words.worry} names={[own.reader]} />
      </p>
      <Danger words={reader.words} />
      <LinkButton href={here}>{words.skip}</LinkButton>
    </YoungShell>,
    errors.length > 0 ? 422 : 200,
  );
}

async function write(visit: Mine): Promise<Reply> {
  const row = rowOf(visit);
  if (!row) return gone;
  const { house, actor, form } = visit;
  const done = await writeOwnStory(house, actor, { id: row.id, text: text(form, 'words') });
  if (done.ok) return go(here);
  return done.refusals.some(({ code }) => code === 'not-found') ? gone : question(visit, done.refusals);
}

/** One question of Mijn verhaal a screen; skipping is always fine. */
export const storyQuestionPages: readonly Page[] = [
  youngPage(`GET ${here}/vraag/:verhaalvraag`, 'see-own-story', (visit) => question(visit)),
  youngPage(`POST ${here}/vraag/:verhaalvraag`, 'write-own-story', write),
];
