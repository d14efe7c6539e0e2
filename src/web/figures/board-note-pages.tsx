import { keepBoardNotes, seeBoardPage, takeBoardNotesBack, type BoardPage } from '#app/figures/board-page.ts';
import type { Member } from '#domain/access/actor.ts';
import { longDay } from '#domain/day-words.ts';
import { mostOfNotes, noteHeads, noteKeys, type NoteHead } from '#domain/figures/board-notes.ts';
import type { Refusal } from '#domain/outcome.ts';
import { day, dayParts, isId, text } from '#web/door/form.ts';
import { Shell } from '#web/door/shell.tsx';
import { go, gone, page, show, type Page, type Reply, type Visit } from '#web/door/visit.ts';
import { Badge } from '#web/kit/badge.tsx';
import { Button, LinkButton } from '#web/kit/button.tsx';
import { DateField } from '#web/kit/date-field.tsx';
import { errorAt, ErrorSummary, type FormError } from '#web/kit/error-summary.tsx';
import { Field } from '#web/kit/field.tsx';
import { Form } from '#web/kit/form.tsx';
import { PageHead, Row, Section, Stack } from '#web/kit/layout.tsx';
import { isGone } from '#web/person/refusals.ts';
import { boardHome, boardTitle, crumbs } from './board-home.ts';
import { boardErrors } from './board-words.ts';

type Visitor = Visit<Member>;
const here = `${boardHome}/schrijven`;
const title = 'Notities voor het bestuur';

/** What was written and did not begin yet. */
function Ahead({ ahead }: Pick<BoardPage['notes'], 'ahead'>) {
  if (ahead.length === 0) return null;
  return (
    <Section title="Wat komt">
      {ahead.map(({ id, value, validFrom, why }) => (
        <Stack key={id}>
          <p>
            <Badge tone="soon">Vanaf {longDay(validFrom)}</Badge> {`Besproken: ${why}`}
          </p>
          <ul>
            {noteKeys.flatMap((key) => value[key].map((line) => <li key={line}>{`${noteHeads[key]}: ${line}`}</li>))}
          </ul>
          <Form action={`${boardHome}/${id}/terug`} inline>
            <Button kind="stop">{`Haal terug wat op ${longDay(validFrom)} begint`}</Button>
          </Form>
        </Stack>
      ))}
    </Section>
  );
}

type Filled = { readonly visit: Visitor; readonly view: BoardPage; readonly errors: readonly FormError[] };
function NoteForm({ visit: { form }, view, errors }: Filled) {
  const value = (key: NoteHead): string => (errors.length > 0 ? text(form, key) : view.notes.base[key].join('\n'));
  return (
    <Form action={here}>
      {noteKeys.map((key) => (
        <Field
          key={key}
          name={key}
          label={noteHeads[key]}
          hint={`Hoogstens ${mostOfNotes.lines} regels, elk één korte zin. Geen namen van mensen.`}
          rows={4}
          value={value(key)}
          error={errorAt(errors, key)}
          optional
        />
      ))}
      <DateField
        name="validFrom"
        label="Vanaf welke dag staat dit er?"
        hint="Morgen of later. Wat er eerder stond, blijft te lezen."
        value={dayParts(form, 'validFrom')}
        error={errorAt(errors, 'validFrom')}
      />
      <Field
        name="why"
        label="Waar hebben jullie dit besproken?"
        hint="Bijvoorbeeld: het regionaal overleg van juni."
        value={text(form, 'why')}
        error={errorAt(errors, 'why')}
      />
      <Row>
        <Button kind="main">Bewaar de notities</Button>
        <LinkButton href={boardHome}>Terug</LinkButton>
      </Row>
    </Form>
  );
}

async function write(visit: Visitor, refusals: readonly Refusal[] = []): Promise<Reply> {
  const seen = await seeBoardPage(visit.house, visit.actor, {});
  if (!seen.ok || isGone(refusals)) return gone;
  const errors = boardErrors(refusals);
  return show(
    <Shell
      visit={visit}
      title={title}
      crumbs={[...crumbs, { label: boardTitle, href: boardHome }]}
      wrong={errors.length > 0}
    >
      <ErrorSummary errors={errors} />
      <PageHead title={title} lead="Ze komen boven de cijfers op het blad voor het bestuur." />
      <Stack roomy>
        <NoteForm visit={visit} view={seen.value} errors={errors} />
        <Ahead ahead={seen.value.notes.ahead} />
      </Stack>
    </Shell>,
    errors.length > 0 ? 422 : 200,
  );
}

async function keep(visit: Visitor): Promise<Reply> {
  const { form } = visit;
  const kept = await keepBoardNotes(visit.house, visit.actor, {
    good: text(form, 'good'),
    concern: text(form, 'concern'),
    learned: text(form, 'learned'),
    validFrom: day(form, 'validFrom'),
    why: text(form, 'why'),
  });
  return kept.ok ? go(here, 'board-notes-kept') : write(visit, kept.refusals);
}
async function takeBack(visit: Visitor): Promise<Reply> {
  const settingId = visit.params['settingId'] ?? '';
  if (!isId(settingId)) return gone;
  const taken = await takeBoardNotesBack(visit.house, visit.actor, { settingId });
  return taken.ok ? go(here, 'board-notes-back') : write(visit, taken.refusals);
}

/** Short notes for boards, from a day on. */
export const noteFormPages: readonly Page[] = [
  page(`GET ${here}`, 'keep-board-notes', (visit) => write(visit)),
  page(`POST ${here}`, 'keep-board-notes', keep),
  page(`POST ${boardHome}/:settingId/terug`, 'keep-board-notes', takeBack),
];
