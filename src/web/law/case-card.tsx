import type { YoungPersonView } from '#app/person/young-person-view.ts';
import type { Duty } from '#law/answer.ts';
import { Alert } from '#web/kit/alert.tsx';
import { Badge } from '#web/kit/badge.tsx';
import { Section } from '#web/kit/layout.tsx';
import { Link } from '#web/kit/link.tsx';
import { articleWords } from './answer-words.ts';
import { hasDoubt, taskOf, whenOf } from './case-words.ts';

/** A task that somebody has now, or will have; what is done or over stands on the page behind it. */
const isNow = ({ status }: Duty): boolean => status === 'open' || status === 'undetermined' || status === 'not-yet';

/** One task: who does what by when, which article says so, and whether somebody confirmed it. */
function DutyLine({ duty }: { duty: Duty }) {
  const when = whenOf(duty);
  return (
    <>
      <strong>{taskOf(duty)}.</strong> {when} <span class="quiet">({articleWords(duty.article)})</span>{' '}
      {hasDoubt(duty) && <Badge>Nog niet bevestigd</Badge>}
    </>
  );
}

/** "Wie heeft nu een wettelijke taak": none, one or more, beside the one who is on turn (field finding 5). */
export function LawCard({ view }: { view: YoungPersonView }) {
  const { law, caseId, person, may } = view;
  if (!law || !may.has('see-law')) return null;
  const now = law.duties.filter(isNow);
  return (
    <Section title="Wie heeft nu een wettelijke taak?" id="wet">
      {(law.approach ?? law.exempt) && (
        <Alert tone="warn">
          <p>{`Benader ${person.firstName} alleen na een besluit van een mens.`}</p>
        </Alert>
      )}
      {now.length === 0 ? (
        <p>Met wat hier bekend is, vraagt de wet nu niemand iets.</p>
      ) : (
        <ul class="stack-s">
          {now.map((duty) => (
            <li key={`${duty.act} ${duty.enrolmentId} ${duty.rule}`}>
              <DutyLine duty={duty} />
            </li>
          ))}
        </ul>
      )}
      <p>
        <Link href={`/jongeren/${caseId}/wet`}>Waarom dit zo is, en wat we nog niet weten</Link>
      </p>
    </Section>
  );
}
