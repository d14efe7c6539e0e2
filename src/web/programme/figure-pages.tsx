import { copyFigure, figureForm } from '#app/programme/figure-choices.ts';
import type { Member } from '#domain/access/actor.ts';
import { fullDay } from '#domain/day-words.ts';
import type { Refusal } from '#domain/outcome.ts';
import type { FigureChoice } from '#domain/programme/figure.ts';
import { numberWords } from '#domain/programme/in-words.ts';
import { titleOf } from '#domain/programme/status.ts';
import { number, text } from '#web/door/form.ts';
import { Shell } from '#web/door/shell.tsx';
import { go, gone, page, show, type Page, type Reply, type Visit } from '#web/door/visit.ts';
import { Button, LinkButton } from '#web/kit/button.tsx';
import { EmptyState } from '#web/kit/empty-state.tsx';
import { errorAt, ErrorSummary } from '#web/kit/error-summary.tsx';
import { Form } from '#web/kit/form.tsx';
import { PageHead, Row } from '#web/kit/layout.tsx';
import { Select } from '#web/kit/select.tsx';
import { isGone } from '#web/person/refusals.ts';
import { sectionOf } from './section-pages.tsx';
import { crumbsInside, errorsOf, here, partPath } from './words.ts';

type Visitor = Visit<Member>;
const label = ({ title, value, asOf }: FigureChoice): string => `${title}: ${numberWords(value)} (${fullDay(asOf)})`;

async function ask(visit: Visitor, refusals: readonly Refusal[] = []): Promise<Reply> {
  const found = await figureForm(visit.house, visit.actor, { sectionId: sectionOf(visit) });
  if (!found.ok || isGone(refusals)) return gone;
  const { section, choices } = found.value;
  const at = partPath(section.id);
  const errors = errorsOf(refusals, 'key');
  return show(
    <Shell
      visit={visit}
      title="Neem een cijfer over"
      crumbs={[...crumbsInside, { label: titleOf(section), href: at }]}
      wrong={errors.length > 0}
    >
      <ErrorSummary errors={errors} />
      <PageHead title="Neem een cijfer over" lead={titleOf(section)} />
      {choices.length === 0 ? (
        <EmptyState title="Er is nu geen cijfer">
          <p>Hier staan cijfers die naar buiten mogen, en tabellen van CBS, DUO of een ander.</p>
          <LinkButton href="/regio/cijfers">Naar Cijfers</LinkButton>
        </EmptyState>
      ) : (
        <Form action={`${at}/cijfer`} hidden={{ seen: String(section.version) }}>
          <Select
            name="key"
            label="Welk cijfer?"
            hint="De bron en de dag gaan mee. Later verandert het niet vanzelf."
            placeholder="Kies"
            options={choices.map((choice) => ({ value: choice.key, label: label(choice) }))}
            value={text(visit.form, 'key')}
            error={errorAt(errors, 'key')}
          />
          <Row>
            <Button kind="main">Neem over</Button>
            <LinkButton href={at}>Terug</LinkButton>
          </Row>
        </Form>
      )}
    </Shell>,
    errors.length > 0 ? 422 : 200,
  );
}
async function copy(visit: Visitor): Promise<Reply> {
  const sectionId = sectionOf(visit);
  const { form } = visit;
  const copied = await copyFigure(visit.house, visit.actor, {
    sectionId,
    seen: number(form, 'seen'),
    key: text(form, 'key'),
  });
  return copied.ok ? go(partPath(sectionId), 'figure-copied') : ask(visit, copied.refusals);
}

/** A published figure goes into a part, with its source and day. */
export const programmeFigurePages: readonly Page[] = [
  page(`GET ${here}/deel/:sectionId/cijfer`, 'write-programme', (visit) => ask(visit)),
  page(`POST ${here}/deel/:sectionId/cijfer`, 'write-programme', copy),
];
