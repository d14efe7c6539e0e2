import type { ComponentChildren } from 'preact';
import type { ShownAsk, SpeakerKind } from '#domain/handover/yes-ask.ts';
import type { Day } from '#law/day.ts';
import { longDay } from '#domain/day-words.ts';
import { Facts, type Fact } from '#web/kit/facts.tsx';
import { Link } from '#web/kit/link.tsx';
import { Lines } from './contents.tsx';
import { shortName } from './words.ts';

const youAre: Readonly<Record<SpeakerKind, string>> = {
  parent: 'U bent ouder met gezag.',
  guardian: 'U bent de voogd.',
  curator: 'U bent de curator.',
  mentor: 'U bent de mentor van de rechter.',
};

/** Who asked, to call in doubt. */
export const Caller = ({ shown }: { shown: ShownAsk }) =>
  shown.asker.phone === null ? (
    <p>{`Liever praten? Vraag het aan ${shown.asker.name}.`}</p>
  ) : (
    <p>
      Liever praten? Bel {shown.asker.name}:{' '}
      <Link href={`tel:${shown.asker.phone.replaceAll(/[^\d+]/g, '')}`}>{shown.asker.phone}</Link>
    </p>
  );

/** What follows on a yes and on a no: each as long as the other, and nothing that pushes. */
function WhatThen({ shown }: { shown: ShownAsk }) {
  const { firstName, asker, receiver, basis } = shown;
  const to = shortName(receiver);
  return (
    <>
      <ul>
        <li>
          Zegt u ja? Dan stuurt {asker.name} dit naar {to}. {asker.organisation} blijft helpen tot {to} begint.
        </li>
        <li>
          Zegt u nee? Dan stuurt {asker.name} niets naar {to}. {asker.organisation} blijft {firstName} helpen.
        </li>
      </ul>
      {basis === 'statutory' && (
        <p>Ook bij nee hoort de gemeente van de overheid dat {firstName} van school is. Dat is de wet.</p>
      )}
    </>
  );
}

type Level = 2 | 3;
type Props = { shown: ShownAsk; kind: SpeakerKind; answerBy: Day; level: Level };

/** A part under its heading: h2 on the page, h3 in the preview that has an h2 of its own. */
const Part = ({ title, level, children }: { title: string; level: Level; children: ComponentChildren }) => (
  <section class="stack">
    {level === 2 ? <h2>{title}</h2> : <h3>{title}</h3>}
    {children}
  </section>
);

function WhatFor({ shown, level }: Pick<Props, 'shown' | 'level'>) {
  const { question, receiver, purpose } = shown;
  const to = shortName(receiver);
  return (
    <Part title="Wat is de bedoeling?" level={level}>
      <p>
        <Lines text={question} />
      </p>
      <Facts
        narrow
        facts={[
          {
            label: 'Wie krijgt dit?',
            value: to === receiver.organisation ? to : `${receiver.name} van ${receiver.organisation}`,
          },
          { label: 'Waarom?', value: purpose },
          {
            label: 'Hoe lang?',
            value: `Tot u het intrekt. Helpt ${to} dan al? Dan bewaart ${to} het volgens de eigen lijst.`,
          },
        ]}
      />
    </Part>
  );
}

const whoOf = ({ fullName, age, place, birthDate, school, lastSchoolDay }: ShownAsk): readonly Fact[] => [
  { label: 'Wie', value: `${fullName}, ${age} jaar, ${place}` },
  { label: 'Geboren', value: longDay(birthDate) },
  ...(school === null ? [] : [{ label: 'School', value: school }]),
  ...(lastSchoolDay === null ? [] : [{ label: 'School tot', value: longDay(lastSchoolDay) }]),
];

/** The one question: about whom, what goes along, to whom, why and how long; who reads it, reads all that would go. */
export function YesQuestion({ shown, kind, answerBy, level }: Props) {
  const { fullName, firstName, blocks, receiver, article, basis } = shown;
  return (
    <>
      <p>
        Het gaat over <strong>{fullName}</strong>. {youAre[kind]} Daarom vragen wij het u. {firstName} vertelde zelf ook
        wat {firstName} ervan vindt.
      </p>
      <WhatFor shown={shown} level={level} />
      <Part title={`Dit leest ${shortName(receiver)}`} level={level}>
        <Facts
          narrow
          facts={[
            ...whoOf(shown),
            ...blocks.map(({ title, text }) => ({ label: title, value: <Lines text={text} /> })),
          ]}
        />
        <p>Meer staat er niet in. Het overgangsdocument is een ander papier. Dat wordt eerst apart gelezen.</p>
      </Part>
      <Part title="Ja of nee?" level={level}>
        <WhatThen shown={shown} />
        <p>
          U mag uw ja later intrekken. Dat kan met dezelfde link en code.{' '}
          {`Kijk uiterlijk ${longDay(answerBy)}. Zegt u niets? Dan gaat er niets weg.`}
        </p>
        <p class="quiet">
          {basis === 'statutory' ? `De wet vraagt uw ja: ${article}.` : `Dit is toestemming (${article}).`}
        </p>
      </Part>
    </>
  );
}
