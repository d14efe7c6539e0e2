/** What a colleague is told whose mail or sms never went: without it who waits and who should act both know of nothing. */
export const lostNotices = {
  'mail-lost': {
    line: 'Een mail of sms met een link van jou ging niet weg. Kijk of het adres klopt, en maak een nieuwe link.',
    ifNothing: 'de ander weet niet dat er iets wacht.',
  },
  'invitation-lost': {
    line: 'Een uitnodiging van jou ging niet weg. Kijk of het mailadres klopt, en nodig opnieuw uit.',
    ifNothing: 'je collega kan niet inloggen.',
  },
} as const;
