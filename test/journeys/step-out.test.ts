import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { aServerWithTheList } from './founded.ts';
import { inHere } from './in-here.ts';
import { aanzet, again, aHome, databaseFor } from './server.ts';
import { aPrivateWindow, aWindowOf, follow, mainText, picture, press, title, until } from './steps.ts';

/** What others still wait for is finished first; that the page asks it is proven in test/app/takeout/step-out.test.ts. */
const finish = `with eik as (select id from organisation where name = 'Praktijkschool De Eik'),
  h as (update handover set state = 'withdrawn' where (from_organisation_id in (select id from eik)
    or to_organisation_id in (select id from eik)) and state in ('sent', 'asked', 'lapsed', 'taken-over', 'arrived-asked') returning 1),
  t as (update turn t set organisation_id = t.lead_organisation_id, member_id = null,
      team_id = (select id from team where organisation_id = t.lead_organisation_id limit 1)
    where t.organisation_id in (select id from eik) and t.lead_organisation_id not in (select id from eik) returning 1)
  select (select count(*) from h) + (select count(*) from t) as n`;

async function toStepOut(page: Page): Promise<void> {
  await follow(page, 'Organisaties');
  await follow(page, 'Praktijkschool De Eik');
  await follow(page, 'Uitstappen');
  await title(page, 'Uitstappen');
}

/** A second installation, empty but for its first manager, who comes in by the link. */
async function elsewhere() {
  const home = aHome();
  const env = {
    ...process.env,
    ...(await databaseFor('postgres')),
    AANZET_DIR: home,
    PORT: '0',
    AANZET_PER_MINUTE: '0',
  };
  const who = ['--admin', 'Petra Beheer', '--mail', 'petra@example.org', '--practice'];
  const begun = await aanzet({ env }, 'region', 'begin', '--contactgemeente', 'GM0307', ...who);
  expect(begun).toMatchObject({ code: 0, err: '' });
  const running = await again(home, env);
  const page = await aPrivateWindow();
  await page.goto(running.url + (/\/uitnodiging\/\S+/.exec(begun.out)?.[0] ?? ''));
  await press(page, 'Ja, dit klopt. Ga verder');
  return { running, page };
}

test(
  'C5: De Eik takes everything along, two people remove it, Leusden keeps what it took over, and another Aanzet shows the 38',
  { timeout: 240_000 },
  async () => {
    const running = await aServerWithTheList();
    await inHere(running, (here) => here.ask(finish));
    const marja = await aWindowOf(running, 'Marja Kok');
    await toStepOut(marja);
    await press(marja, 'Vraag het bestand aan');
    const rik = await aWindowOf(running, 'Rik Post');
    await toStepOut(rik);
    await press(rik, 'Ja, het bestand mag');
    expect(await rik.getByRole('button', { name: 'Bewaar het bestand' }).count()).toBe(0);

    await marja.reload();
    const coming = marja.waitForEvent('download');
    await press(marja, 'Bewaar het bestand');
    const download = await coming;
    expect(download.suggestedFilename()).toMatch(/^aanzet-praktijkschool-de-eik-.+\.zip$/);
    const file = await download.path();
    expect(readFileSync(file).subarray(0, 2).toString()).toBe('PK');
    await follow(marja, 'Laat het controlegetal zien');
    const control = /[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(await mainText(marja))?.[0] ?? '';
    await press(marja, 'Vraag om alles te verwijderen');
    await marja.getByText('Zeg eerst dat het bestand goed is bewaard.').first().waitFor();
    await marja.getByRole('checkbox').check();
    await press(marja, 'Vraag om alles te verwijderen');
    await picture(marja, 'uitstappen-gevraagd');

    await rik.reload();
    const preview = await mainText(rik);
    expect(preview).toMatch(/Blijft bij een ander\s+\d+ jongeren?: een ander nam over/);
    await press(rik, 'Ja, verwijder alles');
    await rik.getByRole('heading', { name: 'Verklaring van verwijdering' }).waitFor();
    await picture(rik, 'uitstappen-verklaring');
    expect(await mainText(rik)).not.toMatch(/Samira|Benali/);
    const left = await inHere(running, (here) =>
      here.ask<{ eik: number; leusden: number; running: number; turns: number }>(`select
        (select count(*)::int from cases c join organisation o on o.id in (c.record_organisation_id, c.lead_organisation_id)
          where o.name = 'Praktijkschool De Eik') as eik,
        (select count(*)::int from young_person y join organisation o on o.id = y.organisation_id where o.name = 'Werk en inkomen Leusden') as leusden,
        (select count(*)::int from cases where state = 'active') as running, (select count(*)::int from turn) as turns`),
    );
    expect(left[0]?.eik).toBe(0);
    expect(left[0]?.leusden).toBeGreaterThan(0);
    expect(left[0]?.turns).toBe(left[0]?.running);
    await marja.goto(`${running.url}/jongeren`);
    expect(await marja.content()).not.toContain('Samira');

    const away = await elsewhere();
    await away.page.goto(`${away.running.url}/organisaties`);
    await follow(away.page, 'Organisatie uit een bestand');
    await away.page.getByLabel('Het bestand').setInputFiles(file);
    await away.page.getByLabel('Controlegetal').fill('0000 0000 0000');
    await press(away.page, 'Lees de organisatie in');
    await away.page.getByText('Het controlegetal hoort niet bij dit bestand.').first().waitFor();
    await away.page.getByLabel('Het bestand').setInputFiles(file);
    await away.page.getByLabel('Controlegetal').fill(control.toLowerCase());
    await press(away.page, 'Lees de organisatie in');
    await title(away.page, 'Praktijkschool De Eik is ingelezen');
    await picture(away.page, 'uitstappen-ingelezen');
    const [there] = await inHere(away.running, (here) =>
      here.ask<{ n: number; all: number }>(
        `select count(*) filter (where opened_as = 'leaver-list')::int as n, count(*)::int as all from cases`,
      ),
    );
    expect(there?.n).toBe(38);
    expect(await mainText(away.page)).toContain(`${there?.all} jongeren en`);
    const invited = await aPrivateWindow();
    const link = invited.getByRole('main').getByRole('link', { name: /\/uitnodiging\// });
    await until(async () => {
      await invited.goto(`${away.running.url}/voorbeeld/post`);
      return (await link.count()) > 0;
    });
    await link.first().click();
    await press(invited, 'Ja, dit klopt. Ga verder');
    await follow(invited, 'Jongeren');
    expect(await mainText(invited)).toMatch(/Samira Benali|Benali/);
  },
);
