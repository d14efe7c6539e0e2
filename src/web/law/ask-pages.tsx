import { longDay } from '#domain/day-words.ts';
import type { Member } from '#domain/access/actor.ts';
import { dutiesOn } from '#law/duties.ts';
import { register } from '#law/register.ts';
import { oneOf, text } from '#web/door/form.ts';
import { Shell } from '#web/door/shell.tsx';
import { publicPage, show, type Form as Typed, type Page, type Reply, type Visit } from '#web/door/visit.ts';
import { Button } from '#web/kit/button.tsx';
import { Details } from '#web/kit/details.tsx';
import { ErrorSummary } from '#web/kit/error-summary.tsx';
import { Form } from '#web/kit/form.tsx';
import { PageHead, Row, Section } from '#web/kit/layout.tsx';
import { Link } from '#web/kit/link.tsx';
import { htmlFile, jsonFile } from './answer-file.tsx';
import { AnswerParts, FilledIn, type Told } from './answer-parts.tsx';
import { shortAnswer } from './answer-words.ts';
import { AskForm } from './ask-form.tsx';
import { here, nothingTyped, type AskState } from './ask-state.ts';
import { exampleChoices, withExample } from './examples.ts';
import { readAsk, type Asked } from './read-ask.ts';
import { linkIn } from './register-links.ts';

type Visitor = Visit<Member | undefined>;
const title = 'Wat vraagt de wet vandaag?';

function Examples() {
  return (
    <Details summary="Probeer een voorbeeld">
      <p>Deze jongeren zijn verzonnen. De dag is 22 november 2026.</p>
      <Form action={here} inline>
        <Row>
          {exampleChoices.map(({ value, label }) => (
            <Button key={value} name="example" value={value}>
              {label}
            </Button>
          ))}
        </Row>
      </Form>
    </Details>
  );
}

function askPage(visit: Visitor, state: AskState): Reply {
  const wrong = state.errors.length > 0;
  return show(
    <Shell visit={visit} title={title} wrong={wrong} forAll>
      <ErrorSummary errors={state.errors} />
      <PageHead title={title} lead="Wie moet of mag iets doen voor één jongere, en tot wanneer?" />
      <p>Vul in wat je weet. Een naam hoeft niet. Wij bewaren hier niets van.</p>
      <Examples />
      <AskForm state={state} today={visit.today} />
      <p>
        <Link href="/regels">Lees alle regels, met artikel en vragen</Link>
      </p>
    </Shell>,
    wrong ? 422 : 200,
  );
}

/** All that was typed, to send along again: nothing of it is kept between two pages. */
const carried = (form: Typed): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...form.keys()]
      .filter((name) => /^(born|on|place|municipality|schools|papers|school-\d|paper-\d)/.test(name))
      .map((name) => [name, text(form, name)] as const)
      .filter(([, value]) => value !== ''),
  );

const linkTo = linkIn(register);
const toldOf = (asked: Asked): Told => ({ asked, answer: dutiesOn(asked.facts, asked.day), linkTo });

/** A file for a program has a municipality, as the contract of `aanzet duties` asks. */
const needsTown = 'Vul een gemeente in. Een bestand voor een programma heeft die nodig.';
function Afterwards({ form, asked }: { form: Typed; asked: Asked }) {
  const hasTown = asked.facts.municipality !== '';
  return (
    <Section title="En nu?">
      <p class="no-print">Printen kan met je browser. Bewaar je een bestand? Dan staat het alleen op jouw apparaat.</p>
      <Form action={here} hidden={carried(form)}>
        <Row>
          <Button kind="main" name="more" value="change">
            Verander iets
          </Button>
          <Button name="as" value="html" formAction={`${here}/bestand`}>
            Bewaar als bestand
          </Button>
          {hasTown && (
            <Button name="as" value="json" formAction={`${here}/bestand`}>
              Bewaar voor een programma (JSON)
            </Button>
          )}
        </Row>
      </Form>
      {!hasTown && <p class="no-print">Een bestand voor een programma kan ook. Vul dan een gemeente in.</p>}
      <p>
        Dit is geen besluit en geen advies. Aanzet las de wet en rekende met wat je invulde.{' '}
        <Link href="/regels">Lees alle regels</Link>, of kijk <Link href="/wie-is-aan-zet">wie je belt</Link>.
      </p>
    </Section>
  );
}

function answerPage(visit: Visitor, form: Typed, asked: Asked): Reply {
  const told = toldOf(asked);
  return show(
    <Shell visit={visit} title="Dit vraagt de wet" crumbs={[{ label: title, href: here }]} a4 forAll>
      <PageHead title="Dit vraagt de wet" lead={`Op ${longDay(asked.day)}. ${shortAnswer(told.answer)}`} />
      <AnswerParts told={told} />
      <FilledIn asked={asked} />
      <Afterwards form={form} asked={asked} />
    </Shell>,
  );
}

const around = ({ house, today }: Visitor) => ({ today, places: house.places(), distance: house.distance });

/** One button asks the law, the others give the form back with a row more, or as it was. Nothing is written anywhere. */
function asked(visit: Visitor): Reply {
  const form = withExample(visit.form);
  if (oneOf(form, 'more', ['school', 'paper', 'change'] as const)) return askPage(visit, { ...nothingTyped, form });
  const read = readAsk(form, around(visit));
  return read.asked ? answerPage(visit, form, read.asked) : askPage(visit, { form, ...read });
}

function asFile(visit: Visitor): Reply {
  const read = readAsk(visit.form, around(visit));
  if (!read.asked) return askPage(visit, { form: visit.form, ...read });
  const told = toldOf(read.asked);
  if (text(visit.form, 'as') !== 'json') return htmlFile(told);
  if (read.asked.facts.municipality !== '') return jsonFile(told);
  return askPage(visit, { form: visit.form, ...read, errors: [{ field: 'place', text: needsTown }] });
}

/**
 * For everybody, without account, cookie or trace: what is typed is in the body of the request and in the answer, in no
 * address, no log and no table. No case comes near these pages.
 */
export const lawPages: readonly Page[] = [
  publicPage(`GET ${here}`, (visit) => Promise.resolve(askPage(visit, nothingTyped))),
  publicPage(`POST ${here}`, (visit) => Promise.resolve(asked(visit))),
  publicPage(`POST ${here}/bestand`, (visit) => Promise.resolve(asFile(visit))),
];
