/** A hand-over on its way, told as it happens at De Eik: draft, read together, a yes, sent, and who comes in by the link. */
import { answerQuestion, askQuestion } from '#app/handover/ask-question.ts';
import { beginHandover } from '#app/handover/begin-handover.ts';
import { enterByLink } from '#app/handover/come-in-by-link.ts';
import type { RecordYes } from '#app/handover/commands.ts';
import { editHandover } from '#app/handover/edit-handover.ts';
import { recordReading } from '#app/handover/record-reading.ts';
import { recordYes } from '#app/handover/record-yes.ts';
import { sendHandover } from '#app/handover/send-handover.ts';
import type { Guest, Member } from '#domain/access/actor.ts';
import type { Outcome } from '#domain/outcome.ts';
import type { EngineName } from '../../engines.ts';
import { aRegion, aTeam, aYoungPerson, type Region } from '../../people.ts';

export const said = { question: 'Wil je Samira helpen bij het zoeken van werk?', wants: 'Werken in een bakkerij.' };

/** The value of an outcome; throws its refusals. */
export function valueOf<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`refused: ${outcome.refusals.map((r) => `${r.field ?? ''} ${r.code}`).join(', ')}`);
  return outcome.value;
}
/** The codes of a refusal, 'ok' when it was done. */
export const codes = (outcome: Outcome<unknown>): string =>
  outcome.ok ? 'ok' : outcome.refusals.map((r) => r.code).join(' ');

export type Stage = Region & { readonly leusdenTeam: string };
export async function aStage(engine: EngineName): Promise<Stage> {
  const region = await aRegion(engine);
  return { ...region, leusdenTeam: await aTeam(region.house, region.leusden, 'Team Werk') };
}

type Wish = {
  readonly to?: 'leusden' | 'soest';
  readonly person?: Member;
  readonly caseId?: string;
  readonly mail?: string | null;
  /** A block that the young person does not let go along. */
  readonly keepsBack?: 'reach';
};

/** A draft that is filled, of a young person of 18 who decides alone. */
export async function aDraft(stage: Stage, { to = 'leusden', person, caseId, mail, keepsBack }: Wish = {}) {
  const { house, karin } = stage;
  const ofCase = caseId ?? (await aYoungPerson(stage, { contact: karin, turnOf: karin }));
  const begun = valueOf(
    await beginHandover(house, karin, {
      caseId: ofCase,
      receiver: {
        organisationId: stage[to].id,
        ...(person && { memberId: person.memberId }),
        ...(to === 'leusden' && mail !== null && { name: 'Sanne de Boer', mail: mail ?? 'werk@leusden.example.org' }),
      },
    }),
  );
  const blocks = [
    { id: 'wants', text: said.wants, goesAlong: true },
    { id: 'proud', text: 'Haar praktijkverklaring.', goesAlong: true },
    { id: 'helps-at-home', text: 'Een rustige kamer.', goesAlong: false },
    ...(keepsBack ? [{ id: keepsBack, text: 'Bel of app 06 00 00 00 00.', goesAlong: false }] : []),
  ] as const;
  const { handoverId } = begun;
  const edit = { handoverId, version: 1, question: said.question, capacity: 'yes', blocks } as const;
  valueOf(await editHandover(house, karin, edit));
  return { caseId: ofCase, handoverId };
}

export const yes = (handoverId: string, version: number): RecordYes => ({
  handoverId,
  version,
  answer: 'yes',
  by: 'self',
  how: 'in-person',
  on: '2026-06-08',
});

export async function anAgreed(stage: Stage, wish: Wish = {}) {
  const draft = await aDraft(stage, wish);
  const { house, karin } = stage;
  const { handoverId } = draft;
  const words = 'Samira en Karin';
  const read = valueOf(await recordReading(house, karin, { handoverId, version: 2, together: true, words }));
  valueOf(await recordYes(house, karin, yes(handoverId, read.version)));
  return draft;
}

export async function aSent(stage: Stage, wish: Wish = {}) {
  const agreed = await anAgreed(stage, wish);
  const sent = valueOf(await sendHandover(stage.house, stage.karin, { handoverId: agreed.handoverId }));
  return { ...agreed, ...sent };
}

/** The token as it would stand in the mail: it waits in the outbox. */
export async function tokenOf(stage: Stage, handoverId: string): Promise<string> {
  const { rows } = await stage.house.owner.query<{ token: string }>(
    `select payload->>'token' as token from outbox where kind = 'handover-link' and payload->>'handoverId' = $1
     order by id desc limit 1`,
    [handoverId],
  );
  return rows[0]!.token;
}

/** Sanne, who has no account, with the link of the mail and the code of the phone. */
export async function aGuest(stage: Stage, sent: { handoverId: string; code: string | null }): Promise<Guest> {
  const token = await tokenOf(stage, sent.handoverId);
  return valueOf(await enterByLink(stage.house, { token, code: sent.code ?? '', name: 'Sanne de Boer' })).guest;
}

export async function aQuestionAndAnswer(stage: Stage, handoverId: string, asker: Member | Guest): Promise<void> {
  valueOf(await askQuestion(stage.house, asker, { handoverId, text: 'Welke dagen kan zij?' }));
  valueOf(await answerQuestion(stage.house, stage.karin, { handoverId, text: 'Maandag tot donderdag.' }));
}

type TurnRow = {
  organisation: string;
  colleague: string | null;
  team: string | null;
  verb: string;
  why: string;
  due_on: string;
};
/** Who is on turn, past all rights. */
export async function turnOf({ house }: Stage, caseId: string): Promise<TurnRow> {
  const { rows } = await house.owner.query<TurnRow>(
    `select o.short_name as organisation, m.name as colleague, g.name as team, k.verb, k.why, t.due_on::text
     from turn t join turn_task k using (case_id) join organisation o on o.id = t.organisation_id
     left join member m on m.id = t.member_id left join team g on g.id = t.team_id where t.case_id = $1`,
    [caseId],
  );
  return rows[0]!;
}
/** Who was told what: notice kind and the colleague, team or organisation that it goes to. */
export async function toldOf({ house }: Stage, caseId: string): Promise<readonly string[]> {
  const { rows } = await house.owner.query<{ line: string }>(
    `select payload->>'notice' || ' ' || coalesce(m.name, g.name, o.short_name) as line from outbox b
     join organisation o on o.id::text = payload->>'organisationId'
     left join member m on m.id::text = payload->>'memberId' left join team g on g.id::text = payload->>'teamId'
     where b.kind = 'waits-for-you' and payload->>'caseId' = $1 order by b.id`,
    [caseId],
  );
  return rows.map((row) => row.line);
}
