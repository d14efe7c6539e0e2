import type { Guidance, NamedQuestion } from '#app/guidance/guidance-of.ts';
import type { YoungPersonView } from '#app/person/young-person-view.ts';
import { termSentences } from '#web/language/term-sentences.ts';
import { goesByLink, renewalWays, type RenewalWay } from '#domain/guidance/renewal.ts';
import { mayGoOn } from '#domain/guidance/two-facts.ts';
import { longDay } from '#domain/day-words.ts';
import type { Day } from '#law/day.ts';
import { LinkButton } from '#web/kit/button.tsx';
import { Card } from '#web/kit/card.tsx';
import { Details } from '#web/kit/details.tsx';
import { Facts } from '#web/kit/facts.tsx';
import { Row, Section } from '#web/kit/layout.tsx';
import { Link } from '#web/kit/link.tsx';
import { schoolAfterNo } from '#web/handover/between-words.ts';
import { dayWords } from '#web/handover/words.ts';
import { goOnWords, schoolTellsTwoFacts, twoFacts } from './guidance-words.ts';
import { Phone } from '#web/person/who-line.tsx';

type Props = { view: YoungPersonView; today: Day };
type Of<As extends Guidance['as']> = Props & { guidance: Extract<Guidance, { as: As }> };

function Waits({ question, today }: { question: NamedQuestion; today: Day }) {
  const { other, phone, state, askedOn, answerBy } = question;
  const asked = `Gevraagd aan ${other} op ${dayWords(askedOn)}.`;
  const toCall = (before: string) => (
    <p>
      {`${before} Bel ${other}`}
      {phone && (
        <>
          : <Phone phone={phone} />
        </>
      )}
      .
    </p>
  );
  if (mayGoOn(question)) return toCall(`${asked} Nog geen antwoord. Nu is de teamleider daar aan zet.`);
  if (state === 'calls-back') return toCall(`${other} belt terug. Hoor je niets?`);
  if (answerBy < today) return toCall(`${asked} Nog geen antwoord.`);
  return <p>{`${asked} Antwoord uiterlijk ${dayWords(answerBy)}.`}</p>;
}

function Asked({ view, today, question }: Props & { question: NamedQuestion }) {
  const { other, state, answeredOn } = question;
  if (answeredOn === null)
    return (
      <>
        <Waits question={question} today={today} />
        {view.may.has('hear-school') && view.state === 'active' && (
          <p>
            <Link href={`/jongeren/${view.caseId}/vraag-school/${question.id}`}>Ik hoorde het aan de telefoon</Link>
          </p>
        )}
        {view.may.has('go-on-without-school') && view.state === 'active' && mayGoOn(question) && (
          <p>
            <Link href={`/jongeren/${view.caseId}/vraag-school/${question.id}/verder`}>Ga verder zonder antwoord</Link>
          </p>
        )}
      </>
    );
  if (question.wentOnBecause !== null)
    return (
      <p>{`Verder zonder antwoord van ${other}, ${longDay(answeredOn)}. ${goOnWords[question.wentOnBecause]}.`}</p>
    );
  return (
    <>
      <Facts facts={twoFacts(question)} />
      <p class="quiet">{`Van ${other}, ${state === 'heard' ? 'aan de telefoon, ' : ''}${longDay(answeredOn)}.`}</p>
    </>
  );
}

/** At the Doorstroompunt: what was asked of a school, and the two facts of its answer. */
function AtDesk({ view, today, guidance: { questions } }: Of<'asker'>) {
  const mayAsk = view.may.has('ask-school') && view.state === 'active';
  if (questions.length === 0 && !mayAsk) return null;
  return (
    <Section title="Overleg met school" id="school">
      {questions.length === 0 && <p>De wet vraagt om eerst met school te overleggen. Jij vraagt naar twee feiten.</p>}
      {questions.map((question) => (
        <Asked key={question.id} view={view} today={today} question={question} />
      ))}
      {mayAsk && (
        <Row>
          <LinkButton href={`/jongeren/${view.caseId}/vraag-school`}>
            {questions.length === 0 ? 'Vraag het school' : 'Vraag nog een school'}
          </LinkButton>
        </Row>
      )}
    </Section>
  );
}

/** Nothing went out of school: only then the words are true. */
export const nothingShared = ({ relation, guidance, handover }: YoungPersonView): boolean =>
  guidance?.as === 'school' && relation === 'lead' && (handover === null || handover.state === 'refused');

/** What somebody hears who does not want that school shares anything; open for who said so. */
function IfNo({ view }: { view: YoungPersonView }) {
  if (!nothingShared(view)) return null;
  const { firstName } = view.person;
  const words = (
    <>
      {[...schoolAfterNo, schoolTellsTwoFacts].map((line) => (
        <p key={line}>{line}</p>
      ))}
      <p>
        <Link href={`/jongeren/${view.caseId}/nee-zeggen`}>Print dit</Link>
      </p>
    </>
  );
  if (view.handover !== null) return <Card title={`Zeg dit tegen ${firstName}`}>{words}</Card>;
  return <Details summary={`Zegt ${firstName} nee tegen delen?`}>{words}</Details>;
}

const renewedWords = (on: Day, way: RenewalWay): string =>
  `${longDay(on)}, ${goesByLink(way) ? `per ${way}` : renewalWays[way].toLowerCase()}`;

function AtSchool({ view, guidance: { offer, told } }: Of<'school'>) {
  const { may, caseId } = view;
  if (!may.has('record-offer')) return null;
  return (
    <Section title={termSentences.aftercare} id="begeleiding">
      {offer ? (
        <Facts
          facts={[
            { label: 'Aangeboden op', value: longDay(offer.offeredOn) },
            { label: 'Gebruikt', value: offer.used === null ? undefined : offer.used ? 'Ja' : 'Nee' },
            ...(offer.renewedOn && offer.renewedWay
              ? [{ label: 'Opnieuw aangeboden', value: renewedWords(offer.renewedOn, offer.renewedWay) }]
              : []),
          ]}
        />
      ) : (
        <p>Nog niets aangeboden.</p>
      )}
      {told.map((one) => (
        <p key={one.id} class="quiet">
          {`Verteld aan ${one.other} op ${longDay(one.answeredOn ?? one.askedOn)}. Alleen deze twee feiten.`}
        </p>
      ))}
      <Row>
        <LinkButton href={`/jongeren/${caseId}/aanbod`}>
          {offer ? 'Wijzig dit' : 'Schrijf op wat is aangeboden'}
        </LinkButton>
      </Row>
      <IfNo view={view} />
    </Section>
  );
}

/** Guidance after school, for the school that offers it and for the Doorstroompunt that asks. */
export function GuidanceCard({ view, today }: Props) {
  const { guidance } = view;
  if (guidance?.as === 'asker') return <AtDesk view={view} today={today} guidance={guidance} />;
  if (guidance?.as === 'school') return <AtSchool view={view} today={today} guidance={guidance} />;
  return null;
}
