import { consentsOf } from '#domain/programme/consent.ts';
import { notFound, ok, refuse } from '#domain/outcome.ts';
import { makeAct } from '../house.ts';
import { tellRoles } from '../notice/tell.ts';
import { programmeFile } from './programme-file.ts';

/** How many municipalities were asked, and which have nobody here to answer: somebody calls those. */
export type ConsentAsked = { readonly asked: number; readonly toCall: readonly string[] };
/**
 * Asks each municipality that did not say yes or no on every measure, or of which a text is new since: who leads at its Werk en Inkomen
 * hears it, once a day. Refusals: not-found; nobody-to-ask when everybody said something.
 */
export const askConsent = makeAct<Record<never, never>, ConsentAsked>('ask-consent', async (step) => {
  const file = await programmeFile(step);
  if (!file.ok) return file;
  const { programme, towns, entries, owns } = file.value;
  if (!owns) return notFound;
  const answers = consentsOf(programme, towns, entries).flatMap((one) => one.answers);
  const open = towns.filter(({ code }) =>
    answers.some(({ town, entry, changed }) => town.code === code && (entry === undefined || changed)),
  );
  if (open.length === 0) return refuse('nobody-to-ask');
  const toCall: string[] = [];
  for (const { name, organisationIds } of open) {
    let reached = false;
    for (const organisationId of organisationIds) {
      const organisation = await step.desk.directory.organisation(organisationId);
      if (!organisation?.hasAccount || organisation.kind !== 'wi') continue;
      const told = await tellRoles(step, organisationId, { roles: ['teamleider'], kind: 'consent-asked' });
      reached ||= told;
    }
    if (!reached) toCall.push(name);
  }
  return ok({ asked: open.length - toCall.length, toCall });
});
