/** A yes that is asked by link: a young person of seventeen, a mother whose proof was seen, and a hand-over that was read together. */
import { askYes, type AskedYes } from '#app/handover/ask-yes.ts';
import { recordReading } from '#app/handover/record-reading.ts';
import { addRepresentative } from '#app/handover/representatives.ts';
import { enterAsk, findSpeaker } from '#app/handover/yes-door.ts';
import type { Speaker } from '#domain/access/actor.ts';
import { aYoungPerson } from '../../people.ts';
import { aDraft, valueOf, type Stage } from './stage.ts';

export const mother = { kind: 'parent', name: 'Nadia Benali', mail: 'nadia@example.org' } as const;
export const ownView = 'Samira wil graag bakken.';

/** Read together, with the proof seen, and not asked yet. */
export async function aRead(stage: Stage, wish: { birthDate?: string; mentor?: boolean; caseId?: string } = {}) {
  const { house, karin } = stage;
  const { birthDate = '2009-03-11', mentor = false } = wish;
  const person = { turnOf: karin, contact: karin, birthDate } as const;
  const caseId = wish.caseId ?? (await aYoungPerson(stage, person));
  const who = mentor ? { kind: 'mentor', name: 'Henk Verbeek' } : { kind: mother.kind, name: mother.name };
  const proof = { beginOn: '', endOn: '', proof: 'seen', seenOn: '2026-06-08' } as const;
  const { representativeId } = valueOf(
    await addRepresentative(house, karin, { caseId, ...who, ...proof } as Parameters<typeof addRepresentative>[2]),
  );
  const { handoverId } = await aDraft(stage, { to: 'soest', caseId, keepsBack: 'reach' });
  const words = 'Samira en Karin';
  const { version } = valueOf(await recordReading(house, karin, { handoverId, version: 2, together: true, words }));
  return { caseId, handoverId, representativeId, version };
}
export type Read = Awaited<ReturnType<typeof aRead>>;

export const asking = ({ handoverId, representativeId, version }: Read) => ({
  handoverId,
  version,
  speakerId: representativeId,
  mail: mother.mail,
  ownView,
});
/** The token as it would stand in the mail: it waits in the outbox. */
export async function askToken({ house }: Stage): Promise<string> {
  const { rows } = await house.owner.query<{ token: string }>(
    "select payload->>'token' as token from outbox where kind = 'yes-link' order by id desc limit 1",
  );
  return rows[0]!.token;
}
export type Asked = Read & AskedYes & { readonly token: string };
export async function anAsked(stage: Stage, read?: Read): Promise<Asked> {
  const ready = read ?? (await aRead(stage));
  const asked = valueOf(await askYes(stage.house, stage.karin, asking(ready)));
  return { ...ready, ...asked, token: await askToken(stage) };
}
let network = 0;
/** Who was asked, with the link of the mail and the code of the phone; each from a network of its own. */
export async function inside({ house }: Stage, { token, code }: Pick<Asked, 'token' | 'code'>) {
  const from = { network: `198.51.100.${++network}` };
  const { cookie } = valueOf(await enterAsk(house, { token, code, ...from }));
  const speaker = await findSpeaker(house, cookie);
  if (!speaker) throw new Error('nobody came in');
  return { cookie, speaker: speaker satisfies Speaker };
}
