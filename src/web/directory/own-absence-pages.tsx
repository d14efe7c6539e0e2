import { changeOwnAbsence, ownAbsence } from '#app/turn/change-colleague.ts';
import type { Member } from '#domain/access/actor.ts';
import { Shell } from '#web/door/shell.tsx';
import { go, gone, page, show, type Page, type Reply, type Visit } from '#web/door/visit.ts';
import { ErrorSummary, type FormError } from '#web/kit/error-summary.tsx';
import { PageHead } from '#web/kit/layout.tsx';
import { AbsenceForm, readAbsence } from './absence-form.tsx';
import { isNotThere } from './colleague-place.ts';
import { colleagueErrors } from './refusals.ts';

async function absencePage(visit: Visit<Member>, errors: readonly FormError[] = []): Promise<Reply> {
  const outcome = await ownAbsence(visit.house, visit.actor, {});
  if (!outcome.ok) return gone;
  const { others, ...absence } = outcome.value;
  return show(
    <Shell
      visit={visit}
      title="Ben je een tijd weg?"
      crumbs={[{ label: 'Jouw instellingen', href: '/ik' }]}
      wrong={errors.length > 0}
    >
      {errors.length > 0 && <ErrorSummary errors={errors} />}
      <PageHead
        title="Ben je een tijd weg?"
        lead="Dan belt niemand een leeg bureau. Waarom je er niet bent, hoeft hier niet te staan."
      />
      <AbsenceForm form={visit.form} action="/ik/afwezig" back="/ik" own {...{ absence, others, errors }} />
    </Shell>,
    errors.length > 0 ? 422 : 200,
  );
}

async function keep(visit: Visit<Member>): Promise<Reply> {
  const read = readAbsence(visit.form);
  if ('faults' in read) return absencePage(visit, colleagueErrors(read.faults, 'standInId'));
  const outcome = await changeOwnAbsence(visit.house, visit.actor, read.absence);
  if (outcome.ok) return go('/ik', 'own-absence-kept');
  return isNotThere(outcome.refusals) ? gone : absencePage(visit, colleagueErrors(outcome.refusals, 'standInId'));
}

/** Who guides says herself when she is away and who stands in. */
export const ownAbsencePages: readonly Page[] = [
  page('GET /ik/afwezig', 'change-own-settings', (visit) => absencePage(visit)),
  page('POST /ik/afwezig', 'change-own-settings', keep),
];
