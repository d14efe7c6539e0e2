/** Refusals of rest, of no contact and of a try to reach somebody. */
export const outcomeRefusals: Readonly<Record<string, string>> = {
  'said-missing': 'Vul in op welke dag dit is gezegd. Bijvoorbeeld: 8 6 2026.',
  'said-later': 'Kies vandaag of een eerdere dag.',
  'heard-missing': 'Vul in wie het hoorde.',
  'again-missing': 'Vul in op welke dag jullie weer kijken. Bijvoorbeeld: 8 6 2027.',
  'again-past': 'Kies een dag na vandaag.',
  'decision-first': 'Eerst besluit een collega of we deze jongere mogen benaderen.',
  'decision-missing': 'Kies wel of niet benaderen.',
  'decision-reason-missing': 'Kies waarom.',
  'nothing-to-decide': 'Hier is al over besloten.',
  'term-is-over': 'De termijn is voorbij. Opnieuw beginnen kan hier niet.',
  'lost-already': 'Er stond al dat er geen contact is.',
  'not-lost': 'Er is al weer contact.',
  'channel-missing': 'Kies hoe je het probeerde.',
  'reached-missing': 'Kies: bereikt of niet bereikt.',
  'next-missing': 'Kies wanneer je het opnieuw probeert.',
};
