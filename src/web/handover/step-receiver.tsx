import { errorAt } from '#web/kit/error-summary.tsx';
import { beginHandover } from '#app/handover/begin-handover.ts';
import { editHandover } from '#app/handover/edit-handover.ts';
import { handoversOfCase } from '#app/handover/open-handover.ts';
import { receiverChoices } from '#app/handover/receiver-choices.ts';
import type { ReceiverChoice, SenderView } from '#app/handover/views.ts';
import { kindRow, type Course } from '#domain/handover/kinds.ts';
import { isOpen } from '#domain/handover/states.ts';
import type { Refusal } from '#domain/outcome.ts';
import { number } from '#web/door/form.ts';
import { go, gone, type Reply } from '#web/door/visit.ts';
import { Alert } from '#web/kit/alert.tsx';
import { Branches } from '#web/kit/branches.tsx';
import { Form } from '#web/kit/form.tsx';
import {
  AgainWarning,
  changed,
  fine,
  idOf,
  isGone,
  onward,
  onDraft,
  pathOf,
  StepButtons,
  stepPage,
  type Mine,
  type Wrong,
} from './draft.tsx';
import {
  byOrganisation,
  fieldOf,
  fromForm,
  fromView,
  hintOf,
  OneReceiver,
  receiverOf,
  type Typed,
} from './receiver-fields.tsx';
import { errorsOf } from './refusals.ts';

/** What comes before sending, of what is proposed or was chosen. */
const beforehand: Readonly<Record<Course, string>> = {
  asked: ' Eerst lees je alles samen met de jongere.',
  told: ' Eerst hoort de jongere het.',
  involves: ' Eerst hoort de jongere het.',
  arrives: '',
};

type ReceiverPage = {
  visit: Mine;
  choices: readonly ReceiverChoice[];
  typed: Typed;
  caseId: string;
  view?: SenderView;
  wrong?: Wrong;
};
function receiverPage({ visit, choices, typed, caseId, view, wrong = fine }: ReceiverPage): Reply {
  const handoverId = view?.handover.id;
  const first = choices.find(({ proposed }) => proposed);
  const course = view?.between ? kindRow(view.between.kind).course : first && kindRow(first.kind).course;
  const action = handoverId ? `${pathOf(handoverId)}/aan-wie` : `/jongeren/${caseId}/overdracht`;
  return stepPage({
    visit,
    step: 1,
    caseId,
    fullName: view?.youngPerson.fullName,
    between: view?.between ?? first,
    lead: `Er gaat nog niets weg.${beforehand[course ?? 'asked']}`,
    wrong,
    children: (
      <>
        {view && <AgainWarning view={view} />}
        {wrong.changedBy !== undefined && view && (
          <Alert title={`Dit bewaarde ${wrong.changedBy}`}>
            <p>
              {view.receiver.name}, {view.receiver.organisation}
            </p>
          </Alert>
        )}
        <Form action={action} hidden={view ? { version: String(view.handover.version) } : {}}>
          <Branches
            name="ontvanger"
            label={course === 'arrives' ? 'Aan wie draag je over?' : 'Wie vraag je om over te nemen?'}
            value={typed.organisationId}
            error={errorAt(wrong.errors, 'ontvanger')}
            branches={byOrganisation(choices).map(({ choice, kinds }) => ({
              value: choice.organisationId,
              label: choice.name,
              hint: hintOf({ choice, kinds }),
              children: (
                <OneReceiver
                  choice={choice}
                  kinds={kinds}
                  typed={typed}
                  wrong={wrong}
                  demo={visit.demo !== undefined}
                />
              ),
            }))}
          />
          <StepButtons step={1} {...(handoverId && { handoverId })} between={view?.between ?? first} />
        </Form>
      </>
    ),
  });
}

const wrongOf = (refusals: readonly Refusal[], { organisationId }: Typed): Wrong => ({
  errors: errorsOf(refusals, 'ontvanger', {
    receiver: 'ontvanger',
    memberId: `collega-${organisationId}`,
    name: `naam-${organisationId}`,
    mail: `mail-${organisationId}`,
  }),
});
const missing = (typed: Typed, choices: readonly ReceiverChoice[]): readonly Refusal[] => {
  const choice = choices.find(({ organisationId }) => organisationId === typed.organisationId);
  if (!choice) return [{ code: 'receiver-missing', field: 'receiver' }];
  return choice.hasAccount || typed.fields[fieldOf('naam', choice)] ? [] : [{ code: 'empty', field: 'name' }];
};

/** GET: whom to ask, with the municipality of residence proposed; nothing is written yet. */
export async function askReceiver(visit: Mine): Promise<Reply> {
  const caseId = visit.params['caseId'] ?? '';
  const choices = await receiverChoices(visit.house, visit.actor, { caseId });
  if (!choices.ok) return gone;
  const open = await handoversOfCase(visit.house, visit.actor, { caseId });
  const running = open.ok ? open.value.find(({ state }) => isOpen(state)) : undefined;
  if (running) return go(pathOf(running.handoverId));
  const proposed = choices.value.find((choice) => choice.proposed);
  const typed = { organisationId: proposed?.organisationId ?? '', fields: {} };
  return receiverPage({ visit, choices: choices.value, typed, caseId });
}

/** POST: begins the draft. */
export async function begin(visit: Mine): Promise<Reply> {
  if (!visit.form.has('ontvanger') && visit.form.size === 0)
    return go(`/jongeren/${visit.params['caseId']}/overdracht`);
  const caseId = visit.params['caseId'] ?? '';
  const choices = await receiverChoices(visit.house, visit.actor, { caseId });
  if (!choices.ok) return gone;
  const typed = fromForm(visit);
  const again = (refusals: readonly Refusal[]) =>
    receiverPage({ visit, choices: choices.value, typed, caseId, wrong: wrongOf(refusals, typed) });
  const faults = missing(typed, choices.value);
  if (faults.length > 0) return again(faults);
  const begun = await beginHandover(visit.house, visit.actor, { caseId, receiver: receiverOf(typed) });
  if (begun.ok) return go(`${pathOf(begun.value.handoverId)}/vraag`);
  return isGone(begun.refusals) ? gone : again(begun.refusals);
}

const again = (visit: Mine, typed?: Typed, refusals: readonly Refusal[] = []): Promise<Reply> =>
  onDraft(visit, async (view) => {
    const { caseId } = view.handover;
    const choices = await receiverChoices(visit.house, visit.actor, { caseId });
    if (!choices.ok) return gone;
    const shown = typed ?? fromView(view);
    const faults = typed ? [...missing(typed, choices.value), ...refusals] : [];
    const wrong = changed(refusals)
      ? { errors: [], changedBy: view.changedBy ?? 'Een collega' }
      : wrongOf(faults, shown);
    return receiverPage({ visit, choices: choices.value, typed: shown, caseId, view, wrong });
  });
export const showReceiver = (visit: Mine): Promise<Reply> => again(visit);

/** POST of step 1: keeps whom to ask. */
export async function keepReceiver(visit: Mine): Promise<Reply> {
  const typed = fromForm(visit);
  const { organisationId, fields } = typed;
  const named = fields[`naam-${organisationId}`] !== '' || fields[`collega-${organisationId}`] !== undefined;
  if (!organisationId || !named) return again(visit, typed);
  const command = { handoverId: idOf(visit), version: number(visit.form, 'version'), receiver: receiverOf(typed) };
  const kept = await editHandover(visit.house, visit.actor, command);
  if (kept.ok) return onward(visit, 1);
  return isGone(kept.refusals) ? gone : again(visit, typed, kept.refusals);
}
