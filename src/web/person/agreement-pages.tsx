import { agreementForCalendar, moveAgreement, readAgreement } from '#app/person/agreements.ts';
import type { Agreement } from '#app/ports/writing.ts';
import type { Member } from '#domain/access/actor.ts';
import { timeWords } from '#domain/calendar/time.ts';
import { longDay } from '#domain/day-words.ts';
import type { Refusal } from '#domain/outcome.ts';
import { dayParts, number, pickedDay, text } from '#web/door/form.ts';
import { Shell } from '#web/door/shell.tsx';
import { go, gone, page, show, type Page, type Reply, type Visit } from '#web/door/visit.ts';
import { Button, LinkButton } from '#web/kit/button.tsx';
import { DateField } from '#web/kit/date-field.tsx';
import { errorAt, ErrorSummary } from '#web/kit/error-summary.tsx';
import { Form } from '#web/kit/form.tsx';
import { PageHead, Row } from '#web/kit/layout.tsx';
import { errorsOf, isGone, statusOf } from './refusals.ts';
import { dayPicks, TimeField } from './writing-parts.tsx';

const baseOf = ({ caseId, id }: Agreement) => `/jongeren/${caseId}/afspraken/${id}`;
const idsOf = ({ params }: Visit<Member>) => ({
  caseId: params['caseId'] ?? '',
  agreementId: params['agreementId'] ?? '',
});
const dotted = (time: string | null) => (time === null ? undefined : timeWords(time));

type Asked = { readonly agreement: Agreement; readonly firstName: string };

function agreementPage(visit: Visit<Member>, { agreement: a, firstName }: Asked, refusals: readonly Refusal[]): Reply {
  const person = `/jongeren/${a.caseId}`;
  const errors = errorsOf(refusals, 'dueOn', firstName);
  const tried = refusals.length > 0 ? visit.form : undefined;
  const now = `Nu: ${longDay(a.dueOn)}${a.atTime === null ? '' : ` om ${dotted(a.atTime)}`}.`;
  return show(
    <Shell
      visit={visit}
      title="Afspraak verzetten"
      crumbs={[
        { label: 'Jongeren', href: '/jongeren' },
        { label: firstName, href: person },
      ]}
      wrong={errors.length > 0}
    >
      <ErrorSummary errors={errors} />
      <PageHead title="Afspraak verzetten" lead={`${a.what}, ${a.who}. ${now}`} />
      <Form action={baseOf(a)} hidden={{ version: String(a.version) }}>
        <DateField
          name="dueOn"
          label="Welke dag wordt het?"
          picks={dayPicks(visit.today, [1, 5, 10])}
          picked={tried && text(tried, 'dueOn-pick')}
          value={tried && dayParts(tried, 'dueOn')}
          error={errorAt(errors, 'dueOn')}
        />
        <TimeField value={tried ? text(tried, 'atTime') : dotted(a.atTime)} error={errorAt(errors, 'atTime')} />
        <Row>
          <Button kind="main">Verzet de afspraak</Button>
          <LinkButton href={`${baseOf(a)}/agenda`}>Zet in je agenda</LinkButton>
          <LinkButton href={`${person}#afspraken`}>Terug</LinkButton>
        </Row>
        <p class="quiet">In je agenda staat alleen dag en tijd. Geen naam, geen plaats.</p>
      </Form>
    </Shell>,
    refusals.length > 0 ? statusOf(refusals) : 200,
  );
}

async function showAgreement(visit: Visit<Member>, refusals: readonly Refusal[] = []): Promise<Reply> {
  if (isGone(refusals)) return gone;
  const outcome = await readAgreement(visit.house, visit.actor, idsOf(visit));
  return outcome.ok ? agreementPage(visit, outcome.value, refusals) : gone;
}

async function move(visit: Visit<Member>): Promise<Reply> {
  const { form, house, actor } = visit;
  const outcome = await moveAgreement(house, actor, {
    ...idsOf(visit),
    version: number(form, 'version'),
    dueOn: pickedDay(form, 'dueOn') ?? '',
    atTime: text(form, 'atTime'),
  });
  if (outcome.ok) return go(`/jongeren/${visit.params['caseId']}`, 'agreement-moved');
  return showAgreement(visit, outcome.refusals);
}

async function calendar(visit: Visit<Member>): Promise<Reply> {
  const outcome = await agreementForCalendar(visit.house, visit.actor, idsOf(visit));
  if (!outcome.ok) return gone;
  return {
    kind: 'file',
    exchange: 'agenda',
    name: 'afspraak.ics',
    type: 'text/calendar; charset=utf-8',
    body: outcome.value.file,
  };
}

/** Putting an agreement off, and taking it along to one's own calendar. */
export const agreementPages: readonly Page[] = [
  page('GET /jongeren/:caseId/afspraken/:agreementId', 'move-agreement', (visit) => showAgreement(visit)),
  page('POST /jongeren/:caseId/afspraken/:agreementId', 'move-agreement', move),
  page('GET /jongeren/:caseId/afspraken/:agreementId/agenda', 'export-agreement', calendar),
];
