import type { ReadyPoint } from '../ports/installation.ts';

/** What each point is, and how it comes true: on the page and in the terminal. */
export const readyWords: Readonly<Record<ReadyPoint, { readonly title: string; readonly how: string }>> = {
  database: {
    title: 'Een echte database, op de laatste stap',
    how: 'Zet DATABASE_URL op PostgreSQL en draai migrate. In een database van een oefening of voorbeeld komen geen echte namen.',
  },
  'sign-in': {
    title: 'Iedereen logt in met twee stappen',
    how: 'Zet AANZET_DEMO op 0. In het voorbeeld kiest iedereen zelf wie hij is.',
  },
  mail: { title: 'Mail gaat echt weg', how: 'Zet SMTP_URL en AANZET_MAIL_FROM.' },
  https: {
    title: 'Alleen over https',
    how: 'Zet AANZET_ADDRESS op het adres met https, en een proxy met TLS ervoor.',
  },
  contact: {
    title: 'Wie een lek vindt, weet bij wie',
    how: 'Zet AANZET_SECURITY_CONTACT op een mailadres. Het staat dan in security.txt.',
  },
  backup: {
    title: 'Een kopie is elders teruggezet',
    how: 'Draai backup, zet de kopie op een andere machine terug met restore, en draai hier backup tried.',
  },
  upgrade: {
    title: 'Bijwerken is geprobeerd met deze versie',
    how: 'Draai upgrade --check. Dat verandert niets.',
  },
  outbox: {
    title: 'Er blijft geen taak liggen',
    how: 'Kijk bij Taken wat er wacht of niet lukte. Werkt de mailserver?',
  },
  rights: {
    title: 'De rechten van collega’s zijn op tijd nagekeken',
    how: 'Bij Wat ontbreekt er? staat welke organisatie te laat is.',
  },
};
