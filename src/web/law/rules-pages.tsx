import { longDay } from '#domain/day-words.ts';
import type { Member } from '#domain/access/actor.ts';
import { choiceLines, registerParts, type RegisterPart, type RuleLine } from '#law/register-lines.ts';
import { register } from '#law/register.ts';
import { Shell } from '#web/door/shell.tsx';
import { publicPage, show, type Page, type Reply, type Visit } from '#web/door/visit.ts';
import { Badge } from '#web/kit/badge.tsx';
import { LinkButton } from '#web/kit/button.tsx';
import { PageHead, Section, Stack } from '#web/kit/layout.tsx';
import { Link } from '#web/kit/link.tsx';
import { Table } from '#web/kit/table.tsx';
import { here as askHere } from './ask-state.ts';

type Visitor = Visit<Member | undefined>;
const here = '/regels';
const title = 'De regels';
const parts = registerParts(register);
const lines = parts.flatMap((part) => part.lines);
const open = new Set(lines.flatMap(({ doubts }) => doubts));
const keyOf = ({ id, cited, place, valid }: RuleLine): string => [id, cited, place, valid].join(' ');
/** 'artikel 2.31a' at the beginning of a line. */
const capital = (words: string): string => words.replace(/^./u, (letter) => letter.toUpperCase());

function Doubts({ of }: { of: RuleLine }) {
  return (
    <>
      {of.doubts.map((question) => (
        <p key={question}>
          <Badge>Nog niet bevestigd</Badge> {question}
        </p>
      ))}
    </>
  );
}

const exceptWords = ({ exceptions }: RuleLine): string =>
  exceptions.length === 0 ? '' : ` Uitzondering: ${exceptions.join(', ')}.`;

function RulePart({ line }: { line: RuleLine }) {
  return (
    <div class="stack-s">
      <h3>
        <Link href={line.link}>{capital(line.place)}</Link>
      </h3>
      <p>{line.summary}</p>
      <Doubts of={line} />
      <p class="quiet">
        {line.id}: {line.kind}. Bron: {line.source}. Geldt {line.valid}.{exceptWords(line)}
      </p>
    </div>
  );
}

const WhatItIs = () => (
  <p>
    Met deze regels rekent Aanzet. Wij schreven ze in eigen woorden. De tekst van de wet gaat voor. Er zijn{' '}
    {lines.length} regels en {open.size} open vragen. Een jurist heeft ze nog niet getekend.
  </p>
);

/** What Aanzet chose where the law is silent; on paper with room for who agrees. */
function Choices({ sign }: { sign: boolean }) {
  const columns = [{ label: 'Vraag' }, { label: 'Nu kiest Aanzet' }, { label: 'Regel' }];
  return (
    <Table
      caption="Waar de wet het niet zegt"
      columns={sign ? [...columns, { label: 'Akkoord' }] : columns}
      rows={choiceLines.map(({ question, choice, rules }) => [
        question,
        choice,
        rules.join(', '),
        ...(sign ? [<Sign key="sign" />] : []),
      ])}
    />
  );
}

function overview(visit: Visitor): Reply {
  return show(
    <Shell visit={visit} title={title} forAll>
      <PageHead title={title} lead="Wat de wet vraagt, per artikel.">
        <LinkButton href={`${here}/a4`}>Op papier, om te tekenen</LinkButton>
      </PageHead>
      <WhatItIs />
      <p>
        <Link href={askHere}>Probeer het uit: wat vraagt de wet vandaag?</Link>
      </p>
      <Stack roomy>
        {parts.map(({ key, name, lines: ofLaw }) => (
          <Section key={key} title={`${name} (${key})`}>
            {ofLaw.map((line) => (
              <RulePart key={keyOf(line)} line={line} />
            ))}
          </Section>
        ))}
        <Section title="Keuzes van Aanzet">
          <p>Hier geeft de wet geen zekerheid. Aanzet koos iets. Een regio mag anders kiezen.</p>
          <Choices sign={false} />
        </Section>
      </Stack>
    </Shell>,
  );
}

/** Two lines to write on. */
const Sign = () => (
  <>
    {`Naam:${'\u00a0'.repeat(12)}`}
    <br />
    <br />
    Datum:
  </>
);

function PaperTable({ part }: { part: RegisterPart }) {
  return (
    <Table
      caption={`${part.name} (${part.key})`}
      columns={[{ label: 'Regel' }, { label: 'Wat hij zegt' }, { label: 'Soort en bron' }, { label: 'Akkoord' }]}
      rows={part.lines.map((line) => [
        <span key={line.id}>
          {line.id}, {line.place}
        </span>,
        <div class="stack-s" key={line.summary}>
          <p>{line.summary}</p>
          <Doubts of={line} />
          <p class="quiet">
            Na te lezen: <Link href={line.link}>de tekst van de wet</Link>
          </p>
        </div>,
        `${capital(line.kind)}. Bron: ${line.source}. Geldt ${line.valid}.${exceptWords(line)}`,
        <Sign key="sign" />,
      ])}
    />
  );
}

function paper(visit: Visitor): Reply {
  return show(
    <Shell visit={visit} title={`${title}, op papier`} crumbs={[{ label: title, href: here }]} a4 forAll>
      <PageHead title={title} lead={`Om na te kijken en te tekenen, ${longDay(visit.today)}.`} />
      <WhatItIs />
      {parts.map((part) => (
        <PaperTable key={part.key} part={part} />
      ))}
      <Choices sign />
      <p class="no-print">
        Kies Printen in je browser. <Link href={here}>Terug naar de pagina</Link>
      </p>
    </Shell>,
  );
}

/** The register of the law for everybody: to read, and on paper with room to sign. */
export const rulesPages: readonly Page[] = [
  publicPage(`GET ${here}`, (visit) => Promise.resolve(overview(visit))),
  publicPage(`GET ${here}/a4`, (visit) => Promise.resolve(paper(visit))),
];
