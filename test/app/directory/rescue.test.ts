import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { rescueManager } from '#app/directory/rescue-manager.ts';
import { showInvitation } from '#app/directory/use-invitation.ts';
import type { Mail } from '#app/ports/mail.ts';
import { reactTo } from '#jobs/reactions.ts';
import { makeRunner } from '#jobs/runner.ts';
import { engineNames } from '../../engines.ts';
import { aRegion, type Region } from '../../people.ts';
import { codes, valueOf } from '../handover/stage.ts';

describe.each(engineNames)('a manager who lost everything, on %s', (engine) => {
  let region: Region;
  beforeAll(async () => void (region = await aRegion(engine)));
  afterAll(() => region.house.close());

  test('comes in by a link of the terminal, which is logged and told to everybody of the organisation, the FG too', async () => {
    const { house } = region;
    const sent: Mail[] = [];
    const rescued = valueOf(await rescueManager(house, ' Rik.Post@example.org'));
    expect([rescued.name, rescued.told]).toEqual(['Rik Post', 2]);
    const shown = valueOf(await showInvitation(house, rescued.token));
    expect([shown.state, shown.colleague.name]).toEqual(['open', 'Rik Post']);
    const send = async (mail: Mail) => void sent.push(mail);
    const react = reactTo({ house, send, address: 'https://aanzet.example.org' });
    await makeRunner({ house, react, hurry: true, log: () => {} }).drain();
    expect(sent.map(({ to }) => to).toSorted()).toEqual([
      'ed.kamp@example.org',
      'fatima.gerritsen@example.org',
      'rik.post@example.org',
    ]);
    expect(JSON.stringify(sent)).not.toContain(rescued.token);
    expect(sent.find(({ to }) => to === 'ed.kamp@example.org')?.text).toContain('Rik Post');
    const { rows } = await house.owner.query(
      "select count(*)::int as n from access_event where act = 'rescue-manager'",
    );
    expect(rows[0].n).toBe(1);
  });

  test('nobody else is rescued: a colleague, a manager elsewhere, an address that nobody has', async () => {
    for (const mail of ['karin.smit@example.org', 'ed.kamp@example.org', 'niemand@example.org', ''])
      expect([mail, codes(await rescueManager(region.house, mail))]).toEqual([mail, 'no-manager']);
    const { rows } = await region.house.owner.query('select count(*)::int as n from invitation');
    expect(rows[0].n).toBe(1);
  });
});
