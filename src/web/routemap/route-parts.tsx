import { Fragment } from 'preact';
import type { Day } from '#law/day.ts';
import { questionsFor, type Answers, type Question } from '#domain/routemap/answers.ts';
import { daysTogether, type Hours, type Thing } from '#domain/directory/hours.ts';
import type { End } from '#domain/routemap/reach.ts';
import { callHref } from '#web/directory/directory-words.ts';
import { Alert } from '#web/kit/alert.tsx';
import { Button, LinkButton } from '#web/kit/button.tsx';
import { Card } from '#web/kit/card.tsx';
import { Details } from '#web/kit/details.tsx';
import { Form } from '#web/kit/form.tsx';
import { Section, Stack } from '#web/kit/layout.tsx';
import { Link } from '#web/kit/link.tsx';
import { Name } from '#web/language/say.tsx';
import type { Code } from '#web/language/languages.ts';
import type { RouteMap, StepId } from '#domain/routemap/rules.ts';
import { answerWords, type Audience, type RouteWords } from './words/words.ts';
import { PhoneNumber } from '#web/kit/phone-number.tsx';

/** What every part needs: the words, where the form goes, and what goes along. */
export type Here = {
  readonly words: RouteWords;
  readonly code: Code;
  readonly action: string;
  /** Always sent along: the language. */
  readonly base: Readonly<Record<string, string>>;
  readonly placeName: (code: string) => string;
  readonly dayWords: (day: Day) => string;
  readonly weekDay: (day: number) => string;
  readonly audience: Audience;
};

const called = /(112|113|0800 0432)/;
/** A sentence with a number that can be called by a touch. */
const Callable = ({ text }: { text: string }) => (
  <p>
    {text.split(called).map((part, at) =>
      called.test(part) ? (
        <Link key={at} href={`tel:${part.replaceAll(' ', '')}`}>
          <bdi>{unbroken(part)}</bdi>
        </Link>
      ) : (
        part
      ),
    )}
  </p>
);
/** A number stays in one piece. */
export const unbroken = (number: string): string => number.replaceAll(' ', '\u00a0');

/** Help that does not wait, on every page of the map. Numbers as they are called in the Netherlands. */
export function Danger({ words: { danger } }: { words: RouteWords }) {
  return (
    <Card title={danger.title} soft>
      <Callable text={danger.now} />
      <Callable text={danger.talk} />
      <Callable text={danger.child} />
    </Card>
  );
}

/** One question, one button an answer: nothing is chosen beforehand, and one press goes on. */
export function Ask({
  here,
  question,
  choices,
  hidden,
}: {
  here: Here;
  question: Question;
  choices: readonly { value: string; label: string; name?: boolean }[];
  hidden: Readonly<Record<string, string>>;
}) {
  return (
    <Form action={here.action} hidden={{ ...here.base, ...hidden }}>
      <Stack>
        {choices.map(({ value, label, name }) => (
          <p key={value}>
            <Button name={question} value={value}>
              {name ? <Name>{label}</Name> : label}
            </Button>
          </p>
        ))}
      </Stack>
    </Form>
  );
}

/** What was answered so far, each to change. */
export function Given({
  here,
  answers,
  hidden,
}: {
  here: Here;
  answers: Answers;
  hidden: Readonly<Record<string, string>>;
}) {
  const given = questionsFor(answers).filter((question) => answers[question] !== undefined);
  return (
    <Details summary={here.words.end.given}>
      <Form action={here.action} hidden={{ ...here.base, ...hidden }} inline>
        <Stack>
          {given.map((question) => (
            <Button key={question} name="terug" value={question}>
              {answerWords(here.words, question, answers, here.placeName(answers.place ?? ''))}: {here.words.change}
            </Button>
          ))}
        </Stack>
      </Form>
    </Details>
  );
}

/** Who to call: one name, one number, and what is good to know. */
export function Contact({ here, end }: { here: Here; end: End }) {
  const { words, dayWords } = here;
  const { organisation, people, closed } = end.contact;
  const phone = closed?.phone ?? organisation?.publicPhone ?? '';
  const href = callHref(phone);
  return (
    <Card title={words.role[end.contact.role]}>
      <p>
        <strong>
          <Name>{organisation?.name ?? ''}</Name>
        </strong>
      </p>
      {people.map(({ name }) => (
        <p key={name}>
          <Name>{name}</Name>
        </p>
      ))}
      {closed && <p>{words.end.closed(dayWords(closed.until))}</p>}
      {href === undefined ? (
        <p>
          <PhoneNumber>{phone}</PhoneNumber>
        </p>
      ) : (
        <LinkButton href={href} kind="main">
          {words.end.call(`\u2066${unbroken(phone)}\u2069`)}
        </LinkButton>
      )}
      <p>{words.end.askFor[here.audience]}</p>
      <Opening here={here} hours={closed ? null : organisation?.hours} />
      <Bring words={words} bring={organisation?.bring} />
    </Card>
  );
}

/** When the number is answered. Closed for longer: then another number stands there, and no hours. */
function Opening({ here, hours }: { here: Here; hours: Hours | null | undefined }) {
  const { words, weekDay } = here;
  return (
    <>
      <p>
        <strong>{words.end.hours}</strong>
      </p>
      {hours ? (
        <ul>
          {daysTogether(hours).map(({ first, last, spans }) => (
            <li key={first}>
              {first === last ? weekDay(first) : `${weekDay(first)} – ${weekDay(last)}`}:{' '}
              {spans.map(([from, until], at) => (
                <Fragment key={from}>
                  {at > 0 && ', '}
                  <bdi dir="ltr">{`${from}\u2060–\u2060${until}`}</bdi>
                </Fragment>
              ))}
            </li>
          ))}
        </ul>
      ) : (
        <p>{words.end.noHours}</p>
      )}
    </>
  );
}

/** What to take along to a first talk, by what the organisation itself says. */
const Bring = ({ words, bring }: { words: RouteWords; bring: readonly Thing[] | null | undefined }) => (
  <>
    <p>
      <strong>{words.end.bringTitle}</strong>
    </p>
    {bring ? (
      <ul>
        {bring.map((thing) => (
          <li key={thing}>{words.thing[thing]}</li>
        ))}
      </ul>
    ) : (
      <p>{words.end.bringUnknown}</p>
    )}
  </>
);

/** Besides the number: what holds for these answers. */
export function Also({ here, end, map }: { here: Here; end: End; map: RouteMap }) {
  if (end.steps.length === 0) return null;
  return (
    <Section title={here.words.end.also}>
      {end.steps.map((step) => {
        const { text, dutch } = saidAt(step, here, map);
        return (
          <div key={step} {...(dutch && { lang: 'nl', dir: 'ltr' as const })}>
            <Callable text={text} />
          </div>
        );
      })}
    </Section>
  );
}
const isOurs = (step: StepId, words: RouteWords): step is keyof RouteWords['step'] => Object.hasOwn(words.step, step);
/** What a region wrote itself goes before our words; in a language in which it wrote nothing it stands in Dutch. */
function saidAt(step: StepId, { words, code }: Here, map: RouteMap): { text: string; dutch: boolean } {
  const own = map.words?.[step];
  const text = own?.[code];
  if (text !== undefined) return { text, dutch: false };
  if (own === undefined && isOurs(step, words)) return { text: words.step[step], dutch: false };
  return { text: own?.nl ?? '', dutch: true };
}

/** The number of a way does not work today: that is said, with the one that does. */
export const Instead = ({ words, end }: { words: RouteWords; end: End }) =>
  end.instead ? (
    <Alert tone="warn">
      <p>{words.end.instead}</p>
    </Alert>
  ) : null;

/** Back to the beginning, in the same language. */
export const Again = ({ words, href }: { words: RouteWords; href: string }) => (
  <p>
    <Link href={href}>{words.again}</Link>
  </p>
);
