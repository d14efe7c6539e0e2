import { keepTerms, seeTerms, takeTermsBack, tryTerms, type TermsView } from '#app/language/terms.ts';
import type { Member } from '#domain/access/actor.ts';
import { longDay } from '#domain/day-words.ts';
import type { Dated } from '#domain/directory/dated.ts';
import type { NewTerms } from '#domain/language/choose-terms.ts';
import { inTerms, termIds, termMeanings, type Noun, type Terms } from '#domain/language/terms.ts';
import type { Refusal } from '#domain/outcome.ts';
import { ChosenAhead, ChosenBefore, KeepOrChange } from '#web/directory/dated-parts.tsx';
import { isId, text } from '#web/door/form.ts';
import { Shell } from '#web/door/shell.tsx';
import { go, gone, page, show, type Page, type Reply, type Visit } from '#web/door/visit.ts';
import { Card } from '#web/kit/card.tsx';
import { Details } from '#web/kit/details.tsx';
import { ErrorSummary } from '#web/kit/error-summary.tsx';
import { PageHead, Section, Stack } from '#web/kit/layout.tsx';
import { Table } from '#web/kit/table.tsx';
import { isGone } from '#web/person/refusals.ts';
import { sentencesWith } from './term-sentences.ts';
import { carried, Choose, here, typedIn } from './terms-form.tsx';
import { termErrors } from './terms-words.ts';

type Visitor = Visit<Member>;
const title = 'Zo noemen we het';

const nounWords = ({ article, one, many }: Noun): string =>
  many === '' ? `${article} ${one}` : `${article} ${one}, ${many}`;

/** Each word with its forms. */
const AsTable = ({ terms, caption }: { terms: Terms; caption: string }) => (
  <Table
    caption={caption}
    columns={[{ label: 'Wat het is' }, { label: 'Ons woord' }]}
    rows={termIds.map((id) => [termMeanings[id], nounWords(terms[id])])}
  />
);

/** The sentences of pages, as they are read with these words. */
const Sentences = ({ terms }: { terms: Terms }) => (
  <Card title="Zo staat het op de pagina’s" soft>
    <Stack>
      {[...new Set(termIds.flatMap(sentencesWith))].map((sentence) => (
        <p key={sentence}>{inTerms(sentence, terms)}</p>
      ))}
    </Stack>
  </Card>
);

function Now({ view: { now, since } }: { view: TermsView }) {
  return (
    <Section title="Wat nu geldt">
      <p>
        {since
          ? `Vanaf ${longDay(since.validFrom)}, gekozen door ${since.by}: ${since.why}`
          : 'Met deze woorden begint Aanzet.'}
      </p>
      <AsTable terms={now} caption="Onze woorden" />
      <Details summary="Bekijk de zinnen">
        <Sentences terms={now} />
      </Details>
    </Section>
  );
}

const Then = ({ value, validFrom }: Dated<Terms>) => (
  <>
    <AsTable terms={value} caption={`Onze woorden vanaf ${longDay(validFrom)}`} />
    <Sentences terms={value} />
  </>
);

function Confirm({ visit, becomes: { terms, validFrom } }: { visit: Visitor; becomes: NewTerms }) {
  return (
    <Section title={`Zo wordt het, vanaf ${longDay(validFrom)}`}>
      <AsTable terms={terms} caption="Onze woorden dan" />
      <Sentences terms={terms} />
      <p>Lees elke zin. Klopt de taal? Tot die dag kun je dit terugnemen.</p>
      <KeepOrChange action={here} typed={carried(visit.form)} />
    </Section>
  );
}

type More = { readonly refusals?: readonly Refusal[]; readonly becomes?: NewTerms };
async function termsPage(visit: Visitor, { refusals = [], becomes }: More = {}): Promise<Reply> {
  if (isGone(refusals)) return gone;
  const seen = await seeTerms(visit.house, visit.actor, {});
  if (!seen.ok) return gone;
  const errors = termErrors(refusals);
  return show(
    <Shell visit={visit} title={title} crumbs={[{ label: 'Waar stokt het', href: '/regio' }]} wrong={errors.length > 0}>
      <ErrorSummary errors={errors} />
      <PageHead title={title} lead="De regio kiest een paar woorden. Woorden uit de wet blijven zoals ze zijn." />
      <Stack roomy>
        {becomes ? (
          <Confirm visit={visit} becomes={becomes} />
        ) : (
          <>
            {errors.length === 0 && <Now view={seen.value} />}
            <ChosenAhead ahead={seen.value.ahead} at={here} done="Gekozen" look={(one) => <Then {...one} />} />
            <Choose base={seen.value.base} form={visit.form} errors={errors} />
            <ChosenBefore past={seen.value.past} caption="Eerdere keuzes" />
          </>
        )}
      </Stack>
    </Shell>,
    errors.length > 0 ? 422 : 200,
  );
}

async function choose(visit: Visitor): Promise<Reply> {
  const then = text(visit.form, 'daarna');
  if (then === 'aanpassen') return termsPage(visit);
  const typed = typedIn(visit.form);
  if (then !== 'vast') {
    const tried = await tryTerms(visit.house, visit.actor, { typed });
    return termsPage(visit, tried.ok ? { becomes: tried.value } : { refusals: tried.refusals });
  }
  const kept = await keepTerms(visit.house, visit.actor, { typed });
  return kept.ok ? go(here, 'terms-kept') : termsPage(visit, { refusals: kept.refusals });
}

async function takeBack(visit: Visitor): Promise<Reply> {
  const settingId = visit.params['settingId'] ?? '';
  if (!isId(settingId)) return gone;
  const taken = await takeTermsBack(visit.house, visit.actor, { settingId });
  return taken.ok ? go(here, 'terms-taken-back') : termsPage(visit, { refusals: taken.refusals });
}

/** What the region calls things: what holds, what comes, and another choice that is read in its sentences first. */
export const termsPages: readonly Page[] = [
  page(`GET ${here}`, 'see-terms', (visit) => termsPage(visit)),
  page(`POST ${here}`, 'keep-terms', choose),
  page(`POST ${here}/:settingId/terug`, 'keep-terms', takeBack),
];
