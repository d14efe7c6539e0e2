/**
 * Words that differ by region, with their forms: a sentence asks for a form ("de begeleider", "een doorstroomcoach", "klantmanagers"), and the words of
 * the region come in when the page is written out. So nothing is found and replaced in a text, and each sentence stays right.
 */

export type Noun = { readonly article: 'de' | 'het'; readonly one: string; readonly many: string };
export const termIds = ['guide', 'coach', 'clientManager', 'aftercare'] as const;
export type TermId = (typeof termIds)[number];
export type Terms = Readonly<Record<TermId, Noun>>;

/** The words with which Aanzet begins. What cannot be counted has no plural. */
export const shippedTerms: Terms = {
  guide: { article: 'de', one: 'begeleider', many: 'begeleiders' },
  coach: { article: 'de', one: 'doorstroomcoach', many: 'doorstroomcoaches' },
  clientManager: { article: 'de', one: 'klantmanager', many: 'klantmanagers' },
  aftercare: { article: 'de', one: 'begeleiding na school', many: '' },
};
/** What each word is for, for who chooses it. */
export const termMeanings: Readonly<Record<TermId, string>> = {
  guide: 'Wie op school een jongere begeleidt',
  coach: 'Wie bij het Doorstroompunt een jongere begeleidt',
  clientManager: 'Wie bij de gemeente een jongere begeleidt',
  aftercare: 'De begeleiding die na school doorgaat',
};
/** A word that counts nothing has no plural to fill in. */
export const hasPlural = (id: TermId): boolean => shippedTerms[id].many !== '';

const forms = {
  one: ({ one }: Noun) => one,
  many: ({ many }: Noun) => many,
  the: ({ article, one }: Noun) => `${article} ${one}`,
  a: ({ one }: Noun) => `een ${one}`,
} as const;
export type Form = keyof typeof forms;

// Of the private use area: no keyboard has them, and nothing that we store is made with them.
const [opens, closes] = ['\uE000', '\uE001'];
const holes = /\uE000(\w+) (\w+)( up)?\uE001/g;
/** A place in a sentence for a word of the region, in a form of its own. */
export const term = (id: TermId, form: Form = 'one'): string => `${opens}${id} ${form}${closes}`;
/** The same at the beginning of a sentence or a label. */
export const Term = (id: TermId, form: Form = 'one'): string => `${opens}${id} ${form} up${closes}`;

const isTerm = (id: string): id is TermId => termIds.includes(id as TermId);
const isForm = (form: string): form is Form => Object.hasOwn(forms, form);
/** Fills in the words of the region. Whatever else has the shape of a place for one is nothing. */
export const inTerms = (text: string, terms: Terms): string =>
  text.replaceAll(holes, (_, id: string, form: string, up: string | undefined) => {
    if (!isTerm(id) || !isForm(form)) return '';
    const said = forms[form](terms[id]);
    return up === undefined ? said : said.charAt(0).toUpperCase() + said.slice(1);
  });
