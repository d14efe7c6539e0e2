import type { YoungPersonView } from '#app/person/young-person-view.ts';
import { termSentences } from '#web/language/term-sentences.ts';
import { longDay } from '#domain/day-words.ts';
import { efforts, type Moment } from '#domain/guidance/rhythm.ts';
import type { Day } from '#law/day.ts';
import { Alert } from '#web/kit/alert.tsx';
import { LinkButton } from '#web/kit/button.tsx';
import { Facts, type Fact } from '#web/kit/facts.tsx';
import { Row, Section } from '#web/kit/layout.tsx';
import { Link } from '#web/kit/link.tsx';
import { checkInLine, momentWords, saidWords, spellWords, extensionWords, untilWords } from './lasting-words.ts';

type Props = { view: YoungPersonView; today: Day };
type After = NonNullable<YoungPersonView['afterSchool']>;

function doingFacts({ doing, ended, later }: After): readonly Fact[] {
  return [
    { label: 'Doet nu', value: doing && `${spellWords(doing.spell)} (${saidWords(doing.spell)})` },
    ...(ended?.endOn ? [{ label: 'Gestopt', value: `${spellWords(ended)}, op ${longDay(ended.endOn)}` }] : []),
    ...(later ? [{ label: 'Straks', value: `${spellWords(later)}, vanaf ${longDay(later.startOn)}` }] : []),
  ];
}
const nextWords = (next: Moment, today: Day): string =>
  next.on < today
    ? `Nu. Het was tijd op ${longDay(next.on)}: ${momentWords(next)}`
    : `${longDay(next.on)}: ${momentWords(next)}`;
function contactFacts(after: After, today: Day): readonly Fact[] {
  const { next, checkIn, plan } = after;
  return [
    { label: 'Volgend contact', value: next && nextWords(next, today) },
    { label: 'Hoe gaat het', value: checkIn && checkInLine(checkIn, today) },
    { label: 'Contact', value: efforts[plan?.effort ?? 'light'] },
    { label: 'Begeleiding', value: untilWords(after) },
    ...(plan?.extension ? [{ label: 'Langer', value: extensionWords(plan.extension) }] : []),
  ];
}

/** Guidance after school: what the young person does, how it goes, and when there is contact. */
export function AfterSchoolCard({ view, today }: Props) {
  const { afterSchool: after, may, caseId, person, state } = view;
  if (!after || state === 'linked' || !may.has('keep-destination')) return null;
  const base = `/jongeren/${caseId}`;
  const active = state === 'active';
  return (
    <Section title="Na school" id="na-school">
      {after.doing?.askAgain && (
        <Alert tone="warn">
          <p>Dit is al lang geleden gezegd. Vraag {person.firstName} of het nog klopt.</p>
        </Alert>
      )}
      {after.short && (
        <Alert tone="warn">
          <p>{termSentences.aftercareShort}</p>
        </Alert>
      )}
      <Facts facts={[...doingFacts(after), ...(active ? contactFacts(after, today) : [])]} />
      <Row>
        {active && <LinkButton href={`${base}/hoe-gaat-het`}>Hoe gaat het?</LinkButton>}
        <LinkButton href={`${base}/na-school`}>Werk of school opschrijven</LinkButton>
        {after.doing && <LinkButton href={`${base}/werk-stopt`}>Werk of school stopt</LinkButton>}
      </Row>
      {active && (
        <p>
          <Link href={`${base}/contact`}>Vaker of gewoon contact</Link>
          {may.has('extend-guidance') && (
            <>
              {' · '}
              <Link href={`${base}/langer`}>Langer begeleiden</Link>
            </>
          )}
        </p>
      )}
    </Section>
  );
}
