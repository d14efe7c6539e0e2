import { finishAgreement, makeAgreement } from '#app/person/agreements.ts';
import { openYoungPerson } from '#app/person/open-young-person.ts';
import { writeNote } from '#app/person/write-note.ts';
import type { YoungPersonView } from '#app/person/young-person-view.ts';
import type { Member } from '#domain/access/actor.ts';
import { fullName } from '#domain/person/name.ts';
import type { Refusal } from '#domain/outcome.ts';
import { all, number, pickedDay, text } from '#web/door/form.ts';
import { Shell } from '#web/door/shell.tsx';
import { withUndo } from '#web/door/undo.ts';
import { go, gone, page, show, type Page, type Reply, type Visit } from '#web/door/visit.ts';
import { Alert } from '#web/kit/alert.tsx';
import { Badge } from '#web/kit/badge.tsx';
import { ErrorSummary } from '#web/kit/error-summary.tsx';
import { Columns, PageHead, Stack } from '#web/kit/layout.tsx';
import { Agreements } from './agreement-parts.tsx';
import { Afterwards } from '#web/law/afterwards.tsx';
import { ClimbedCard } from '#web/ladder/climbed-card.tsx';
import { LawCard } from '#web/law/case-card.tsx';
import { AfterSchoolCard } from '#web/guidance/after-school-card.tsx';
import { GuidanceCard } from '#web/guidance/guidance-card.tsx';
import { StoryCard } from '#web/young/story-card.tsx';
import { WishCard } from '#web/wish/wish-card.tsx';
import { ContactCard } from './contact-card.tsx';
import { errorsOf, isGone, statusOf } from './refusals.ts';
import { Side } from './side-part.tsx';
import { TurnPart } from './turn-part.tsx';
import { Happened, NoteForm, type Tried } from './writing-parts.tsx';

const linesOfTimeline = 20;
const mostLines = 500;

/** Of who died the years do not go on. */
const died = ({ outcome }: YoungPersonView): boolean => outcome?.reason === 'deceased';

function lead(view: YoungPersonView): string {
  const { age, school, person } = view;
  return [died(view) ? undefined : `${age} jaar`, school, person.place].filter(Boolean).join(' · ');
}

type Said = { tried?: Tried; status?: number; alert?: string };

function personPage(visit: Visit<Member>, view: YoungPersonView, shown: number, { tried, status, alert }: Said): Reply {
  const { today } = visit;
  const errors = tried?.errors ?? [];
  return show(
    <Shell
      visit={visit}
      title="Jongere"
      crumbs={[{ label: 'Jongeren', href: '/jongeren' }, { label: fullName(view.person) }]}
      wrong={errors.length > 0 || alert !== undefined}
    >
      <ErrorSummary errors={errors} />
      {alert && (
        <Alert tone="warn" live>
          <p>{alert}</p>
        </Alert>
      )}
      <PageHead title={fullName(view.person)} lead={lead(view)}>
        {died(view) && <Badge>Overleden</Badge>}
        {view.shielded && <Badge tone="soon">Afgeschermd</Badge>}
      </PageHead>
      <Stack roomy>
        <TurnPart view={view} today={today} />
        <Afterwards view={view} />
        <Columns
          label={`Over ${view.person.firstName}`}
          main={
            <>
              {!died(view) && <WishCard view={view} />}
              {!died(view) && <Agreements view={view} today={today} tried={tried} />}
              <ContactCard view={view} />
              <StoryCard view={view} />
              {!died(view) && <AfterSchoolCard view={view} today={today} />}
              <ClimbedCard view={view} />
              {!died(view) && <LawCard view={view} />}
              {!died(view) && <GuidanceCard view={view} today={today} />}
              {!died(view) && <NoteForm view={view} tried={tried} />}
              <Happened view={view} shown={shown} />
            </>
          }
          side={<Side view={view} />}
        />
      </Stack>
    </Shell>,
    status ?? (errors.length > 0 ? 422 : 200),
  );
}

/** The page of one young person; `said` carries a form that came back, or what another act could not do. */
export async function showPerson(visit: Visit<Member>, said: Said = {}): Promise<Reply> {
  const asked = Number.parseInt(visit.query.get('regels') ?? '', 10) || linesOfTimeline;
  const entries = Math.min(Math.max(asked, linesOfTimeline), mostLines);
  const outcome = await openYoungPerson(visit.house, visit.actor, { caseId: visit.params['caseId'] ?? '', entries });
  if (!outcome.ok) return gone;
  // Two records that are one young person have one page: of the one that stayed.
  const { mergedInto } = outcome.value;
  return mergedInto === null ? personPage(visit, outcome.value, entries, said) : go(`/jongeren/${mergedInto}`);
}

/** The same page again, with what was typed and what was wrong. */
function again(visit: Visit<Member>, of: Tried['of'], refusals: readonly Refusal[]): Promise<Reply> | Reply {
  if (isGone(refusals)) return gone;
  const errors = errorsOf(refusals, of === 'note' ? 'text' : 'what');
  return showPerson(visit, { tried: { of, form: visit.form, errors }, status: statusOf(refusals) });
}

async function addNote(visit: Visit<Member>): Promise<Reply> {
  const { form, house, actor } = visit;
  const caseId = visit.params['caseId'] ?? '';
  const outcome = await writeNote(house, actor, {
    caseId,
    text: text(form, 'text'),
    hidden: all(form, 'hidden').length > 0,
    hiddenBecause: text(form, 'hiddenBecause'),
    keepBecause: text(form, 'keepBecause'),
  });
  return outcome.ok ? go(`/jongeren/${caseId}`, 'note-kept') : again(visit, 'note', outcome.refusals);
}

async function addAgreement(visit: Visit<Member>): Promise<Reply> {
  const { form, house, actor } = visit;
  const caseId = visit.params['caseId'] ?? '';
  const outcome = await makeAgreement(house, actor, {
    caseId,
    what: text(form, 'what'),
    who: text(form, 'who'),
    dueOn: pickedDay(form, 'dueOn') ?? '',
    atTime: text(form, 'atTime'),
  });
  return outcome.ok ? go(`/jongeren/${caseId}`, 'agreement-made') : again(visit, 'agreement', outcome.refusals);
}

async function finish(visit: Visit<Member>): Promise<Reply> {
  const { caseId = '', agreementId = '' } = visit.params;
  const outcome = await finishAgreement(visit.house, visit.actor, {
    caseId,
    agreementId,
    version: number(visit.form, 'version'),
  });
  if (outcome.ok) return go(withUndo(`/jongeren/${caseId}`, 'klaar', agreementId), 'agreement-done');
  if (isGone(outcome.refusals)) return gone;
  return showPerson(visit, { alert: 'Een collega was je net voor. Deze afspraak stond al op klaar.', status: 409 });
}

/** Jongere: one page, with notes and agreements. */
export const personPages: readonly Page[] = [
  page('GET /jongeren/:caseId', 'open-young-person', (visit) => showPerson(visit)),
  page('POST /jongeren/:caseId/notities', 'write-note', addNote),
  page('POST /jongeren/:caseId/afspraken', 'make-agreement', addAgreement),
  page('POST /jongeren/:caseId/afspraken/:agreementId/klaar', 'finish-agreement', finish),
];
