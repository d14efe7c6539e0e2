import type { ComponentChildren } from 'preact';
import type { ShownAsk, SpeakerKind } from '#domain/handover/yes-ask.ts';
import type { Day } from '#law/day.ts';
import { Facts, type Fact } from '#web/kit/facts.tsx';
import { Link } from '#web/kit/link.tsx';
import { languages, longDayIn, type Language } from '#web/language/languages.ts';
import { InDutch, Name, said, Say } from '#web/language/say.tsx';
import { Lines } from './contents.tsx';
import { speakerWords } from './speaker-words/catalogue.ts';
import { shortName } from './words.ts';
import { PhoneNumber } from '#web/kit/phone-number.tsx';

/** The names that fill the sentences about one question. */
export const namesOf = ({ asker, receiver, firstName }: ShownAsk) => ({
  wie: asker.name,
  van: asker.organisation,
  aan: shortName(receiver),
  jongere: firstName,
});

/** Who asked, to call in doubt. */
export function Caller({ shown: { asker }, language = languages.nl }: { shown: ShownAsk; language?: Language }) {
  const { ask } = speakerWords[language.code];
  if (asker.phone === null)
    return (
      <p>
        <Say text={ask.talk} with={{ wie: asker.name }} />
      </p>
    );
  const number = (
    <Link href={`tel:${asker.phone.replaceAll(/[^\d+]/g, '')}`}>
      <PhoneNumber>{asker.phone}</PhoneNumber>
    </Link>
  );
  return (
    <p>
      <Say text={ask.callThem} with={{ wie: asker.name, nummer: number }} />
    </p>
  );
}

type Level = 2 | 3;
type Props = { shown: ShownAsk; kind: SpeakerKind; answerBy: Day; level: Level; language?: Language };
type Told = Props & { language: Language };

/** What follows on a yes and on a no: each as long as the other, and nothing that pushes. */
function WhatThen({ shown, language }: Told) {
  const { ask } = speakerWords[language.code];
  const names = namesOf(shown);
  return (
    <>
      <ul>
        <li>
          <Say text={ask.ifYes} with={names} />
        </li>
        <li>
          <Say text={ask.ifNo} with={names} />
        </li>
      </ul>
      {shown.basis === 'statutory' && (
        <p>
          <Say text={ask.lawTells} with={names} />
        </p>
      )}
    </>
  );
}

/** A part under its heading: h2 on the page, h3 in the preview that has an h2 of its own. */
const Part = ({ title, level, children }: { title: ComponentChildren; level: Level; children: ComponentChildren }) => (
  <section class="stack">
    {level === 2 ? <h2>{title}</h2> : <h3>{title}</h3>}
    {children}
  </section>
);

function WhatFor({ shown, level, language }: Told) {
  const { question, receiver, purpose } = shown;
  const { ask } = speakerWords[language.code];
  const names = namesOf(shown);
  const to =
    names.aan === receiver.organisation ? (
      <Name>{names.aan}</Name>
    ) : (
      <Say text={ask.whoOf} with={{ aan: receiver.name, van: receiver.organisation }} />
    );
  return (
    <Part title={ask.whatFor} level={level}>
      <InDutch>
        <p>
          <Lines text={question} />
        </p>
      </InDutch>
      <Facts
        narrow
        facts={[
          { label: ask.who, value: to },
          { label: ask.why, value: <InDutch>{purpose}</InDutch> },
          { label: ask.howLong, value: <Say text={ask.untilBack} with={names} /> },
        ]}
      />
    </Part>
  );
}

function whoOf({ shown, language }: Told): readonly Fact[] {
  const { fullName, age, place, birthDate, school, lastSchoolDay } = shown;
  const { ask } = speakerWords[language.code];
  const day = (on: Day) => longDayIn(language, on);
  return [
    {
      label: ask.person,
      value: <Say text={ask.years} with={{ jongere: fullName, jaar: <>{age}</>, plaats: place }} />,
    },
    { label: ask.born, value: day(birthDate) },
    ...(school === null ? [] : [{ label: ask.school, value: <Name>{school}</Name> }]),
    ...(lastSchoolDay === null ? [] : [{ label: ask.schoolUntil, value: day(lastSchoolDay) }]),
  ];
}

/** What would go along, as it was written: in Dutch. */
const goesAlong = ({ blocks }: ShownAsk): readonly Fact[] =>
  blocks.map(({ title, text }) => ({
    label: title,
    lang: 'nl',
    value: (
      <InDutch>
        <Lines text={text} />
      </InDutch>
    ),
  }));

function YesOrNo(props: Told) {
  const { shown, answerBy, level, language } = props;
  const { ask } = speakerWords[language.code];
  return (
    <Part title={ask.yesOrNo} level={level}>
      <WhatThen {...props} />
      <p>
        {ask.mayTakeBack} {said(ask.lookBy, { dag: longDayIn(language, answerBy) })}
      </p>
      <p class="quiet">
        <Say text={shown.basis === 'statutory' ? ask.byLaw : ask.byConsent} with={{ artikel: shown.article }} />
      </p>
    </Part>
  );
}

/** The one question: about whom, what goes along, to whom, why and how long; who reads it, reads all that would go. */
export function YesQuestion({ language = languages.nl, ...props }: Props) {
  const { shown, kind, level } = props;
  const { ask } = speakerWords[language.code];
  const told = { ...props, language };
  const fullName = (
    <strong>
      <Name>{shown.fullName}</Name>
    </strong>
  );
  return (
    <>
      <p>
        <Say text={ask.about} with={{ jongere: fullName }} /> {ask.youAre[kind]} {ask.therefore}{' '}
        <Say text={ask.alsoSaid} with={namesOf(shown)} />
      </p>
      {ask.inDutch && <p>{ask.inDutch}</p>}
      <WhatFor {...told} />
      <Part title={<Say text={ask.reads} with={namesOf(shown)} />} level={level}>
        <Facts narrow facts={[...whoOf(told), ...goesAlong(shown)]} />
        <p>{ask.nothingMore}</p>
      </Part>
      <YesOrNo {...told} />
    </>
  );
}
