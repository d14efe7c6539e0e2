/** Of the words that a region chooses: what was not done, and what to do now. */
export const wordingRefusals = {
  'wording-title': 'Vul een titel in.',
  'wording-health': 'Dit vraagt naar gezondheid, zorg of politie. Daar is dit document niet voor. Kies andere woorden.',
  'wording-braces': 'Gebruik alleen {naam} tussen haakjes: daar komt de voornaam.',
  'wording-place': 'Vul een getal in: de hoeveelste plaats in de rij.',
  'wording-needed': 'Dit vak hoort er altijd bij.',
  'wording-receiver': 'Kies uit de lijst wie het antwoord krijgt.',
  'wording-twice': 'Deze titel staat er al. Kies een andere.',
  'wording-many': 'Er passen vijf eigen vragen in.',
  'wording-most': 'Vul een getal in van 1000 tot en met 6000.',
  'wording-later': 'Kies morgen of later. Dan kun je het nog terugnemen.',
  'wording-why': 'Schrijf op waarom.',
  'wording-same': 'Er is niets veranderd.',
  'wording-began': 'Dit is al begonnen of teruggenomen. Kies dan iets anders vanaf een latere dag.',
} as const;
