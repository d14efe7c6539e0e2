/** What Aanzet itself does to keep people safe, said once for all papers; each is tried by a test or stands in docs/asvs.md. */
export const measures = [
  'Elke organisatie ziet alleen haar eigen jongeren. De database zelf houdt dat tegen, niet alleen het scherm.',
  'Een ander ziet alleen wat op een grond is gedeeld, en alleen de velden uit het register.',
  'Elke keer dat iemand kijkt of schrijft, komt er een regel in het logboek. Niemand kan die regel veranderen.',
  'Een collega logt in met een wachtzin en een code uit een app. Na een half uur niets doen is het voorbij.',
  'Wie vertrekt, komt bij de volgende klik niet meer verder.',
  'Eén keer per jaar kijkt een teamleider of beheerder de rechten van elke collega na. De FG leest mee wat is bevestigd.',
  'Een jongere kan afgeschermd worden. Dan zien alleen collega’s met naam die jongere.',
  'Bij direct gevaar kan de FG één collega 24 uur bij zo’n jongere laten. Wie genoemd is, hoort dat en kan het stoppen.',
  'Een collega kan geen inzage hebben, bijvoorbeeld bij familie.',
  'Een BSN wordt nergens bewaard. Een tekst met een BSN houdt Aanzet tegen.',
  'In een mail, een adres of een agenda staat nooit de naam van een jongere.',
  'Wie een lijst meeneemt, zegt waarvoor. Er komt een kenmerk in, en de FG ziet het.',
  'Woorden over gezondheid of straf vraagt Aanzet na bij het typen.',
  'Aanzet maakt geen score en geen voorspelling. Een mens beslist.',
] as const;

/** What goes away by itself; the rest is for the organisation to decide. */
export const cleared = [
  'Een bestand dat is gekozen maar niet ingelezen: na een week.',
  'Hoe een aanmelding bij het mbo staat: op 1 oktober.',
  'Een tekst die nog een concept is: na veertien dagen.',
  'Een uittreksel of doorverwijzing: na drie maanden niet meer te lezen.',
  'Een zoekwoord: na korte tijd.',
  'De naam in een vraag om noodtoegang waar niemand bij paste: na 30 dagen.',
] as const;

/** What whoever runs the machine could see, however well it is kept: told, not hidden. */
export const hostSees = [
  'De database en de back-up. Die zijn leesbaar voor wie de sleutel van de machine heeft.',
  'De sleutels waarmee Aanzet codes en sessies maakt.',
  'Een regel per verzoek: uur, soort pagina, uitkomst en duur. Geen naam en geen getypte tekst.',
  'Mailadressen van collega’s, en de mails. Daar staat geen jongere in.',
] as const;
