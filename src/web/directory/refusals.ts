import type { Refusal } from '#domain/outcome.ts';
import type { FormError } from '#web/kit/error-summary.tsx';
import { bsnAsks } from '#web/door/bsn-words.ts';

/** Dutch words for what was not done to a colleague: each says what to do now. */
const words: Readonly<Record<string, string>> = {
  'no-day': 'Dit is geen dag. Vul dag, maand en jaar in. Bijvoorbeeld: 15 6 2026.',
  'day-missing': 'Vul in vanaf welke dag.',
  'ends-before-it-begins': 'De laatste dag ligt eerder dan de eerste. Kies een latere dag.',
  'closure-name-missing': 'Vul in waarom het dicht is. Bijvoorbeeld: zomervakantie.',
  'closure-over': 'Deze dagen zijn geweest. Kies een latere dag.',
  'closure-too-long': 'Dit is langer dan een jaar. Kies een eerdere dag.',
  'closure-overlaps': 'Een van deze dagen staat er al. Kies andere dagen.',
  'answers-missing': 'Vul in wie de telefoon opneemt, en op welk nummer.',
  'stand-in-needed': 'Kies een vervanger. Dat moet bij meer dan 5 werkdagen.',
  'stand-in-self': 'Kies een ander als vervanger.',
  'stand-in-unknown': 'Kies een collega uit de lijst.',
  'not-yourself': 'Je kunt jezelf niet laten vertrekken. Vraag het een collega met deze taak.',
  'holder-missing': 'Kies een collega uit de lijst.',
  'holder-unknown': 'Kies een collega uit de lijst.',
  'holder-left': 'Deze collega is zelf vertrokken. Kies een ander.',
  'holder-role': 'Deze collega begeleidt geen jongeren. Kies een ander.',
  bsn: bsnAsks,
  'text-missing': 'Vul dit in.',
  'too-long': 'Dit is te lang. Maak het korter dan 200 tekens.',
  'no-phone': 'Dit is geen telefoonnummer. Bijvoorbeeld: 000 123 45 67.',
  'no-mail': 'Dit is geen mailadres. Bijvoorbeeld: naam@gemeente.nl.',
  'no-channel': 'Vul een telefoonnummer of een mailadres in. Anders kan niemand deze collega bereiken.',
  'team-unknown': 'Kies een team uit de lijst.',
  'same-team': 'Dit team staat er al.',
  'same-person': 'Deze naam staat er al bij deze organisatie. Kijk of het dezelfde persoon is.',
  'role-missing': 'Kies wat deze collega doet.',
  'same-organisation': 'Deze organisatie staat er al, nu of onder een oude naam.',
  'kind-missing': 'Kies wat voor organisatie het is.',
  'hours-unreadable': 'Schrijf het zo: 9 - 17. Of zo: 9 - 12.30 en 13 - 17. Dicht? Laat het leeg.',
  'phase-missing': 'Kies wanneer het is.',
  'day-past': 'Deze dag is voorbij. Kies een latere dag.',
  'task-missing': 'Kies een taak.',
  'college-missing': 'Kies minstens één gemeente.',
  'school-unknown': 'Kies een school uit de lijst.',
  'nobody-chosen': 'Kies minstens één collega.',
  'no-mail-known': 'Van een van deze collega’s is geen mailadres bekend.',
  'no-number': 'Vul een getal van 1 tot 500 in, of laat het leeg.',
  'stays-missing': 'Kies met wie je dit samenvoegt.',
  'merge-yourself': 'Dit ben jij. Open de andere collega en voeg die samen met jou.',
  'other-role': 'Deze twee doen niet hetzelfde in Aanzet. Dan zijn het er twee.',
  'goes-has-account':
    'Hier werken collega’s met Aanzet. Deze organisatie blijft. Open de andere, en voeg die hiermee samen.',
  'stays-without-team': 'Daar is nog geen team. Vraag die organisatie om eerst een team te maken.',
  'merge-between': 'Tussen deze twee loopt een overdracht. Rond die eerst af.',
  'nobody-there': 'Er is niemand die het werk kan overnemen. Voeg eerst een collega toe.',
};

/** Refusals as errors at fields; without a field it stands at `fallback`. */
export const colleagueErrors = (refusals: readonly Refusal[], fallback: string): readonly FormError[] =>
  refusals
    .map(({ code, field }) => ({
      field: field ?? fallback,
      text: words[code] ?? 'Dit lukte niet. Probeer het opnieuw.',
    }))
    .filter(({ field }, at, all) => all.findIndex((one) => one.field === field) === at);
