import { askAboutSelf, endOwnWay, takeBackYes } from '#app/young/decide.ts';
import { seeOwnLog, seeOwnPage, type OwnLookedLine } from '#app/young/own-page.ts';
import type { Young } from '#domain/access/actor.ts';
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
import { Name } from '#web/language/say.tsx';
import { spokenIn } from '#web/language/spoken.ts';
import { AboutMe } from './about-me.tsx';
import { Danger } from './danger.tsx';
import { purposeOf } from './about-words/purposes.ts';
import { Named } from './named.tsx';
import { dateFor, errorsTo, readerIn, readsOn, type Reader } from './reader.ts';
import { YoungShell } from './young-shell.tsx';

type Mine = Visit<Young>;
const readerOf = (visit: Mine): Reader => readerIn(spokenIn(visit));

async function aboutMe(visit: Mine): Promise<Reply> {
  const page = await seeOwnPage(visit.house, visit.actor, {});
  return page.ok ? show(<AboutMe visit={visit} page={page.value} />) : gone;
}

const mostLines = 150;
/** One line of who looked: organisation, function, what, why. */
export function Looked({ line, reader }: { line: OwnLookedLine; reader: Reader }) {
  const { looked } = reader.about;
  if (line.what === 'self') return <>{looked.did.self}.</>;
  return (
    <>
      <strong>
        <Name>{line.organisation}</Name>
      </strong>
      : {line.who === null ? looked.program : <Name>{line.who}</Name>}. {looked.did[line.what]}
      {looked.comma} {looked.why[purposeOf(line.purpose)]}.
    </>
  );
}

/** Who looked, day by day. A list and no table: it must fit a small telephone. */
async function whoLooked(visit: Mine): Promise<Reply> {
  const seen = await seeOwnLog(visit.house, visit.actor, {});
  if (!seen.ok) return gone;
  const reader = readerOf(visit);
  const { looked } = reader.about;
  const days = Map.groupBy(seen.value.slice(0, mostLines), ({ onDay }) => onDay);
  return show(
    <YoungShell visit={visit} title={looked.title} language={reader.language} languagesLast>
      <PageHead title={looked.title} lead={looked.lead} />
      {days.size === 0 && <p>{looked.nobody}</p>}
      {[...days].map(([onDay, lines]) => (
        <Section key={onDay} title={dateFor(reader, onDay)}>
          <ul class="stack">
            {lines.map((line) => (
              <li key={JSON.stringify(line)}>
                <Looked line={line} reader={reader} />
              </li>
            ))}
          </ul>
        </Section>
      ))}
      {seen.value.length > mostLines && <p>{looked.more}</p>}
      <LinkButton href="/over-mij">{reader.words.back}</LinkButton>
    </YoungShell>,
  );
}

const kinds = Object.keys(requestKinds) as RequestKind[];

async function askPage(visit: Mine, refusals: readonly Refusal[] = []): Promise<Reply> {
  const page = await seeOwnPage(visit.house, visit.actor, {});
  if (!page.ok || !page.value.mayAsk) return gone;
  const reader = readerOf(visit);
  const { ask: words } = reader.about;
  const errors = errorsTo(reader, refusals, 'kind');
  return show(
    <YoungShell visit={visit} title={words.title} language={reader.language} languagesLast wrong={errors.length > 0}>
      <ErrorSummary errors={errors} />
      <PageHead title={words.title} lead={words.lead} />
      <Form action="/over-mij/vraag">
        <Radios
          name="kind"
          label={words.what}
          choices={kinds.map((value) => ({ value, ...words.kind[value] }))}
          value={text(visit.form, 'kind')}
          error={errorAt(errors, 'kind')}
        />
        <Field
          name="words"
          label={words.words}
          hint={readsOn(reader, visit.today)}
          rows={3}
          optional
          value={text(visit.form, 'words')}
          error={errorAt(errors, 'words')}
        />
        <Button kind="main">{words.send}</Button>
      </Form>
      <Danger words={reader.words} />
      <LinkButton href="/over-mij">{reader.words.back}</LinkButton>
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
  const reader = readerOf(visit);
  const { back } = reader.about;
  const { toName, fromName, takenOverOn } = share;
  return show(
    <YoungShell visit={visit} title={back.title} language={reader.language} languagesLast>
      <PageHead title={back.title} />
      <p>
        <Named say={back.nothingNew} names={[toName]} />
      </p>
      <p>
        <Named say={takenOverOn === null ? back.notTaken : back.taken} names={[toName]} />
      </p>
      <p>
        <Named say={back.goesOn} names={[fromName]} />
      </p>
      <Form action={`/over-mij/ja/${share.handoverId}`}>
        <Button kind="stop">{back.yes}</Button>
      </Form>
      <LinkButton href="/over-mij">{back.no}</LinkButton>
    </YoungShell>,
  );
}

async function stop(visit: Mine): Promise<Reply> {
  const stopped = await takeBackYes(visit.house, visit.actor, { handoverId: idOf(visit) });
  if (stopped.ok) return go('/over-mij', 'own-yes-back');
  return stopped.refusals.some(({ code }) => code === 'not-found') ? gone : go('/over-mij', 'own-yes-late');
}

async function endPage(visit: Mine): Promise<Reply> {
  const reader = readerOf(visit);
  const { link, back } = reader.about;
  return show(
    <YoungShell visit={visit} title={link.title} language={reader.language} languagesLast>
      <PageHead title={link.title} />
      <p>{link.nowhere}</p>
      <p>{link.goesOn}</p>
      <Form action="/over-mij/link-weg">
        <Button kind="stop">{link.yes}</Button>
      </Form>
      <Link href="/over-mij">{back.no}</Link>
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
