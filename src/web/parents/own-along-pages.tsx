import { chooseAlong, seeOwnAlong, type OwnAlong } from '#app/parents/look-along.ts';
import type { Young } from '#domain/access/actor.ts';
import { partNames } from '#domain/parents/link.ts';
import { all } from '#web/door/form.ts';
import { go, gone, show, youngPage, type Page, type Reply, type Visit } from '#web/door/visit.ts';
import { Button, LinkButton } from '#web/kit/button.tsx';
import { Card } from '#web/kit/card.tsx';
import { Checkboxes } from '#web/kit/choices.tsx';
import { Form } from '#web/kit/form.tsx';
import { PageHead, Row, Section } from '#web/kit/layout.tsx';
import { longDayIn, type Language } from '#web/language/languages.ts';
import { Say } from '#web/language/say.tsx';
import { spokenIn } from '#web/language/spoken.ts';
import { YoungShell } from '#web/young/young-shell.tsx';
import { ownAlongWords } from './words/catalogue.ts';
import type { OwnAlongWords } from './words/own-along.ts';

type Mine = Visit<Young>;
const root = '/over-mij/meekijken';

type Asked = { questions: OwnAlong['questions']; language: Language; words: OwnAlongWords };
/** What who looks along asked, and the answer. */
function Questions({ questions, language, words }: Asked) {
  if (questions.length === 0) return null;
  return (
    <Section title={words.asked}>
      {questions.map(({ id, name, askedOn, words: question, answer }) => (
        <Card key={id} level={3} title={name}>
          <p class="quiet">{longDayIn(language, askedOn)}</p>
          <p>
            <bdi>{question}</bdi>
          </p>
          <p>{answer === null ? words.noAnswer : <Say text={words.answer} with={{ antwoord: answer }} />}</p>
        </Card>
      ))}
    </Section>
  );
}

/** Who looks along with me, what they see, and the way to end it. */
async function whoPage(visit: Mine): Promise<Reply> {
  const seen = await seeOwnAlong(visit.house, visit.actor, {});
  if (!seen.ok) return gone;
  const { links, questions } = seen.value;
  const language = spokenIn(visit);
  const words = ownAlongWords[language.code];
  return show(
    <YoungShell visit={visit} language={language} languagesLast title={words.title}>
      <PageHead title={words.title} lead={words.lead} />
      {links.length === 0 && <p>{words.nobody}</p>}
      {links.map(({ id, name, ground, shows, expiresOn }) => (
        <Card key={id} title={name}>
          <p>
            <Say text={words.sees} with={{ naam: name, dag: longDayIn(language, expiresOn) }} />
          </p>
          {ground === 'minor' && <p>{words.school}</p>}
          <Form action={`${root}/${id}`}>
            <Checkboxes
              name="shows"
              label={words.more}
              id={`shows-${id}`}
              optional
              values={shows}
              choices={partNames.map((value) => ({ value, label: words.parts[value] }))}
            />
            <Row>
              <Button name="doe" value="kies">
                {words.good}
              </Button>
              <Button kind="stop" name="doe" value="weg">
                {words.stop}
              </Button>
            </Row>
          </Form>
        </Card>
      ))}
      <p>{words.own}</p>
      <Questions questions={questions} language={language} words={words} />
      <LinkButton href="/over-mij">{words.back}</LinkButton>
    </YoungShell>,
  );
}

async function choose(visit: Mine): Promise<Reply> {
  const { form, house, actor, params } = visit;
  const shows = form.get('doe')?.[0] === 'weg' ? 'gone' : all(form, 'shows');
  const done = await chooseAlong(house, actor, { linkId: params['linkId'] ?? '', shows });
  return done.ok ? go(root, 'own-chosen') : gone;
}

/** What a young person chooses about who looks along. */
export const ownAlongPages: readonly Page[] = [
  youngPage(`GET ${root}`, 'see-own-page', whoPage),
  youngPage(`POST ${root}/:linkId`, 'choose-along', choose),
];
