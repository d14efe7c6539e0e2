import { sayOwnWords, seeOwnSaid, type OwnSaid } from '#app/young/own-words.ts';
import type { Young } from '#domain/access/actor.ts';
import type { Refusal } from '#domain/outcome.ts';
import { groupSteps, mostOfAnswer } from '#domain/young/group.ts';
import { text } from '#web/door/form.ts';
import { go, gone, show, youngPage, type Page, type Reply, type Visit } from '#web/door/visit.ts';
import { Button, LinkButton } from '#web/kit/button.tsx';
import { errorAt, ErrorSummary } from '#web/kit/error-summary.tsx';
import { Field } from '#web/kit/field.tsx';
import { Form } from '#web/kit/form.tsx';
import { PageHead, Section } from '#web/kit/layout.tsx';
import { spokenIn } from '#web/language/spoken.ts';
import { Danger } from './danger.tsx';
import { Named } from './named.tsx';
import { errorsTo, readerIn, readsOn, toCall } from './reader.ts';
import { sheetWords } from './sheet-words/catalogue.ts';
import { YoungShell } from './young-shell.tsx';

type Mine = Visit<Young>;
const here = '/over-mij/eigen-woorden';
const rowOf = ({ params }: Mine) => groupSteps.find(({ step }) => step === params['stap']);

/** What stands there of one question, and what need not be said. */
function Said({ visit, own, row }: { visit: Mine; own: OwnSaid; row: (typeof groupSteps)[number] }) {
  const words = sheetWords[spokenIn(visit).code];
  const answer = own.answers[row.section];
  return (
    <Section title={words.step[row.step].ask}>
      <p>{answer?.how === 'said' ? <q dir="auto">{answer.text}</q> : words.ready.nothing}</p>
      {(own.warnings.get(row.section) ?? []).map(({ kind, words: found }) => (
        <p key={kind}>{words.ready.gentle(words.ready.delicate[kind], found.join(', '))}</p>
      ))}
      <LinkButton href={`${here}/${row.step}`}>
        {answer?.how === 'said' ? words.ready.change : words.ready.write}
        <span class="sr">: {words.step[row.step].ask}</span>
      </LinkButton>
    </Section>
  );
}

async function overview(visit: Mine): Promise<Reply> {
  const own = await seeOwnSaid(visit.house, visit.actor, {});
  if (!own.ok) return gone;
  const reader = readerIn(spokenIn(visit));
  const { ownWords } = reader.about;
  const { name } = toCall(own.value.card);
  return show(
    <YoungShell visit={visit} title={ownWords.title} language={reader.language} languagesLast>
      <PageHead title={ownWords.title} lead={<Named say={ownWords.lead} names={[name]} />} />
      {groupSteps.map((row) => (
        <Said key={row.step} visit={visit} own={own.value} row={row} />
      ))}
      <LinkButton href="/over-mij">{reader.words.back}</LinkButton>
    </YoungShell>,
  );
}

async function question(visit: Mine, refusals: readonly Refusal[] = []): Promise<Reply> {
  const row = rowOf(visit);
  const own = await seeOwnSaid(visit.house, visit.actor, {});
  if (!own.ok || !row) return gone;
  const reader = readerIn(spokenIn(visit));
  const words = sheetWords[reader.language.code];
  const { ask, start, help } = words.step[row.step];
  const errors = errorsTo(reader, refusals, 'words');
  const answer = own.value.answers[row.section];
  return show(
    <YoungShell visit={visit} title={ask} language={reader.language} languagesLast wrong={errors.length > 0}>
      <ErrorSummary errors={errors} />
      <PageHead title={ask} lead={help} />
      <Form action={`${here}/${row.step}`}>
        <Field
          name="words"
          label={start}
          hint={readsOn(reader, visit.today)}
          rows={4}
          maxLength={mostOfAnswer}
          optional
          value={errors.length > 0 ? text(visit.form, 'words') : (answer?.text ?? '')}
          error={errorAt(errors, 'words')}
        />
        <Button kind="main">{reader.words.helper.keep}</Button>
      </Form>
      <Danger words={reader.words} />
      <LinkButton href={here}>{reader.words.back}</LinkButton>
    </YoungShell>,
    errors.length > 0 ? 422 : 200,
  );
}

async function say(visit: Mine): Promise<Reply> {
  const row = rowOf(visit);
  if (!row) return gone;
  const { house, actor, form } = visit;
  const done = await sayOwnWords(house, actor, { section: row.section, text: text(form, 'words') });
  if (done.ok) return go(here);
  return done.refusals.some(({ code }) => code === 'not-found') ? gone : question(visit, done.refusals);
}

/** Own words for the overgangsdocument, by the own link: what stands there, and one question a screen. */
export const wordsPages: readonly Page[] = [
  youngPage(`GET ${here}`, 'see-own-words', overview),
  youngPage(`GET ${here}/:stap`, 'see-own-words', (visit) => question(visit)),
  youngPage(`POST ${here}/:stap`, 'say-own-words', say),
];
