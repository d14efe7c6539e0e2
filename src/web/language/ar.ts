import type { Language } from './language.ts';

export const ar: Language = {
  code: 'ar',
  name: 'العربية',
  dir: 'rtl',
  readBy: null,
  around: {
    skip: 'انتقل إلى المحتوى',
    example: 'مثال.',
    noRealNames: 'لا تكتب أسماء حقيقية هنا.',
    help: { ask: 'هل تحتاج إلى مساعدة؟', call: 'اتصل على', or: 'أو', mail: 'أرسل بريدًا إلى' },
    accessibility: 'سهولة الاستخدام',
    language: 'اللغة',
    notRead: 'لم يراجع أحد هذه الترجمة بعد. هل وجدت خطأ؟ أخبرنا من فضلك.',
  },
  kit: {
    wrong: 'خطأ',
    faults: (count) => (count === 1 ? 'هناك شيء واحد غير صحيح' : `أشياء غير صحيحة: ${count}`),
    optional: 'اختياري',
    step: (current, total) => `الخطوة ${current} من ${total}`,
    day: 'اليوم',
    month: 'الشهر',
    year: 'السنة',
    otherDay: 'يوم آخر',
  },
  happened: {
    'sheet-ready': 'تم. مرشدك يقرأ ما كتبت.',
    'own-chosen': 'تم. هذا يسري فورًا.',
    'own-asked': 'أُرسل سؤالك. تحصل على جواب خلال شهر واحد.',
    'own-yes-back': 'توقف الأمر. سيتصل بك شخص.',
    'own-yes-late': 'هذا غير ممكن الآن. اتصل بمن يساعدك.',
    'own-peer-stop': 'توقّف الأمر. لم يعد المدرّب يرى شيئًا عنك.',
    'own-tip': 'أُرسلت نصيحتك. ترى في الأسفل متى تحصل على جواب.',
    'own-tip-gone': 'حُذفت نصيحتك، في المدرسة أيضًا.',
    'speaker-late': 'تغيّر شيء. اقرأ الوضع الآن.',
  },
};
