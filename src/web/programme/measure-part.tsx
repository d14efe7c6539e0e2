import type { SectionView } from '#app/programme/see-programme.ts';
import type { Member } from '#domain/access/actor.ts';
import { mayEver } from '#domain/access/may.ts';
import { euro } from '#domain/money/amount.ts';
import type { Answer } from '#domain/programme/consent.ts';
import { listed } from '#domain/programme/filled.ts';
import { Facts } from '#web/kit/facts.tsx';
import { Section } from '#web/kit/layout.tsx';
import { Link } from '#web/kit/link.tsx';
import { here } from './words.ts';

const names = (answers: readonly Answer[], of: 'yes' | 'no' | undefined): readonly string[] =>
  answers.filter(({ entry }) => entry?.content.answer === of).map(({ town }) => town.name);
/** 'Ja: Leusden. Nog niet: Soest.', and a no with its reason. */
function Towns({ answers }: { answers: readonly Answer[] }) {
  const [yes, open] = [names(answers, 'yes'), names(answers, undefined)];
  const no = answers.flatMap(({ town, entry }) =>
    entry?.content.answer === 'no' ? [`Nee: ${town.name}. ${entry.content.why}`] : [],
  );
  const lines = [
    ...(yes.length > 0 ? [`Ja: ${listed(yes)}.`] : []),
    ...no,
    ...(open.length > 0 ? [`Nog niet: ${listed(open)}.`] : []),
  ];
  return (
    <ul>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

/** What others decide about a measure: the money for it, and where it holds. */
export function MeasurePart({ view: { around }, actor }: { view: SectionView; actor: Member }) {
  if (!around) return null;
  const { cents, answers } = around;
  const planned = cents === undefined ? 'Er is nog geen bedrag begroot.' : euro(cents);
  return (
    <Section title="Geld en gemeenten">
      <Facts
        facts={[
          {
            label: 'Begroot',
            value: mayEver(actor, 'see-money') ? <Link href="/regio/geld">{planned}</Link> : planned,
          },
          ...(answers.length === 0 ? [] : [{ label: 'Waar het geldt', value: <Towns answers={answers} /> }]),
        ]}
      />
      <p>
        <Link href={`${here}/gemeenten`}>Naar ja of nee van gemeenten</Link>
      </p>
    </Section>
  );
}
