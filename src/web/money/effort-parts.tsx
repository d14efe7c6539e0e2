import type { AgreedNorm } from '#app/money/effort-norm.ts';
import type { Worked } from '#app/money/effort.ts';
import { longDay } from '#domain/day-words.ts';
import { euro, plainEuro } from '#domain/money/amount.ts';
import { hoursWords, type Answer, type Norm } from '#domain/money/effort.ts';
import { assumptionWords, euroLimits, euroSpan, hourLimits, hourSpan, shortWords, verdictTitles } from '#domain/money/effort-said.ts'; // prettier-ignore
import { numberWords } from '#domain/programme/in-words.ts';
import { Button, LinkButton } from '#web/kit/button.tsx';
import { Details } from '#web/kit/details.tsx';
import { Facts } from '#web/kit/facts.tsx';
import { Form } from '#web/kit/form.tsx';
import { Section, Stack } from '#web/kit/layout.tsx';
import { Table } from '#web/kit/table.tsx';

export const effortHome = '/regio/geld/inzet';

const unknown = 'niet bekend';
/** The heads of "zo is gerekend". */
const lineHeads = ['Groep', 'Begeleiding', 'Jongeren', 'Uren per jongere', 'Uren', 'Kosten'] as const;
const linesOf = ({ lines }: Pick<Answer, 'lines'>): readonly (readonly string[])[] =>
  lines.map(({ group, kind, people, hours, cents }) => [
    group,
    kind?.words ?? unknown,
    people === null ? unknown : numberWords(people),
    kind ? hourSpan(kind.hours) : unknown,
    hours ? hourSpan(hours) : unknown,
    cents ? euroSpan(cents) : unknown,
  ]);
const totalOf = ({ people, hours, cents }: Answer): readonly string[] => [
  'Samen',
  '',
  numberWords(people),
  '',
  hourLimits(hours),
  cents ? euroLimits(cents) : unknown,
];

const low = (of: { low: number } | null, say: (number: number) => string) => (of ? say(of.low) : unknown);
const high = (of: { high: number } | null, say: (number: number) => string) => (of ? say(of.high) : unknown);
/** The heads of the same in a workbook, where the least and the most are numbers of their own. */
export const sheetHeads = ['Groep', 'Begeleiding', 'Jongeren', 'Uren per jongere', 'Uren, minste', 'Uren, meeste', 'Kosten, minste', 'Kosten, meeste'] as const; // prettier-ignore
/** Its lines and, at the end, what they are together. */
export const sheetOf = ({ lines, people, hours, cents }: Answer): readonly (readonly string[])[] => [
  ...lines.map((line) => [
    line.group,
    line.kind?.words ?? unknown,
    line.people === null ? unknown : String(line.people),
    line.kind ? hourSpan(line.kind.hours) : unknown,
    low(line.hours, hoursWords),
    high(line.hours, hoursWords),
    low(line.cents, plainEuro),
    high(line.cents, plainEuro),
  ]),
  [
    'Samen',
    '',
    String(people),
    '',
    hoursWords(hours.least),
    hours.most === null ? unknown : hoursWords(hours.most),
    cents ? plainEuro(cents.least) : unknown,
    cents?.most == null ? unknown : plainEuro(cents.most),
  ],
];

function NormTable({ norm, caption }: { norm: Norm; caption: string }) {
  return (
    <>
      <Table
        caption={caption}
        columns={[{ label: 'Begeleiding' }, { label: 'Uren per jongere', numeric: true }]}
        rows={norm.kinds.map(({ words, hours }) => [words, hourSpan(hours)])}
      />
      <p>Een uur kost: {norm.rate ? euroSpan(norm.rate) : unknown}.</p>
    </>
  );
}

function Counted({ worked: { estimate, answer } }: { worked: Worked }) {
  return (
    <Section title="Zo is gerekend">
      <Table
        caption={`Uitgerekend op ${longDay(estimate.madeOn)} door ${estimate.byName}`}
        columns={lineHeads.map((label, at) => ({ label, numeric: at > 1 }))}
        rows={linesOf(answer)}
        total={totalOf(answer)}
      />
      <Details summary="Waar komen de getallen vandaan?">
        <Stack>
          {estimate.groups.map(({ name, source, number }) => (
            <p key={name}>
              {name}: {number === null ? unknown : `${numberWords(number)} jongeren, ${source ?? 'schatting'}`}
            </p>
          ))}
          <NormTable norm={estimate.norm} caption="De norm waarmee is gerekend" />
        </Stack>
      </Details>
    </Section>
  );
}

/** One answer: what it costs beside what there is, how it was worked out, and what it rests on. */
export function Outcome({ worked, title }: { worked: Worked; title: string }) {
  const { estimate, answer } = worked;
  return (
    <>
      <Section title={title}>
        {answer.short && <p>{shortWords(answer)}</p>}
        <Facts
          facts={[
            { label: 'Jongeren', value: numberWords(answer.people) },
            { label: 'Uren', value: hourLimits(answer.hours) },
            { label: 'Dat kost', value: answer.cents ? euroLimits(answer.cents) : '' },
            { label: 'Er is', value: answer.there === null ? '' : euro(answer.there) },
            { label: 'Welk geld', value: estimate.thereWords },
          ]}
        />
      </Section>
      <Counted worked={worked} />
      <Section title="Wat niet zeker is" count={answer.assumptions.length}>
        {answer.assumptions.length === 0 ? (
          <p>Elk getal heeft een bron, en de norm is afgesproken.</p>
        ) : (
          <ul>
            {answer.assumptions.map((one) => (
              <li key={assumptionWords(one)}>{assumptionWords(one)}</li>
            ))}
          </ul>
        )}
      </Section>
    </>
  );
}

type NormProps = {
  norm: AgreedNorm | undefined;
  ahead: readonly AgreedNorm[];
  today: string;
  mayAgree: boolean;
};
/** What the region agreed, since when and why; and what comes. */
export function NormPart({ norm, ahead, today, mayAgree }: NormProps) {
  return (
    <Section title="De norm van de regio" id="norm">
      {norm ? (
        <>
          <NormTable norm={norm.value} caption="Hoeveel uur begeleiding kost" />
          <p>
            {norm.validFrom > today ? 'Geldt vanaf' : 'Geldt sinds'} {longDay(norm.validFrom)}. {norm.by}: {norm.why}
          </p>
        </>
      ) : (
        <p>De regio heeft nog niet afgesproken hoeveel uur begeleiding kost.</p>
      )}
      {ahead
        .filter((one) => one !== norm)
        .map((one) => (
          <p key={one.id}>
            Vanaf {longDay(one.validFrom)} geldt een andere norm: {one.why}
          </p>
        ))}
      {mayAgree && (
        <LinkButton href={`${effortHome}/norm`}>{norm ? 'Spreek een nieuwe norm af' : 'Spreek een norm af'}</LinkButton>
      )}
      {mayAgree &&
        ahead.map(({ id, validFrom }) => (
          <Form key={id} action={`${effortHome}/norm/${id}/terug`} inline>
            <Button>Neem de norm van {longDay(validFrom)} terug</Button>
          </Form>
        ))}
    </Section>
  );
}

/** What was worked out before, by day. */
export function Earlier({ earlier }: { earlier: readonly Worked[] }) {
  return (
    <Details summary="Eerder uitgerekend">
      <Table
        caption="Eerder uitgerekend"
        columns={[{ label: 'Dag' }, { label: 'Door' }, { label: 'Uitkomst' }, { label: 'Kosten', numeric: true }]}
        rows={earlier.map(({ estimate, answer }) => [
          longDay(estimate.madeOn),
          estimate.byName,
          verdictTitles[answer.verdict],
          answer.cents ? euroLimits(answer.cents) : unknown,
        ])}
      />
    </Details>
  );
}
