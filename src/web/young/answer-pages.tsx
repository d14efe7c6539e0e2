import { answerAppointment, sayHowItGoes, type Heard, type HowAnswer } from '#app/young/on-route.ts';
import { seeOwnPage } from '#app/young/own-page.ts';
import { mostWords } from '#app/young/stop-own-work.ts';
import type { Young } from '#domain/access/actor.ts';
import type { Refusal } from '#domain/outcome.ts';
import { comings, whyNots } from '#domain/young/choices.ts';
import { isDay } from '#law/day.ts';
import { readMissed } from '#domain/guidance/missed.ts';
import { all, oneOf, text } from '#web/door/form.ts';
import { go, gone, show, youngPage, type Page, type Reply, type Visit } from '#web/door/visit.ts';
import { Button, LinkButton } from '#web/kit/button.tsx';
import { Radios } from '#web/kit/choices.tsx';
import { errorAt, ErrorSummary } from '#web/kit/error-summary.tsx';
import { Field } from '#web/kit/field.tsx';
import { MissedField } from '#web/guidance/missed-field.tsx';
import { Form } from '#web/kit/form.tsx';
import { spokenIn } from '#web/language/spoken.ts';
import { PageHead, Stack } from '#web/kit/layout.tsx';
import { Danger } from './danger.tsx';
import { Named } from './named.tsx';
import { dayFor, errorsTo, momentFor, readerIn, readsOn, toCall } from './reader.ts';
import { home } from './route-pages.tsx';
import { YoungShell } from './young-shell.tsx';

type Mine = Visit<Young>;
const idOf = ({ params }: Mine): string => params['agreementId'] ?? '';
const isGone = (refusals: readonly Refusal[]): boolean => refusals.some(({ code }) => code === 'not-found');

/** "Ik kan niet": five reasons, a button each. None asks about health. */
async function whyPage(visit: Mine, refusals: readonly Refusal[] = []): Promise<Reply> {
  const page = await seeOwnPage(visit.house, visit.actor, {});
  const one = page.ok ? page.value.agreements.find(({ id }) => id === idOf(visit)) : undefined;
  if (!page.ok || !one || one.atTime === null || one.dueOn < visit.today) return gone;
  const reader = readerIn(spokenIn(visit));
  const { words, language } = reader;
  const { name } = toCall(page.value.card);
  const errors = errorsTo(reader, refusals, 'because');
  return show(
    <YoungShell
      visit={visit}
      title={words.appointment.whyTitle}
      language={language}
      languagesLast
      wrong={errors.length > 0}
    >
      <ErrorSummary errors={errors} />
      <PageHead title={words.appointment.whyTitle} lead={<Named say={words.appointment.whyHint} names={[name]} />} />
      <p>{momentFor(reader, one.dueOn, one.atTime)}</p>
      <Form action={`${home}/afspraak/${one.id}`} hidden={{ says: 'cannot' }} inline>
        <Stack>
          {whyNots.map((why, at) => (
            <Button key={why} name="because" value={why} id={at === 0 ? 'because' : undefined}>
              {words.appointment.why[why]}
            </Button>
          ))}
        </Stack>
      </Form>
      <LinkButton href={home}>{words.back}</LinkButton>
    </YoungShell>,
    errors.length > 0 ? 422 : 200,
  );
}

/** Where the confirmation is. A telephone keeps addresses: this one tells a day, and nothing of how somebody is. */
const doneAt = (what: What, { callBy }: Heard): string => `${home}/klaar/${what}${callBy ? `?dag=${callBy}` : ''}`;

async function answer(visit: Mine): Promise<Reply> {
  const { form, house, actor } = visit;
  const says = oneOf(form, 'says', comings);
  if (says === undefined) return whyPage(visit);
  const because = oneOf(form, 'because', whyNots);
  const done = await answerAppointment(house, actor, { agreementId: idOf(visit), says, because });
  if (done.ok) return go(doneAt(says === 'comes' ? 'komt' : 'kan-niet', done.value));
  return isGone(done.refusals) ? gone : whyPage(visit, done.refusals);
}

const howAnswers = ['well', 'doubt', 'call-me'] as const satisfies readonly HowAnswer[];

async function howPage(visit: Mine, refusals: readonly Refusal[] = []): Promise<Reply> {
  const page = await seeOwnPage(visit.house, visit.actor, {});
  if (!page.ok) return gone;
  const reader = readerIn(spokenIn(visit));
  const { words, language } = reader;
  const { how } = words;
  const errors = errorsTo(reader, refusals, 'answer');
  return show(
    <YoungShell visit={visit} title={how.title} language={language} languagesLast wrong={errors.length > 0}>
      <ErrorSummary errors={errors} />
      <PageHead title={how.title} lead={how.ifNothing} />
      <Form action={`${home}/hoe-gaat-het`}>
        <Radios
          name="answer"
          label={how.title}
          choices={howAnswers.map((value) => ({ value, label: how.answer[value] }))}
          value={text(visit.form, 'answer')}
          error={errorAt(errors, 'answer')}
        />
        <Field
          name="words"
          label={how.words}
          hint={readsOn(reader, visit.today)}
          rows={3}
          maxLength={mostWords}
          optional
          value={text(visit.form, 'words')}
          error={errorAt(errors, 'words')}
        />
        <MissedField language={language} form={visit.form} />
        <Button kind="main">{how.send}</Button>
      </Form>
      <Danger words={words} />
      <LinkButton href="/over-mij/baan-stopt">{how.stops}</LinkButton>
      <LinkButton href={home}>{words.back}</LinkButton>
    </YoungShell>,
    errors.length > 0 ? 422 : 200,
  );
}

async function sayHow(visit: Mine): Promise<Reply> {
  const { form, house, actor } = visit;
  const said = oneOf(form, 'answer', howAnswers);
  const done = await sayHowItGoes(house, actor, {
    answer: said,
    words: text(form, 'words'),
    missed: readMissed(all(form, 'missed')),
  });
  if (!done.ok) return isGone(done.refusals) ? gone : howPage(visit, done.refusals);
  return go(doneAt(done.value.callBy === null ? 'goed' : 'gehoord', done.value));
}

const whats = ['komt', 'kan-niet', 'goed', 'gehoord'] as const;
type What = (typeof whats)[number];
const titleOf = (what: What) =>
  ({ komt: 'comes', 'kan-niet': 'cannot', goed: 'well', gehoord: 'heard' } as const)[what];

/** What happened, who knows it, and who calls by when. It can be opened again: it changes nothing. */
async function donePage(visit: Mine): Promise<Reply> {
  const what = whats.find((one) => one === visit.params['wat']);
  const page = await seeOwnPage(visit.house, visit.actor, {});
  if (!page.ok || what === undefined) return gone;
  const reader = readerIn(spokenIn(visit));
  const { words, language } = reader;
  const { name } = toCall(page.value.card);
  const day = visit.query.get('dag') ?? '';
  const title = words.done[titleOf(what)];
  const { done } = words;
  return show(
    <YoungShell visit={visit} title={title} language={language} languagesLast>
      <PageHead title={title} />
      <p>
        {!isDay(day) || day < visit.today ? (
          <Named say={done.knows} names={[name]} />
        ) : day === visit.today ? (
          <Named say={done.callsToday} names={[name]} />
        ) : (
          <Named say={(who) => done.calls(who, dayFor(reader, day))} names={[name]} />
        )}
      </p>
      {what === 'kan-niet' && <p>{done.noHarm}</p>}
      {what === 'gehoord' && <Danger words={words} />}
      <LinkButton href={home} kind="main">
        {done.back}
      </LinkButton>
    </YoungShell>,
  );
}

/** What a young person answers on Mijn route, and what is said back. */
export const answerPages: readonly Page[] = [
  youngPage(`GET ${home}/afspraak/:agreementId`, 'see-own-page', (visit) => whyPage(visit)),
  youngPage(`POST ${home}/afspraak/:agreementId`, 'answer-appointment', answer),
  youngPage(`GET ${home}/hoe-gaat-het`, 'see-own-page', (visit) => howPage(visit)),
  youngPage(`POST ${home}/hoe-gaat-het`, 'say-how-it-goes', sayHow),
  youngPage(`GET ${home}/klaar/:wat`, 'see-own-page', donePage),
];
