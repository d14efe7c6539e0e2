import type { OwnTip } from '#app/ports/tips.ts';
import { giveTip, seeOwnTips, takeBackTip, type OwnTips } from '#app/tips/own-tips.ts';
import type { Young } from '#domain/access/actor.ts';
import type { Refusal } from '#domain/outcome.ts';
import { mostOfTip } from '#domain/tips/tip.ts';
import { oneOf, text } from '#web/door/form.ts';
import { go, gone, show, youngPage, type Page, type Reply, type Visit } from '#web/door/visit.ts';
import { Button, LinkButton } from '#web/kit/button.tsx';
import { Card } from '#web/kit/card.tsx';
import { Radios } from '#web/kit/choices.tsx';
import { errorAt, ErrorSummary, type FormError } from '#web/kit/error-summary.tsx';
import { Field } from '#web/kit/field.tsx';
import { Form } from '#web/kit/form.tsx';
import { PageHead, Section } from '#web/kit/layout.tsx';
import { said, Say } from '#web/language/say.tsx';
import { spokenIn } from '#web/language/spoken.ts';
import { Danger } from '#web/young/danger.tsx';
import { dateFor, dayFor, errorsTo, readerIn, type Reader } from '#web/young/reader.ts';
import { YoungShell } from '#web/young/young-shell.tsx';
import { tipWords } from './words/catalogue.ts';
import type { TipWords } from './words/words.ts';

type Mine = Visit<Young>;
type Read = { readonly visit: Mine; readonly shielded: boolean; readonly reader: Reader; readonly words: TipWords };
const here = '/tip';

const ofTips = (words: TipWords, code: string): string | undefined =>
  code in words.refusal ? words.refusal[code as keyof TipWords['refusal']] : undefined;
const errorsOf = ({ reader, words }: Read, refusals: readonly Refusal[]): readonly FormError[] =>
  refusals.flatMap((refusal) => {
    const own = ofTips(words, refusal.code);
    return own ? [{ field: refusal.field ?? 'words', text: own }] : errorsTo(reader, [refusal], 'words');
  });

/** What becomes of a tip: it waits, it is late, or it has an answer. */
function Became({ tip, read: { visit, reader, words, shielded } }: { tip: OwnTip; read: Read }) {
  const on = (day: string) => <>{dateFor(reader, day)}</>;
  if (tip.answeredOn !== null && tip.byName !== null)
    return (
      <>
        <p>
          <Say
            text={tip.hiddenBecause ? words.hidden : words.answered}
            with={{ wie: tip.byName, dag: on(tip.answeredOn) }}
          />
        </p>
        {tip.hiddenBecause ? (
          <p>{words.because[tip.hiddenBecause]}</p>
        ) : (
          <p lang="nl" dir="ltr">
            {tip.answer}
          </p>
        )}
      </>
    );
  if (tip.named && shielded) return <p>{words.unseen}</p>;
  return (
    <>
      {tip.readsFrom > visit.today && (
        <p>
          <Say text={words.later} with={{ dag: on(tip.readsFrom) }} />
        </p>
      )}
      <p>
        <Say text={tip.answerBy < visit.today ? words.late : words.waits} with={{ dag: on(tip.answerBy) }} />
      </p>
    </>
  );
}

function Tip({ tip, read }: { tip: OwnTip; read: Read }) {
  const { reader, words } = read;
  return (
    <Card>
      <p>
        <q dir="auto">{tip.words}</q>
      </p>
      <p>
        <Say text={words.sent} with={{ wie: tip.toName, dag: <>{dateFor(reader, tip.sentOn)}</> }} />{' '}
        {tip.named ? words.withName : words.withoutName}
      </p>
      <Became tip={tip} read={read} />
      <p>{words.takeBackHint}</p>
      <Form action={`${here}/${tip.id}/weg`} inline>
        <Button>{words.takeBack}</Button>
      </Form>
    </Card>
  );
}

type GiveProps = { to: NonNullable<OwnTips['to']>; read: Read; errors: readonly FormError[] };
/** The tip, with or without a name; until when there is an answer stands with each. */
function Give({ to, read, errors }: GiveProps) {
  const { visit, reader, words } = read;
  const day = (of: string) => dayFor(reader, of);
  const { named, nameless } = to;
  return (
    <Form action={here}>
      <Field
        name="words"
        label={words.words}
        hint={words.wordsHint}
        rows={4}
        maxLength={mostOfTip}
        value={text(visit.form, 'words')}
        error={errorAt(errors, 'words')}
      />
      <Radios
        name="named"
        label={words.who}
        value={text(visit.form, 'named')}
        error={errorAt(errors, 'named')}
        choices={[
          { value: 'ja', label: words.named, hint: said(words.namedHint, { dag: day(named.answerBy) }) },
          {
            value: 'nee',
            label: words.nameless,
            hint: said(words.namelessHint, { vanaf: day(nameless.readsFrom), dag: day(nameless.answerBy) }),
          },
        ]}
      />
      <p>{words.danger}</p>
      <Button kind="main">{words.send}</Button>
    </Form>
  );
}

/** What happened last stands on top; an answer goes before what waits. */
const newsFirst = (tips: readonly OwnTip[]): readonly OwnTip[] => {
  const news = ({ answeredOn, sentOn }: OwnTip) => `${answeredOn ?? sentOn} ${answeredOn === null ? 0 : 1}`;
  return tips.toSorted((a, b) => (news(a) < news(b) ? 1 : -1));
};

async function tipPage(visit: Mine, refusals: readonly Refusal[] = []): Promise<Reply> {
  const seen = await seeOwnTips(visit.house, visit.actor, {});
  if (!seen.ok) return gone;
  const { tips, to, shielded } = seen.value;
  const language = spokenIn(visit);
  const [reader, words] = [readerIn(language), tipWords[language.code]];
  const read = { visit, reader, words, shielded };
  const errors = errorsOf(read, refusals);
  return show(
    <YoungShell visit={visit} title={words.title} language={language} languagesLast wrong={errors.length > 0}>
      <ErrorSummary errors={errors} />
      <PageHead title={words.title} lead={to ? <Say text={words.lead} with={{ wie: to.name }} /> : words.noSchool} />
      {to && <Give to={to} read={read} errors={errors} />}
      <Section title={words.own} id="jouw-tips">
        {tips.length === 0 && <p>{words.nothing}</p>}
        {newsFirst(tips).map((tip) => (
          <Tip key={tip.id} tip={tip} read={read} />
        ))}
      </Section>
      <Danger words={reader.words} />
      <LinkButton href="/over-mij">{reader.words.back}</LinkButton>
    </YoungShell>,
    errors.length > 0 ? 422 : 200,
  );
}

async function give(visit: Mine): Promise<Reply> {
  const { house, actor, form } = visit;
  const named = oneOf(form, 'named', ['ja', 'nee'] as const);
  const typed = { words: text(form, 'words'), named: named === undefined ? undefined : named === 'ja' };
  const done = await giveTip(house, actor, typed);
  if (done.ok) return go(here, 'own-tip');
  return done.refusals.some(({ code }) => code === 'not-found') ? gone : tipPage(visit, done.refusals);
}

async function takeBack(visit: Mine): Promise<Reply> {
  const done = await takeBackTip(visit.house, visit.actor, { tipId: visit.params['tipId'] ?? '' });
  return done.ok ? go(here, 'own-tip-gone') : gone;
}

/** A tip to school, by the own link. */
export const ownTipPages: readonly Page[] = [
  youngPage(`GET ${here}`, 'see-own-page', (visit) => tipPage(visit)),
  youngPage(`POST ${here}`, 'do-on-own-page', give),
  youngPage(`POST ${here}/:tipId/weg`, 'do-on-own-page', takeBack),
];
