import { aWindowOf, moveClock, openYoungPerson } from './steps.ts';
const at = { url: 'http://127.0.0.1:4711' } as never;
const page = await aWindowOf(at, 'Karin Smit');
for (const day of ['2026-06-30', '2026-09-14', '2026-11-02', '2027-02-01', '2027-05-01', '2027-07-11']) {
  page.context().setDefaultTimeout(1_200_000);
  await page.goto('http://127.0.0.1:4711/werk');
  await moveClock(page, at, day);
  await page.goto('http://127.0.0.1:4711/jongeren');
  await openYoungPerson(page, 'Samira Benali');
  console.log(day, new Date().toISOString(), (await page.getByRole('main').innerText()).slice(80, 700));
}
process.exit(0);
