/** A school with young people, and who gets an extract: a WSP with an account, a jobcoach and a care desk without. */
import { enterByLink } from '#app/handover/come-in-by-link.ts';
import { makeExtract, refer } from '#app/extract/give-extract.ts';
import type { GiveExtract } from '#app/extract/commands.ts';
import type { Guest } from '#domain/access/actor.ts';
import type { EngineName } from '../../engines.ts';
import { aColleague, anOrganisation, aRegion, aYoungPerson, type Region } from '../../people.ts';
import { tokenOf, valueOf, type Stage as Handed } from '../handover/stage.ts';

export type Stage = Awaited<ReturnType<typeof aStage>>;
export async function aStage(engine: EngineName) {
  const region = await aRegion(engine);
  const { house } = region;
  const wsp = await anOrganisation(house, { kind: 'wsp', name: 'WSP Regio Amersfoort', shortName: 'WSP' });
  const coach = await anOrganisation(house, { kind: 'jobcoach', name: 'Jobcoach Op Weg', hasAccount: false });
  const care = await anOrganisation(house, { kind: 'hulp', name: 'Wijkteam Leusden', hasAccount: false });
  const joris = await aColleague(house, wsp, { name: 'Joris Blom', role: 'klantmanager', jobTitle: 'adviseur' });
  return { ...region, wsp, coach, care, joris };
}

export const aSamira = (region: Region) => aYoungPerson(region, { turnOf: region.karin, contact: region.karin });
export const said = { request: 'Zoek samen een leerwerkplek.', can: 'Brood bakken.', reach: 'Bel 06 00 00 00 00.' };

/** What Karin types for the WSP; one thing may differ. */
export const forWork = ({ wsp }: Stage, caseId: string, wish: Partial<GiveExtract> = {}): GiveExtract => ({
  caseId,
  organisationId: wsp.id,
  name: 'Joris Blom',
  mail: '',
  request: said.request,
  texts: [
    { id: 'can', text: said.can },
    { id: 'helps-at-work', text: 'Eén taak tegelijk.' },
    { id: 'reach', text: said.reach },
  ],
  capacity: 'yes',
  by: 'self',
  how: 'in-person',
  on: '2026-06-08',
  ...wish,
});
/** And for the care desk, by mail. */
export const forCare = (stage: Stage, caseId: string, wish: Partial<GiveExtract> = {}): GiveExtract => ({
  ...forWork(stage, caseId),
  organisationId: stage.care.id,
  name: 'Noor Vos',
  mail: 'noor@example.org',
  request: 'Wil je kennismaken?',
  texts: [{ id: 'reach', text: said.reach }],
  ...wish,
});

export const byLink = { name: 'Wim Kok', mail: 'wim@example.org' };
/** Given to the jobcoach, who comes in by the link. */
export async function aGuestOf(stage: Stage, caseId: string) {
  const { house, karin, coach } = stage;
  const given = valueOf(
    await makeExtract(house, karin, forWork(stage, caseId, { ...byLink, organisationId: coach.id })),
  );
  const token = await tokenOf(stage as unknown as Handed, given.extractId);
  const came = valueOf(await enterByLink(house, { token, code: given.code ?? '', name: 'Wim Kok' }));
  return { ...given, ...came, token, guest: came.guest as Guest };
}
/** A referral that was given. */
export const aReferral = async (stage: Stage, caseId: string) =>
  valueOf(await refer(stage.house, stage.karin, forCare(stage, caseId)));
