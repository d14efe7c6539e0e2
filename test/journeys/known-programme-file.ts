/** The programme of the region as it was adopted before somebody wrote on, and what belongs to it. */
import { inHere } from './in-here.ts';
import type { Running } from './server.ts';

const ids = '[0-9a-f-]{36}';
/** Of every part the first version, so that what was written later is a change: nobody fills in a whole programme for a pose. */
const adopt = `
  insert into programme_adopted (programme_id, number, adopted_on, decision, member_id, by_name, frozen)
  select p.id, 1, '2026-06-05', 'College van Amersfoort, 2 juni 2026', p.member_id, 'Ed Kamp', jsonb_build_object(
    'deviations', jsonb_build_array(jsonb_build_object('id', 'budget', 'asks', 'Een bedrag per maatregel en voor algemene kosten',
      'article', 'REG 2.6', 'because', 'De raad beslist in juli.')),
    'notIn', '{}'::jsonb, 'heard', '[]'::jsonb,
    'programme', jsonb_build_object('id', p.id, 'name', p.name, 'from', p.valid_from, 'until', p.valid_until,
      'ownerPartyId', p.owner_party_id, 'processLead', null, 'writers', '[]'::jsonb, 'adoptedVersion', 1,
      'parties', (select jsonb_agg(jsonb_build_object('id', y.id, 'role', y.role, 'organisationId', y.organisation_id, 'name', y.name,
        'schoolKind', y.school_kind, 'municipalityCode', y.municipality_code)) from programme_party y where y.programme_id = p.id),
      'sections', (select jsonb_agg(jsonb_build_object('id', s.id, 'kind', s.kind, 'key', s.key, 'position', s.position, 'version', 1,
        'content', v.content, 'by', v.by_name, 'on', v.written_on) order by s.kind, s.position)
        from programme_section s join programme_section_version v on v.section_id = s.id and v.version = 1
        where s.programme_id = p.id and s.retired_on is null)))
  from programme p`;

/** Where somebody types freely in what belongs to a programme that was not adopted yet. */
export const programmeFileTexts: Readonly<Record<string, readonly string[]>> = {
  '/regio/programma/naam': ['name'],
  '/regio/programma/deelnemers/ook-elders': ['where'],
  '/regio/programma/controle/:one': ['because'],
  '/regio/programma/gemeenten/:municipality': ['saidBy', 'why-:id'],
  '/regio/programma/gemeenten/:municipality/:id': ['saidBy', 'why'],
  '/regio/programma/jongeren': ['said', 'who'],
  '/regio/programma/jongeren/:id': ['because'],
  '/regio/programma/besluiten/:id': ['words'],
  '/regio/programma/terugblik/:id': ['why'],
  '/regio/programma/overdragen': ['decision'],
};

/** `read` gives what Ed would read at an address. */
export async function programmeFileOf(running: Running, read: (path: string) => Promise<string>) {
  await inHere(running, async (here) => {
    await here.ask(adopt);
    await here.ask('update programme set adopted_version = 1');
  });
  const addressOn = async (page: string, shape: string, at = 0): Promise<string> => {
    const all = [...(await read(page)).matchAll(new RegExp(`href="(/regio/programma/${shape})"`, 'g'))];
    const found = all.at(at)?.[1];
    if (!found) throw new Error(`no ${shape} on ${page}`);
    return found;
  };
  return {
    consent: await addressOn('/regio/programma/gemeenten', `gemeenten/GM0342/${ids}`),
    heard: await addressOn('/regio/programma/jongeren', `jongeren/${ids}`),
    decision: await addressOn('/regio/programma/planning', `besluiten/${ids}`, -1),
    change: await addressOn('/regio/programma/wijzigingen', `wijzigingen/${ids}`),
    review: await addressOn('/regio/programma/terugblik', `terugblik/${ids}`),
  };
}
