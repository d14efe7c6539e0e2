/** Who may decide for a young person: written down with proof seen, asked at the yes of a hand-over, of one organisation only. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { editHandover } from '#app/handover/edit-handover.ts';
import { openHandover } from '#app/handover/open-handover.ts';
import { recordReading } from '#app/handover/record-reading.ts';
import { recordYes } from '#app/handover/record-yes.ts';
import {
  addRepresentative,
  endRepresentative,
  seeProof,
  seeRepresentatives,
  type AddRepresentative,
} from '#app/handover/representatives.ts';
import { engineNames } from '../../engines.ts';
import { aYoungPerson } from '../../people.ts';
import { browse } from '../pages/browse.ts';
import { aDraft, aSent, aStage, codes, valueOf, yes, type Stage } from './stage.ts';

describe.each(engineNames)('who may decide for a young person, on %s', (engine) => {
  let stage: Stage;
  let samira: string;
  const uncle = (caseId: string, more: Partial<AddRepresentative> = {}): AddRepresentative => ({
    caseId,
    kind: 'mentor',
    name: 'Henk Verbeek',
    beginOn: '',
    endOn: '',
    proof: 'not-seen',
    seenOn: '',
    ...more,
  });
  const kept = async (caseId: string, more: Partial<AddRepresentative> = {}) =>
    valueOf(await addRepresentative(stage.house, stage.karin, uncle(caseId, more))).representativeId;
  const standings = async (caseId: string) =>
    valueOf(await seeRepresentatives(stage.house, stage.karin, { caseId })).speakers.map(({ standing }) => standing);

  beforeAll(async () => {
    stage = await aStage(engine);
    samira = await aYoungPerson(stage, { turnOf: stage.karin });
  });
  afterAll(() => stage.house.close());

  it('says field by field what is missing, and keeps no BSN, foster parent or colleague as who decides', async () => {
    const { house, karin } = stage;
    const add = async (more: Partial<AddRepresentative>) =>
      codes(await addRepresentative(house, karin, uncle(samira, more)));
    expect(await add({ kind: undefined, name: '', proof: undefined })).toBe('speaker-kind speaker-name proof-missing');
    expect(await add({ name: 'Henk 111222333' })).toBe('bsn');
    expect(await add({ proof: 'seen', seenOn: '2026-06-09' })).toBe('speaker-seen-day');
    expect(await add({ beginOn: '2026-02-01', endOn: '2026-01-01' })).toBe('end-before-begin');
    expect(await add({ kind: 'parent', name: 'Els, pleegmoeder' })).toBe('foster-no-yes');
    expect(await add({ name: 'Karin Smit' })).toBe('teacher-no-yes');
    expect(await standings(samira)).toEqual([]);
  });

  it('speaks once a colleague saw the proof, with who that was, and until the last day', async () => {
    const { house, karin, ilse } = stage;
    const representativeId = await kept(samira);
    const on = { caseId: samira, representativeId, on: '2026-06-08' };
    expect(await standings(samira)).toEqual(['unseen']);
    expect(codes(await seeProof(house, ilse, on))).toBe('not-found');
    valueOf(await seeProof(house, karin, on));
    expect(codes(await seeProof(house, karin, on))).toBe('not-found'); // seen is seen
    const [seen] = valueOf(await seeRepresentatives(house, karin, { caseId: samira })).speakers;
    expect(seen).toMatchObject({ standing: 'speaks', seenOn: '2026-06-08', seenBy: 'Karin Smit' });
    valueOf(await endRepresentative(house, karin, { ...on, on: '2026-06-07' }));
    expect(await standings(samira)).toEqual(['over']);
  });

  it('answers the yes of a hand-over: who that is, no yes of a teacher, and none of who speaks no more', async () => {
    const { house, karin } = stage;
    const { handoverId, caseId } = await aDraft(stage);
    const edited = valueOf(await editHandover(house, karin, { handoverId, version: 2, capacity: 'unknown' }));
    const words = 'Samira en Karin';
    const read = valueOf(
      await recordReading(house, karin, { handoverId, version: edited.version, together: true, words }),
    );
    const says = { ...yes(handoverId, read.version), by: 'mentor', ownView: 'Wil graag bakken.' } as const;
    const said = async (name: string) => codes(await recordYes(house, karin, { ...says, name }));
    expect(await said('Henk Verbeek')).toBe('capacity-unknown'); // asked, not guessed
    const representativeId = await kept(caseId, { proof: 'seen', seenOn: '2026-06-08' });
    const opened = valueOf(await openHandover(house, karin, { handoverId }));
    expect(opened).toMatchObject({ yes: { by: ['curator', 'mentor'] }, speakers: [{ name: 'Henk Verbeek' }] });
    expect(await said('Karin Smit')).toBe('teacher-no-yes');
    const page = (await (await browse(house)).as(karin).get(`/overdrachten/${handoverId}/samen`)).body;
    expect(page).toContain('Henk Verbeek, mentor (mentorschap). Bewijs gezien op');
    expect(page).toContain('value="Henk Verbeek"');
    valueOf(await endRepresentative(house, karin, { caseId, representativeId, on: '2026-06-01' }));
    valueOf(await editHandover(house, karin, { handoverId, version: read.version, capacity: 'no' }));
    const later = { ...says, version: read.version + 1, name: 'Henk Verbeek' };
    expect(codes(await recordYes(house, karin, later))).toBe('speaker-over');
    await kept(caseId);
    expect(codes(await recordYes(house, karin, later))).toBe('ok'); // not seen yet: the page says to ask for it
  });

  it('is of who wrote it down: who is asked to take over sees nothing of it', async () => {
    const { house, karin, ilse } = stage;
    const { caseId } = await aSent(stage, { to: 'soest', person: ilse });
    await kept(caseId, { name: 'Oom Jan' });
    expect(codes(await seeRepresentatives(house, ilse, { caseId }))).not.toBe('ok');
    const web = await browse(house);
    expect((await web.as(karin).get(`/jongeren/${caseId}/wie-beslist`)).body).toContain('Oom Jan');
    for (const path of ['', '/wie-beslist'])
      expect((await web.as(ilse).get(`/jongeren/${caseId}${path}`)).body).not.toContain('Oom Jan');
  });
});
