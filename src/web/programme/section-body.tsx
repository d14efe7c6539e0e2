import { indicators } from '#domain/figures/indicators.ts';
import { factWords, inWords, sourceWords, type Names } from '#domain/programme/in-words.ts';
import { kinds, type Field } from '#domain/programme/kinds.ts';
import { claimsOf, textOf, type Claim, type Section as Part } from '#domain/programme/section.ts';
import { isFilled, missingOf } from '#domain/programme/status.ts';
import { Badge } from '#web/kit/badge.tsx';
import { Details } from '#web/kit/details.tsx';
import { Facts } from '#web/kit/facts.tsx';
import { Section } from '#web/kit/layout.tsx';

function ClaimLine({ claim, names }: { claim: Claim; names: Names }) {
  const { value, source } = claim;
  const text = factWords(claim);
  return (
    <li>
      {value === null ? text : `${text}: ${value}`}{' '}
      {source === null && claim.asOf === null ? (
        <Badge tone="soon">schatting</Badge>
      ) : (
        <span class="quiet">{sourceWords(claim, names)}</span>
      )}
    </li>
  );
}
function Lines({ lines }: { lines: readonly string[] }) {
  if (lines.length === 1) return <>{lines[0]}</>;
  return (
    <ul>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
/** Text of more lines is told as paragraphs, and not as a list. */
function Text({ lines }: { lines: readonly string[] }) {
  return (
    <>
      {lines.map((line, at) => (
        <p key={at}>{line}</p>
      ))}
    </>
  );
}

/** How what is counted is counted: beside the number, never elsewhere. */
function Definition({ part }: { part: Part }) {
  const indicator = indicators.find(({ key }) => key === textOf(part, 'definition'));
  if (!indicator) return null;
  const { title, populationWords, yesWords, source, version, confirmed } = indicator;
  return (
    <>
      <p>{title}</p>
      <p class="quiet">{`Wie: ${populationWords}. Wat: ${yesWords}. Bron: ${source}, versie ${version}.`}</p>
      {!confirmed && <Badge tone="soon">nog niet bevestigd</Badge>}
    </>
  );
}

/** A number of a target with what it counts: '2.150 jongeren'. */
function inUnits(part: Part, field: Field, names: Names): readonly string[] {
  const lines = inWords(field, part.content[field.key], names);
  const unit = kinds.target.fields.find(({ key }) => key === 'unit')?.options?.[textOf(part, 'unit')];
  return part.kind === 'target' && field.type === 'number' && unit ? lines.map((line) => `${line} ${unit}`) : lines;
}
function Answer({ field, part, names }: { field: Field; part: Part; names: Names }) {
  if (field.type === 'claims')
    return (
      <ul>
        {claimsOf(part, field.key).map((claim, at) => (
          <ClaimLine key={at} claim={claim} names={names} />
        ))}
      </ul>
    );
  if (field.key === 'definition') return <Definition part={part} />;
  const lines = inUnits(part, field, names);
  if (field.type === 'text') return <Text lines={lines} />;
  const estimate = part.kind === 'target' && field.key === 'baseline' && textOf(part, 'source') === '';
  return (
    <>
      <Lines lines={lines} />
      {estimate && (
        <>
          {' '}
          <Badge tone="soon">schatting</Badge>
        </>
      )}
    </>
  );
}

/** A condition by its letter and article, as people cite it. */
const labelOf = ({ type, key, label, article }: Field): string =>
  type === 'condition' ? `${key.slice(-1).toLowerCase()}. ${label} (${article ?? ''})` : label;

/** What a part says: what is filled in, and what the regulation asks and is not there yet. The five conditions stand apart. */
export function Body({ part, names }: { part: Part; names: Names }) {
  const missing = new Set(missingOf(part).map(({ key }) => key));
  const shown = kinds[part.kind].fields.filter(
    ({ key }) => (isFilled(part.content[key]) && key !== 'unit') || missing.has(key),
  );
  const facts = (fields: readonly Field[]) =>
    fields.map((field) => ({
      label: labelOf(field),
      value: missing.has(field.key) ? (
        <Badge tone="soon">Nog niet ingevuld</Badge>
      ) : (
        <Answer field={field} part={part} names={names} />
      ),
    }));
  const conditions = shown.filter(({ type }) => type === 'condition');
  return (
    <>
      <Facts facts={facts(shown.filter(({ type }) => type !== 'condition'))} />
      {conditions.length > 0 && (
        <Section title="Wat de regeling vraagt van een maatregel">
          <Facts facts={facts(conditions)} />
        </Section>
      )}
    </>
  );
}
/** Which article asks which question. */
export function Asked({ part }: { part: Part }) {
  const asked = kinds[part.kind].fields.filter(({ article }) => article !== undefined);
  if (asked.length === 0) return null;
  return (
    <Details summary="Dit vraagt de regeling">
      <ul>
        {asked.map(({ key, label, article }) => (
          <li key={key}>{`${label} (${article?.replace('REG', 'Regeling, artikel')})`}</li>
        ))}
      </ul>
    </Details>
  );
}
