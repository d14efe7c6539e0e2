import type { Visit } from '#web/door/visit.ts';
import { BigCode } from '#web/kit/big-code.tsx';
import { Card } from '#web/kit/card.tsx';
import { Link } from '#web/kit/link.tsx';
import { Phone } from '#web/person/who-line.tsx';

type Props = {
  visit: Pick<Visit<unknown>, 'demo'>;
  code: string;
  /** Who gets the link by mail, and the code by voice. */
  receiver: string;
  phone: string | null | undefined;
  toMail: string | null | undefined;
};

/** The code of a link, once and large, with whom to call and where the mail goes. */
export function CodeToTell({ visit, code, receiver, phone, toMail }: Props) {
  return (
    <>
      <Card title={`Bel ${receiver} en zeg deze code`}>
        <BigCode code={code} />
        {phone && (
          <p>
            Telefoon: <Phone phone={phone} />
          </p>
        )}
        <p class="quiet">
          Zet de code niet in een mail. Je ziet hem alleen nu. Is hij weg? Maak dan een nieuwe link en code.
        </p>
      </Card>
      {visit.demo ? (
        <p>
          In dit voorbeeld gaat de mail meteen. <Link href="/voorbeeld/post">Open het postvak</Link> en volg de link.
        </p>
      ) : (
        <p>Over tien minuten gaat de mail met de link naar {toMail}.</p>
      )}
    </>
  );
}
