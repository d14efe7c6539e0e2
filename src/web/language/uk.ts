import type { Language } from './language.ts';

export const uk: Language = {
  code: 'uk',
  name: 'Українська',
  dir: 'ltr',
  readBy: null,
  around: {
    skip: 'Перейти до змісту',
    example: 'Приклад.',
    noRealNames: 'Не вписуйте справжніх імен.',
    help: { ask: 'Потрібна допомога?', call: 'Зателефонуйте', or: 'або', mail: 'напишіть на' },
    accessibility: 'Доступність',
    language: 'Мова',
    notRead: 'Цей переклад ще ніхто не перевірив. Знайшли помилку? Скажіть нам.',
  },
  kit: {
    wrong: 'Помилка',
    faults: (count) => (count === 1 ? '1 річ не так' : `Не так: ${count}`),
    optional: 'не обов’язково',
    step: (current, total) => `Крок ${current} з ${total}`,
    day: 'День',
    month: 'Місяць',
    year: 'Рік',
    otherDay: 'Інший день',
  },
  happened: {
    'sheet-ready': 'Готово. Твій наставник читає, що тут написано.',
    'own-chosen': 'Готово. Це діє одразу.',
    'own-asked': 'Твоє запитання надіслано. Відповідь буде протягом місяця.',
    'own-yes-back': 'Це зупинено. Тобі зателефонують.',
    'own-yes-late': 'Зараз це вже не можна. Зателефонуй тому, хто тобі допомагає.',
    'own-peer-stop': 'Припинено. Коуч більше нічого про тебе не бачить.',
    'speaker-late': 'Щось змінилося. Прочитайте, як є зараз.',
  },
};
