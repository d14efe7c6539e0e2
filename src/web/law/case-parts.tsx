import type { LawView } from '#app/law/see-law.ts';
import { longDay } from '#domain/day-words.ts';
import type { Duty, Outcome } from '#law/answer.ts';
import { register } from '#law/register.ts';
import { inWords } from '#law/words.ts';
import { Alert } from '#web/kit/alert.tsx';
import { Badge } from '#web/kit/badge.tsx';
import { LinkButton } from '#web/kit/button.tsx';
import { Card } from '#web/kit/card.tsx';
import { Row, Section } from '#web/kit/layout.tsx';
import { Link } from '#web/kit/link.tsx';
import { articleWords, reasonsOf } from './answer-words.ts';
import { taskOf, whenOf } from './case-words.ts';
import { linkIn } from './register-links.ts';

const linkTo = linkIn(register);
type Weighed = Pick<Duty, 'because' | 'article' | 'rule'>;

/** Why, in sentences; then what is open, and where it stands. */
function Ground({ of, version }: { of: Weighed; version: string | undefined }) {
  const { why, assumed, doubts } = reasonsOf(of.because);
  const href = linkTo(of.article, of.rule);
  const article = articleWords(of.article);
  return (
    <>
      {why.length > 0 && (
        <ul>
          {why.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      {assumed.map((line) => (
        <p key={line} class="quiet">
          {line}
        </p>
      ))}
      {doubts.map((line) => (
        <p key={line}>
          <Badge>Nog niet bevestigd</Badge> {line}
        </p>
      ))}
      <p class="quiet">
        Waar het staat: {href === undefined ? article : <Link href={href}>{article}</Link>}. Regel {of.rule}
        {version ? `, zoals die geldt vanaf ${inWords(version)}.` : '.'}
      </p>
    </>
  );
}

/**
 * A Doorstroompunt asks school first, and may help at once with a reason: the program never stops anybody. Not where a person
 * decides about approaching first: there nothing leads around that decision.
 */
function ConsultFirst({ view }: { view: LawView }) {
  const { caseId, known, firstName, answer } = view;
  if (known.organisationKind !== 'doorstroompunt' || answer.exempt || answer.approach) return null;
  const reason = known.hand.find(({ details }) => details.kind === 'override');
  if (reason) return <p>{`Jullie wachten niet op school, sinds ${longDay(reason.writtenOn)}.`}</p>;
  return (
    <>
      <p>{`Kan het niet wachten? Help ${firstName} dan nu, en schrijf op waarom.`}</p>
      <Row>
        <LinkButton href={`/jongeren/${caseId}/vraag-school`}>Vraag het school</LinkButton>
        <LinkButton href={`/jongeren/${caseId}/wet/niet-wachten`}>Wij wachten niet op school</LinkButton>
      </Row>
    </>
  );
}

/** Every task, with why. */
export function Tasks({ view }: { view: LawView }) {
  const { duties, receipts } = view.answer;
  if (duties.length === 0) return <p>Met wat hier bekend is, vraagt de wet nu niemand iets.</p>;
  return (
    <>
      {duties.map((duty) => {
        const weighed = receipts.find(({ rule, article }) => rule === duty.rule && article === duty.article);
        const when = whenOf(duty);
        return (
          <Card key={`${duty.act} ${duty.enrolmentId} ${duty.rule}`} title={taskOf(duty)} level={3}>
            {when && (
              <p>
                <strong>{when}</strong>
              </p>
            )}
            <Ground of={duty} version={weighed?.version} />
            {duty.act === 'consult-school' && duty.status !== 'done' && <ConsultFirst view={view} />}
          </Card>
        );
      })}
    </>
  );
}

const groupWords: Readonly<Record<Outcome, (name: string) => string>> = {
  met: (name) => `Ja. Het Doorstroompunt mag ${name} helpen.`,
  'not-met': () => 'Nee.',
  undetermined: () => 'Dat weten we nog niet.',
};

/** Whether somebody is of the Doorstroompunt, and that a person decides where there is an exemption. */
export function Group({ view: { answer, firstName } }: { view: LawView }) {
  const { doorstroompuntDoelgroep: group, approach, exempt, receipts } = answer;
  return (
    <Section title="Hoort de jongere bij het Doorstroompunt?">
      <p>
        <strong>{groupWords[group.outcome](firstName)}</strong>
      </p>
      {(approach ?? exempt) && (
        <Alert tone="warn">
          <p>
            {approach && `${firstName} valt onder de letter van de wet, en heeft of had een vrijstelling. `}
            Benaderen kan alleen na een besluit van een mens.
          </p>
        </Alert>
      )}
      <Ground of={group} version={receipts.find(({ rule }) => rule === group.rule)?.version} />
    </Section>
  );
}
