import { contactChoice, mergeContacts, previewContacts, type ContactPreview } from '#app/directory/merge-contacts.ts';
import { previewContactApart, unmergeContacts } from '#app/directory/unmerge-contacts.ts';
import type { Member } from '#domain/access/actor.ts';
import { longDay } from '#domain/day-words.ts';
import type { Refusal } from '#domain/outcome.ts';
import { id, text } from '#web/door/form.ts';
import { go, gone, page, type Page, type Reply, type Visit } from '#web/door/visit.ts';
import { at, isNotThere } from './colleague-place.ts';
import { countWords } from './directory-words.ts';
import { workWords } from './leaving-pages.tsx';
import { checkPage, choosePage } from './merge-parts.tsx';
import { colleagueErrors } from './refusals.ts';

type Visitor = Visit<Member>;
const ofVisit = ({ params }: Visitor) => ({
  organisationId: params['organisationId'] ?? '',
  memberId: params['memberId'] ?? '',
});
type Place = { readonly organisation: ContactPreview['organisation']; readonly colleague: ContactPreview['goes'] };
const crumbsOf = ({ organisation, colleague }: Place) => [
  { label: 'Organisaties', href: '/organisaties' },
  { label: organisation.name, href: `/organisaties/${organisation.id}` },
  { label: colleague.name, href: `/organisaties/${organisation.id}/collega/${colleague.id}/gegevens` },
];

async function choose(visit: Visitor, refusals: readonly Refusal[] = []): Promise<Reply> {
  const asked = await contactChoice(visit.house, visit.actor, ofVisit(visit));
  if (!asked.ok) return gone;
  const { organisation, goes, others } = asked.value;
  const back = `${at(visit)}/gegevens`;
  return choosePage({
    visit,
    title: 'Staat er twee keer in',
    lead: `${goes.name} is dezelfde persoon als een andere collega.`,
    crumbs: crumbsOf({ organisation, colleague: goes }),
    action: `${at(visit)}/samenvoegen`,
    back,
    label: 'Welke collega blijft?',
    hint: 'Alle werk gaat naar deze collega.',
    options: others.map((one) => ({ value: one.id, label: `${one.name}, ${one.jobTitle}` })),
    chosen: text(visit.form, 'staysId'),
    errors: colleagueErrors(refusals, 'staysId'),
    empty: {
      title: 'Er is hier geen andere collega',
      words: 'Je voegt twee collega’s van dezelfde organisatie samen.',
      href: back,
      to: 'Terug',
    },
  });
}

async function merge(visit: Visitor): Promise<Reply> {
  const { house, actor, form } = visit;
  const command = { ...ofVisit(visit), staysId: text(form, 'staysId') };
  if (text(form, 'zeker') !== 'ja') {
    const preview = await previewContacts(house, actor, command);
    if (!preview.ok) return isNotThere(preview.refusals) ? gone : choose(visit, preview.refusals);
    const { organisation, goes, stays, ...work } = preview.value;
    return checkPage({
      visit,
      title: 'Samenvoegen: klopt dit?',
      lead: `${goes.name} en ${stays.name} zijn één persoon.`,
      crumbs: crumbsOf({ organisation, colleague: goes }),
      action: `${at(visit)}/samenvoegen`,
      back: `${at(visit)}/gegevens`,
      lines: [
        `${workWords(goes, work)} Dat gaat naar ${stays.name}.`,
        `Een nummer of mailadres dat bij ${stays.name} ontbreekt, gaat mee.`,
        `${goes.name} staat er niet meer bij en komt niet meer in Aanzet.`,
        'Wat voorbij is, houdt de naam die erbij staat.',
        `Je kunt ze later uit elkaar halen, bij de gegevens van ${stays.name}.`,
      ],
      yes: 'Ja, voeg samen',
      hidden: { staysId: stays.id },
    });
  }
  const done = await mergeContacts(house, actor, command);
  if (done.ok) return go(`/organisaties/${done.value.organisationId}`, 'contacts-merged');
  return isNotThere(done.refusals) ? gone : choose(visit, done.refusals);
}

async function apart(visit: Visitor): Promise<Reply> {
  const { house, actor, form } = visit;
  const mergeId = id(form, 'mergeId');
  if (mergeId === undefined) return gone;
  const command = { ...ofVisit(visit), mergeId };
  if (text(form, 'zeker') !== 'ja') {
    const preview = await previewContactApart(house, actor, command);
    if (!preview.ok) return gone;
    const { organisation, goes, stays, on, back, stay } = preview.value;
    return checkPage({
      visit,
      title: 'Uit elkaar halen: klopt dit?',
      lead: `${goes.name} en ${stays.name} zijn één sinds ${longDay(on)}.`,
      crumbs: crumbsOf({ organisation, colleague: stays }),
      action: `${at(visit)}/uit-elkaar`,
      back: `${at(visit)}/gegevens`,
      lines: [
        `${goes.name} staat er weer bij, en kan weer in Aanzet als dat eerder zo was.`,
        back === 0 ? `Er gaat geen jongere terug naar ${goes.name}.` : `${countWords(back, 'jongere', 'jongeren')}: weer bij ${goes.name}, zoals het was.`, // prettier-ignore
        ...(stay === 0
          ? []
          : [`${countWords(stay, 'jongere', 'jongeren')}: blijft bij wie er intussen mee verder ging.`]),
        `Een nummer of mailadres dat van ${goes.name} kwam, gaat bij ${stays.name} weer weg.`,
      ],
      yes: 'Ja, haal uit elkaar',
      hidden: { mergeId },
    });
  }
  const done = await unmergeContacts(house, actor, command);
  return done.ok ? go(`/organisaties/${done.value.organisationId}`, 'taken-apart') : gone;
}

/** Two entries are one colleague, or are two after all: read what happens, and do it. */
export const mergeContactPages: readonly Page[] = [
  page('GET /organisaties/:organisationId/collega/:memberId/samenvoegen', 'merge-contacts', (visit) => choose(visit)),
  page('POST /organisaties/:organisationId/collega/:memberId/samenvoegen', 'merge-contacts', merge),
  page('POST /organisaties/:organisationId/collega/:memberId/uit-elkaar', 'merge-contacts', apart),
];
