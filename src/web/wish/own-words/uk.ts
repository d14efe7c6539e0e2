import type { OwnWishWords } from './words.ts';

export const uk: OwnWishWords = {
  ask: 'Чого ти хочеш?',
  lead: 'Відповідати можна, але не обов’язково. Це завжди можна змінити.',
  alsoChoose: 'Щось із цього підходить?',
  choices: {
    work: 'Працювати',
    school: 'Ходити до школи',
    'work-and-school': 'Працювати й навчатися',
    'day-activities': 'Денні заняття',
    other: 'Щось інше',
    unsure: 'Ще не знаю',
  },
  keep: 'Зберегти',
  missing: 'Вибери, чого хочеш. Або повернись назад.',
  kept: 'Збережено. Добре, що ти про це кажеш.',
  reads: (name) => `Твій вибір прочитає ${name}.`,
  wants: 'Ось чого ти хочеш:',
  change: 'Змінити',
  saidAlone: (day) => `Твій вибір, ${day}:`,
  saidTogether: (day) => `Ваш спільний вибір, ${day}:`,
  notNow: 'Зараз усе ще інакше.',
  why: {
    'no-place': 'Ще не було місця.',
    'first-this': 'Спочатку щось інше, потім це.',
    changed: 'Тепер тобі хотілося іншого.',
    'too-far': 'Це було занадто далеко.',
    other: 'Була інша причина.',
  },
  nobodyTold: (name) => `Хочеш знати чому? Тобі скаже ${name}.`,
  inTheirWords: 'Той, хто тобі допомагає, написав:',
};
