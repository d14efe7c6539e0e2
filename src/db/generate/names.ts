/** Invented by hand: names that sound like the whole country and belong to nobody together. */
export const firstNames: readonly string[] =
  'Aisha Bas Chaima Daan Emma Fatih Gijs Hanna Ilias Jill Kees Lotte Milan Noor Omar Pip Quinty Ravi Sanne Tim Uma Vera Wout Xenia Yusuf Zoë Amal Berat Céline Dennis Elif Finn Guus Hajar Indy Jens Khadija Luuk Maria Nils Oksana Piotr Rania Stijn Tesfay Ümit Vigo Wiktoria Yara Zakaria'.split(
    ' ',
  );
export const familyNames: readonly string[] =
  'Aarts Bakker Chaouki Demir Everts Ferreira Groen Haddad Ismail Jacobs Kaya Lammers Mulder Nguyen Okoye Pinas Ruiter Smit Tekle Usta Verbeek Wolters Yilmaz Zijlstra Amrani Berg Castelen Doorn Erdem Faber Gerritsen Hoek Iwanow Jansen Koster Linden Meijer Noordam Oost Peters Rahimi Schipper Timmer Veenstra Willems Yusufi Zwart Abbas Bos Dijkstra'.split(
    ' ',
  );
/** Of Doorstroompuntregio 16. */
export const municipalities: readonly (readonly [string, string])[] = [
  ['GM0307', 'Amersfoort'],
  ['GM0327', 'Leusden'],
  ['GM0342', 'Soest'],
  ['GM0267', 'Nijkerk'],
  ['GM0203', 'Barneveld'],
  ['GM0228', 'Ede'],
  ['GM0345', 'Veenendaal'],
];
