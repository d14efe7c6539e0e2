import { addDays } from '#law/day.ts';
import { readableUntil } from '#domain/extract/kinds.ts';
import { isReadableOn } from '#domain/extract/extract.ts';
import { blocks as order, blockTitle } from '#domain/handover/blocks.ts';
import { ok, type Outcome } from '#domain/outcome.ts';
import { makeAct, type Step } from '../house.ts';
import { atExtract, type AtExtract } from './at.ts';
import type { ExtractLine, GiverView, OnExtract, ReaderView, ReceivedLine } from './commands.ts';

async function readerView({ desk }: Step, { extract, from, to }: AtExtract): Promise<ReaderView> {
  const { name, texts } = await desk.extracts.contents(extract.id);
  const [firstName = name] = name.split(' ');
  const giver = extract.fromMemberId === null ? undefined : await desk.directory.colleague(extract.fromMemberId);
  const work = extract.kind === 'H13';
  return {
    as: 'reader',
    extractId: extract.id,
    kind: extract.kind,
    state: extract.state,
    name,
    request: extract.request,
    texts: order.flatMap(({ id }) =>
      texts.filter((t) => t.id === id).map(({ text }) => ({ id, title: blockTitle(id, firstName), text })),
    ),
    giver: {
      name: giver?.name ?? (work ? 'wie dit gaf' : from.name),
      organisation: work ? null : from.name,
      phone: giver?.phone ?? from.phone,
    },
    receiver: extract.toName ?? to.name,
    givenOn: extract.givenOn,
    until: addDays(readableUntil(extract.givenOn), -1),
  };
}

async function see(step: Step, extractId: string): Promise<Outcome<ReaderView | GiverView>> {
  const found = await atExtract(step, extractId, 'look');
  if (!found.ok) return found;
  const { extract, to, by } = found.value;
  const asReader = await readerView(step, found.value);
  if (by === 'reader') return ok(asReader);
  const party = { organisationId: to.id, name: to.name, hasAccount: to.hasAccount, phone: to.phone };
  return ok({ as: 'giver', extract, party, asReader, mayWithdraw: isReadableOn(extract, step.today) });
}

/** One extract or referral: the giver reads where it stands and what was given, who got it only that. */
export const openExtract = makeAct<OnExtract, ReaderView | GiverView>('open-extract', (step, { extractId }) =>
  see(step, extractId),
);
/** The same, on one A4. */
export const printExtract = makeAct<OnExtract, ReaderView | GiverView>('print-extract', (step, { extractId }) =>
  see(step, extractId),
);

/** Who got what of one young person, of what the own organisation gave; newest first. */
export async function extractLines({ desk, today }: Step, caseId: string): Promise<readonly ExtractLine[]> {
  const extracts = await desk.extracts.ofCase(caseId);
  const names = await desk.directory.names([...new Set(extracts.map((e) => e.toOrganisationId))]);
  return extracts.map((extract) => ({
    extractId: extract.id,
    kind: extract.kind,
    to: names.get(extract.toOrganisationId) ?? '',
    state: extract.state,
    givenOn: extract.givenOn,
    closedOn: extract.closedOn,
    result: extract.result,
    over: (extract.state === 'given' || extract.state === 'received') && !isReadableOn(extract, today),
  }));
}

/** The extracts and referrals that the own organisation got and can still read. */
export const receivedExtracts = makeAct<Record<never, never>, readonly ReceivedLine[]>(
  'see-extracts',
  async ({ desk }) =>
    ok(
      (await desk.extracts.received()).map(({ id, kind, name, givenOn, state }) => ({
        extractId: id,
        kind,
        name,
        givenOn,
        isNew: state === 'given',
      })),
    ),
);
