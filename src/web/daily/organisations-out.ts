import { seeOrganisations } from '#app/directory/see-organisations.ts';
import { kindWords } from '#web/directory/directory-words.ts';
import { gone, page, type Page } from '#web/door/visit.ts';
import { tableOut } from './table-out.tsx';

const heads = ['Organisatie', 'Soort', 'Telefoon', 'Openbaar nummer', 'Collega', 'Functie', 'Team', 'Telefoon collega'];

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
    return tableOut(visit, { name: 'organisaties', title: 'Organisaties', above, heads, rows, back: '/organisaties' });
  }),
];
