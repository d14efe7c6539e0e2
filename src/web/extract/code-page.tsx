import { openExtract } from '#app/extract/open-extract.ts';
import { Shell } from '#web/door/shell.tsx';
import { gone, show, type Reply } from '#web/door/visit.ts';
import { crumbsOf, type Mine } from '#web/handover/draft.tsx';
import { BigCode } from '#web/kit/big-code.tsx';
import { LinkButton } from '#web/kit/button.tsx';
import { Card } from '#web/kit/card.tsx';
import { PageHead } from '#web/kit/layout.tsx';
import { Link } from '#web/kit/link.tsx';
import { kindWords } from './words.ts';

/** The code, once and large, with whom to call. */
export async function codePage(visit: Mine, extractId: string, code: string): Promise<Reply> {
  const opened = await openExtract(visit.house, visit.actor, { extractId });
  if (!opened.ok || opened.value.as !== 'giver') return gone;
  const { extract, party, asReader } = opened.value;
  const { name } = kindWords[extract.kind];
  return show(
    <Shell visit={visit} title={name} crumbs={crumbsOf(extract.caseId, asReader.name, name)}>
      <PageHead title={`Nog één ding: bel ${asReader.receiver}`} lead="De link gaat per mail. De code zeg jij." />
      <Card title={`Bel ${asReader.receiver} en zeg deze code`}>
        <BigCode code={code} />
        {party.phone && (
          <p>
            Telefoon: <strong>{party.phone}</strong>
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
        <p>Over tien minuten gaat de mail met de link naar {extract.toMail}.</p>
      )}
      <LinkButton href={`/uittreksels/${extractId}`}>Bekijk hoe het ervoor staat</LinkButton>
    </Shell>,
  );
}
