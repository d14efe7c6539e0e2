import { keepDraft } from '#app/person/drafts.ts';
import type { Member } from '#domain/access/actor.ts';
import type { Refusal } from '#domain/outcome.ts';
import type { DraftForm } from '#domain/person/draft.ts';
import { Shell } from '#web/door/shell.tsx';
import { go, gone, page, show, type Page, type Reply, type Visit } from '#web/door/visit.ts';
import { PageHead } from '#web/kit/layout.tsx';
import { showPerson } from './person-pages.tsx';
import { errorsOf, inWords, isGone } from './refusals.ts';

type Visitor = Visit<Member>;

/** For the script that keeps what is typed: it reads the status only. */
const notKept = (visit: Visitor, [refusal]: readonly Refusal[]): Reply =>
  show(
    <Shell visit={visit} title="Concept niet bewaard" wrong>
      <PageHead title="Je concept is niet bewaard" lead={inWords(refusal ?? { code: '' })} />
    </Shell>,
    422,
  );

const keeping = (form: DraftForm, back: (visit: Visitor) => string) => async (visit: Visitor) => {
  const { house, actor, params, form: typed } = visit;
  const reference = params['caseId'] ?? params['handoverId'] ?? '';
  const away = typed.has('weg');
  const kept = await keepDraft(house, actor, { form, reference, typed: away ? undefined : typed });
  if (kept.ok) return typed.has('stil') ? go(back(visit)) : go(back(visit), away ? 'draft-gone' : 'draft-kept');
  if (isGone(kept.refusals)) return gone;
  if (form !== 'note' || typed.has('stil')) return notKept(visit, kept.refusals);
  return showPerson(visit, {
    tried: { of: 'note', form: typed, errors: errorsOf(kept.refusals, 'text') },
    status: 422,
  });
};

const step = (path: string) => (visit: Visitor) => `/overdrachten/${visit.params['handoverId']}/${path}`;

/** Keeping what somebody is still typing, by a button or by the script of the page; and throwing it away. */
export const draftPages: readonly Page[] = [
  page(
    'POST /jongeren/:caseId/concept',
    'keep-draft',
    keeping('note', ({ params }) => `/jongeren/${params['caseId']}`),
  ),
  page(
    'POST /jongeren/:caseId/document/concept',
    'keep-draft',
    keeping('document', ({ params }) => `/jongeren/${params['caseId']}/document`),
  ),
  page('POST /overdrachten/:handoverId/vraag/concept', 'keep-draft', keeping('question', step('vraag'))),
  page('POST /overdrachten/:handoverId/blokken/concept', 'keep-draft', keeping('blocks', step('blokken'))),
];
