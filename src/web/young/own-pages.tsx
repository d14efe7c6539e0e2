import { askAboutSelf, endOwnWay, takeBackYes } from '#app/young/decide.ts';
import { seeOwnLog, seeOwnPage } from '#app/young/own-page.ts';
import type { Young } from '#domain/access/actor.ts';
import { longDay } from '#domain/day-words.ts';
import type { Refusal } from '#domain/outcome.ts';
import { requestKinds, type RequestKind } from '#domain/request/request.ts';
import { canTakeBack } from '#domain/young/share.ts';
import { oneOf, text } from '#web/door/form.ts';
import { go, gone, show, youngPage, type Page, type Reply, type Visit } from '#web/door/visit.ts';
import { Button, LinkButton } from '#web/kit/button.tsx';
import { Radios } from '#web/kit/choices.tsx';
import { errorAt, ErrorSummary } from '#web/kit/error-summary.tsx';
import { Field } from '#web/kit/field.tsx';
import { Form } from '#web/kit/form.tsx';
import { PageHead, Section } from '#web/kit/layout.tsx';
import { Link } from '#web/kit/link.tsx';
import { AboutMe } from './about-me.tsx';
import { didWords, errorsOf, reasonWords } from './words.ts';
import { YoungShell } from './young-shell.tsx';

type Mine = Visit<Young>;

async function aboutMe(visit: Mine): Promise<Reply> {
  const page = await seeOwnPage(visit.house, visit.actor, {});
  return page.ok ? show(<AboutMe visit={visit} page={page.value} />) : gone;
}

const mostLines = 150;
/** Who looked, day by day. A list and no table: it must fit a small telephone. */
async function whoLooked(visit: Mine): Promise<Reply> {
  const looked = await seeOwnLog(visit.house, visit.actor, {});
  if (!looked.ok) return gone;
  const days = Map.groupBy(looked.value.slice(0, mostLines), ({ onDay }) => onDay);
  return show(
    <YoungShell visit={visit} title="Wie keek">
      <PageHead
        title="Wie keek bij jou?"
        lead="Iedereen die iets van jou zag of schreef. De nieuwste staan bovenaan."
      />
      {days.size === 0 && <p>Nog niemand keek.</p>}
      {[...days].map(([onDay, lines]) => (
        <Section key={onDay} title={longDay(onDay)}>
          <ul class="stack">
            {lines.map((line) => (
              <li key={JSON.stringify(line)}>
                {line.what === 'self' ? (
                  `${didWords(line.what)}.`
                ) : (
                  <>
                    <strong>{line.organisation}</strong>: {line.who}. {didWords(line.what)}, {reasonWords(line.purpose)}
                    .
                  </>
                )}
              </li>
            ))}
          </ul>
        </Section>
      ))}
      {looked.value.length > mostLines && <p>Er is meer. Vraag om alles te lezen.</p>}
      <LinkButton href="/over-mij">Terug</LinkButton>
    </YoungShell>,
  );
}

const choices: Readonly<Record<RequestKind, { label: string; hint: string }>> = {
  access: { label: 'Ik wil alles lezen', hint: 'Je krijgt een brief met alles wat over jou staat.' },
  correction: { label: 'Er klopt iets niet', hint: 'Schrijf hieronder wat er niet klopt.' },
  deletion: { label: 'Haal weg wat over mij staat', hint: 'Dat kan niet altijd. Je hoort waarom.' },
};
const kinds = Object.keys(requestKinds) as RequestKind[];

async function askPage(visit: Mine, refusals: readonly Refusal[] = []): Promise<Reply> {
  const page = await seeOwnPage(visit.house, visit.actor, {});
  if (!page.ok || !page.value.mayAsk) return gone;
  const errors = errorsOf(refusals, 'kind');
  return show(
    <YoungShell visit={visit} title="Vraag iets" wrong={errors.length > 0}>
      <ErrorSummary errors={errors} />
      <PageHead title="Vraag iets over wat er staat" lead="Je krijgt antwoord binnen één maand." />
      <Form action="/over-mij/vraag">
        <Radios
          name="kind"
          label="Wat wil je?"
          choices={kinds.map((value) => ({ value, ...choices[value] }))}
          value={text(visit.form, 'kind')}
          error={errorAt(errors, 'kind')}
        />
        <Field
          name="words"
          label="Wil je er iets bij schrijven?"
          rows={3}
          optional
          value={text(visit.form, 'words')}
          error={errorAt(errors, 'words')}
        />
        <Button kind="main">Vraag het</Button>
      </Form>
      <LinkButton href="/over-mij">Terug</LinkButton>
    </YoungShell>,
    errors.length > 0 ? 422 : 200,
  );
}

async function ask(visit: Mine): Promise<Reply> {
  const { form, house, actor } = visit;
  const asked = await askAboutSelf(house, actor, { kind: oneOf(form, 'kind', kinds), words: text(form, 'words') });
  if (asked.ok) return go('/over-mij', 'own-asked');
  return asked.refusals.some(({ code }) => code === 'not-found') ? gone : askPage(visit, asked.refusals);
}

const idOf = ({ params }: Mine): string => params['handoverId'] ?? '';
/** Before a yes is taken back: what stops, and what does not. */
async function stopPage(visit: Mine): Promise<Reply> {
  const page = await seeOwnPage(visit.house, visit.actor, {});
  const share = page.ok ? page.value.shares.find(({ handoverId }) => handoverId === idOf(visit)) : undefined;
  if (!page.ok || !share || !canTakeBack(share.kind, share.state)) return gone;
  const { toName, fromName, takenOverOn } = share;
  return show(
    <YoungShell visit={visit} title="Wil je dit stoppen?">
      <PageHead title="Wil je dit stoppen?" />
      <p>{toName} krijgt dan niets nieuws meer over jou.</p>
      {takenOverOn === null ? (
        <p>{toName} kan ook niet meer lezen wat er staat. Wat iemand al las, weet die nog.</p>
      ) : (
        <p>{toName} hielp jou al. Wat ze toen kregen, bewaren ze. Dat moet van de wet.</p>
      )}
      <p>
        {fromName} hoort dit en belt jou. Je hulp van {fromName} gaat door.
      </p>
      <Form action={`/over-mij/ja/${share.handoverId}`}>
        <Button kind="stop">Ja, stop dit</Button>
      </Form>
      <LinkButton href="/over-mij">Nee, ga terug</LinkButton>
    </YoungShell>,
  );
}

async function stop(visit: Mine): Promise<Reply> {
  const stopped = await takeBackYes(visit.house, visit.actor, { handoverId: idOf(visit) });
  if (stopped.ok) return go('/over-mij', 'own-yes-back');
  return stopped.refusals.some(({ code }) => code === 'not-found') ? gone : go('/over-mij', 'own-yes-late');
}

async function endPage(visit: Mine): Promise<Reply> {
  return show(
    <YoungShell visit={visit} title="Wil je deze link niet meer?">
      <PageHead title="Wil je deze link niet meer?" />
      <p>De link werkt dan nergens meer. Ook niet op een andere telefoon.</p>
      <p>Je hulp gaat gewoon door. Je kunt altijd een nieuwe link vragen.</p>
      <Form action="/over-mij/link-weg">
        <Button kind="stop">Haal de link weg</Button>
      </Form>
      <Link href="/over-mij">Nee, ga terug</Link>
    </YoungShell>,
  );
}

async function end(visit: Mine): Promise<Reply> {
  await endOwnWay(visit.house, visit.actor, {});
  return { kind: 'go', to: '/r', signIn: null };
}

/** What a young person reads and does behind the own link. */
export const ownPages: readonly Page[] = [
  youngPage('GET /over-mij', 'see-own-page', aboutMe),
  youngPage('GET /over-mij/wie-keek', 'see-own-log', whoLooked),
  youngPage('GET /over-mij/vraag', 'see-own-page', (visit) => askPage(visit)),
  youngPage('POST /over-mij/vraag', 'ask-about-self', ask),
  youngPage('GET /over-mij/ja/:handoverId', 'see-own-page', stopPage),
  youngPage('POST /over-mij/ja/:handoverId', 'take-back-yes', stop),
  youngPage('GET /over-mij/link-weg', 'see-own-page', endPage),
  youngPage('POST /over-mij/link-weg', 'end-own-way', end),
];
