import type { YoungPersonView } from '#app/person/young-person-view.ts';
import { longDay } from '#domain/day-words.ts';
import { levels } from '#domain/series/series.ts';
import { Alert } from '#web/kit/alert.tsx';
import { LinkButton } from '#web/kit/button.tsx';
import { Facts } from '#web/kit/facts.tsx';
import { Row, Section } from '#web/kit/layout.tsx';

/** The question about this young person that climbed: with whom it lies, or what came back. Whom it is about did not go along. */
export function ClimbedCard({ view: { climbed, caseId, may } }: { view: YoungPersonView }) {
  if (!climbed || climbed.state === 'fell-away') return null;
  const { asks, level, holder, dueOn, answer, state } = climbed;
  return (
    <Section title="Vraag hogerop" id="hogerop">
      {state === 'answered' && (
        <Alert tone="good">
          <p>Er is antwoord: {answer}</p>
        </Alert>
      )}
      <Facts
        facts={[
          { label: 'De vraag', value: asks },
          {
            label: state === 'open' ? 'Ligt bij' : 'Antwoord van',
            value: `${holder}, ${levels[level].toLowerCase()}`,
          },
          ...(state === 'open' ? [{ label: 'Antwoord', value: `uiterlijk ${longDay(dueOn)}` }] : []),
        ]}
      />
      {state === 'open' && <p>Er ging geen naam mee. Wie aan zet is, blijft aan zet.</p>}
      {state === 'open' && may.has('word-climbed') && (
        <Row>
          <LinkButton href={`/jongeren/${caseId}/hogerop`}>Schrijf de vraag anders op</LinkButton>
        </Row>
      )}
    </Section>
  );
}
