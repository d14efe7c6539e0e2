import { sayOwnWish } from '#app/wish/say-own-wish.ts';
import { seeOwnPage, type OwnPage, type OwnWish } from '#app/young/own-page.ts';
import type { Young } from '#domain/access/actor.ts';
import type { Refusal } from '#domain/outcome.ts';
import { wishKeys } from '#domain/wish/wish.ts';
import { oneOf } from '#web/door/form.ts';
import { go, gone, show, youngPage, type Page, type Reply, type Visit } from '#web/door/visit.ts';
import { Alert } from '#web/kit/alert.tsx';
import { Button, LinkButton } from '#web/kit/button.tsx';
import { Radios } from '#web/kit/choices.tsx';
import { errorAt, ErrorSummary } from '#web/kit/error-summary.tsx';
import { Form } from '#web/kit/form.tsx';
import { PageHead, Stack } from '#web/kit/layout.tsx';
import { Link } from '#web/kit/link.tsx';
import { spokenIn } from '#web/language/spoken.ts';
import { Named } from '#web/young/named.tsx';
import { dateFor, errorsTo, readerIn, toCall, type Reader } from '#web/young/reader.ts';
import { YoungShell } from '#web/young/young-shell.tsx';
import { ownWishWords } from './own-words/catalogue.ts';

type Mine = Visit<Young>;
const here = '/mijn-route/wens';
const wordsFor = ({ language }: Reader) => ownWishWords[language.code];

/** Why something else came of it, as it was told; words of a colleague are in Dutch. */
function NotNow({ reader, told, name }: { reader: Reader; told: NonNullable<OwnWish['told']>; name: string }) {
  const words = wordsFor(reader);
  return (
    <>
      <p>
        {words.notNow} {told.reason === null ? <Named say={words.nobodyTold} names={[name]} /> : words.why[told.reason]}
      </p>
      {told.words !== null && (
        <p>
          {words.inTheirWords}{' '}
          <q lang="nl" dir="auto">
            {told.words}
          </q>
        </p>
      )}
    </>
  );
}

/** On Mijn route: what somebody wants, or the question, and why something else came of it. */
export function OwnWishLine({ page, reader }: { page: OwnPage; reader: Reader }) {
  const words = wordsFor(reader);
  const { wish, card } = page;
  if (wish === null) return <LinkButton href={here}>{words.ask}</LinkButton>;
  return (
    <Stack>
      <p>
        {words.wants} <strong>{words.choices[wish.said.wish]}</strong>.{' '}
        <Link href={here}>
          {words.change}
          <span class="sr">: {words.ask}</span>
        </Link>
      </p>
      {wish.told && <NotNow reader={reader} told={wish.told} name={toCall(card).name} />}
    </Stack>
  );
}

/** What was chosen last, and what came of it. It is never filled in beforehand: an answer is chosen each time. */
function Before({ page, reader }: { page: OwnPage; reader: Reader }) {
  const words = wordsFor(reader);
  const { wish, card } = page;
  if (wish === null) return null;
  const day = dateFor(reader, wish.said.saidOn);
  return (
    <Stack>
      <p>
        {wish.said.self ? words.saidAlone(day) : words.saidTogether(day)}{' '}
        <strong>{words.choices[wish.said.wish]}</strong>.
      </p>
      {wish.told && <NotNow reader={reader} told={wish.told} name={toCall(card).name} />}
    </Stack>
  );
}

async function wishPage(visit: Mine, refusals: readonly Refusal[] = []): Promise<Reply> {
  const page = await seeOwnPage(visit.house, visit.actor, {});
  if (!page.ok || page.value.card.state !== 'active') return gone;
  const reader = readerIn(spokenIn(visit));
  const words = wordsFor(reader);
  const { name } = toCall(page.value.card);
  const errors = errorsTo(reader, refusals, 'wish');
  return show(
    <YoungShell visit={visit} title={words.ask} language={reader.language} languagesLast wrong={errors.length > 0}>
      <ErrorSummary errors={errors} />
      <PageHead title={words.ask} lead={words.lead} />
      {errors.length === 0 && visit.query.has('bewaard') && (
        <Alert tone="good" live>
          <p>{words.kept}</p>
        </Alert>
      )}
      <Before page={page.value} reader={reader} />
      <Form action={here}>
        <Radios
          name="wish"
          label={words.ask}
          choices={wishKeys.map((value) => ({ value, label: words.choices[value] }))}
          value={undefined}
          error={errorAt(errors, 'wish')}
        />
        <Button kind="main">{words.keep}</Button>
      </Form>
      <p>
        <Named say={words.reads} names={[name]} />
      </p>
      <LinkButton href="/mijn-route">{reader.words.back}</LinkButton>
    </YoungShell>,
    errors.length > 0 ? 422 : 200,
  );
}

async function say({ house, actor, form, ...visit }: Mine): Promise<Reply> {
  const done = await sayOwnWish(house, actor, { wish: oneOf(form, 'wish', wishKeys) });
  if (done.ok) return go(`${here}?bewaard=ja`);
  const isGone = done.refusals.some(({ code }) => code === 'not-found');
  return isGone ? gone : wishPage({ house, actor, form, ...visit }, done.refusals);
}

/** "Wat wil je?": by the own link, whenever somebody wants. */
export const ownWishPages: readonly Page[] = [
  youngPage(`GET ${here}`, 'see-own-page', (visit) => wishPage(visit)),
  youngPage(`POST ${here}`, 'say-own-wish', say),
];
