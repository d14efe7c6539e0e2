import { answerYesAsk, readYesAsk, type YesAskPage, type YesAnswer } from '#app/handover/answer-yes-ask.ts';
import type { Speaker } from '#domain/access/actor.ts';
import { longDay } from '#domain/day-words.ts';
import { oneOf } from '#web/door/form.ts';
import { go, gone, show, speakerPage, type Page, type Reply, type Visit } from '#web/door/visit.ts';
import { Button } from '#web/kit/button.tsx';
import { ErrorSummary } from '#web/kit/error-summary.tsx';
import { Form } from '#web/kit/form.tsx';
import { PageHead, Row, Section } from '#web/kit/layout.tsx';
import { SpeakerShell } from './speaker-shell.tsx';
import { shortName } from './words.ts';
import { Caller, YesQuestion } from './yes-question.tsx';

type Mine = Visit<Speaker>;
const home = '/vraag-aan-u';

/** Two buttons of one look: nothing is chosen, and no answer is the easy one. */
const TwoButtons = () => (
  <Form action={home}>
    <Row>
      <Button name="answer" value="yes">
        Ja, dit mag
      </Button>
      <Button name="answer" value="no">
        Nee, dit mag niet
      </Button>
    </Row>
  </Form>
);

function Open({ page }: { page: YesAskPage }) {
  const { shown, kind, answerBy } = page;
  return (
    <>
      <PageHead title="Zegt u ja of nee?" lead={`${shown.asker.name} van ${shown.asker.organisation} vraagt dit.`} />
      <YesQuestion shown={shown} kind={kind} answerBy={answerBy} level={2} />
      <TwoButtons />
      <Caller shown={shown} />
    </>
  );
}

function SaidYes({ page }: { page: YesAskPage }) {
  const { shown, answeredOn } = page;
  const to = shortName(shown.receiver);
  return (
    <>
      <PageHead title="U zei ja" lead={answeredOn === null ? undefined : `Op ${longDay(answeredOn)}.`} />
      <p>
        {shown.asker.name} hoort dit en gaat verder. Dit ging over {shown.fullName}.
      </p>
      <Section title="Wilt u dit toch niet?">
        <p>
          Dan trekt u uw ja in. {shown.asker.name} stuurt niets meer naar {to}. Hielp {to} al? Dan houdt {to} wat daar
          al is gelezen. Dat mag van de wet.
        </p>
        <Form action={home}>
          <Button kind="stop" name="answer" value="back">
            Trek mijn ja in
          </Button>
        </Form>
      </Section>
      <Caller shown={shown} />
    </>
  );
}

function Over({ page }: { page: YesAskPage }) {
  const { shown, state, answeredOn, takenBackOn } = page;
  const [title, on] = state === 'no' ? ['U zei nee', answeredOn] : ['U trok uw ja in', takenBackOn];
  return (
    <>
      <PageHead title={title} lead={on === null ? undefined : `Op ${longDay(on)}.`} />
      <p>
        {shown.asker.name} hoort dit. Er gaat niets{state === 'no' ? '' : ' nieuws'} over {shown.fullName} naar{' '}
        {shortName(shown.receiver)}. {shown.asker.organisation} blijft {shown.firstName} helpen.
      </p>
      <p>Bedenkt u zich? Dan stelt {shown.asker.name} de vraag opnieuw.</p>
      <Caller shown={shown} />
    </>
  );
}

const titles = {
  open: 'Zegt u ja of nee?',
  yes: 'U zei ja',
  no: 'U zei nee',
  'taken-back': 'U trok uw ja in',
} as const;

async function questionPage(visit: Mine, error?: string): Promise<Reply> {
  const read = await readYesAsk(visit.house, visit.actor, {});
  if (!read.ok) return gone;
  const page = read.value;
  const part =
    page.state === 'open' ? (
      <Open page={page} />
    ) : page.state === 'yes' ? (
      <SaidYes page={page} />
    ) : (
      <Over page={page} />
    );
  return show(
    <SpeakerShell visit={visit} title={titles[page.state]} wrong={error !== undefined}>
      <ErrorSummary errors={error === undefined ? [] : [{ field: 'inhoud', text: error }]} />
      {part}
      <Form action="/ja/uit" inline>
        <Button>Sluit deze pagina</Button>
      </Form>
    </SpeakerShell>,
    error === undefined ? 200 : 422,
  );
}

const answers: readonly YesAnswer[] = ['yes', 'no', 'back'];
async function answer(visit: Mine): Promise<Reply> {
  const said = await answerYesAsk(visit.house, visit.actor, { answer: oneOf(visit.form, 'answer', answers) });
  if (said.ok) return go(home);
  const code = said.refusals[0]?.code;
  if (code === 'not-found') return gone;
  return code === 'answer-missing' ? questionPage(visit, 'Kies ja of nee.') : go(home, 'speaker-late');
}

/** The one question behind the link of who speaks for a young person. */
export const yesAskPages: readonly Page[] = [
  speakerPage(`GET ${home}`, 'read-yes-ask', (visit) => questionPage(visit)),
  speakerPage(`POST ${home}`, 'answer-yes-ask', answer),
];
