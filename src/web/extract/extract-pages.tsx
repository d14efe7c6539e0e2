import { answerExtract, recordResult, renewExtractLink, withdrawExtract } from '#app/extract/answer-extract.ts';
import { openExtract, printExtract, receivedExtracts } from '#app/extract/open-extract.ts';
import type { Guest } from '#domain/access/actor.ts';
import { longDay, shortDay } from '#domain/day-words.ts';
import { onlyReads } from '#domain/extract/kinds.ts';
import { results, type Result } from '#domain/extract/extract.ts';
import { oneOf } from '#web/door/form.ts';
import { Shell } from '#web/door/shell.tsx';
import { go, gone, guestPage, onlyAt, page, show, type Page, type Reply, type Visit } from '#web/door/visit.ts';
import { isGone, type Mine } from '#web/handover/draft.tsx';
import { LinkButton } from '#web/kit/button.tsx';
import { EmptyState } from '#web/kit/empty-state.tsx';
import { Facts } from '#web/kit/facts.tsx';
import { PageHead } from '#web/kit/layout.tsx';
import { Link } from '#web/kit/link.tsx';
import { ListGrid, ListRow } from '#web/kit/list-grid.tsx';
import { codePage } from './code-page.tsx';
import { giverPage, giverWords, guestPath, pathOf, readerPage, Sheet, type Reader } from './extract-page.tsx';
import { givePages } from './give-pages.tsx';
import { errorsIn, kindWords } from './words.ts';

const idOf = (visit: Reader): string =>
  visit.actor.kind === 'guest' ? visit.actor.handoverId : (visit.params['extractId'] ?? '');

async function showOne(visit: Mine): Promise<Reply> {
  const opened = await openExtract(visit.house, visit.actor, { extractId: idOf(visit) });
  if (!opened.ok) return gone;
  return opened.value.as === 'giver' ? giverPage(visit, opened.value) : readerPage(visit, opened.value);
}

async function showToGuest(visit: Visit<Guest>): Promise<Reply> {
  const opened = await openExtract(visit.house, visit.actor, { extractId: idOf(visit) });
  return opened.ok && opened.value.as === 'reader' ? readerPage(visit, opened.value) : gone;
}

/** One A4, the same for both sides. */
async function showA4(visit: Reader): Promise<Reply> {
  const opened = await printExtract(visit.house, visit.actor, { extractId: idOf(visit) });
  if (!opened.ok) return gone;
  const view = opened.value.as === 'giver' ? opened.value.asReader : opened.value;
  const { name } = kindWords[view.kind];
  return show(
    <Shell visit={visit} title={`${name} op papier`} a4>
      <PageHead title={`${name} van ${view.name}`} />
      <Facts
        facts={[
          { label: 'Van', value: giverWords(view) },
          { label: 'Voor', value: view.receiver },
        ]}
      />
      <Sheet view={view} />
      <p class="quiet">
        {visit.demo && 'Voorbeeld, verzonnen mensen. '}Geprint door {visit.actor.name} op {longDay(visit.today)}.
      </p>
      <p class="no-print">
        Kies Printen in je browser.{' '}
        <Link href={visit.actor.kind === 'guest' ? guestPath : pathOf(view.extractId)}>Terug</Link>
      </p>
    </Shell>,
  );
}

/** POST: "Ontvangen" or "Past niet bij ons"; after the second there is nothing left to read. */
async function answer(visit: Reader): Promise<Reply> {
  const said = oneOf(visit.form, 'antwoord', ['ontvangen', 'past-niet']);
  const guest = visit.actor.kind === 'guest';
  const back = guest ? guestPath : pathOf(idOf(visit));
  if (!said) return go(back);
  const outcome = await answerExtract(visit.house, visit.actor, {
    extractId: idOf(visit),
    answer: said === 'ontvangen' ? 'receive' : 'pass',
  });
  if (!outcome.ok) return isGone(outcome.refusals) ? gone : go(back);
  if (said === 'ontvangen') return go(back, 'extract-received');
  return go(guest ? '/gast' : '/uittreksels', 'extract-not-taken');
}

async function withdraw(visit: Mine): Promise<Reply> {
  const outcome = await withdrawExtract(visit.house, visit.actor, { extractId: idOf(visit) });
  if (!outcome.ok && isGone(outcome.refusals)) return gone;
  return outcome.ok ? go(pathOf(idOf(visit)), 'extract-withdrawn') : go(pathOf(idOf(visit)));
}

async function keepResult(visit: Mine): Promise<Reply> {
  const extractId = idOf(visit);
  const result = oneOf(visit.form, 'result', Object.keys(results) as Result[]);
  const outcome = result
    ? await recordResult(visit.house, visit.actor, { extractId, result })
    : { ok: false as const, refusals: [{ code: 'result-missing', field: 'result' }] };
  if (outcome.ok) return go(pathOf(extractId), 'result-kept');
  const opened = await openExtract(visit.house, visit.actor, { extractId });
  if (!opened.ok || opened.value.as !== 'giver' || isGone(outcome.refusals)) return gone;
  return giverPage(visit, opened.value, { errors: errorsIn(outcome.refusals, 'result') });
}

async function renew(visit: Mine): Promise<Reply> {
  const extractId = idOf(visit);
  const kind = oneOf(visit.form, 'soort', ['H13', 'H14']) ?? 'H13';
  const renewed = await renewExtractLink(visit.house, visit.actor, { extractId, kind });
  if (renewed.ok) return codePage(visit, extractId, renewed.value.code);
  return isGone(renewed.refusals) ? gone : go(pathOf(extractId));
}

/** What the own organisation got: the first page of who works at a WSP, a jobcoach or care desk. */
async function showReceived(visit: Mine): Promise<Reply> {
  const received = await receivedExtracts(visit.house, visit.actor, {});
  if (!received.ok) return gone;
  const lines = received.value;
  return show(
    <Shell visit={visit} title="Uittreksels">
      <PageHead
        title="Uittreksels"
        lead="Wat een jongere aan jullie liet geven. Jullie begeleiden niet: dat blijft daar."
      />
      {lines.length === 0 ? (
        <EmptyState title="Er is nu niets voor jullie" level={2}>
          <p>Geeft een school of gemeente jullie een uittreksel? Dan staat het hier, drie maanden lang.</p>
          <LinkButton href="/organisaties">Zoek wie je belt</LinkButton>
        </EmptyState>
      ) : (
        <ListGrid label="Uittreksels en doorverwijzingen">
          {lines.map(({ extractId, kind, name, givenOn, isNew }) => (
            <ListRow
              key={extractId}
              title={name}
              href={pathOf(extractId)}
              sub={kindWords[kind].name}
              when={`gegeven ${shortDay(givenOn)}`}
              fresh={isNew}
            />
          ))}
        </ListGrid>
      )}
    </Shell>,
  );
}

/** Uittreksels and doorverwijzingen: for who gives one, who gets one with an account, and the guest of a link. */
export const extractPages: readonly Page[] = [
  ...givePages,
  onlyAt(onlyReads)(page('GET /uittreksels', 'see-extracts', showReceived)),
  page('GET /uittreksels/:extractId', 'open-extract', showOne),
  page('GET /uittreksels/:extractId/a4', 'print-extract', showA4),
  page('POST /uittreksels/:extractId/antwoord', 'answer-extract', answer),
  page('POST /uittreksels/:extractId/intrekken', 'withdraw-extract', withdraw),
  page('POST /uittreksels/:extractId/uitkomst', 'record-referral-result', keepResult),
  page('POST /uittreksels/:extractId/nieuwe-link', 'make-extract', renew),
  guestPage('GET /gast/uittreksel', 'open-extract', showToGuest),
  guestPage('POST /gast/uittreksel/antwoord', 'answer-extract', answer),
  guestPage('GET /gast/uittreksel/a4', 'print-extract', showA4),
];
