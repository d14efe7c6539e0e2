import type { Speaker } from '#app/handover/representatives.ts';
import { longDay } from '#domain/day-words.ts';
import { representativeKinds, standingWords } from '#domain/handover/representative.ts';

/** Of who may decide for a young person: what was not done, and what to do now. */
export const speakerRefusals: Readonly<Record<string, string>> = {
  'speaker-kind': 'Kies wat deze persoon is voor de jongere.',
  'speaker-name': 'Vul de naam in.',
  'speaker-day': 'Vul een dag in. Bijvoorbeeld: 15 6 2026.',
  'speaker-seen-day': 'Kies op welke dag je het bewijs zag: vandaag of eerder.',
  'proof-missing': 'Kies of je het bewijs zag.',
  'end-before-begin': 'Het einde is eerder dan het begin. Kies een latere dag.',
  'foster-no-yes': 'Een pleegouder heeft geen gezag. Vraag het aan de ouder met gezag of de voogd.',
  'money-no-yes': 'Een bewindvoerder gaat alleen over geld. Vraag wie hier wel over beslist.',
  'teacher-no-yes': 'Een collega of begeleider zegt geen ja namens de jongere. Vul in wie zelf beslist.',
  'speaker-over': 'Dit geldt nu niet. Vraag wie er nu beslist, en schrijf dat eerst op bij de jongere.',
};

/** "Henk Verbeek, mentor (mentorschap)". */
export const speakerWords = ({ kind, name }: Pick<Speaker, 'kind' | 'name'>): string =>
  `${name}, ${representativeKinds[kind].replace(/^./, (c) => c.toLowerCase())}`;

/** Who saw the proof, or that nobody did and what to do then. */
export const standingOfSpeaker = ({ standing, seenOn, seenBy }: Speaker, firstName: string): string =>
  standing === 'speaks' && seenOn !== null
    ? `Bewijs gezien op ${longDay(seenOn)}${seenBy === null ? '' : ` door ${seenBy}`}.`
    : standingWords[standing].replaceAll('{naam}', firstName);
