import { takeSeat } from '#app/young/group-door.ts';
import { finishSheet, keepAnswer, seeOwnSheet, type OwnSheet } from '#app/young/own-sheet.ts';
import type { Member, Pupil } from '#domain/access/actor.ts';
import type { Refusal } from '#domain/outcome.ts';
import { firstOpen, groupSteps, lastStep, stepAfter, stepBefore, stepOf, type Answer } from '#domain/young/group.ts';
import { wishKeys } from '#domain/wish/wish.ts';
import { WishField } from '#web/wish/wish-field.tsx';
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
import { keepingLanguage, spokenIn } from '#web/language/spoken.ts';
import { doorErrors, doorWords } from './door-words/catalogue.ts';
import { sheetSays, sheetWords } from './sheet-words/catalogue.ts';
import type { SheetWords } from './sheet-words/words.ts';
import { YoungShell } from './young-shell.tsx';

type Anyone = Visit<Member | undefined>;
type Mine = Visit<Pupil>;
const door = '/g';
const sheet = '/mijn-blad';

function doorPage(visit: Anyone, refusals: readonly Refusal[] = []): Reply {
  const language = spokenIn(visit);
  const words = doorWords[language.code];
  const { code, card } = words;
  const errors = doorErrors(words, refusals);
  return show(
    <YoungShell visit={visit} language={language} title={code.title} door={door} wrong={errors.length > 0}>
      <ErrorSummary errors={errors} />
      <PageHead title={code.title} lead={card.lead} />
      <Form action={keepingLanguage(door, language)}>
        <Field
          name="code"
          label={card.label}
          hint={card.hint}
          size="m"
          inputMode="numeric"
          autocomplete="off"
          error={errorAt(errors, 'code')}
        />
        <Field
          name="birthYear"
          label={code.year}
          hint={code.yearHint}
          size="s"
          inputMode="numeric"
          autocomplete="off"
          error={errorAt(errors, 'birthYear')}
        />
        <Button kind="main">{card.begin}</Button>
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
  return { kind: 'go', to: sheet, signIn: pupilCookie(taken.value.token, spokenIn(visit).code) };
}

/** The first question without an answer: who comes back goes on there. */
async function goOn(visit: Mine): Promise<Reply> {
  const seen = await seeOwnSheet(visit.house, visit.actor, {});
  return seen.ok ? go(`${sheet}/${firstOpen(seen.value.answers)}`) : gone;
}

/** What colleagues and the pupil wrote before: in the language in which it was written. */
function Already({ title, lines }: { title: string; lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <Card title={title} soft>
      <ul>
        {lines.map((line) => (
          <li key={line} lang="nl" dir="auto">
            {line}
          </li>
        ))}
      </ul>
    </Card>
  );
}

function question(visit: Mine, own: OwnSheet, step: string, refusals: readonly Refusal[]): Reply {
  const row = stepOf(step);
  if (!row) return gone;
  const language = spokenIn(visit);
  const words = sheetWords[language.code];
  const { ask, start, help } = words.step[row.step];
  const errors = refusals.map((one) => ({ field: one.field ?? 'words', text: sheetSays(words, one) }));
  const before = stepBefore(step);
  const said = errors.length > 0 ? text(visit.form, 'words') : own.answers[row.section]?.text;
  return show(
    <YoungShell visit={visit} language={language} title={ask} wrong={errors.length > 0}>
      <ErrorSummary errors={errors} />
      <Steps current={groupSteps.findIndex((one) => one.step === step) + 1} total={groupSteps.length} />
      <PageHead title={ask} lead={help} />
      <Already title={words.already} lines={own.already.get(row.section) ?? []} />
      <Form action={`${sheet}/${step}`}>
        <Field
          name="words"
          label={start}
          hint={words.finish}
          rows={4}
          value={said ?? ''}
          error={errorAt(errors, 'words')}
        />
        {row.section === 'wants' && <WishField language={language} form={visit.form} />}
        <Row>
          <Button kind="main" name="how" value="said">
            {words.goOn}
          </Button>
          <Button name="how" value="unknown">
            {words.unknown}
          </Button>
          <Button name="how" value="skipped">
            {words.skip}
          </Button>
        </Row>
      </Form>
      {before && <Link href={`${sheet}/${before}`}>{words.back}</Link>}
    </YoungShell>,
    errors.length > 0 ? 422 : 200,
  );
}

function shownAnswer({ ready }: SheetWords, answer: Answer | undefined): string {
  if (answer === undefined) return ready.nothing;
  if (answer.how === 'said') return answer.text;
  return answer.how === 'unknown' ? ready.saidUnknown : ready.skipped;
}

function readyPage(visit: Mine, own: OwnSheet): Reply {
  const language = spokenIn(visit);
  const words = sheetWords[language.code];
  const { ready } = words;
  return show(
    <YoungShell visit={visit} language={language} title={ready.title}>
      <PageHead title={ready.title} lead={ready.lead} />
      <Stack roomy>
        {groupSteps.map(({ step, section }) => (
          <Card key={step} title={words.step[step].ask}>
            <p dir="auto">{shownAnswer(words, own.answers[section])}</p>
            {(own.warnings.get(section) ?? []).map(({ kind, words: found }) => (
              <Alert key={kind} tone="warn">
                <p>{ready.gentle(ready.delicate[kind], found.join(', '))}</p>
              </Alert>
            ))}
            <LinkButton href={`${sheet}/${step}`}>
              {ready.change}
              <span class="sr">: {words.step[step].ask}</span>
            </LinkButton>
          </Card>
        ))}
        <p>{ready.whatNext}</p>
        <Form action={`${sheet}/${lastStep}`}>
          <Button kind="main">{ready.done}</Button>
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

/** Out at once: the computer is of everybody, and the next one finds nothing; the notice is read in the own language. */
const out = (visit: Mine): Reply => ({
  kind: 'go',
  to: keepingLanguage(door, spokenIn(visit)),
  notice: 'sheet-ready',
  signIn: null,
});

async function keepStep(visit: Mine): Promise<Reply> {
  const { house, actor, form } = visit;
  const step = visit.params['stap'] ?? '';
  if (step === lastStep) return (await finishSheet(house, actor, {})).ok ? out(visit) : gone;
  const row = stepOf(step);
  if (!row) return gone;
  const how = oneOf(form, 'how', ['said', 'unknown', 'skipped'] as const) ?? 'said';
  const wish = oneOf(form, 'wish', wishKeys);
  const kept = await keepAnswer(house, actor, { section: row.section, how, text: text(form, 'words'), wish });
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
