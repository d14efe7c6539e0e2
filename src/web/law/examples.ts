import { text } from '#web/door/form.ts';
import type { Form } from '#web/door/visit.ts';

type Fields = Readonly<Record<string, string>>;

/** A day in three boxes. */
const boxes = (name: string, [year = '', month = '', day = '']: readonly string[]): Fields => ({
  [`${name}-day`]: String(Number(day)),
  [`${name}-month`]: String(Number(month)),
  [`${name}-year`]: year,
});
const on = (name: string, day: string): Fields => boxes(name, day.split('-'));

/** All examples stand on one day, so that what they show never changes. */
const theDay = on('on', '2026-11-22');
const pro = (until: string): Fields => ({
  'school-1': 'pro',
  ...on('school-1-from', '2021-08-01'),
  ...on('school-1-until', until),
});
const paper = (what: string, day: string): Fields => ({ 'paper-1': what, ...on('paper-1-date', day) });

/** Invented young people to try the page with. */
const examples: Readonly<Record<string, { readonly label: string; readonly fields: Fields }>> = {
  roos: {
    label: 'Roos, 17: diploma praktijkonderwijs',
    fields: { ...on('born', '2009-03-10'), ...pro('2026-07-10'), ...paper('diploma-pro', '2026-07-10') },
  },
  sem: {
    label: 'Sem, 17: praktijkonderwijs, geen diploma',
    fields: { ...on('born', '2009-03-10'), ...pro('2026-07-10') },
  },
  yara: {
    label: 'Yara, 18: van praktijkonderwijs naar mbo',
    fields: {
      schools: '2',
      ...on('born', '2008-05-02'),
      ...pro('2026-07-10'),
      ...paper('diploma-pro', '2026-07-10'),
      'school-2': 'mbo',
      'school-2-level': '1',
      'school-2-leerweg': 'bol',
      ...on('school-2-from', '2026-08-24'),
    },
  },
  noor: {
    label: 'Noor, 16: vso voor werk, geen papier',
    fields: {
      ...on('born', '2010-02-20'),
      'school-1': 'vso',
      'school-1-profile': 'arbeidsmarkt',
      ...on('school-1-from', '2022-08-01'),
      ...on('school-1-until', '2026-07-10'),
    },
  },
  lotte: {
    label: 'Lotte, 22: gestopt met mbo niveau 3',
    fields: {
      ...on('born', '2004-09-09'),
      'school-1': 'mbo',
      'school-1-level': '3',
      'school-1-leerweg': 'bol',
      'school-1-passed': '2',
      ...on('school-1-from', '2024-08-01'),
      ...on('school-1-until', '2026-10-03'),
    },
  },
  ilse: {
    label: 'Ilse, 31: diploma mbo niveau 2',
    fields: {
      ...on('born', '1995-04-14'),
      'school-1': 'mbo',
      'school-1-level': '2',
      'school-1-leerweg': 'bol',
      ...on('school-1-from', '2024-08-01'),
      ...on('school-1-until', '2026-06-30'),
      ...paper('diploma-mbo-2', '2026-06-30'),
    },
  },
};

export const exampleChoices = Object.entries(examples).map(([value, { label }]) => ({ value, label }));

/** The form as somebody would have filled it in for the example whose button was pressed; else as it came. */
export function withExample(form: Form): Form {
  const chosen = examples[text(form, 'example')];
  if (!chosen) return form;
  return new Map(Object.entries({ schools: '1', papers: '1', ...chosen.fields, ...theDay }).map(([k, v]) => [k, [v]]));
}
