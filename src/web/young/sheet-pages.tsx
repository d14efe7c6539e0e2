import { takeSeat } from '#app/young/group-door.ts';
import { finishSheet, keepAnswer, seeOwnSheet, type OwnSheet } from '#app/young/own-sheet.ts';
import type { Member, Pupil } from '#domain/access/actor.ts';
import type { Refusal } from '#domain/outcome.ts';
import { firstOpen, groupSteps, lastStep, stepAfter, stepBefore, stepOf, type Answer } from '#domain/young/group.ts';
import { oneOf, text } from '#web/door/form.ts';
import { go, gone, publicPage, pupilPage, show, type Page, type Reply, type Visit } from '#web/door/visit.ts';
import { pupilCookie } from '#web/door/who.ts';
import { Alert } from '#web/kit/alert.tsx';
import { Button, LinkButton } from '#web/kit/button.tsx';
import { Card } from '#web/kit/card.tsx';
import { errorAt, ErrorSummary } from '#web/kit/error-summary.tsx';
import { Field } from '#web/kit/field.tsx';
import { Form } from '#web/kit/form.tsx';
import { PageHead, Row, Stack } from '#web/kit/layout.tsx';
import { Link } from '#web/kit/link.tsx';
import { Steps } from '#web/kit/steps.tsx';
import { errorsOf, gentleWords } from './words.ts';
import { YoungShell } from './young-shell.tsx';

type Anyone = Visit<Member | undefined>;
type Mine = Visit<Pupil>;
const door = '/g';
const sheet = '/mijn-blad';

function doorPage(visit: Anyone, refusals: readonly Refusal[] = []): Reply {
  const errors = errorsOf(refusals, 'code');
  return show(
    <YoungShell visit={visit} title="Vul je code in" door={door} wrong={errors.length > 0}>
      <ErrorSummary errors={errors} />
      <PageHead title="Vul je code in" lead="Je code staat op je kaartje." />
      <Form action={door}>
        <Field
          name="code"
          label="Code"
          hint="Acht cijfers."
          size="m"
          inputMode="numeric"
          autocomplete="off"
          error={errorAt(errors, 'code')}
        />
        <Field
          name="birthYear"
          label="In welk jaar ben je geboren?"
          hint="Bijvoorbeeld: 2008"
          size="s"
          inputMode="numeric"
          autocomplete="off"
          error={errorAt(errors, 'birthYear')}
        />
        <Button kind="main">Begin</Button>
      </Form>
    </YoungShell>,
    errors.length > 0 ? 422 : 200,
  );
}

async function enter(visit: Anyone): Promise<Reply> {
  const { form, house, caller } = visit;
  const taking = { code: text(form, 'code'), birthYear: text(form, 'birthYear'), network: caller.network };
  const taken = await takeSeat(house, taking);
  if (!taken.ok) return doorPage(visit, taken.refusals);
  return { kind: 'go', to: sheet, signIn: pupilCookie(taken.value.token) };
}

/** The first question without an answer: who comes back goes on there. */
async function goOn(visit: Mine): Promise<Reply> {
  const seen = await seeOwnSheet(visit.house, visit.actor, {});
  return seen.ok ? go(`${sheet}/${firstOpen(seen.value.answers)}`) : gone;
}

function Already({ lines }: { lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <Card title="Dit staat er al" soft>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Card>
  );
}

function question(visit: Mine, own: OwnSheet, step: string, refusals: readonly Refusal[]): Reply {
  const row = stepOf(step);
  if (!row) return gone;
  const errors = errorsOf(refusals, 'words');
  const before = stepBefore(step);
  const said = errors.length > 0 ? text(visit.form, 'words') : own.answers[row.section]?.text;
  return show(
    <YoungShell visit={visit} title={row.ask} wrong={errors.length > 0}>
      <ErrorSummary errors={errors} />
      <Steps current={groupSteps.findIndex((one) => one.step === step) + 1} total={groupSteps.length} />
      <PageHead title={row.ask} lead={row.help} />
      <Already lines={own.already.get(row.section) ?? []} />
      <Form action={`${sheet}/${step}`}>
        <Field
          name="words"
          label={row.start}
          hint="Maak de zin af. Of schrijf het op jouw manier."
          rows={4}
          value={said ?? ''}
          error={errorAt(errors, 'words')}
        />
        <Row>
          <Button kind="main" name="how" value="said">
            Verder
          </Button>
          <Button name="how" value="unknown">
            Weet ik niet
          </Button>
          <Button name="how" value="skipped">
            Sla over
          </Button>
        </Row>
      </Form>
      {before && <Link href={`${sheet}/${before}`}>Terug</Link>}
    </YoungShell>,
    errors.length > 0 ? 422 : 200,
  );
}

const otherWords: Readonly<Record<Exclude<Answer['how'], 'said'>, string>> = {
  unknown: 'Weet ik niet.',
  skipped: 'Overgeslagen.',
};
const shownAnswer = (answer: Answer | undefined): string =>
  answer === undefined ? 'Nog niets.' : answer.how === 'said' ? answer.text : otherWords[answer.how];

function readyPage(visit: Mine, own: OwnSheet): Reply {
  return show(
    <YoungShell visit={visit} title="Ben je klaar?">
      <PageHead title="Ben je klaar?" lead="Lees wat je schreef. Klopt het?" />
      <Stack roomy>
        {groupSteps.map(({ step, section, ask }) => (
          <Card key={step} title={ask}>
            <p>{shownAnswer(own.answers[section])}</p>
            {(own.warnings.get(section) ?? []).map((warning) => (
              <Alert key={warning.kind} tone="warn">
                <p>{gentleWords(warning)}</p>
              </Alert>
            ))}
            <LinkButton href={`${sheet}/${step}`}>
              Verander<span class="sr">: {ask}</span>
            </LinkButton>
          </Card>
        ))}
        <p>Druk je op Klaar? Dan leest je begeleider dit. Jullie praten er samen over.</p>
        <Form action={`${sheet}/${lastStep}`}>
          <Button kind="main">Klaar</Button>
        </Form>
      </Stack>
    </YoungShell>,
  );
}

async function showStep(visit: Mine, refusals: readonly Refusal[] = []): Promise<Reply> {
  const step = visit.params['stap'] ?? '';
  const seen = await seeOwnSheet(visit.house, visit.actor, {});
  if (!seen.ok) return gone;
  return step === lastStep ? readyPage(visit, seen.value) : question(visit, seen.value, step, refusals);
}

/** Out at once: the computer is of everybody, and the next one finds nothing. */
const out: Reply = { kind: 'go', to: door, notice: 'sheet-ready', signIn: null };

async function keepStep(visit: Mine): Promise<Reply> {
  const { house, actor, form } = visit;
  const step = visit.params['stap'] ?? '';
  if (step === lastStep) return (await finishSheet(house, actor, {})).ok ? out : gone;
  const row = stepOf(step);
  if (!row) return gone;
  const how = oneOf(form, 'how', ['said', 'unknown', 'skipped'] as const) ?? 'said';
  const kept = await keepAnswer(house, actor, { section: row.section, how, text: text(form, 'words') });
  if (kept.ok) return go(`${sheet}/${stepAfter(step)}`);
  return kept.refusals.some(({ code }) => code === 'not-found') ? gone : showStep(visit, kept.refusals);
}

/** The short address of the cards, and the page that a pupil fills in: one question a screen. */
export const sheetPages: readonly Page[] = [
  publicPage(`GET ${door}`, (visit) => Promise.resolve(doorPage(visit))),
  publicPage(`POST ${door}`, enter),
  pupilPage(`GET ${sheet}`, 'see-own-sheet', goOn),
  pupilPage(`GET ${sheet}/:stap`, 'see-own-sheet', (visit) => showStep(visit)),
  pupilPage(`POST ${sheet}/:stap`, 'keep-own-sheet', keepStep),
];
