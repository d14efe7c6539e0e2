import { keepWording, seeWording, takeWordingBack, tryWording, type WordingView } from '#app/document/wording.ts';
import type { Member } from '#domain/access/actor.ts';
import { longDay } from '#domain/day-words.ts';
import { cutTo } from '#domain/document/document.ts';
import { exampleOf } from '#domain/document/example.ts';
import { setFor, type OwnQuestion } from '#domain/document/sections.ts';
import type { NewWording, Wording } from '#domain/document/wording.ts';
import { fieldsOf } from '#domain/exchange/register.ts';
import type { Refusal } from '#domain/outcome.ts';
import { ChosenAhead, ChosenBefore, KeepOrChange } from '#web/directory/dated-parts.tsx';
import { isId, text } from '#web/door/form.ts';
import { Shell } from '#web/door/shell.tsx';
import { go, gone, page, show, type Page, type Reply, type Visit } from '#web/door/visit.ts';
import { Details } from '#web/kit/details.tsx';
import { ErrorSummary } from '#web/kit/error-summary.tsx';
import { Facts } from '#web/kit/facts.tsx';
import { PageHead, Section, Stack } from '#web/kit/layout.tsx';
import { Table } from '#web/kit/table.tsx';
import { TwoViews } from '#web/kit/two-views.tsx';
import { Plainer } from '#web/language/plainer.tsx';
import { isGone } from '#web/person/refusals.ts';
import { Sections } from './content-part.tsx';
import { Agree, carried, here, kindLabel, typedIn } from './wording-form.tsx';
import { errorsIn } from './words.ts';

type Visitor = Visit<Member>;
const title = 'Woorden van het overgangsdocument';

const receiversOf = ({ receivers }: OwnQuestion): string =>
  receivers.length === 0 ? 'Niemand. Het blijft bij wie het schrijft.' : receivers.map(kindLabel).join(', ');

/** As the young person reads it, and as a municipality does; with whoever else reads an own question. */
function Looks({ wording }: { wording: Wording }) {
  const content = exampleOf(wording);
  const set = setFor('wi', fieldsOf('H1'), { home: false }, wording.own);
  return (
    <>
      <p class="quiet">Samira is verzonnen. Een ontvanger leest het pas na het overnemen.</p>
      <TwoViews
        first={{ title: 'Zo leest Samira het', body: <Sections content={content} level={3} /> }}
        second={{ title: 'Zo ziet de gemeente het', body: <Sections content={cutTo(content, set)} level={3} /> }}
      />
      <Plainer texts={[...wording.sections, ...wording.own].map((one) => `${one.title}\n${one.hint}`)} />
      {wording.own.length > 0 && (
        <>
          <p>Wie krijgt het antwoord op een eigen vraag?</p>
          <Facts
            facts={wording.own.map((one) => ({
              label: one.title.replaceAll('{naam}', 'Samira'),
              value: receiversOf(one),
            }))}
          />
        </>
      )}
    </>
  );
}

function Now({ view }: { view: WordingView }) {
  const { now, since } = view;
  return (
    <Section title="Wat nu geldt">
      <p>
        {since
          ? `Vanaf ${longDay(since.validFrom)}, gekozen door ${since.by}: ${since.why}`
          : 'Zo begint Aanzet. De wet schrijft geen vorm voor.'}
      </p>
      <Table
        caption={`Vakken en vragen, samen hoogstens ${now.most} letters`}
        columns={[{ label: 'Vak' }, { label: 'Uitleg' }]}
        rows={[...now.sections, ...now.own].map((one) => [one.title, one.hint])}
      />
      <Details summary="Bekijk hoe dat eruitziet">
        <Looks wording={now} />
      </Details>
    </Section>
  );
}

function Confirm({ visit, becomes }: { visit: Visitor; becomes: NewWording }) {
  return (
    <Section title={`Zo wordt het, vanaf ${longDay(becomes.validFrom)}`}>
      <Looks wording={becomes.wording} />
      <p>Tot die dag kun je dit terugnemen. Wat al is gelezen of gedeeld, blijft zoals het was.</p>
      <KeepOrChange action={here} typed={carried(visit.form)} />
    </Section>
  );
}

type More = { readonly refusals?: readonly Refusal[]; readonly becomes?: NewWording };
async function wordingPage(visit: Visitor, { refusals = [], becomes }: More = {}): Promise<Reply> {
  if (isGone(refusals)) return gone;
  const seen = await seeWording(visit.house, visit.actor, {});
  if (!seen.ok) return gone;
  const errors = errorsIn(refusals, 'title-proud');
  return show(
    <Shell visit={visit} title={title} crumbs={[{ label: 'Waar stokt het', href: '/regio' }]} wrong={errors.length > 0}>
      <ErrorSummary errors={errors} />
      <PageHead title={title} lead="De regio kiest hoe het vraagt. Trots en willen blijven bovenaan." />
      <Stack roomy>
        {becomes ? (
          <Confirm visit={visit} becomes={becomes} />
        ) : (
          <>
            {errors.length === 0 && <Now view={seen.value} />}
            <ChosenAhead
              ahead={seen.value.ahead}
              at={here}
              done="Gekozen"
              look={({ value }) => <Looks wording={value} />}
            />
            <Agree view={seen.value} form={visit.form} errors={errors} />
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
  if (then === 'aanpassen') return wordingPage(visit);
  const typed = typedIn(visit.form);
  if (then !== 'vast') {
    const tried = await tryWording(visit.house, visit.actor, { typed });
    return wordingPage(visit, tried.ok ? { becomes: tried.value } : { refusals: tried.refusals });
  }
  const kept = await keepWording(visit.house, visit.actor, { typed });
  return kept.ok ? go(here, 'wording-kept') : wordingPage(visit, { refusals: kept.refusals });
}

async function takeBack(visit: Visitor): Promise<Reply> {
  const settingId = visit.params['settingId'] ?? '';
  if (!isId(settingId)) return gone;
  const taken = await takeWordingBack(visit.house, visit.actor, { settingId });
  return taken.ok ? go(here, 'wording-taken-back') : wordingPage(visit, { refusals: taken.refusals });
}

/** How the region asks in the overgangsdocument: what holds, what comes, and another choice that is looked at first. */
export const wordingPages: readonly Page[] = [
  page(`GET ${here}`, 'see-wording', (visit) => wordingPage(visit)),
  page(`POST ${here}`, 'keep-wording', choose),
  page(`POST ${here}/:settingId/terug`, 'keep-wording', takeBack),
];
