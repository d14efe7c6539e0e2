import { stopOwnHelp } from '#app/young/on-route.ts';
import { seeOwnLog, seeOwnPage } from '#app/young/own-page.ts';
import { takeOwnAlong } from '#app/young/take-own-along.ts';
import type { Young } from '#domain/access/actor.ts';
import { isDay } from '#law/day.ts';
import { go, gone, show, youngPage, type Page, type Reply, type Visit } from '#web/door/visit.ts';
import { Button, LinkButton } from '#web/kit/button.tsx';
import { Form } from '#web/kit/form.tsx';
import { PageHead, Section } from '#web/kit/layout.tsx';
import { spokenIn } from '#web/language/spoken.ts';
import { Known, Shared } from './about-me.tsx';
import { Named } from './named.tsx';
import { Looked } from './own-pages.tsx';
import { dateFor, dayFor, readerIn, toCall } from './reader.ts';
import { RouteList } from './route-parts.tsx';
import { YoungShell } from './young-shell.tsx';

type Mine = Visit<Young>;

/** What the municipality knows whatever somebody chooses, before it is found out by a telephone call. */
async function lawPage(visit: Mine): Promise<Reply> {
  const reader = readerIn(spokenIn(visit));
  const { law } = reader.about;
  return show(
    <YoungShell visit={visit} title={law.title} language={reader.language} languagesLast>
      <PageHead title={law.title} lead={law.lead} />
      <ul class="stack">
        {law.lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <p>{law.refuse}</p>
      <LinkButton href="/over-mij">{reader.words.back}</LinkButton>
    </YoungShell>,
  );
}

const helpAt = '/over-mij/geen-hulp';
/** No more help: what it means, and the one call that comes. With a day in the address it was said. */
async function stopHelpPage(visit: Mine): Promise<Reply> {
  const page = await seeOwnPage(visit.house, visit.actor, {});
  if (!page.ok || page.value.card.state !== 'active') return gone;
  const reader = readerIn(spokenIn(visit));
  const { stopHelp } = reader.about;
  const { card, age } = page.value;
  const day = visit.query.get('dag') ?? '';
  const said = isDay(day) && day >= visit.today;
  const title = said ? stopHelp.done : stopHelp.title;
  const { name } = toCall(card);
  return show(
    <YoungShell visit={visit} title={title} language={reader.language} languagesLast>
      <PageHead title={title} lead={said ? undefined : stopHelp.may} />
      <p>
        {said ? (
          <Named say={(who) => reader.words.done.calls(who, dayFor(reader, day))} names={[name]} />
        ) : (
          <Named say={stopHelp.once} names={[name]} />
        )}
      </p>
      {age < 18 && <p>{stopHelp.must}</p>}
      <p>
        <Named say={stopHelp.keeps} names={[card.lead.name]} />
      </p>
      {!said && (
        <Form action={helpAt}>
          <Button kind="stop">{stopHelp.yes}</Button>
        </Form>
      )}
      <LinkButton href="/over-mij">{reader.words.back}</LinkButton>
    </YoungShell>,
  );
}

async function stopHelp(visit: Mine): Promise<Reply> {
  const done = await stopOwnHelp(visit.house, visit.actor, {});
  return done.ok ? go(`${helpAt}?dag=${done.value.callBy ?? visit.today}`) : gone;
}

/** Everything of the own pages on one sheet, to print; and the same as a file. */
async function takePage(visit: Mine): Promise<Reply> {
  const page = await seeOwnPage(visit.house, visit.actor, {});
  const seen = await seeOwnLog(visit.house, visit.actor, {});
  if (!page.ok || !seen.ok) return gone;
  const reader = readerIn(spokenIn(visit));
  const { take, looked } = reader.about;
  return show(
    <YoungShell visit={visit} title={take.title} language={reader.language} languagesLast>
      <PageHead title={take.title} lead={take.lead} />
      <LinkButton href="/over-mij/bewaren/bestand" kind="main">
        {take.file}
      </LinkButton>
      <p class="no-print">{take.paper}</p>
      <Known page={page.value} reader={reader} />
      <Section title={reader.words.list.title}>
        <RouteList reader={reader} route={page.value.route} />
      </Section>
      <Shared page={page.value} reader={reader} open />
      <Section title={looked.title}>
        <ul class="stack">
          {seen.value.map((line) => (
            <li key={JSON.stringify(line)}>
              {dateFor(reader, line.onDay)}. <Looked line={line} reader={reader} />
            </li>
          ))}
        </ul>
      </Section>
      <p>{take.notAll}</p>
      <LinkButton href="/over-mij">{reader.words.back}</LinkButton>
    </YoungShell>,
  );
}

async function takeFile(visit: Mine): Promise<Reply> {
  const taken = await takeOwnAlong(visit.house, visit.actor, {});
  if (!taken.ok) return gone;
  return {
    kind: 'file',
    exchange: 'eigen-paginas',
    name: 'over-mij.json',
    type: 'application/json; charset=utf-8',
    body: `${JSON.stringify(taken.value, null, 2)}\n`,
  };
}

/** What a young person chooses on Over mij besides a yes, and taking everything along. */
export const choicePages: readonly Page[] = [
  youngPage('GET /over-mij/wat-de-gemeente-weet', 'see-own-page', lawPage),
  youngPage(`GET ${helpAt}`, 'see-own-page', stopHelpPage),
  youngPage(`POST ${helpAt}`, 'stop-own-help', stopHelp),
  youngPage('GET /over-mij/bewaren', 'see-own-log', takePage),
  youngPage('GET /over-mij/bewaren/bestand', 'take-own-along', takeFile),
];
