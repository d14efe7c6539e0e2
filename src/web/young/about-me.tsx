import type { OwnPage } from '#app/young/own-page.ts';
import type { OwnShare } from '#app/ports/young.ts';
import type { Young } from '#domain/access/actor.ts';
import { blockTitle, type BlockId } from '#domain/handover/blocks.ts';
import { fullName } from '#domain/person/name.ts';
import { canTakeBack, goesWithoutYes } from '#domain/young/share.ts';
import { standOf } from '#domain/young/words.ts';
import type { Visit } from '#web/door/visit.ts';
import { Lines } from '#web/handover/contents.tsx';
import { Button, LinkButton } from '#web/kit/button.tsx';
import { Card } from '#web/kit/card.tsx';
import { Details } from '#web/kit/details.tsx';
import { Facts } from '#web/kit/facts.tsx';
import { Form } from '#web/kit/form.tsx';
import { PageHead, Section, Stack } from '#web/kit/layout.tsx';
import { Link } from '#web/kit/link.tsx';
import { birthDayIn } from '#web/language/languages.ts';
import { InDutch, Name } from '#web/language/say.tsx';
import { spokenIn } from '#web/language/spoken.ts';
import { tipTitle } from '#web/tips/own-title.ts';
import { Named } from './named.tsx';
import { dateFor, readerIn, type Reader } from './reader.ts';
import { storyWords } from './story-words/catalogue.ts';
import { YoungShell } from './young-shell.tsx';
import { PhoneNumber } from '#web/kit/phone-number.tsx';

type Props = { page: OwnPage; reader: Reader };

function yesWords({ kind, yesBy }: OwnShare, { about: { shared } }: Reader): string {
  if (yesBy === 'self') return shared.yesSelf;
  if (yesBy !== null) return shared.yesOther;
  return goesWithoutYes(kind) ? shared.yesLaw : '';
}

type ShareProps = { share: OwnShare; firstName: string; reader: Reader; open: boolean };
function Share({ share, firstName, reader, open }: ShareProps) {
  const { shared } = reader.about;
  return (
    <Card title={share.toName} level={3}>
      <p>
        <Named say={(name) => shared.sent(name, dateFor(reader, share.sentOn))} names={[share.fromName]} />{' '}
        {shared.stands[standOf(share.state)]} {yesWords(share, reader)}
      </p>
      <Details summary={shared.reads} open={open}>
        <InDutch>
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
        </InDutch>
      </Details>
      {canTakeBack(share.kind, share.state) && (
        <LinkButton href={`/over-mij/ja/${share.handoverId}`}>{shared.stop}</LinkButton>
      )}
    </Card>
  );
}

/** Who holds the papers that were written together: a copy stays where it is, also when it was taken back. */
function Copies({ page: { copies }, reader }: Props) {
  const { shared } = reader.about;
  if (copies.length === 0) return null;
  return (
    <>
      <h3>{shared.copies}</h3>
      <ul>
        {copies.map(({ toName, number, sharedOn, withdrawnOn }) => (
          <li key={`${toName} ${number} ${sharedOn}`}>
            <Named say={(name) => shared.copy(name, number, dateFor(reader, sharedOn))} names={[toName]} />
            {withdrawnOn !== null && ` ${shared.copyStopped(dateFor(reader, withdrawnOn))}`}
          </li>
        ))}
      </ul>
    </>
  );
}

/** Who got something, with which yes, and who has the papers; each with what they read; `open` on paper. */
export function Shared({ page, reader, open = false }: Props & { open?: boolean }) {
  const { shared } = reader.about;
  const { shares, card } = page;
  return (
    <Section title={shared.title}>
      {shares.length === 0 ? (
        <p>
          <Named say={shared.nobody} names={[card.lead.name]} />
        </p>
      ) : (
        shares.map((share) => (
          <Share key={share.handoverId} share={share} firstName={card.firstName} reader={reader} open={open} />
        ))
      )}
      <Copies page={page} reader={reader} />
    </Section>
  );
}

/** What the organisation knows, and what was asked about it. */
export function Known({ page, reader }: Props) {
  const { card, requests } = page;
  const { known } = reader.about;
  const facts = [
    { label: known.name, value: <Name>{fullName(card)}</Name> },
    { label: known.born, value: birthDayIn(reader.language, card.birthDate) },
    { label: known.place, value: <Name>{card.place}</Name> },
    ...(card.school ? [{ label: known.school, value: <Name>{card.school}</Name> }] : []),
    ...(card.stopsOn ? [{ label: known.schoolUntil, value: dateFor(reader, card.stopsOn) }] : []),
    ...(card.phone ? [{ label: known.phone, value: <PhoneNumber>{card.phone}</PhoneNumber> }] : []),
    ...(card.mail ? [{ label: known.mail, value: <bdi>{card.mail}</bdi> }] : []),
  ];
  return (
    <Section title={known.title}>
      <Facts facts={facts} />
      {requests.map(({ kind, askedOn, dueOn, state }) => (
        <p key={`${kind} ${askedOn}`}>
          {known.asked[kind](dateFor(reader, askedOn))}{' '}
          {state === 'open' ? known.answerBy(dateFor(reader, dueOn)) : known.answered}
        </p>
      ))}
    </Section>
  );
}

/** What a young person may refuse, honestly: help, and not what the law lets others keep. */
function MyChoice({ page: { card, age, schoolLeads }, reader }: Props) {
  const { choice } = reader.about;
  return (
    <Section title={choice.title}>
      <p>{choice.mayRefuse}</p>
      <p>
        <Named say={choice.keeps} names={[card.lead.name]} />
      </p>
      {age < 18 && schoolLeads && <p>{choice.parents}</p>}
      <Stack>
        {card.state === 'active' && <LinkButton href="/over-mij/geen-hulp">{choice.stopHelp}</LinkButton>}
        <LinkButton href="/over-mij/wat-de-gemeente-weet">{choice.law}</LinkButton>
      </Stack>
    </Section>
  );
}

/** Over mij: what is known, who has it and who looked, and what a young person chooses. */
export function AboutMe({ visit, page }: { visit: Visit<Young>; page: OwnPage }) {
  const language = spokenIn(visit);
  const reader = readerIn(language);
  const { about } = reader;
  return (
    <YoungShell visit={visit} title={about.title} language={language} languagesLast>
      <PageHead title={about.title} lead={about.lead} />
      {page.schoolLeads && page.card.state === 'active' && (
        <LinkButton href="/over-mij/eigen-woorden">{about.ownWords.link}</LinkButton>
      )}
      <LinkButton href="/tip">{tipTitle(language)}</LinkButton>
      <Shared page={page} reader={reader} />
      <LinkButton href="/over-mij/wie-keek">{about.looked.title}</LinkButton>
      <Known page={page} reader={reader} />
      <Stack>
        {page.mayAsk ? (
          <LinkButton href="/over-mij/vraag">{about.known.ask}</LinkButton>
        ) : (
          <p>{about.known.parentAsks}</p>
        )}
        <LinkButton href="/over-mij/bewaren">{about.known.take}</LinkButton>
      </Stack>
      <MyChoice page={page} reader={reader} />
      <LinkButton href="/mijn-route" kind="main">
        {about.toRoute}
      </LinkButton>
      <Form action="/r/uit" inline>
        <Button>{reader.words.out}</Button>
      </Form>
      <p>
        <Link href="/mijn-verhaal">{storyWords[language.code].link}</Link>
      </p>
      <p>
        <Link href="/over-mij/meekijken">{about.choice.along}</Link>
      </p>
      <p>
        <Link href="/over-mij/link-weg">{about.choice.noLink}</Link>
      </p>
    </YoungShell>
  );
}
