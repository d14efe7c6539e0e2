/** Flows of the law that do not run through Aanzet: told, so that nobody looks for them here. */
export const elsewhere = [
  { id: 'F1', what: 'Verzuim, van school via DUO naar de gemeente', article: 'WEB 9.2.2, WVO 8.20, WEC 47b, LPW 21a' },
  { id: 'F2', what: 'Wat de gemeente via DUO terugzegt', article: 'BRO 21' },
  { id: 'F3', what: 'Wie van school is zonder papier, van DUO', article: 'WRO 21, BRO 31' },
  { id: 'F4', what: 'Of iemand een startkwalificatie heeft, van DUO', article: 'BRO 53a' },
  { id: 'F5', what: 'Diploma’s voor de Participatiewet, van DUO', article: 'BRO 32' },
  { id: 'F6', what: 'Werk en uitkering, van UWV', article: 'SUWI 73, Besluit SUWI 5.9 tot en met 5.12' },
  { id: 'F8', what: 'Gevraagde stukken van school', article: 'WEB 9.2.3, WVO 8.22' },
  { id: 'F9', what: 'Verwijdering van school', article: 'WVO 8.21, WEC 47a, LPW 18' },
  { id: 'F13', what: 'Het papier dat vso aan jongere of ouders geeft', article: 'WEC 14e' },
  { id: 'F15', what: 'Verslag aan de minister, zonder namen', article: 'WEB 9.2.10 en 9.2.11' },
  { id: 'F16', what: 'Cijfers van de minister, zonder namen', article: 'Regeling regionale aanpak 5.1' },
  { id: 'F17', what: 'Gegevens zonder naam voor SBB', article: 'BRO 38' },
  { id: 'H11', what: 'Van UWV naar de gemeente', article: 'SUWI 73' },
] as const;
