import type { Party } from '#domain/programme/programme.ts';
import { aColleague, aRegion, type Region } from '../../people.ts';
import type { EngineName } from '../../engines.ts';

/** A region with a programme: who leads at a school and a municipality, two parties without an account, and two measures. */
export async function aProgramme(engine: EngineName) {
  const region = await aRegion(engine);
  const { house, contactgemeente, deEik, soest, leusden, ed } = region;
  const party = (role: Party['role'], organisationId: string | null, name: string): Party => ({
    id: house.newId(),
    role,
    organisationId,
    name,
    schoolKind: null,
    municipalityCode: null,
  });
  const parties = {
    owner: party('contactgemeente', contactgemeente.id, 'Contactgemeente Amersfoort'),
    eik: party('contactschool', deEik.id, 'Praktijkschool De Eik'),
    soest: party('wi', soest.id, 'Werk en inkomen Soest'),
    leusden: party('wi', leusden.id, 'Werk en inkomen Leusden'),
  };
  const measure = (key: string, position: number) => ({ id: house.newId(), kind: 'measure' as const, key, position });
  const [first, older] = [measure('m1', 1), measure('m2', 2)];
  await house.withActor(ed, 'see-money', async (desk) => {
    await desk.programme.open({
      id: house.newId(),
      name: 'Regionaal programma 2026-2029',
      from: '2026-01-01',
      until: '2029-12-31',
      ownerPartyId: parties.owner.id,
      parties: Object.values(parties),
      organisationId: contactgemeente.id,
      memberId: ed.memberId,
      madeOn: house.today(),
      sections: [first, older],
    });
    await desk.programme.write(
      [
        { sectionId: first.id, seen: 0, content: { title: 'Loopbaancoach na school', forWhom: ['no-work'], fromAge: 16, untilAge: 22 } }, // prettier-ignore
        { sectionId: older.id, seen: 0, content: { title: 'Werk voor wie 26 is', forWhom: ['no-work'], fromAge: 26, untilAge: 26 } }, // prettier-ignore
      ],
      { memberId: ed.memberId, name: ed.name, on: house.today() },
    );
  });
  const marja = await aColleague(house, deEik, { name: 'Marja Kok', role: 'teamleider' });
  const bas = await aColleague(house, soest, { name: 'Bas Jansen', role: 'teamleider' });
  return { ...region, parties, first: first.id, older: older.id, marja, bas };
}
export type Programmed = Awaited<ReturnType<typeof aProgramme>> & Region;
