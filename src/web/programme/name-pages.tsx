import { renameForm, renameProgramme } from '#app/programme/rename-programme.ts';
import type { Member } from '#domain/access/actor.ts';
import type { Refusal } from '#domain/outcome.ts';
import { day, dayParts, text } from '#web/door/form.ts';
import { Shell } from '#web/door/shell.tsx';
import { go, gone, page, show, type Page, type Reply, type Visit } from '#web/door/visit.ts';
import { Button, LinkButton } from '#web/kit/button.tsx';
import { DateField } from '#web/kit/date-field.tsx';
import { errorAt, ErrorSummary } from '#web/kit/error-summary.tsx';
import { Field } from '#web/kit/field.tsx';
import { Form } from '#web/kit/form.tsx';
import { PageHead, Row } from '#web/kit/layout.tsx';
import { isGone } from '#web/person/refusals.ts';
import { boxes } from './file-page.tsx';
import { crumbsInside, errorsOf, here } from './words.ts';

type Visitor = Visit<Member>;
const at = `${here}/naam`;
const title = 'Naam en periode';

async function ask(visit: Visitor, refusals: readonly Refusal[] = []): Promise<Reply> {
  const found = await renameForm(visit.house, visit.actor, {});
  if (!found.ok) return isGone(found.refusals) ? gone : go(here); // it was adopted meanwhile
  if (isGone(refusals)) return gone;
  const errors = errorsOf(refusals, 'name');
  const typed = errors.length > 0;
  const { form } = visit;
  const programme = found.value;
  return show(
    <Shell visit={visit} title={title} crumbs={crumbsInside} wrong={typed}>
      <ErrorSummary errors={errors} />
      <PageHead title={title} lead="Dit kan tot het programma is vastgesteld." />
      <Form action={at}>
        <Field
          name="name"
          label="Hoe heet het programma?"
          value={typed ? text(form, 'name') : programme.name}
          error={errorAt(errors, 'name')}
        />
        {(['from', 'until'] as const).map((name) => (
          <DateField
            key={name}
            name={name}
            label={name === 'from' ? 'Vanaf' : 'Tot en met'}
            value={typed ? dayParts(form, name) : boxes(programme[name])}
            error={errorAt(errors, name)}
          />
        ))}
        <Row>
          <Button kind="main">Bewaar</Button>
          <LinkButton href={here}>Terug</LinkButton>
        </Row>
      </Form>
    </Shell>,
    typed ? 422 : 200,
  );
}
async function rename(visit: Visitor): Promise<Reply> {
  const { form } = visit;
  const command = { name: text(form, 'name'), from: day(form, 'from'), until: day(form, 'until') };
  const kept = await renameProgramme(visit.house, visit.actor, command);
  return kept.ok ? go(here, 'programme-renamed') : ask(visit, kept.refusals);
}

/** How the programme is called and for when, until it is adopted. */
export const namePages: readonly Page[] = [
  page(`GET ${at}`, 'rename-programme', (visit) => ask(visit)),
  page(`POST ${at}`, 'rename-programme', rename),
];
