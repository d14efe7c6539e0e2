/** The route map on a small phone with slow internet: Samira in Dutch, Nena and Kevin in Arabic; and what a call that was asked for becomes. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { aFoundedServer } from './founded.ts';
import { onSlow3G } from './slow.ts';
import { aPrivateWindow, aWindowOf, follow, mainText, picture, press } from './steps.ts';

/** A phone of 360 px on slow 3G. */
async function aSlowPhone(): Promise<Page> {
  const phone = await aPrivateWindow({ viewport: { width: 360, height: 640 } });
  await onSlow3G(phone);
  return phone;
}
/** Presses the answers, one page each, as the buttons of the page are called. */
async function answer(phone: Page, from: string, answers: Readonly<Record<string, string>>): Promise<string> {
  await phone.goto(from);
  for (const [question, value] of Object.entries(answers))
    await phone.locator(`button[name="${question}"][value="${value}"]`).click();
  await phone.locator('a[href^="tel:000"]').first().waitFor();
  await phone.waitForLoadState(); // on slow internet the first number is there before the last line
  return mainText(phone);
}

test(
  'Samira, Nena and Kevin end where they are helped, in Dutch and Arabic on slow internet; Kevin is called back by the day that was promised',
  { timeout: 240_000 },
  async () => {
    const running = await aFoundedServer('postgres');
    const phone = await aSlowPhone();
    const start = `${running.url}/routekaart/jongere?taal=`;
    const samira = await answer(phone, `${start}nl`, { age: '18-22', now: 'neither', paper: 'pro-or-vso', place: 'GM0327', wish: 'work' }); // prettier-ignore
    for (const said of [
      'Doorstroompunt Eem en Vallei',
      '000 100 00 10',
      'De oude school helpt ook nog',
      'maandag – vrijdag: 09:00–17:00',
    ])
      // prettier-ignore
      expect(samira.replaceAll('\u00a0', ' ').replaceAll('\u2060', '')).toContain(said);
    await picture(phone, 'routekaart-samira');

    const nena = await answer(phone, `${start}ar`, { age: '23-26', now: 'work', paper: 'abroad', place: 'GM0307', wish: 'dutch' }); // prettier-ignore
    expect([nena.includes('Doorstroompunt Eem en Vallei'), nena.includes('اطلب مساعدة في اللغة الهولندية')]).toEqual([true, true]); // prettier-ignore

    const kevin = await answer(phone, `${start}ar`, { age: '23-26', now: 'neither', paper: 'unknown', place: 'GM0342', wish: 'money' }); // prettier-ignore
    expect([kevin.includes('Werk en inkomen Soest'), kevin.includes('قبل عيد الميلاد السابع والعشرين')]).toEqual([true, true]); // prettier-ignore
    expect(await phone.locator('html').getAttribute('dir')).toBe('rtl');
    expect(await phone.context().cookies()).toEqual([]);
    await phone.getByText('هل تفضل أن نتصل بك؟').click();
    await phone.getByLabel('اسمك').fill('Kevin');
    await phone.getByLabel('رقم هاتفك').fill('06 12 34 56 78');
    await picture(phone, 'routekaart-kevin-ar');
    await press(phone, 'اتصلوا بي');
    await phone.getByRole('heading', { level: 1, name: 'سنتصل بك' }).waitFor();
    expect(await mainText(phone)).toContain('10 يونيو');
    await picture(phone, 'routekaart-beloofd-ar');

    const ilse = await aWindowOf(running, 'Ilse Mulder');
    await follow(ilse, 'Terugbellen (1)');
    expect(await mainText(ilse)).toMatch(/Kevin[\s\S]*uiterlijk wo 10 juni/);
    await follow(ilse, 'Kevin');
    expect(await mainText(ilse)).toMatch(/Bel Kevin terug[\s\S]*Geld om van te leven/);
    await press(ilse, 'Ik bel');
    await picture(ilse, 'terugbellen-kevin');
    await ilse.getByLabel('Gesproken en geholpen').check();
    await ilse.getByLabel('Wat spraken jullie af?').fill('Komt vrijdag langs.');
    await press(ilse, 'Zet op klaar');
    await ilse.getByText('Niemand wacht op een telefoontje').waitFor();

    const colleague = await answer(phone, `${running.url}/routekaart/collega`, { age: 'from-27', place: 'GM0342' , wish: 'unknown' }); // prettier-ignore
    expect(colleague).toContain('Noem nog geen naam');

    const ed = await aWindowOf(running, 'Ed Kamp');
    await ed.goto(`${running.url}/regio/routekaart/vastleggen`);
    for (const [part, value] of [['day', '10'], ['month', '6'], ['year', '2026']]) await ed.locator(`[name="validFrom-${part}"]`).fill(value ?? ''); // prettier-ignore
    await ed.getByLabel('Waarom?').fill('Zo klopt het hier.');
    await press(ed, 'Kijk eerst of elke weg klopt');
    expect(await mainText(ed)).toContain('Eemnes, Werk en inkomen: geen openbaar nummer.');
    expect(await ed.getByRole('button', { name: 'Leg dit vast' }).count()).toBe(0);
  },
);
