/** What the script of Onderweg says (assets/onderweg.js). */
export const roadWords = {
  sent: 'Verstuurd.',
  later: 'Bewaard op dit toestel. Aanzet verstuurt het als er internet is.',
  out: 'Je bent afgemeld. Log in op een nieuw tabblad en kom hier terug. Dan verstuurt Aanzet je tekst.',
  lost: 'Een bericht was niet meer te lezen. Je meldde je af, of het was ouder dan drie dagen. Schrijf het opnieuw.',
  stuck: 'Een bericht kon niet worden verstuurd. Kijk wat er mis is.',
  lacks: 'Kies met wie je contact had en wat eruit kwam.',
  wiped: 'Gewist. Op dit toestel staat niets meer.',
} as const;
