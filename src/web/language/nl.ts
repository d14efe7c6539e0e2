import { ownLinkNotices } from '#web/door/own-link-notices.ts';
import { dutchKit } from '#web/kit/kit-words.ts';
import type { Language } from './language.ts';

export const nl: Language = {
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
  kit: dutchKit,
  happened: ownLinkNotices,
};
