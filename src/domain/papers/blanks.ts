import { findBsn } from '../bsn.ts';
import type { Refusal } from '../outcome.ts';

/** What only the organisation itself knows, and its papers need: a closed list, in the order of the form. */
export const blanks = {
  controller: {
    label: 'Wie is verantwoordelijk?',
    hint: 'Naam en adres van het bestuur van de school, of van het college.',
  },
  signer: { label: 'Wie tekent?', hint: 'Naam en functie.' },
  officer: { label: 'Wie let op de privacy?', hint: 'Naam van de FG, met mail of telefoon.' },
  'rights-contact': {
    label: 'Waar vraagt een jongere om inzage of verbetering?',
    hint: 'Een mailadres, een nummer en een naam om naar te vragen.',
  },
  retention: {
    label: 'Hoe lang bewaren jullie na het einde?',
    hint: 'Een termijn, en waar hij staat. Een gemeente noemt haar selectielijst.',
  },
  host: { label: 'Wie draait Aanzet voor jullie?', hint: 'Naam en adres van het bedrijf of de dienst.' },
  'host-place': { label: 'In welk land staan de gegevens?', hint: 'Ook van de back-up.' },
  'sub-processors': {
    label: 'Welke bedrijven werken mee?',
    hint: 'Bijvoorbeeld voor mail of back-up. Is er geen? Schrijf: geen.',
  },
  proof: {
    label: 'Hoe toont de dienst aan dat het veilig is?',
    hint: 'Bijvoorbeeld een keuring of certificaat, met de dag.',
  },
  backup: { label: 'Hoe vaak een back-up, en hoe lang bewaard?', hint: 'Schrijf ook wie erbij kan.' },
  leak: {
    label: 'Wie belt wie bij een datalek?',
    hint: 'Namen, nummers en binnen hoeveel uur.',
  },
  asked: {
    label: 'Met wie is over de risico’s gesproken?',
    hint: 'Bijvoorbeeld jongeren, ouders, medezeggenschap of ondernemingsraad. Schrijf de dag erbij.',
  },
  advice: { label: 'Wat is het advies van de FG?', hint: 'In een paar zinnen, met de dag.' },
  agreement: {
    label: 'Welke afspraak in de regio geldt?',
    hint: 'Naam en dag van het convenant.',
  },
  chair: { label: 'Wie leidt de tafel?', hint: 'Naam, functie en organisatie.' },
} as const satisfies Readonly<Record<string, { readonly label: string; readonly hint: string }>>;
export type BlankId = keyof typeof blanks;
export type Blanks = Readonly<Partial<Record<BlankId, string>>>;
export const blankIds = Object.keys(blanks) as BlankId[];
const mostBlankLetters = 600;

/** What is wrong with what was typed, by field: blank-too-long, bsn. An empty one is no fault: it stays open. */
export const blankFaults = (typed: Blanks): readonly Refusal[] =>
  blankIds.flatMap((id): readonly Refusal[] => {
    const words = typed[id]?.trim() ?? '';
    if (words.length > mostBlankLetters)
      return [{ code: 'blank-too-long', field: id, values: { most: mostBlankLetters } }];
    return findBsn(words).found ? [{ code: 'bsn', field: id }] : [];
  });
