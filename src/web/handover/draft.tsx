import type { ComponentChildren } from 'preact';
import { openHandover } from '#app/handover/open-handover.ts';
import type { Between, SenderView } from '#app/handover/views.ts';
import type { Member } from '#domain/access/actor.ts';
import { draftStates } from '#domain/handover/states.ts';
import type { Refusal } from '#domain/outcome.ts';
import { Shell } from '#web/door/shell.tsx';
import { go, gone, show, type Reply, type Visit } from '#web/door/visit.ts';
import { Alert } from '#web/kit/alert.tsx';
import { Button } from '#web/kit/button.tsx';
import { ErrorSummary, type FormError } from '#web/kit/error-summary.tsx';
import { PageHead, Row } from '#web/kit/layout.tsx';
import { Link } from '#web/kit/link.tsx';
import { Steps, stepText } from '#web/kit/steps.tsx';
import { arrives, isTold } from './between-words.ts';

export type Mine = Visit<Member>;
export const idOf = ({ params }: Pick<Visit<unknown>, 'params'>): string => params['handoverId'] ?? '';
export const pathOf = (handoverId: string): string => `/overdrachten/${handoverId}`;

const first = [
  { path: 'aan-wie', title: 'Aan wie draag je over?' },
  { path: 'vraag', title: 'Wat vraag je?' },
  { path: 'blokken', title: 'Wat moet deze persoon weten?' },
] as const;
const steps = {
  asked: [...first, { path: 'samen', title: 'Samen gelezen en ja gezegd?' }],
  told: [...first, { path: 'verteld', title: 'Weet de jongere het?' }],
  arrives: first,
} as const;
/** What the steps follow from. */
type Kind = Pick<Between, 'kind'>;
/** The steps of this course in their order, with the question that each asks. */
export function stepsOf(between: Kind | undefined): readonly { readonly path: string; readonly title: string }[] {
  if (between && arrives(between)) return steps.arrives;
  return steps[between && isTold(between) ? 'told' : 'asked'];
}

export const isDraft = ({ handover }: SenderView): boolean =>
  (draftStates as readonly string[]).includes(handover.state);
export const isGone = (refusals: readonly Refusal[]): boolean =>
  refusals.some(({ code }) => code === 'not-found' || code === 'not-allowed');
export const changed = (refusals: readonly Refusal[]): boolean =>
  refusals.some(({ code }) => code === 'changed-meanwhile');

/** The draft for a step, or where to go instead: what is sent already has no steps any more. */
async function openDraft(visit: Mine): Promise<{ view: SenderView } | { reply: Reply }> {
  const opened = await openHandover(visit.house, visit.actor, { handoverId: idOf(visit) });
  if (!opened.ok || opened.value.as !== 'sender') return { reply: gone };
  return isDraft(opened.value) ? { view: opened.value } : { reply: go(pathOf(idOf(visit))) };
}

/** A step of the draft as it stands now, or where to go instead. */
export async function onDraft(visit: Mine, step: (view: SenderView) => Reply | Promise<Reply>): Promise<Reply> {
  const found = await openDraft(visit);
  return 'reply' in found ? found.reply : step(found.view);
}

export const crumbsOf = (caseId: string, fullName: string | undefined, last: string) => [
  { label: 'Jongeren', href: '/jongeren' },
  { label: fullName ?? 'Jongere', href: `/jongeren/${caseId}` },
  { label: last },
];

/** What a step shows besides its fields: errors, or that a colleague was faster. */
export type Wrong = { readonly errors: readonly FormError[]; readonly changedBy?: string | undefined };
export const fine: Wrong = { errors: [] };

function Faster({ by }: { by: string }) {
  return (
    <Alert tone="warn" title={`${by} was je net voor.`} live>
      <p>Wat jij typte staat er nog. Waar {by} iets anders bewaarde, zie je beide teksten.</p>
      <p>Klopt wat er nu staat? Kies dan Verder.</p>
    </Alert>
  );
}

type StepPageProps = {
  visit: Mine;
  step: 1 | 2 | 3 | 4;
  caseId: string;
  fullName?: string | undefined;
  between?: Kind | undefined;
  lead?: ComponentChildren;
  wrong: Wrong;
  children: ComponentChildren;
};
/** One step: where you are in text and title, errors first, then the fields. */
export function stepPage({ visit, step, caseId, fullName, between, lead, wrong, children }: StepPageProps): Reply {
  const { title } = stepsOf(between)[step - 1] ?? first[0];
  const total = stepsOf(between).length;
  const failed = wrong.errors.length > 0;
  const status = wrong.changedBy !== undefined ? 409 : failed ? 422 : 200;
  return show(
    <Shell
      visit={visit}
      title={`Overdragen, ${stepText({ current: step, total }).toLowerCase()}`}
      crumbs={crumbsOf(caseId, fullName, 'Overdragen')}
      wrong={failed}
    >
      <ErrorSummary errors={wrong.errors} />
      {wrong.changedBy !== undefined && <Faster by={wrong.changedBy} />}
      <Steps current={step} total={total} />
      <PageHead title={title} lead={lead} />
      {children}
    </Shell>,
    status,
  );
}

type StepButtonsProps = { handoverId?: string; step: 1 | 2 | 3 | 4; between?: Kind | undefined };
/** Forward, back, and stopping with the draft kept. */
export function StepButtons({ handoverId, step, between }: StepButtonsProps) {
  const before = first[step - 2];
  const total = stepsOf(between).length;
  return (
    <>
      <Row>
        <Button kind="main">{step === total ? 'Naar de controle' : 'Verder'}</Button>
        {handoverId && (
          <Button name="stop" value="ja">
            Bewaar en ga later verder
          </Button>
        )}
      </Row>
      {before && handoverId && (
        <p>
          <Link href={`${pathOf(handoverId)}/${before.path}`}>Terug naar stap {step - 1}</Link>
        </p>
      )}
    </>
  );
}

/** Where a step leads when it was kept. */
export function onward(visit: Mine, step: 1 | 2 | 3 | 4, between?: Between): Reply {
  const base = pathOf(idOf(visit));
  if (visit.form.get('stop')?.[0] === 'ja') return go(base, 'draft-kept');
  // The last step of another course leads on to its own.
  return go(`${base}/${stepsOf(between).at(step)?.path ?? 'controle'}`);
}

/** After reading together, a change of the words starts at the draft again; better said before than after. */
export function AgainWarning({ view }: { view: SenderView }) {
  if (view.handover.state === 'draft') return null;
  return (
    <Alert>
      <p>
        {isTold(view.between)
          ? `${view.youngPerson.firstName} weet dit al. Verander je iets? Dan vertel je het opnieuw.`
          : 'Jullie lazen dit al samen. Verander je iets? Dan lees je het opnieuw en vraag je opnieuw ja.'}
      </p>
    </Alert>
  );
}
