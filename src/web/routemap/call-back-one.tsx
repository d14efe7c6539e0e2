import type { CallBack } from '#app/ports/call-backs.ts';
import type { Member } from '#domain/access/actor.ts';
import { longDay } from '#domain/day-words.ts';
import { municipalityName } from '#domain/directory/merged.ts';
import type { Day } from '#law/day.ts';
import { questionsFor } from '#domain/routemap/answers.ts';
import { endings, type Ending } from '#domain/routemap/call-back.ts';
import { callHref } from '#web/directory/directory-words.ts';
import { text } from '#web/door/form.ts';
import type { Visit } from '#web/door/visit.ts';
import { Button, LinkButton } from '#web/kit/button.tsx';
import { Radios } from '#web/kit/choices.tsx';
import { errorAt, type FormError } from '#web/kit/error-summary.tsx';
import { Facts } from '#web/kit/facts.tsx';
import { Field } from '#web/kit/field.tsx';
import { Form } from '#web/kit/form.tsx';
import { Row, Section } from '#web/kit/layout.tsx';
import { TurnBlock } from '#web/kit/turn-block.tsx';
import { languages } from '#web/language/languages.ts';
import { mayAdd } from '#web/person/new-person-pages.tsx';
import { topicWords } from './region-words.ts';
import { answerWords } from './words/words.ts';
import { nl } from './words/nl.ts';

type Visitor = Visit<Member>;
export const endingWords: Readonly<Record<Ending, string>> = {
  spoken: 'Gesproken en geholpen',
  case: 'Wij begeleiden deze jongere nu',
  'not-reached': 'Meer dan eens gebeld, niet bereikt',
  'not-wanted': 'Wil toch niet gebeld worden',
};
/** How late it is. */
export const dueOf = (dueOn: Day, today: Day) =>
  dueOn < today
    ? ({ text: 'te laat', tone: 'late' } as const)
    : dueOn === today
      ? ({ text: 'vandaag', tone: 'soon' } as const)
      : undefined;
/** For whom somebody asked, and what else to know before calling. */
export const forWhom = ({ audience, language }: CallBack): string =>
  [nl.audience[audience], ...(language === 'nl' ? [] : [`spreekt misschien ${languages[language].name}`])].join(', ');

/** What was already answered, so that nobody asks it again. */
export function Answered({ visit, one }: { visit: Visitor; one: CallBack }) {
  const { answers } = one;
  const place = municipalityName(visit.house.places(), answers.place ?? '') ?? '';
  return (
    <Section title="Dit is al gevraagd">
      <Facts
        narrow
        facts={[
          { label: 'Voor wie', value: nl.audience[one.audience] },
          { label: 'Taal', value: languages[one.language].name },
          ...questionsFor(answers).map((question) => ({
            label: question === 'place' ? 'Gemeente' : topicWords[question],
            value: answerWords(nl, question, answers, place),
          })),
        ]}
      />
    </Section>
  );
}

/** Who calls, whom, and until when it was promised. */
export function Turn({ visit: { actor, today }, one, at }: { visit: Visitor; one: CallBack; at: string }) {
  const { takenBy, ended, dueOn, phone } = one;
  if (ended)
    return (
      <p>
        <strong>{endingWords[ended.ending]}.</strong> {ended.agreed} ({ended.by}, {longDay(ended.on)})
      </p>
    );
  return (
    <TurnBlock
      who={takenBy?.name ?? actor.organisationName}
      verb={`Bel ${one.name} terug.`}
      by={longDay(dueOn)}
      due={dueOf(dueOn, today)}
      why={`Gevraagd op ${longDay(one.askedOn)}. De dag is beloofd.`}
    >
      <LinkButton href={callHref(phone) ?? at} kind="main">
        Bel {phone}
      </LinkButton>
      {takenBy?.id !== actor.memberId && (
        <Form action={`${at}/ik-bel`} inline>
          <Button>Ik bel</Button>
        </Form>
      )}
    </TurnBlock>
  );
}

/** What comes of it: a young person of the own organisation, or it is done. */
export function Finish({
  visit,
  one,
  at,
  errors,
}: {
  visit: Visitor;
  one: CallBack;
  at: string;
  errors: readonly FormError[];
}) {
  return (
    <>
      {mayAdd(visit.actor) && (
        <Section title="Gaan jullie deze jongere begeleiden?">
          <p>Vraag eerst of het mag. Naam en nummer staan dan al ingevuld.</p>
          <Form action={`${at}/jongere`} inline>
            <Button>Maak een nieuwe jongere</Button>
          </Form>
        </Section>
      )}
      <Section title="Klaar?">
        <Form action={`${at}/klaar`}>
          <Radios
            name="ending"
            label="Hoe ging het?"
            choices={endings.map((value) => ({ value, label: endingWords[value] }))}
            value={text(visit.form, 'ending')}
            error={errorAt(errors, 'ending')}
          />
          <Field
            name="agreed"
            label="Wat spraken jullie af?"
            hint="Kort. Het gaat over een paar weken weg."
            rows={3}
            optional
            value={text(visit.form, 'agreed')}
            error={errorAt(errors, 'agreed')}
            maxLength={520}
          />
          <Row>
            <Button kind={one.takenBy?.id === visit.actor.memberId ? 'main' : 'second'}>Zet op klaar</Button>
          </Row>
        </Form>
      </Section>
    </>
  );
}
