import { endLawFact } from '#app/law/keep-fact.ts';
import { seeLaw, type LawView } from '#app/law/see-law.ts';
import type { StoredReceipt } from '#app/ports/law.ts';
import type { Member } from '#domain/access/actor.ts';
import { longDay } from '#domain/day-words.ts';
import { factSources } from '#domain/law/hand-facts.ts';
import type { Outcome } from '#law/answer.ts';
import { Shell } from '#web/door/shell.tsx';
import { go, gone, page, show, type Page, type Reply, type Visit } from '#web/door/visit.ts';
import { Button, LinkButton } from '#web/kit/button.tsx';
import { Card } from '#web/kit/card.tsx';
import { Details } from '#web/kit/details.tsx';
import { Facts } from '#web/kit/facts.tsx';
import { Form } from '#web/kit/form.tsx';
import { PageHead, Row, Section, Stack } from '#web/kit/layout.tsx';
import { Link } from '#web/kit/link.tsx';
import { isGone } from '#web/person/refusals.ts';
import { articleWords } from './answer-words.ts';
import { factWords, questionOf, recordWords, taskOf, whenOf } from './case-words.ts';
import { Group, Tasks } from './case-parts.tsx';
import { AheadOf } from './ahead-pages.tsx';

type Props = { view: LawView; visit: Visit<Member> };
function Unknown({ view: { answer, caseId } }: { view: LawView }) {
  if (answer.asks.length === 0) return null;
  return (
    <Section title="Wat we nog niet weten" count={answer.asks.length}>
      <ul>
        {answer.asks.map((each) => {
          const { text, href } = questionOf(each, caseId);
          return (
            <li key={each}>
              {text} <Link href={href}>Schrijf het op</Link>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}

function HandFacts({ view, visit }: Props) {
  const { known, caseId } = view;
  return (
    <>
      {known.hand.map(({ id, details, source, writtenOn, sourceOn }) => {
        const { label, value } = factWords(details, visit.house.places());
        return (
          <Card key={id} title={label} level={3} soft>
            <p>{value}</p>
            <p class="quiet">
              {`${factSources[source]}, ${longDay(sourceOn)}.`}
              {writtenOn !== sourceOn && ` Opgeschreven op ${longDay(writtenOn)}.`}
            </p>
            <Form action={`/jongeren/${caseId}/wet/feiten/${id}`}>
              <Button kind="plain">{`Haal weg: ${label.toLowerCase()}`}</Button>
            </Form>
          </Card>
        );
      })}
    </>
  );
}

function Known({ view, visit }: Props) {
  const base = `/jongeren/${view.caseId}/wet`;
  const own = view.known.enrolment !== null;
  return (
    <Section title="Feiten voor de wet" id="feiten">
      <p>Alleen jullie zien dit. Wat leeg is, weten we niet. Aanzet vult zelf niets in.</p>
      <Facts facts={recordWords(view.known, visit.house.places())} />
      <HandFacts view={view} visit={visit} />
      <Row>
        {own && <LinkButton href={`${base}/school`}>Over onze school</LinkButton>}
        <LinkButton href={`${base}/inschrijving`}>{own ? 'Een andere school' : 'Een school'}</LinkButton>
        <LinkButton href={`${base}/papier`}>Een papier</LinkButton>
        <LinkButton href={`${base}/woonplaats`}>Woonplaats</LinkButton>
        {view.decides && <LinkButton href={`${base}/vrijstelling`}>Een vrijstelling</LinkButton>}
      </Row>
    </Section>
  );
}

/** What a receipt came to, in one line. */
function cameTo({ judged }: StoredReceipt): string {
  if (!('act' in judged))
    return judged.outcome === 'human' ? 'Een mens beslist.' : `Doorstroompunt: ${groupShort[judged.outcome]}.`;
  const when = whenOf(judged);
  return `${taskOf(judged)}. ${judged.status === 'undetermined' ? 'Nog niet bevestigd.' : when}`;
}
const groupShort: Readonly<Record<Outcome, string>> = { met: 'ja', 'not-met': 'nee', undetermined: 'nog niet bekend' };

function Earlier({ receipts }: { receipts: readonly StoredReceipt[] }) {
  if (receipts.length === 0) return null;
  return (
    <Details summary={`Wat is bewaard (${receipts.length})`}>
      <ul>
        {receipts.map((one) => (
          <li key={one.id}>
            {`${cameTo(one)} `}
            <span class="quiet">
              {`${articleWords(one.article)}, regel ${one.rule}. Bekeken op ${longDay(one.judgedOn)}`}
              {one.overOn === null ? '.' : `, gold tot ${longDay(one.overOn)}.`}
              {one.followedOn && ` Daardoor kwam iemand aan zet, op ${longDay(one.followedOn)}.`}
            </span>
          </li>
        ))}
      </ul>
    </Details>
  );
}

function LawPage({ view, visit }: Props) {
  const base = `/jongeren/${view.caseId}`;
  return (
    <Shell
      visit={visit}
      title="Wat de wet vraagt"
      crumbs={[
        { label: 'Jongeren', href: '/jongeren' },
        { label: view.name, href: base },
      ]}
    >
      <PageHead title="Wat de wet vraagt" lead={`${view.name}, op ${longDay(visit.today)}`} />
      <Stack roomy>
        <Section title="Wie heeft nu een wettelijke taak?">
          <Tasks view={view} />
        </Section>
        <Group view={view} />
        <AheadOf view={view} />
        <Unknown view={view} />
        <Known view={view} visit={visit} />
        <Earlier receipts={view.receipts} />
      </Stack>
    </Shell>
  );
}

async function see(visit: Visit<Member>): Promise<Reply> {
  const seen = await seeLaw(visit.house, visit.actor, { caseId: visit.params['caseId'] ?? '' });
  return seen.ok ? show(<LawPage view={seen.value} visit={visit} />) : gone;
}

async function endFact(visit: Visit<Member>): Promise<Reply> {
  const { caseId = '', factId = '' } = visit.params;
  const ended = await endLawFact(visit.house, visit.actor, { caseId, factId });
  if (!ended.ok && isGone(ended.refusals)) return gone;
  return go(`/jongeren/${caseId}/wet`, ended.ok ? 'law-fact-ended' : undefined);
}

/** What the law asks for one young person, why, and the facts that it leans on. */
export const caseLawPages: readonly Page[] = [
  page('GET /jongeren/:caseId/wet', 'see-law', see),
  page('POST /jongeren/:caseId/wet/feiten/:factId', 'keep-law-fact', endFact),
];
