import type { Member } from '#domain/access/actor.ts';
import { publicPage, show, type Page, type Reply, type Visit } from '#web/door/visit.ts';
import { href } from '#web/kit/assets.ts';
import { Button, LinkButton } from '#web/kit/button.tsx';
import { Card } from '#web/kit/card.tsx';
import { Field } from '#web/kit/field.tsx';
import { PageHead, Row, Section, Tiles } from '#web/kit/layout.tsx';
import { languageOf } from '#web/language/languages.ts';
import { OpenShell, OtherLanguages } from '#web/language/open-shell.tsx';
import { talkWords } from './words/catalogue.ts';
import type { TalkWords } from './words/talk.ts';

const root = '/praten-thuis';

/**
 * What comes of the talk. The fields are in no form: nothing of it is ever sent. A script of ours keeps them on the device; without
 * it they are lines to fill in on paper.
 */
function Along({ words: { along } }: { words: TalkWords }) {
  return (
    <Section title={along.title}>
      <p>{along.chooses}</p>
      <p class="no-print" data-op-papier>
        {along.paper}
      </p>
      <p class="no-print" data-op-toestel hidden>
        {along.stays}
      </p>
      {along.lines.map((label, n) => (
        <Field key={label} name={`regel-${n + 1}`} label={label} maxLength={200} />
      ))}
      <div class="stack no-print" data-op-toestel hidden>
        <Row>
          <Button forScript="laat-lezen">{along.show}</Button>
          <Button forScript="wis" kind="stop">
            {along.wipe}
          </Button>
        </Row>
        <div class="stack" data-lees hidden>
          <Card title={along.read} level={3} soft>
            <p data-tekst />
            <p>{along.own}</p>
            <Button forScript="kopieer">{along.copy}</Button>
          </Card>
        </div>
        <p role="status" data-zegt />
      </div>
    </Section>
  );
}

const Cards = ({ words: { cards, rather } }: { words: TalkWords }) => (
  <>
    <Tiles>
      {cards.map(({ title, say }, n) => (
        <Card key={title} title={`${n + 1}. ${title}`}>
          <p>{say}</p>
        </Card>
      ))}
    </Tiles>
    <Card title={rather.title} soft>
      <p>{rather.say}</p>
    </Card>
  </>
);

/** For whoever talks with a young person at home: six cards, without account, name or trace (decision 0034). */
async function talk(visit: Visit<Member | undefined>): Promise<Reply> {
  const language = languageOf(visit.query.get('taal'));
  const words = talkWords[language.code];
  const large = visit.query.get('papier') === 'a3';
  const here = `${root}?taal=${language.code}`;
  return show(
    <OpenShell
      visit={visit}
      language={language}
      title={words.title}
      home={here}
      paper={large ? 'a3' : 'a4'}
      script="thuis.js"
    >
      <OtherLanguages language={language} action={root} method="get" hidden={large ? { papier: 'a3' } : {}} />
      <PageHead title={words.title} lead={words.lead} />
      <p>{words.how}</p>
      <div
        data-thuis={href('thuislos.js')}
        data-gekopieerd={words.along.copied}
        data-gewist={words.along.wiped}
        class="stack-l"
      >
        <Cards words={words} />
        <Along words={words} />
      </div>
      <div class="stack no-print">
        <p>{words.alsoFor}</p>
        <p data-zonder-net hidden>
          {words.withoutNet}
        </p>
        <Row>
          <span data-op-toestel hidden>
            <Button forScript="print">{words.print}</Button>
          </span>
          <LinkButton href={large ? here : `${here}&papier=a3`} kind="plain">
            {large ? words.small : words.big}
          </LinkButton>
        </Row>
      </div>
    </OpenShell>,
  );
}

export const talkPages: readonly Page[] = [publicPage(`GET ${root}`, talk)];
