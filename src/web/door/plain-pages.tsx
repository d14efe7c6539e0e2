import type { Member } from '#domain/access/actor.ts';
import { Link } from '#web/kit/link.tsx';
import { Shell } from './shell.tsx';
import { show, type Reply, type Visit } from './visit.ts';

/** Not there, and not yours: one page, the same bytes for both. */
export const notFoundPage = (visit: Visit<Member | undefined>): Reply =>
  show(
    <Shell visit={visit} title="Deze pagina is er niet">
      <h1>Deze pagina is er niet</h1>
      <p>Misschien is het adres niet goed. Of de pagina is niet voor jou.</p>
      <p>
        <Link href="/">Ga naar het begin</Link>
      </p>
    </Shell>,
    404,
  );

/** Something broke on our side. What was typed is in the browser's form: going back shows it again. */
export const brokenPage = (visit: Visit<Member | undefined>): Reply =>
  show(
    <Shell visit={visit} title="Dit lukte niet" wrong>
      <h1>Dit lukte niet</h1>
      <p>Er ging iets mis bij ons. Er is niets half bewaard.</p>
      <p>Ga terug in je browser. Wat je typte staat er nog. Probeer het zo opnieuw.</p>
    </Shell>,
    500,
  );

/** A form that came from another site, or a browser that hides where it comes from. */
export const strangeFormPage = (visit: Visit<Member | undefined>): Reply =>
  show(
    <Shell visit={visit} title="Dit formulier werkt hier niet" wrong>
      <h1>Dit formulier werkt hier niet</h1>
      <p>Het formulier kwam niet van deze website. Open de pagina opnieuw en probeer het nog een keer.</p>
    </Shell>,
    403,
  );

/** A form of a page that was opened as somebody else, or for another employer. Nothing was done with it. */
export const forSomebodyElsePage = (visit: Visit<Member | undefined>): Reply =>
  show(
    <Shell visit={visit} title="Je werkt nu voor een ander" wrong>
      <h1>Je werkt nu voor een ander</h1>
      <p>Deze pagina opende je voor een andere organisatie. Er is niets bewaard.</p>
      <p>Ga terug in je browser als je de tekst nodig hebt. Wissel daarna van organisatie.</p>
      <p>
        <Link href="/ik">Bekijk voor wie je nu werkt</Link>
      </p>
    </Shell>,
    409,
  );

/** What was sent is no form as our pages send it: another kind, or cut off. */
export const unreadablePage = (visit: Visit<Member | undefined>): Reply =>
  show(
    <Shell visit={visit} title="Dit konden we niet lezen" wrong>
      <h1>Dit konden we niet lezen</h1>
      <p>Het formulier kwam niet goed aan. Er is niets bewaard. Ga terug in je browser en probeer het opnieuw.</p>
    </Shell>,
    400,
  );

/** Too many requests in a minute. */
export const tooFastPage = (visit: Visit<Member | undefined>): Reply =>
  show(
    <Shell visit={visit} title="Even wachten" wrong>
      <h1>Even wachten</h1>
      <p>Dit ging te snel achter elkaar. Wacht een minuut en probeer het opnieuw.</p>
    </Shell>,
    429,
  );

/** A file beyond the limit of the server, or more typed text than any form of ours has. Nothing was kept of it. */
export const tooLargePage = (visit: Visit<Member | undefined>, isFile: boolean): Reply =>
  show(
    <Shell visit={visit} title="Dit is te groot" wrong>
      <h1>{isFile ? 'Dit bestand is te groot' : 'Dit is te veel tekst'}</h1>
      <p>
        {isFile
          ? 'Er passen 50.000 regels in en 10 MB. Knip het in stukken. Er is niets bewaard.'
          : 'Ga terug in je browser en maak het korter. Er is niets bewaard.'}
      </p>
      {isFile && (
        <p>
          <Link href="/inlezen">Kies een ander bestand</Link>
        </p>
      )}
    </Shell>,
    413,
  );
