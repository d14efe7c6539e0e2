import type { OwnWishWords } from './words.ts';

export const ar: OwnWishWords = {
  ask: 'ماذا تريد؟',
  lead: 'يمكنك أن تجيب، وليس عليك ذلك. يمكنك تغيير الجواب دائمًا.',
  alsoChoose: 'هل يناسبك شيء من هذا؟',
  choices: {
    work: 'أن أعمل',
    school: 'أن أذهب إلى المدرسة',
    'work-and-school': 'أن أعمل وأتعلم',
    'day-activities': 'أنشطة نهارية',
    other: 'شيئًا آخر',
    unsure: 'لا أعرف بعد',
  },
  keep: 'احفظ',
  missing: 'اختر ما تريد. أو ارجع.',
  kept: 'تم الحفظ. جيد أنك قلت ذلك.',
  reads: (name) => `سيقرأ اختيارك: ${name}.`,
  wants: 'هذا ما تريده:',
  change: 'غيّر',
  saidAlone: (day) => `اخترت هذا يوم ${day}:`,
  saidTogether: (day) => `اخترتم هذا معًا يوم ${day}:`,
  notNow: 'الأمر الآن مختلف.',
  why: {
    'no-place': 'لم يكن هناك مكان بعد.',
    'first-this': 'أولًا شيء آخر، ثم هذا.',
    changed: 'أردت الآن شيئًا آخر.',
    'too-far': 'كان المكان بعيدًا جدًا.',
    other: 'كان هناك سبب آخر.',
  },
  nobodyTold: (name) => `تريد أن تعرف لماذا؟ اسأل: ${name}.`,
  inTheirWords: 'هذا ما كتبه من يساعدك:',
};
