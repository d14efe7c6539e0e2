import type { OwnPage } from '#app/young/own-page.ts';
import type { OwnShare } from '#app/ports/young.ts';
import type { Young } from '#domain/access/actor.ts';
import { longDay } from '#domain/day-words.ts';
import { blockTitle, type BlockId } from '#domain/handover/blocks.ts';
import { fullName } from '#domain/person/name.ts';
import { canTakeBack, goesWithoutYes } from '#domain/young/share.ts';
import { standsForYou } from '#domain/young/words.ts';
import type { Visit } from '#web/door/visit.ts';
import { Lines } from '#web/handover/contents.tsx';
import { Button, LinkButton } from '#web/kit/button.tsx';
import { Card } from '#web/kit/card.tsx';
import { Details } from '#web/kit/details.tsx';
import { Facts } from '#web/kit/facts.tsx';
import { Form } from '#web/kit/form.tsx';
import { PageHead, Section } from '#web/kit/layout.tsx';
import { Link } from '#web/kit/link.tsx';
import { toCall } from './reader.ts';
import { YoungShell } from './young-shell.tsx';

type Props = { page: OwnPage };

function yesWords({ kind, yesBy }: OwnShare): string {
  if (yesBy === 'self') return 'Jij zei ja.';
  if (yesBy !== null) return 'Iemand die voor jou beslist, zei ja.';
  return goesWithoutYes(kind) ? 'Hier was geen ja voor nodig. Dat staat in de wet.' : '';
}

function Share({ share, firstName }: { share: OwnShare; firstName: string }) {
  return (
    <Card title={share.toName} level={3}>
      <p>
        {share.fromName} stuurde dit op {longDay(share.sentOn)}. {standsForYou(share.state)} {yesWords(share)}
      </p>
      <Details summary="Wat lezen zij?">
        {share.question && (
          <p>
            <Lines text={share.question} />
          </p>
        )}
        <Facts
          narrow
          facts={share.blocks
            .map(({ id, text }) => ({ label: blockTitle(id as BlockId, firstName), value: <Lines text={text} /> }))
            // Of an extract the name stands among them, without a title.
            .filter(({ label }) => label !== '')}
        />
      </Details>
      {canTakeBack(share.kind, share.state) && (
        <LinkButton href={`/over-mij/ja/${share.handoverId}`}>Ik wil dit stoppen</LinkButton>
      )}
    </Card>
  );
}

/** Who holds the papers that were written together: a copy stays where it is, also when it was taken back. */
function Copies({ page: { copies } }: Props) {
  if (copies.length === 0) return null;
  return (
    <>
      <h3>Wie heeft jouw overgangsdocument?</h3>
      <ul>
        {copies.map(({ toName, fromName, number, sharedOn, withdrawnOn }) => (
          <li key={`${toName} ${number} ${sharedOn}`}>
            {toName}: versie {number}, {fromName === null ? 'uit een bestand, ' : ''}sinds {longDay(sharedOn)}.
            {withdrawnOn !== null && ` Op ${longDay(withdrawnOn)} is het gestopt. Er komt niets nieuws meer.`}
          </li>
        ))}
      </ul>
    </>
  );
}

function Shared({ page }: Props) {
  const { shares, card } = page;
  return (
    <Section title="Wie kreeg iets over jou?">
      {shares.length === 0 ? (
        <p>Nog niemand. Alleen {card.lead.name} weet dit.</p>
      ) : (
        shares.map((share) => <Share key={share.handoverId} share={share} firstName={card.firstName} />)
      )}
      <Copies page={page} />
      <LinkButton href="/over-mij/wie-keek">Wie keek bij jou?</LinkButton>
    </Section>
  );
}

const asked: Readonly<Record<string, string>> = {
  access: 'om alles te lezen',
  correction: 'om iets goed te zetten',
  deletion: 'om weg te halen wat er staat',
};
function Known({ page }: Props) {
  const { card, requests, mayAsk } = page;
  const facts = [
    { label: 'Naam', value: fullName(card) },
    { label: 'Geboren', value: longDay(card.birthDate) },
    { label: 'Woonplaats', value: card.place },
    ...(card.school ? [{ label: 'School', value: card.school }] : []),
    ...(card.stopsOn ? [{ label: 'School tot', value: longDay(card.stopsOn) }] : []),
    ...(card.phone ? [{ label: 'Telefoon', value: card.phone }] : []),
    ...(card.mail ? [{ label: 'Mail', value: card.mail }] : []),
  ];
  return (
    <Section title="Wat weten we van jou?">
      <Facts facts={facts} />
      {requests.map(({ kind, askedOn, dueOn, state }) => (
        <p key={`${kind} ${askedOn}`}>
          Je vroeg op {longDay(askedOn)} {asked[kind]}.{' '}
          {state === 'open' ? `Antwoord komt uiterlijk ${longDay(dueOn)}.` : 'Hier kwam antwoord op.'}
        </p>
      ))}
      {mayAsk ? (
        <LinkButton href="/over-mij/vraag">Klopt iets niet? Of wil je alles lezen?</LinkButton>
      ) : (
        <p>Klopt iets niet? Je ouder of voogd kan het vragen.</p>
      )}
    </Section>
  );
}

/** What a young person may refuse, honestly: help, and not what the law lets others keep. */
function MyChoice({ page: { card, age, schoolLeads } }: Props) {
  const { name } = toCall(card);
  return (
    <Section title="Jij kiest">
      <p>Je mag nee zeggen tegen hulp. Zeg het tegen {name}.</p>
      <p>{card.lead.name} bewaart dan nog wat er over jou staat. Hoe lang, staat in de wet.</p>
      {age < 18 && schoolLeads && (
        <p>Je bent nog geen 18. Je ouders mogen aan school vragen hoe het gaat. Deze pagina zien zij niet.</p>
      )}
    </Section>
  );
}

/** Over mij: the one page behind the link of a young person. */
export function AboutMe({ visit, page }: { visit: Visit<Young>; page: OwnPage }) {
  return (
    <YoungShell visit={visit} title="Over mij">
      <PageHead title="Over mij" lead="Wat we van jou weten, wie dat ziet en wat jij kiest." />
      <Shared page={page} />
      <Known page={page} />
      <MyChoice page={page} />
      <LinkButton href="/mijn-route">Naar mijn route</LinkButton>
      <Form action="/r/uit" inline>
        <Button>Ik ben klaar</Button>
      </Form>
      <p>
        <Link href="/over-mij/link-weg">Ik wil deze link niet meer</Link>
      </p>
    </YoungShell>
  );
}
