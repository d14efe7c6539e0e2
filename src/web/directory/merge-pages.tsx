import {
  mergeChoice,
  mergeOrganisations,
  previewMerge,
  type MergePreview,
} from '#app/directory/merge-organisations.ts';
import { previewApart, unmergeOrganisations, type ApartPreview } from '#app/directory/unmerge-organisations.ts';
import type { Member } from '#domain/access/actor.ts';
import { longDay } from '#domain/day-words.ts';
import type { Refusal } from '#domain/outcome.ts';
import { id, text } from '#web/door/form.ts';
import { go, gone, page, type Page, type Reply, type Visit } from '#web/door/visit.ts';
import { isNotThere } from './colleague-place.ts';
import { countWords } from './directory-words.ts';
import { checkPage, choosePage } from './merge-parts.tsx';
import { colleagueErrors } from './refusals.ts';

type Visitor = Visit<Member>;
const organisationOf = ({ params }: Visitor): string => params['organisationId'] ?? '';
const crumbsOf = (visit: Visitor, name: string) => [
  { label: 'Organisaties', href: '/organisaties' },
  { label: name, href: `/organisaties/${organisationOf(visit)}` },
];

async function choose(visit: Visitor, refusals: readonly Refusal[] = []): Promise<Reply> {
  const asked = await mergeChoice(visit.house, visit.actor, { organisationId: organisationOf(visit) });
  if (!asked.ok) return gone;
  const { goes, others } = asked.value;
  return choosePage({
    visit,
    title: 'Samenvoegen',
    lead: `${goes.name} gaat op in een andere organisatie. De naam blijft vindbaar.`,
    crumbs: crumbsOf(visit, goes.name),
    action: `/organisaties/${goes.id}/samenvoegen`,
    back: `/organisaties/${goes.id}`,
    label: 'Welke organisatie blijft?',
    options: others.map((one) => ({ value: one.id, label: one.name })),
    chosen: text(visit.form, 'staysId'),
    errors: colleagueErrors(refusals, 'staysId'),
    empty: {
      title: 'Er is geen organisatie van dezelfde soort',
      words: 'Voeg eerst de organisatie toe waarin deze opgaat.',
      href: '/organisaties/nieuw',
      to: 'Nieuwe organisatie',
    },
  });
}

/** What moves, a line each, and nothing that is not there. */
function linesOf({ goes, stays, peopleGo, ...n }: MergePreview): readonly string[] {
  const people = countWords(n.people, 'contactpersoon', 'contactpersonen');
  return [
    n.turns > 0 && `${countWords(n.turns, 'jongere', 'jongeren')}: ${stays.name} is aan zet, met dezelfde dag.`,
    n.leads > 0 && `${countWords(n.leads, 'jongere', 'jongeren')}: ${stays.name} begeleidt verder.`,
    n.handovers > 0 && `${countWords(n.handovers, 'overdracht', 'overdrachten')}: ${stays.name} is de ontvanger.`,
    n.people > 0 && (peopleGo ? `${people}: werkt bij ${stays.name}.` : `${people}: staat er niet meer bij. Wie met Aanzet gaat werken, voegt ${stays.name} zelf toe.`), // prettier-ignore
    n.mandates > 0 && `${countWords(n.mandates, 'taak', 'taken')}: vanaf vandaag bij ${stays.name}.`,
    n.closures > 0 && `Gesloten dagen gaan mee, als ${stays.name} dan niet al gesloten is.`,
    n.services > 0 && `Het aanbod gaat mee (${n.services}).`,
    `Wat voorbij is, blijft bij ${goes.name} staan.`,
    `Je kunt ze later uit elkaar halen, op de pagina van ${stays.name}. Waar iemand daar dan al mee verder is, blijft daar.`,
  ].filter((line) => line !== false);
}

async function merge(visit: Visitor): Promise<Reply> {
  const { house, actor, form } = visit;
  const command = { organisationId: organisationOf(visit), staysId: text(form, 'staysId') };
  if (text(form, 'zeker') !== 'ja') {
    const preview = await previewMerge(house, actor, command);
    if (!preview.ok) return isNotThere(preview.refusals) ? gone : choose(visit, preview.refusals);
    const { goes, stays } = preview.value;
    return checkPage({
      visit,
      title: 'Samenvoegen: klopt dit?',
      lead: `${goes.name} gaat op in ${stays.name}.`,
      crumbs: crumbsOf(visit, goes.name),
      action: `/organisaties/${goes.id}/samenvoegen`,
      back: `/organisaties/${goes.id}`,
      lines: linesOf(preview.value),
      yes: 'Ja, voeg samen',
      hidden: { staysId: stays.id },
    });
  }
  const done = await mergeOrganisations(house, actor, command);
  if (done.ok) return go(`/organisaties/${done.value.organisationId}`, 'organisations-merged');
  return isNotThere(done.refusals) ? gone : choose(visit, done.refusals);
}

/** What comes back and what stays, a line each. */
function apartLines({ goes, stays, ...n }: ApartPreview): readonly string[] {
  const people = (count: number) => countWords(count, 'contactpersoon', 'contactpersonen');
  return [
    `${goes.name} staat weer in de lijst, met de eigen naam en nummers.`,
    n.back > 0 && `${countWords(n.back, 'jongere', 'jongeren')}: weer bij ${goes.name}, zoals het was.`,
    n.stay > 0 && `${countWords(n.stay, 'jongere', 'jongeren')}: blijft bij ${stays.name}. Daar is iemand ermee verder gegaan.`, // prettier-ignore
    n.peopleBack > 0 && `${people(n.peopleBack)}: werkt weer bij ${goes.name}.`,
    n.peopleStay > 0 &&
      `${people(n.peopleStay)}: blijft bij ${stays.name}, want daar ligt nu werk. Of die is vertrokken.`,
    n.mandates > 0 && `${countWords(n.mandates, 'taak', 'taken')}: vanaf vandaag weer bij ${goes.name}.`,
    n.closures > 0 && 'Gesloten dagen gaan terug.',
    n.services > 0 && `Het aanbod gaat terug (${n.services}).`,
    'In het logboek blijft staan dat ze één waren, en wie ze uit elkaar haalde.',
  ].filter((line) => line !== false);
}

async function apart(visit: Visitor): Promise<Reply> {
  const { house, actor, form } = visit;
  const mergeId = id(form, 'mergeId');
  if (mergeId === undefined) return gone;
  const command = { organisationId: organisationOf(visit), mergeId };
  if (text(form, 'zeker') !== 'ja') {
    const preview = await previewApart(house, actor, command);
    if (!preview.ok) return gone;
    const { goes, stays, on } = preview.value;
    return checkPage({
      visit,
      title: 'Uit elkaar halen: klopt dit?',
      lead: `${goes.name} en ${stays.name} zijn één sinds ${longDay(on)}.`,
      crumbs: crumbsOf(visit, stays.name),
      action: `/organisaties/${stays.id}/uit-elkaar`,
      back: `/organisaties/${stays.id}`,
      lines: apartLines(preview.value),
      yes: 'Ja, haal uit elkaar',
      hidden: { mergeId },
    });
  }
  const done = await unmergeOrganisations(house, actor, command);
  return done.ok ? go(`/organisaties/${done.value.organisationId}`, 'taken-apart') : gone;
}

/** Two organisations become one, or come apart again: read what happens, and do it. */
export const mergeOrganisationPages: readonly Page[] = [
  page('GET /organisaties/:organisationId/samenvoegen', 'merge-organisations', (visit) => choose(visit)),
  page('POST /organisaties/:organisationId/samenvoegen', 'merge-organisations', merge),
  page('POST /organisaties/:organisationId/uit-elkaar', 'merge-organisations', apart),
];
