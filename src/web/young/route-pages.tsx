import { seeOwnPage } from '#app/young/own-page.ts';
import type { Young } from '#domain/access/actor.ts';
import { gone, show, youngPage, type Page, type Reply, type Visit } from '#web/door/visit.ts';
import { Button, LinkButton } from '#web/kit/button.tsx';
import { Form } from '#web/kit/form.tsx';
import { coachTitle } from '#web/peer/own-title.ts';
import { spokenIn } from '#web/language/spoken.ts';
import { PageHead, Stack } from '#web/kit/layout.tsx';
import { Qr } from '#web/directory/qr.tsx';
import { PrintCard } from '#web/kit/print-card.tsx';
import { Named } from './named.tsx';
import { momentFor, readerIn, toCall, type Reader } from './reader.ts';
import { hereOf, NowCard, RouteList } from './route-parts.tsx';
import { tipAnswerAt, tipAnswerTitle } from '#web/tips/own-title.ts';
import { OwnWishLine } from '#web/wish/own-wish-pages.tsx';
import { YoungShell } from './young-shell.tsx';
import { PhoneNumber } from '#web/kit/phone-number.tsx';

type Mine = Visit<Young>;
export const home = '/mijn-route';

/** Shown by assets/luister.js when the device can read this language aloud. */
const Listen = ({ words: { listen, silence } }: Reader) => (
  <div hidden data-luister={listen} data-stop={silence}>
    <Button forScript="luister">{listen}</Button>
  </div>
);

async function route(visit: Mine): Promise<Reply> {
  const page = await seeOwnPage(visit.house, visit.actor, {});
  if (!page.ok) return gone;
  const reader = readerIn(spokenIn(visit));
  const { words, language } = reader;
  const here = hereOf(reader, page.value);
  return show(
    <YoungShell visit={visit} title={words.list.title} language={language} languagesLast script="luister.js">
      <PageHead title={words.list.title} lead={<Named say={words.list.hello} names={[page.value.card.firstName]} />} />
      <NowCard here={here} />
      {page.value.tipAnswered && <LinkButton href={tipAnswerAt}>{tipAnswerTitle(language)}</LinkButton>}
      <OwnWishLine page={page.value} reader={reader} />
      <RouteList {...here} pressed />
      <Stack>
        <LinkButton href={`${home}/hulp`}>{words.helper.link}</LinkButton>
        <LinkButton href={`${home}/hoe-gaat-het`}>{words.how.title}</LinkButton>
        {page.value.hasPeer && <LinkButton href="/mijn-coach">{coachTitle(language)}</LinkButton>}
        <LinkButton href="/over-mij">{words.aboutMe}</LinkButton>
        <LinkButton href={`${home}/samen`}>{words.together}</LinkButton>
        <LinkButton href={`${home}/kaartje`}>{words.card.link}</LinkButton>
        <Listen {...reader} />
        <Form action="/r/uit" inline>
          <Button>{words.out}</Button>
        </Form>
      </Stack>
    </YoungShell>,
  );
}

/** One screen to look at with somebody beside: no name of the young person, no menu, and nothing to press but the way back. */
async function together(visit: Mine): Promise<Reply> {
  const page = await seeOwnPage(visit.house, visit.actor, {});
  if (!page.ok) return gone;
  const reader = readerIn(spokenIn(visit));
  const { words, language } = reader;
  const { now } = page.value.route;
  const here = hereOf(reader, page.value);
  return show(
    <YoungShell visit={visit} title={words.together} language={language} languagesLast>
      <PageHead title={words.list.title} />
      {now.kind === 'appointment' && <p class="metric__value">{momentFor(reader, now.day, now.time)}</p>}
      <div class="print-card__big">
        <RouteList {...here} />
      </div>
      <LinkButton href={home}>{words.back}</LinkButton>
    </YoungShell>,
  );
}

async function card(visit: Mine): Promise<Reply> {
  const page = await seeOwnPage(visit.house, visit.actor, {});
  if (!page.ok) return gone;
  const reader = readerIn(spokenIn(visit));
  const { words, language } = reader;
  const { name, phone } = toCall(page.value.card);
  const next = page.value.agreements.find(
    ({ atTime, dueOn, says }) => atTime !== null && dueOn >= visit.today && says !== 'cannot',
  );
  return show(
    <YoungShell visit={visit} title={words.card.title} language={language} languagesLast>
      <PageHead title={words.card.title} lead={words.card.print} />
      <PrintCard
        title={words.card.helps(name)}
        big={phone === null ? name : <PhoneNumber>{phone}</PhoneNumber>}
        lines={[
          ...(next ? [`${words.card.next} ${momentFor(reader, next.dueOn, next.atTime ?? '')}`] : []),
          words.card.scan,
          words.card.ask,
        ]}
      >
        <Qr address={`${visit.address ?? ''}/r`} label={words.card.scan} side={140} />
      </PrintCard>
      <p>{words.card.code}</p>
      <LinkButton href={home}>{words.back}</LinkButton>
    </YoungShell>,
  );
}

/** Mijn route: what is now, the way from school to work, and the same for at the table and in a wallet. */
export const routePages: readonly Page[] = [
  youngPage(`GET ${home}`, 'see-own-page', route),
  youngPage(`GET ${home}/samen`, 'see-own-page', together),
  youngPage(`GET ${home}/kaartje`, 'see-own-page', card),
];
