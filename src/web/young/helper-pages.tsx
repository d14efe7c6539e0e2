import { chooseOwnWay } from '#app/young/on-route.ts';
import { seeOwnPage } from '#app/young/own-page.ts';
import type { OwnCard } from '#app/ports/young.ts';
import type { Young } from '#domain/access/actor.ts';
import type { Refusal } from '#domain/outcome.ts';
import { ownChoices, type OwnChoice } from '#domain/young/choices.ts';
import { mobileNumber } from '#domain/young/way.ts';
import { oneOf, text } from '#web/door/form.ts';
import { gone, show, youngPage, type Page, type Reply, type Visit } from '#web/door/visit.ts';
import { Alert } from '#web/kit/alert.tsx';
import { Button } from '#web/kit/button.tsx';
import { LinkButton } from '#web/kit/button.tsx';
import { Radios } from '#web/kit/choices.tsx';
import { errorAt, ErrorSummary } from '#web/kit/error-summary.tsx';
import { Form } from '#web/kit/form.tsx';
import { Link } from '#web/kit/link.tsx';
import { spokenIn } from '#web/language/spoken.ts';
import { PageHead, Stack } from '#web/kit/layout.tsx';
import { Named } from './named.tsx';
import { dial, errorsTo, readerIn, toCall, type Reader } from './reader.ts';
import { home } from './route-pages.tsx';
import { YoungShell } from './young-shell.tsx';

type Mine = Visit<Young>;
const here = `${home}/hulp`;

/** How the contact person can be reached, the own choice first. A text begins empty: Aanzet puts nothing in anybody's app. */
function Ways({ reader, card, demo }: { reader: Reader; card: OwnCard; demo: boolean }) {
  const { name, phone, mail } = toCall(card);
  const { helper } = reader.words;
  const mobile = mobileNumber(phone ?? '', demo);
  const all: readonly (readonly [OwnChoice, string | undefined])[] = [
    ['call', phone === null ? undefined : dial(phone)],
    ['app', mobile && `https://wa.me/${mobile.replace('+', '')}`],
    ['sms', mobile && `sms:${mobile}`],
    ['mail', mail === null ? undefined : `mailto:${mail}`],
  ];
  const there = all.toSorted(([a], [b]) => Number(b === card.prefers) - Number(a === card.prefers));
  return (
    <Stack>
      {there.map(
        ([way, href], at) =>
          href && (
            <Link key={way} href={href} class={at === 0 ? 'button button--main' : 'button'}>
              <span>
                <Named say={helper[way]} names={[name]} />
              </span>
            </Link>
          ),
      )}
    </Stack>
  );
}

async function helperPage(visit: Mine, said: { refusals?: readonly Refusal[]; kept?: true } = {}): Promise<Reply> {
  const page = await seeOwnPage(visit.house, visit.actor, {});
  if (!page.ok) return gone;
  const reader = readerIn(spokenIn(visit));
  const { words, language } = reader;
  const { helper } = words;
  const { card } = page.value;
  const errors = errorsTo(reader, said.refusals ?? [], 'channel');
  const known = card.phone !== null || card.mail !== null;
  return show(
    <YoungShell visit={visit} title={helper.title} language={language} languagesLast wrong={errors.length > 0}>
      <ErrorSummary errors={errors} />
      <PageHead title={helper.title} />
      {said.kept && (
        <Alert tone="good" live>
          <p>{helper.kept}</p>
        </Alert>
      )}
      <p>
        {card.contact ? (
          <Named say={helper.from} names={[card.contact.name, card.contact.organisation]} />
        ) : (
          <Named say={helper.nobody} names={[card.lead.name]} />
        )}
      </p>
      <Ways reader={reader} card={card} demo={visit.house.demo} />
      <p class="quiet">{helper.neutral}</p>
      {known && (
        <Form action={here}>
          <Radios
            name="channel"
            label={helper.choiceTitle}
            choices={ownChoices.map((value) => ({ value, label: helper.choice[value] }))}
            value={text(visit.form, 'channel') || (card.prefers ?? '')}
            error={errorAt(errors, 'channel')}
          />
          <Button>{helper.keep}</Button>
        </Form>
      )}
      <LinkButton href={home}>{words.back}</LinkButton>
    </YoungShell>,
    errors.length > 0 ? 422 : 200,
  );
}

async function choose(visit: Mine): Promise<Reply> {
  const { form, house, actor } = visit;
  const done = await chooseOwnWay(house, actor, { channel: oneOf(form, 'channel', ownChoices) });
  return done.ok ? { kind: 'go', to: `${here}?bewaard` } : helperPage(visit, { refusals: done.refusals });
}

/** My contact person, by the ways that there are, and by which one the young person wants to hear. */
export const helperPages: readonly Page[] = [
  youngPage(`GET ${here}`, 'see-own-page', (visit) =>
    helperPage(visit, visit.query.has('bewaard') ? { kept: true } : {}),
  ),
  youngPage(`POST ${here}`, 'choose-own-way', choose),
];
