import { seeOrganisations } from '#app/directory/see-organisations.ts';
import { kindWords } from '#web/directory/directory-words.ts';
import { gone, page, type Page } from '#web/door/visit.ts';
import { tableOut } from './table-out.tsx';

const columns = [
  ...['Organisatie', 'Soort', 'Telefoon', 'Openbaar nummer'].map((head) => ({
    field: 'organisation-facts' as const,
    head,
  })),
  ...['Collega', 'Functie', 'Team', 'Telefoon collega'].map((head) => ({ field: 'colleague' as const, head })),
];
const of = { name: 'organisaties', title: 'Organisaties', back: '/organisaties', exchange: 'organisaties' };

/** Organisaties to take along: a line for each colleague, and one for an organisation where nobody is known. */
export const organisationsOutPages: readonly Page[] = [
  page('GET /organisaties/bestand', 'see-directory', async (visit) => {
    const seen = await seeOrganisations(visit.house, visit.actor, {});
    if (!seen.ok) return gone;
    const rows = seen.value.organisations.flatMap(({ name, kind, phone, publicPhone, colleagues }) => {
      const first = [name, kindWords[kind], phone ?? '', publicPhone ?? ''];
      if (colleagues.length === 0) return [[...first, '', '', '', '']];
      return colleagues.map((one) => [...first, one.name, one.jobTitle, one.team ?? '', one.phone ?? '']);
    });
    const above = visit.house.demo ? ['voorbeeld: verzonnen mensen'] : [];
    return tableOut(visit, { ...of, above, columns, rows });
  }),
];
