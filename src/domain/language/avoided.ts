/** Words that make a text hard, or that young people and the field read wrongly, with what to say instead. */

type Avoided = { readonly word: string; readonly instead: string };
type Row = { readonly found: RegExp; readonly instead: string };
const row = (found: string, instead: string): Row => ({
  // Whole words only: 'regie' is in 'regiem' by chance, and 'eik-uitstroom.csv' is a file.
  found: new RegExp(`(?<![\\p{L}-])(?:${found})(?!\\p{L})`, 'giu'),
  instead,
});

/** Of the field (ux 3.2, field 1.1 and 1.3). */
const ofTheField: readonly Row[] = [
  row('casus|casussen|casushouder|caseload', 'jongere'),
  row('\\p{L}*dossiers?', 'gegevens'),
  row('cli[eë]nt\\p{L}*|deelnemers?', 'jongere, of de naam'),
  row('regievoerder|regie', 'wie aan zet is'),
  row('warme overdracht', 'overdracht'),
  row('nazorg', 'begeleiding na school'),
  row('interventies?', 'wat je doet'),
  row('uitstroomprofiel|uitstroombestemming', 'wat iemand na school gaat doen'),
  row('(?<!Team )uitstroom|uitstromen', 'van school gaan'), // a team may be called so
  row('instroom|instromen', 'beginnen'),
  row('traject|trajecten', 'stap, of hulp'),
  row('monitoring|monitoren', 'volgen'),
  row('arbeidstoeleiding|arbeidsmarkttoeleiding', 'hulp bij werk vinden'),
  row('arbeidsparticipatie|participeren|participatie', 'meedoen, of werk'),
  row('zelfredzaam|zelfredzaamheid', 'wat iemand zelf kan'),
  row('leerdoel|ontwikkeldoel|leerdoelen|ontwikkeldoelen', 'wat iemand wil leren'),
  row('competenties?|vaardigheden', 'wat iemand kan'),
  row('motivatie|gemotiveerd', 'wat iemand graag wil'),
  row('problematiek', 'wat lastig is'),
  row("vsv'?er|drop-?out", 'gestopt met school'),
];
/** Of offices. */
const ofOffices: readonly Row[] = [
  row('hetgeen', 'wat'),
  row('teneinde', 'om'),
  row('indien', 'als'),
  row('waarbij', 'een nieuwe zin'),
  row('middels', 'met'),
  row('inzake|betreffende|omtrent', 'over'),
  row('derhalve', 'dus, of daarom'),
  row('tevens', 'ook'),
  row('conform|overeenkomstig', 'volgens, of zoals'),
  row('ten behoeve van|t\\.b\\.v\\.', 'voor'),
  row('met betrekking tot|m\\.b\\.t\\.', 'over'),
  row('in verband met|i\\.v\\.m\\.', 'door, of om'),
  row('alsmede|evenals', 'en'),
  row('reeds', 'al'),
  row('echter', 'maar'),
  row('daartoe|hiertoe', 'daarvoor'),
  row('dient te', 'moet'),
  row('aangaande', 'over'),
  row('desgewenst', 'als je wilt'),
  row('d\\.m\\.v\\.|door middel van', 'met'),
];

/** The words of a text to avoid, each once. */
export function avoided(text: string): readonly Avoided[] {
  const all = [...ofTheField, ...ofOffices].flatMap(({ found, instead }) =>
    [...new Set(text.match(found)?.map((word) => word.toLowerCase()))].map((word) => ({ word, instead })),
  );
  return all.filter(({ word }, at) => all.findIndex((one) => one.word === word) === at);
}
