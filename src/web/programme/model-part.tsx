import type { SectionView } from '#app/programme/see-programme.ts';
import { fullDay } from '#domain/day-words.ts';
import { inWords, numberWords } from '#domain/programme/in-words.ts';
import { kinds } from '#domain/programme/kinds.ts';
import { listed } from '#domain/programme/filled.ts';
import { textOf, type Section as Part } from '#domain/programme/section.ts';
import { Facts } from '#web/kit/facts.tsx';
import { Section } from '#web/kit/layout.tsx';
import { Link } from '#web/kit/link.tsx';
import { namesOf } from './words.ts';

/** The own target as it stands: '1.200 jongeren'. */
function ownWords({ section, programme }: { readonly section: Part } & Pick<SectionView, 'programme'>): string {
  const field = kinds.target.fields.find(({ key }) => key === 'target');
  const unit = kinds.target.fields.find(({ key }) => key === 'unit')?.options?.[textOf(section, 'unit')] ?? '';
  const [words] = field ? inWords(field, section.content['target'], namesOf(programme)) : [];
  return words === undefined ? 'Nog niet ingevuld' : `${words} ${unit}`.trim();
}

/** What a model aims at for the same thing and period: beside the own target, with version and source, and never added to it. */
export function ModelPart({ view }: { view: SectionView }) {
  const { model } = view;
  if (model.found.length === 0 && model.unclear.length === 0) return null;
  const said = model.found.map(({ title, where, value, version, source, about }) => ({
    label: `Model: ${where}`,
    value: `${typeof value === 'number' ? numberWords(value) : value}. Versie: ${version}. Bron: ${source}, ${title}, gaat over ${fullDay(about)}.`,
  }));
  return (
    <Section title="Wat een model zegt">
      {said.length > 0 && (
        <>
          <p>Dit staat naast jullie eigen streefcijfer. We tellen het er nooit bij op.</p>
          <Facts facts={[{ label: 'Jullie eigen streefcijfer', value: ownWords(view) }, ...said]} />
        </>
      )}
      {model.unclear.length > 0 && (
        <p>
          {`Over deze periode is er ook: ${listed(model.unclear)}. De tabel zegt niet of dit gaat over school zonder diploma, of over geen school en geen werk. Daarom staat het getal hier niet.`}{' '}
          <Link href="/regio/cijfers#anderen">Kijk bij Cijfers</Link>
        </p>
      )}
    </Section>
  );
}
