/** A table on 12 June 2026: De Eik and ROC Eemwijk in blocks, and W&I Soest, the Doorstroompunt and leerplicht all the time. */
import { listForTable, seeTableList } from '#app/gathering/lists.ts';
import { openLine, prepareForTable } from '#app/gathering/prepare.ts';
import { keepTableKind } from '#app/gathering/table-kinds.ts';
import { planTable } from '#app/gathering/tables.ts';
import type { Member } from '#domain/access/actor.ts';
import type { TypedTable } from '#domain/gathering/meeting.ts';
import type { TypedKind } from '#domain/gathering/table-kind.ts';
import type { EngineName } from '../../engines.ts';
import { aColleague, anOrganisation } from '../../people.ts';
import { aStage, valueOf } from '../handover/stage.ts';

export const tableDay = '2026-06-12';
export const kind: TypedKind = {
  name: 'Overstaptafel zomer',
  purpose: 'Afspreken wie verdergaat met wie van school gaat.',
  grounds: { pro: 'F12', mbo: 'F12', wi: 'F12', doorstroompunt: 'F14', leerplicht: 'F1', wsp: 'F18' },
  fields: ['age', 'place', 'school', 'lastDay', 'turn', 'contact'],
  keepMonths: '6',
  covenant: 'Privacyconvenant 2026, versie 1',
  validFrom: '2026-06-08',
};

export type Round = Awaited<ReturnType<typeof aRound>>;
export async function aRound(engine: EngineName) {
  const stage = await aStage(engine);
  const { house } = stage;
  const roc = await anOrganisation(house, { kind: 'mbo', name: 'ROC Eemwijk' });
  const leerplicht = await anOrganisation(house, { kind: 'leerplicht', name: 'Leerplicht Leusden' });
  const hassan = await aColleague(house, roc, { name: 'Hassan Idrissi', role: 'begeleider' });
  const bea = await aColleague(house, leerplicht, { name: 'Bea Groen', role: 'begeleider' });
  return { ...stage, roc, leerplicht, hassan, bea };
}

export const plan = (
  { soest, doorstroompunt, leerplicht, deEik, roc }: Round,
  kindId: string,
  more: Partial<TypedTable> = {},
): TypedTable => ({
  kindId,
  onDay: tableDay,
  place: 'Stadhuis Amersfoort',
  core: [soest.id, doorstroompunt.id, leerplicht.id],
  blocks: [
    { organisationId: deEik.id, begins: '9.00', ends: '9.45' },
    { organisationId: roc.id, begins: '9.45', ends: '10.30' },
  ],
  ...more,
});

/** A kind and a table, as Ed makes them. */
export async function aTable(round: Round, onDay = tableDay, kindId?: string) {
  const of = kindId ?? valueOf(await keepTableKind(round.house, round.ed, { typed: kind })).kindId;
  const planned = await planTable(round.house, round.ed, { typed: plan(round, of, { onDay }) });
  return { kindId: of, gatheringId: valueOf(planned).gatheringId };
}

/** Puts somebody on the list and prepares that one up to the table; the line. */
export async function prepared(
  round: Round,
  by: Member,
  gatheringId: string,
  caseId: string,
  to: 'ready' | 'on' = 'on',
) {
  const { house } = round;
  valueOf(await listForTable(house, by, { gatheringId, caseIds: [caseId] }));
  const { lines } = valueOf(await seeTableList(house, by, { gatheringId }));
  const lineId = lines.find((line) => line.caseId === caseId)!.id;
  const { line } = valueOf(await openLine(house, by, { lineId }));
  const command = { lineId, version: line.version, question: 'Wie helpt verder?', answer: 'knows', to } as const;
  valueOf(await prepareForTable(house, by, command));
  return lineId;
}
