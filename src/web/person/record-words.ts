type Values = Readonly<Record<string, string | number>>;

/** Refusals of bringing two records together, of another name, and of a death. */
export const recordRefusals: Readonly<Record<string, string | ((values: Values) => string)>> = {
  'nobody-alike': 'Kies wie dezelfde jongere is.',
  'same-case': 'Kies een ander dan de jongere zelf.',
  twins: ({ name }) =>
    `Dit kan een tweeling zijn. Die voegen we nooit samen. Heeft ${name || 'de jongere'} echt twee namen? Wijzig dan eerst de naam.`,
  'not-alike': 'Deze twee lijken niet op elkaar. Wijzig eerst de naam als die fout is.',
  'other-day': 'De geboortedag is niet dezelfde. Zet een vinkje als je het zeker weet.',
  'not-your-record': 'Deze jongere kwam van een andere organisatie. Samenvoegen kan alleen met eigen jongeren.',
  'merged-already': 'Deze is al samengevoegd.',
  'has-merged': 'Hier is al iemand mee samengevoegd. Open deze jongere, en voeg daar samen.',
  'keep-the-active-one': 'Bij de ander loopt de begeleiding. Open die jongere, en voeg daar samen.',
  'shield-both': 'Een van de twee is afgeschermd. Scherm eerst de ander ook af.',
  'one-died': 'Bij een van de twee staat: overleden. Leg dat eerst bij beide vast.',
  died: 'Hier staat: overleden. Klopt dat niet? Gebruik dan: Dit was een vergissing.',
  'bad-period': 'Kies een periode.',
  'no-schools': 'Er is nog geen school met een account.',
  'no-rows': 'Plak eerst een of meer regels, en laat er een aangevinkt.',
  'too-many-rows': ({ most }) => `Dat zijn te veel regels in een keer. Plak er hooguit ${most}.`,
  'name-missing': 'Vul de naam in.',
  'name-same': 'Dit is dezelfde naam. Verander iets, of ga terug.',
  'reach-same': 'Er is niets gewijzigd. Verander iets, of ga terug.',
  'reach-phone': 'Dit is geen telefoonnummer. Bijvoorbeeld: 06 12 34 56 78.',
  'reach-mail': 'Dit is geen mailadres. Bijvoorbeeld: naam@example.org.',
};
/** Of the same. */
export const recordNotices = {
  merged: 'Samengevoegd. Alles staat nu bij elkaar.',
  unmerged: 'Uit elkaar gehaald. Dit zijn weer twee jongeren.',
  'name-kept': 'De naam is gewijzigd.',
  'reach-kept': 'Gewijzigd. Dit nummer en deze mail staan nu bij de jongere.',
  'round-set': 'Bewaard. Elke school ziet deze dag bij Inlezen.',
  'round-dropped': 'Deze lijst wordt niet meer gevraagd.',
  'round-closed': 'Doorgegeven: niemand stopt in deze periode.',
  'agreements-made': 'De afspraken zijn bewaard.',
  'status-read': 'De lijst is gelezen.',
  'death-kept': 'Vastgelegd. Alles is gestopt.',
} as const;
