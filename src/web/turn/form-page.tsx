import type { ComponentChildren } from 'preact';
import { formChoices, openYoungPerson, type Choice } from '#app/person/open-young-person.ts';
import type { YoungPersonView } from '#app/person/young-person-view.ts';
import type { ActName } from '#domain/access/acts.ts';
import type { Member } from '#domain/access/actor.ts';
import { fullName } from '#domain/person/name.ts';
import type { Outcome, Refusal } from '#domain/outcome.ts';
import { text } from '#web/door/form.ts';
import type { NoticeCode } from '#web/door/notices.ts';
import { Shell } from '#web/door/shell.tsx';
import { withUndo } from '#web/door/undo.ts';
import { go, gone, page, show, type Form as Typed, type Page, type Reply, type Visit } from '#web/door/visit.ts';
import { Button, LinkButton, type ButtonKind } from '#web/kit/button.tsx';
import { errorAt, ErrorSummary, type FormError } from '#web/kit/error-summary.tsx';
import { Form } from '#web/kit/form.tsx';
import { PageHead, Row } from '#web/kit/layout.tsx';
import { errorsOf, isGone, statusOf } from '#web/person/refusals.ts';

/** What the fields of a form can use: who it is about, who there is to choose, and what was typed before. */
export type FieldsProps = {
  readonly view: YoungPersonView;
  readonly me: Member;
  readonly today: string;
  readonly colleagues: readonly Choice[];
  readonly teams: readonly Choice[];
  readonly form: Typed;
  readonly typed: (field: string) => string | undefined;
  readonly error: (field: string) => string | undefined;
};
/** One form beside the page of a young person: its own address, one act, and back. */
export type CaseForm = {
  /** The end of the address: /jongeren/:caseId/<path>. */
  readonly path: string;
  readonly act: ActName;
  readonly title: string;
  /** Beside the act: whether this young person's page leads here at all. Left out = always. */
  readonly when?: (view: YoungPersonView) => boolean;
  readonly lead?: (view: YoungPersonView) => string;
  readonly fields: (props: FieldsProps) => ComponentChildren;
  readonly submit: string;
  readonly kind?: ButtonKind;
  /** Under the form: another way out. */
  readonly below?: (props: FieldsProps) => ComponentChildren;
  /** Where an error without a field of its own stands. */
  readonly firstField: string;
  readonly run: (visit: Visit<Member>, caseId: string, seen: number) => Promise<Outcome<unknown>>;
  readonly notice: NoticeCode;
  /** Where to go afterwards; the young person's page when left out. */
  readonly after?: string;
  /** By what was chosen, something that comes next. */
  readonly next?: (form: Typed, caseId: string) => { readonly to: string; readonly notice: NoticeCode } | undefined;
  /** The page under the young person's from which it was opened, to go back to: 'wet'. */
  readonly under?: string;
};

function formPage(
  visit: Visit<Member>,
  one: CaseForm,
  props: FieldsProps,
  errors: readonly FormError[],
  status: number,
): Reply {
  const { view } = props;
  const base = `/jongeren/${view.caseId}`;
  return show(
    <Shell
      visit={visit}
      title={one.title}
      crumbs={[
        { label: 'Jongeren', href: '/jongeren' },
        { label: fullName(view.person), href: base },
      ]}
      wrong={errors.length > 0}
    >
      <ErrorSummary errors={errors} />
      <PageHead title={one.title} lead={one.lead?.(view) ?? fullName(view.person)} />
      <Form action={`${base}/${one.path}`} hidden={{ version: String(view.version) }}>
        {one.fields(props)}
        <Row>
          <Button kind={one.kind ?? 'main'}>{one.submit}</Button>
          <LinkButton href={one.under ? `${base}/${one.under}` : base}>Terug</LinkButton>
        </Row>
      </Form>
      {one.below?.(props)}
    </Shell>,
    status,
  );
}

/** Shows the form; after a refusal with what was typed, the errors, and the version of now, so that a second try works. */
export async function showForm(visit: Visit<Member>, one: CaseForm, refusals: readonly Refusal[] = []): Promise<Reply> {
  if (isGone(refusals)) return gone;
  const opened = await openYoungPerson(visit.house, visit.actor, { caseId: visit.params['caseId'] ?? '', entries: 1 });
  if (!opened.ok || !opened.value.may.has(one.act) || one.when?.(opened.value) === false) return gone;
  const choices = await formChoices(visit.house, visit.actor, {});
  if (!choices.ok) return gone;
  const { value: view } = opened;
  const errors = errorsOf(refusals, one.firstField, view.person.firstName);
  const { form, today, actor: me } = visit;
  const typed = (field: string) => (refusals.length > 0 ? text(form, field) : undefined);
  const props = { view, me, today, ...choices.value, form, typed, error: (field: string) => errorAt(errors, field) };
  return formPage(visit, one, props, errors, refusals.length > 0 ? statusOf(refusals) : 200);
}

/** Only the acts that can be taken back answer with this. */
const undoIdIn = (value: unknown): string | undefined =>
  typeof value === 'object' && value !== null && 'undoId' in value && typeof value.undoId === 'string'
    ? value.undoId
    : undefined;

/** Does it, and goes back; after a refusal the form again. */
export async function runForm(visit: Visit<Member>, one: CaseForm): Promise<Reply> {
  const { caseId = '' } = visit.params;
  const outcome = await one.run(visit, caseId, Number(text(visit.form, 'version')) || 0);
  if (!outcome.ok) return showForm(visit, one, outcome.refusals);
  const next = one.next?.(visit.form, caseId);
  if (next) return go(next.to, next.notice);
  const page = `/jongeren/${caseId}${one.under ? `/${one.under}` : ''}`;
  return go(withUndo(one.after ?? page, 'beurt', undoIdIn(outcome.value)), one.notice);
}

/** The two pages of a form: show it, and do it. */
export const pagesOf = (one: CaseForm): readonly Page[] => [
  page(`GET /jongeren/:caseId/${one.path}`, one.act, (visit) => showForm(visit, one)),
  page(`POST /jongeren/:caseId/${one.path}`, one.act, (visit) => runForm(visit, one)),
];
