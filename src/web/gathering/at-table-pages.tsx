import { decideAtTable, notNow, openAtTable } from '#app/gathering/at-table.ts';
import { askQuestion } from '#app/handover/ask-question.ts';
import { takeOver } from '#app/handover/take-over.ts';
import type { Member } from '#domain/access/actor.ts';
import { decisions, type Decision } from '#domain/gathering/decision.ts';
import { refuse, type Outcome, type Refusal } from '#domain/outcome.ts';
import { longDay } from '#domain/day-words.ts';
import { fullName } from '#domain/person/name.ts';
import { day, number, oneOf, pickedDay, text } from '#web/door/form.ts';
import { Shell } from '#web/door/shell.tsx';
import { go, gone, page, show, type Page, type Reply, type Visit } from '#web/door/visit.ts';
import { Alert } from '#web/kit/alert.tsx';
import { LinkButton } from '#web/kit/button.tsx';
import { ErrorSummary } from '#web/kit/error-summary.tsx';
import { Columns, PageHead, Stack } from '#web/kit/layout.tsx';
import { Walk } from '#web/kit/walk.tsx';
import { isGone, statusOf } from '#web/person/refusals.ts';
import { About } from './about-part.tsx';
import { agreementPages } from './agreement-pages.ts';
import { Agree, Agreed } from './agreement-parts.tsx';
import { Decide, OnTheSpot, type Here } from './at-table-parts.tsx';
import { atTablePath, crumbsOf, decisionWords, slotWords, tableErrors } from './words.ts';

type Visitor = Visit<Member>;
const lineOf = (visit: Visitor): string => visit.params['lineId'] ?? '';

/** Past it and to the next: no name stands on the way. */
function Steps({ at, beamer }: Pick<Here, 'at'> & { beamer: boolean }) {
  const path = (lineId: string | null) =>
    lineId === null ? undefined : `${atTablePath(lineId)}${beamer ? '/beamer' : ''}`;
  return <Walk label="Jongeren in dit blok" before={path(at.before)} after={path(at.after)} {...at.place} />;
}

const blockWords = ({ line, view }: Here['at']): string | undefined => {
  const party = view.parties.find(({ organisationId }) => organisationId === line.organisationId);
  return party && `Blok van ${party.name}, ${slotWords(party)}`;
};

const Head = ({ at }: Pick<Here, 'at'>) => (
  <PageHead title={fullName(at.line)} lead={blockWords(at)}>
    <LinkButton href={`${atTablePath(at.line.id)}/beamer`}>Op de beamer</LinkButton>
    <LinkButton href={`${atTablePath(at.line.id)}/blad`}>Print op A4</LinkButton>
    <LinkButton href={`/jongeren/${at.line.caseId}`}>Open de jongere</LinkButton>
  </PageHead>
);

/** Why nothing can be written down here: no form that would be refused. */
function NotNow({ at: { view, today } }: Pick<Here, 'at'>) {
  const { state, onDay } = view.table;
  if (state === 'cancelled')
    return (
      <Alert tone="warn">
        <p>Deze tafel gaat niet door. Hier kan niets meer worden besloten.</p>
      </Alert>
    );
  return onDay > today ? (
    <Alert>
      <p>Afspreken en besluiten kan vanaf {longDay(onDay)}.</p>
    </Alert>
  ) : null;
}

async function atTablePage(visit: Visitor, refusals: readonly Refusal[] = []): Promise<Reply> {
  const opened = await openAtTable(visit.house, visit.actor, { lineId: lineOf(visit) });
  if (!opened.ok || isGone(refusals)) return gone;
  const at = opened.value;
  const errors = tableErrors(refusals, 'decision');
  const here = { visit, at, errors };
  const open = notNow(at.view, at.today, 'decision') === undefined || errors.length > 0;
  const faster = refusals.some(({ code }) => code === 'table-changed');
  return show(
    <Shell visit={visit} title="Aan tafel" crumbs={crumbsOf(at.line.gatheringId)} wrong={errors.length > 0}>
      <ErrorSummary errors={errors} />
      <Head at={at} />
      <Stack roomy>
        <NotNow at={at} />
        <Steps at={at} beamer={false} />
        <Columns
          label="Besluiten"
          main={
            <>
              <About at={at} />
              <Agreed at={at} open={open} />
              {open && <Agree {...here} />}
            </>
          }
          side={
            <>
              <OnTheSpot {...here} />
              {open && <Decide {...here} />}
            </>
          }
        />
      </Stack>
    </Shell>,
    errors.length === 0 ? 200 : faster ? 409 : statusOf(refusals),
  );
}

/** For the wall: first name and initial, and nothing to press but the next one. */
async function beamerPage(visit: Visitor): Promise<Reply> {
  const opened = await openAtTable(visit.house, visit.actor, { lineId: lineOf(visit) });
  if (!opened.ok) return gone;
  const at = opened.value;
  return show(
    <Shell visit={visit} title="Op de beamer" wall>
      <Stack roomy>
        <PageHead title={`${at.line.firstName} ${at.line.familyName.slice(0, 1)}.`} lead={decisionWords(at.line)}>
          <Steps at={at} beamer />
          <LinkButton href={atTablePath(at.line.id)}>Van de beamer af</LinkButton>
        </PageHead>
        <About at={at} />
        {at.agreements.length > 0 && (
          <ul>
            {at.agreements.map((one) => (
              <li key={one.id}>{one.what}</li>
            ))}
          </ul>
        )}
      </Stack>
    </Shell>,
  );
}

/** After a decision: the next of this block, or the list of the table when it was the last. */
async function decideAs(
  visit: Visitor,
  decision: Decision | undefined,
  because: string,
  decidedOn: string | undefined,
): Promise<Reply> {
  const lineId = lineOf(visit);
  const typed = { decision, because, decidedOn };
  const done = await decideAtTable(visit.house, visit.actor, { lineId, version: number(visit.form, 'version'), typed });
  if (!done.ok) return atTablePage(visit, done.refusals);
  const { after } = done.value;
  return go(atTablePath(after ?? lineId), after === null ? 'table-decided-last' : 'table-decided');
}
const decide = (visit: Visitor): Promise<Reply> =>
  decideAs(
    visit,
    oneOf(visit.form, 'decision', Object.keys(decisions) as Decision[]),
    text(visit.form, 'because'),
    day(visit.form, 'decidedOn'),
  );

/** By the act of the hand-over itself, and then written down as the decision; never before the day of the table. */
async function onTheSpot(
  visit: Visitor,
  decision: Decision,
  act: (handoverId: string) => Promise<Outcome<unknown>>,
): Promise<Reply> {
  const opened = await openAtTable(visit.house, visit.actor, { lineId: lineOf(visit) });
  if (!opened.ok || opened.value.handover === null) return gone;
  const closed = notNow(opened.value.view, visit.today, 'decision');
  if (closed && !closed.ok) return atTablePage(visit, closed.refusals);
  const done = await act(opened.value.handover.id);
  if (!done.ok) return atTablePage(visit, done.refusals);
  return decideAs(visit, decision, '', visit.today);
}
const take = (visit: Visitor): Promise<Reply> =>
  onTheSpot(visit, 'taken-over', async (handoverId) => {
    const contactAfter = oneOf(visit.form, 'contactAfter', ['sender', 'receiver']);
    const meetOn = pickedDay(visit.form, 'meetOn');
    if (contactAfter === undefined) return refuse('contact-missing', 'contactAfter');
    if (!meetOn) return refuse('meet-missing', 'meetOn');
    return takeOver(visit.house, visit.actor, { handoverId, meetOn, contactAfter });
  });
const askBack = (visit: Visitor): Promise<Reply> =>
  onTheSpot(visit, 'asked-back', (handoverId) =>
    askQuestion(visit.house, visit.actor, { handoverId, text: text(visit.form, 'text') }),
  );

/** One young person at the table, on a screen of its own. */
export const atTablePages: readonly Page[] = [
  page('GET /overstaptafels/aan-tafel/:lineId', 'open-at-table', (visit) => atTablePage(visit)),
  page('GET /overstaptafels/aan-tafel/:lineId/beamer', 'open-at-table', beamerPage),
  page('POST /overstaptafels/aan-tafel/:lineId/besluit', 'decide-at-table', decide),
  ...agreementPages(atTablePage),
  page('POST /overstaptafels/aan-tafel/:lineId/overname', 'take-over', take),
  page('POST /overstaptafels/aan-tafel/:lineId/vraag', 'ask-question', askBack),
];
