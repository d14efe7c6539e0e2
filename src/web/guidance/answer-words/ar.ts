import type { AnswerWords } from './words.ts';

export const ar: AnswerWords = {
  title: { how: 'كيف حالك؟', offer: 'هل تريد مساعدة في العمل أو التعلم؟' },
  answer: {
    how: { well: 'الأمور جيدة', doubt: 'عندي شك', 'call-me': 'اتصلوا بي', stopped: 'عملي أو دراستي ستتوقف' },
    offer: {
      well: 'لا، الأمور جيدة هكذا',
      doubt: 'لا أعرف بعد',
      'call-me': 'نعم، اتصلوا بي',
      stopped: 'نعم، عملي أو دراستي ستتوقف',
    },
  },
  asks: 'السؤال من {wie}.',
  choose: 'اختر ما يناسبك.',
  send: 'أرسل',
  missing: 'اختر جوابًا.',
  free: 'يمكنك أن تجيب، وليس عليك ذلك. تحتاج إلى مساعدة الآن؟ اتصل على 112 أو 113.',
  callThem: 'تفضّل أن تتصل؟ اتصل بـ {wie}: {nummer}',
  callUs: 'تفضّل أن تتصل؟ اتصل بنا: {nummer}',
  thanks: 'شكرًا لك',
  received: 'وصل جوابك.',
  callsYou: 'سيصلك اتصال من {wie}. آخر يوم: {dag}.',
  somebodyCalls: 'سيتصل بك شخص. آخر يوم: {dag}.',
  mayClose: 'يمكنك إغلاق هذه الصفحة.',
  gone: 'هذا الرابط لا يعمل',
  goneMaybe: 'ربما هو قديم، أو هناك رابط جديد. ليس عليك أن تفعل شيئًا.',
  goneCall: 'تريد أن تتكلم مع شخص؟ اتصل بمن أرسل لك الرابط.',
};
