import { daysBetween, type Day } from '#law/day.ts';

/** A language in which young people, parents and visitors read. Pages of colleagues are in Dutch. */
export type Language = {
  readonly code: 'nl' | 'en' | 'ar' | 'uk';
  /** As its own readers call it. */
  readonly name: string;
  readonly dir: 'ltr' | 'rtl';
  /** Somebody who grew up with it read every text and signed; until then each page says that nobody did. */
  readonly readBy: string | null;
  /** What stands around every page. */
  readonly around: Around;
};
type Around = {
  readonly skip: string;
  readonly example: string;
  readonly noRealNames: string;
  readonly help: { readonly ask: string; readonly call: string; readonly or: string; readonly mail: string };
  readonly accessibility: string;
  readonly language: string;
  /** Empty in Dutch, which is ours. */
  readonly notRead: string;
};
export type Code = Language['code'];

/** Every language that there is: another is another row, and a catalogue that lacks its words does not compile. */
export const languages: Readonly<Record<Code, Language>> = {
  nl: {
    code: 'nl',
    name: 'Nederlands',
    dir: 'ltr',
    readBy: 'de makers',
    around: {
      skip: 'Naar de inhoud',
      example: 'Voorbeeld.',
      noRealNames: 'Vul hier geen echte namen in.',
      help: { ask: 'Hulp nodig?', call: 'Bel', or: 'of', mail: 'mail' },
      accessibility: 'Toegankelijkheid',
      language: 'Taal',
      notRead: '',
    },
  },
  en: {
    code: 'en',
    name: 'English',
    dir: 'ltr',
    readBy: null,
    around: {
      skip: 'Go to the content',
      example: 'Example.',
      noRealNames: 'Do not fill in real names.',
      help: { ask: 'Need help?', call: 'Call', or: 'or', mail: 'mail' },
      accessibility: 'Accessibility',
      language: 'Language',
      notRead: 'Nobody has checked this translation yet. Is something wrong? Please tell us.',
    },
  },
  ar: {
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
  },
  uk: {
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
  },
};

/** The language in an address; Dutch when it is none of ours. */
export const languageOf = (code: string | null): Language =>
  code !== null && Object.hasOwn(languages, code) ? languages[code as Code] : languages.nl;

const dayInMilliseconds = 86_400_000;
/** A day as its readers write it, without the year: '8 juni'. */
export const dayIn = ({ code }: Language, day: Day): string =>
  new Intl.DateTimeFormat(code, { day: 'numeric', month: 'long', timeZone: 'UTC' }).format(
    daysBetween('1970-01-01', day) * dayInMilliseconds,
  );
