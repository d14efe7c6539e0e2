import type { ExtractForm, GiveExtract } from '#app/extract/commands.ts';
import { extractForm, makeExtract, referralForm, refer } from '#app/extract/give-extract.ts';
import type { ExtractKind } from '#domain/extract/kinds.ts';
import { yesHows } from '#domain/handover/handover.ts';
import type { Capacity } from '#domain/handover/yes.ts';
import type { Refusal } from '#domain/outcome.ts';
import { id, oneOf, pickedDay, text } from '#web/door/form.ts';
import { Shell } from '#web/door/shell.tsx';
import { go, gone, page, show, type Page, type Reply } from '#web/door/visit.ts';
import { crumbsOf, isGone, type Mine } from '#web/handover/draft.tsx';
import { becauseName, withoutSensitive } from '#web/handover/sensitive-field.tsx';
import { typedIn } from '#web/handover/words.ts';
import { LinkButton } from '#web/kit/button.tsx';
import { Alert } from '#web/kit/alert.tsx';
import { PageHead } from '#web/kit/layout.tsx';
import { formPage, whoMay } from './extract-form.tsx';
import { codePage } from './code-page.tsx';
import { errorsIn, kindWords } from './words.ts';

const acts = {
  H13: { form: extractForm, give: makeExtract, act: 'make-extract' },
  H14: { form: referralForm, give: refer, act: 'refer' },
} as const;
const caseOf = ({ params }: Mine): string => params['caseId'] ?? '';

/** Why no form opens at all: said on a page of its own. */
function cannot(visit: Mine, kind: ExtractKind, refusals: readonly Refusal[]): Reply {
  if (isGone(refusals)) return gone;
  const { title } = kindWords[kind];
  return show(
    <Shell visit={visit} title={title} crumbs={crumbsOf(caseOf(visit), undefined, title)}>
      <PageHead title={title} />
      {errorsIn(refusals, 'name').map(({ text: words }) => (
        <Alert key={words} tone="warn">
          <p>{words}</p>
        </Alert>
      ))}
      <LinkButton href={`/jongeren/${caseOf(visit)}`}>Terug naar de jongere</LinkButton>
    </Shell>,
  );
}

const showForm = (kind: ExtractKind) => async (visit: Mine) => {
  const form = await acts[kind].form(visit.house, visit.actor, { caseId: caseOf(visit) });
  return form.ok ? formPage(visit, form.value) : cannot(visit, kind, form.refusals);
};

/** The form as a command; what was not chosen is left out, and the act says so. */
function commandOf(visit: Mine, form: ExtractForm): GiveExtract {
  const typed = visit.form;
  const by = oneOf(typed, 'by', whoMay(form.yes));
  const how = oneOf(typed, 'how', yesHows);
  const because = (field: string) => {
    const why = text(typed, becauseName(field));
    return why === '' ? {} : { keepBecause: why };
  };
  const { keepBecause: keepRequestBecause } = because('request');
  // Saying who it is answers whether the young person decides; nobody chosen is not known.
  const decides: Capacity = by === undefined ? 'unknown' : by === 'self' ? 'yes' : 'no';
  const capacity = form.yes.capacity === undefined ? 'unknown' : decides;
  return {
    caseId: caseOf(visit),
    organisationId: id(typed, 'organisationId') ?? '00000000-0000-0000-0000-000000000000',
    name: text(typed, 'name'),
    mail: text(typed, 'mail'),
    request: text(typed, 'request'),
    ...(keepRequestBecause !== undefined && { keepRequestBecause }),
    texts: form.blocks.map((block) => ({ id: block.id, text: text(typed, block.id), ...because(block.id) })),
    capacity,
    by,
    byName: text(typed, `byName-${by}`),
    ownView: text(typed, `ownView-${by}`),
    how,
    on: pickedDay(typed, 'on') || '',
  };
}

/** "Haal weg": the same form without the sentences that say too much. */
function cut(visit: Mine, form: ExtractForm, field: string): Reply {
  const typed = typedIn(visit.form);
  const said = (name: string) =>
    name === field ? withoutSensitive(typed(name)) : name === becauseName(field) ? '' : typed(name);
  return formPage(visit, form, said);
}

const keep = (kind: ExtractKind) => async (visit: Mine) => {
  const { form: open, give } = acts[kind];
  const form = await open(visit.house, visit.actor, { caseId: caseOf(visit) });
  if (!form.ok) return cannot(visit, kind, form.refusals);
  const away = text(visit.form, 'weg');
  if (away) return cut(visit, form.value, away);
  const command = commandOf(visit, form.value);
  const given = await give(visit.house, visit.actor, command);
  if (!given.ok) {
    if (isGone(given.refusals)) return gone;
    return formPage(visit, form.value, typedIn(visit.form), { errors: errorsIn(given.refusals, 'name') });
  }
  const { extractId, code } = given.value;
  return code === null ? go(`/uittreksels/${extractId}`, 'extract-given') : codePage(visit, extractId, code);
};

/** Uittreksel maken and Doorverwijzen, from the page of a young person. */
export const givePages: readonly Page[] = (['H13', 'H14'] as const).flatMap((kind) => [
  page(`GET /jongeren/:caseId/${kindWords[kind].path}`, acts[kind].act, showForm(kind)),
  page(`POST /jongeren/:caseId/${kindWords[kind].path}`, acts[kind].act, keep(kind)),
]);
