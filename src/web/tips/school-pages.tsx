import type { SchoolTip } from '#app/ports/tips.ts';
import { answerTip, hideTip, seeTips } from '#app/tips/school-tips.ts';
import type { Member } from '#domain/access/actor.ts';
import { longDay, shortDay } from '#domain/day-words.ts';
import type { Refusal } from '#domain/outcome.ts';
import { isSchool } from '#domain/person/new-person.ts';
import { hideReasons, mostOfAnswer, type HideReason } from '#domain/tips/tip.ts';
import { oneOf, text } from '#web/door/form.ts';
import { Shell } from '#web/door/shell.tsx';
import { go, gone, onlyAt, page, show, type Page, type Reply, type Visit } from '#web/door/visit.ts';
import { Button, LinkButton } from '#web/kit/button.tsx';
import { Card } from '#web/kit/card.tsx';
import { Radios } from '#web/kit/choices.tsx';
import { Details } from '#web/kit/details.tsx';
import { EmptyState } from '#web/kit/empty-state.tsx';
import { errorAt, ErrorSummary, type FormError } from '#web/kit/error-summary.tsx';
import { Field } from '#web/kit/field.tsx';
import { Form } from '#web/kit/form.tsx';
import { PageHead, Section, Stack } from '#web/kit/layout.tsx';
import { isGone } from '#web/person/refusals.ts';
import { countWords, tipErrors } from './school-words.ts';

type Visitor = Visit<Member>;
type Props = { visit: Visitor; tip: SchoolTip; errors: readonly FormError[] };
const here = '/tips';
const title = 'Tips van leerlingen';
const reasons = Object.keys(hideReasons) as readonly HideReason[];
const ofWhom = ({ of }: SchoolTip): string => (of ? (of.name ?? 'Een leerling die jij niet ziet') : 'Zonder naam');

function Answering({ visit, tip: { id }, errors }: Props) {
  const here422 = visit.params['tipId'] === id;
  return (
    <>
      <Form action={`${here}/${id}/antwoord`}>
        <Field
          name="words"
          id={`words-${id}`}
          label="Wat doen jullie ermee?"
          hint="De leerling leest dit. Schrijf korte zinnen, en geen namen van anderen."
          rows={3}
          maxLength={mostOfAnswer}
          value={here422 ? text(visit.form, 'words') : ''}
          error={errorAt(errors, `words-${id}`)}
        />
        <Button kind="main">Geef antwoord</Button>
      </Form>
      <Details summary="Verberg deze tip" open={errorAt(errors, `because-${id}`) !== undefined}>
        <Form action={`${here}/${id}/verbergen`}>
          <Radios
            name="because"
            id={`because-${id}`}
            label="Waarom verberg je de tip?"
            hint="Niemand op school leest de tip dan nog. De leerling leest door wie en waarom."
            value={here422 ? text(visit.form, 'because') : ''}
            error={errorAt(errors, `because-${id}`)}
            choices={reasons.map((value) => ({ value, label: hideReasons[value] }))}
          />
          <Button kind="stop">Verberg de tip</Button>
        </Form>
      </Details>
    </>
  );
}

function Waiting(props: Props) {
  const { visit, tip } = props;
  const late = tip.answerBy < visit.today;
  return (
    <Card title={ofWhom(tip)} level={3}>
      <p>
        <q>{tip.words}</q>
      </p>
      <p>
        {late
          ? `Te laat: het antwoord moest er uiterlijk ${longDay(tip.answerBy)} zijn.`
          : `Geef uiterlijk ${longDay(tip.answerBy)} antwoord.`}
        {tip.of && ` Gestuurd op ${shortDay(tip.of.sentOn)}.`}
      </p>
      <Answering {...props} />
    </Card>
  );
}

function Done({ done }: { done: readonly SchoolTip[] }) {
  if (done.length === 0) return null;
  return (
    <Details summary={`Klaar (${done.length})`}>
      {done.map((tip) => (
        <Card key={tip.id} title={ofWhom(tip)} level={3}>
          {tip.hiddenBecause !== null ? (
            <p>
              Verborgen door {tip.byName}. {hideReasons[tip.hiddenBecause]}.
            </p>
          ) : (
            <>
              <p>
                <q>{tip.words}</q>
              </p>
              <p>
                {tip.byName} gaf antwoord: {tip.answer}
              </p>
            </>
          )}
        </Card>
      ))}
    </Details>
  );
}

async function tipsPage(visit: Visitor, refusals: readonly Refusal[] = []): Promise<Reply> {
  const seen = await seeTips(visit.house, visit.actor, {});
  if (!seen.ok) return gone;
  const { waiting, done, counts } = seen.value;
  const errors = tipErrors(refusals, visit.params['tipId'] ?? '');
  return show(
    <Shell visit={visit} title={title} wrong={errors.length > 0}>
      <ErrorSummary errors={errors} />
      <PageHead title={title} lead="Elke tip krijgt antwoord. Een tip zonder naam staat hier vanaf de maandag erna." />
      <Stack roomy>
        {counts.given > 0 && <p>{countWords(counts)}</p>}
        {waiting.length === 0 ? (
          <EmptyState title="Er wacht geen tip op antwoord">
            <p>Hier staan tips die leerlingen met hun eigen link aan school geven.</p>
            <LinkButton href="/werk">Naar Mijn werk</LinkButton>
          </EmptyState>
        ) : (
          <Section title="Wacht op antwoord" count={waiting.length}>
            {waiting.map((tip) => (
              <Waiting key={tip.id} visit={visit} tip={tip} errors={errors} />
            ))}
          </Section>
        )}
        <Done done={done} />
      </Stack>
    </Shell>,
    errors.length > 0 ? 422 : 200,
  );
}

async function answer(visit: Visitor): Promise<Reply> {
  const tipId = visit.params['tipId'] ?? '';
  const done = await answerTip(visit.house, visit.actor, { tipId, words: text(visit.form, 'words') });
  if (done.ok) return go(here, 'tip-answered');
  return isGone(done.refusals) ? gone : tipsPage(visit, done.refusals);
}
async function hide(visit: Visitor): Promise<Reply> {
  const tipId = visit.params['tipId'] ?? '';
  const done = await hideTip(visit.house, visit.actor, { tipId, because: oneOf(visit.form, 'because', reasons) });
  if (done.ok) return go(here, 'tip-hidden');
  return isGone(done.refusals) ? gone : tipsPage(visit, done.refusals);
}

/** Tips of young people, for the school that they are for. */
export const schoolTipPages: readonly Page[] = [
  page(`GET ${here}`, 'see-tips', (visit) => tipsPage(visit)),
  page(`POST ${here}/:tipId/antwoord`, 'answer-tip', answer),
  page(`POST ${here}/:tipId/verbergen`, 'answer-tip', hide),
].map(onlyAt(isSchool));
