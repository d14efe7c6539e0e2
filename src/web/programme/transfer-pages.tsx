import { planTransfer } from '#app/programme/follow-programme.ts';
import { seeFollow, type FollowView } from '#app/programme/see-file.ts';
import { takeOutProgramme } from '#app/programme/take-out-programme.ts';
import { longDay } from '#domain/day-words.ts';
import type { Refusal } from '#domain/outcome.ts';
import { day, dayParts, text } from '#web/door/form.ts';
import { go, gone, page, type Page, type Reply } from '#web/door/visit.ts';
import { Button, LinkButton } from '#web/kit/button.tsx';
import { DateField } from '#web/kit/date-field.tsx';
import { errorAt, type FormError } from '#web/kit/error-summary.tsx';
import { Field } from '#web/kit/field.tsx';
import { Form } from '#web/kit/form.tsx';
import { Row, Section } from '#web/kit/layout.tsx';
import { boxes, filePage, type Visitor } from './file-page.tsx';
import { here } from './file-words.ts';

const over = `${here}/overdragen`;
type Shown = { readonly visit: Visitor; readonly errors: readonly FormError[]; readonly view: FollowView };
function When({ visit, errors, view }: Shown) {
  const typed = errors.length > 0;
  const now = view.transfer?.entry.content;
  return (
    <Section title="Wanneer gaat het over?">
      <Form action={over}>
        <Field
          name="to"
          label="Welke gemeente neemt het over?"
          size="m"
          value={typed ? text(visit.form, 'to') : (now?.to ?? '')}
          error={errorAt(errors, 'to')}
        />
        <DateField
          name="changesOn"
          label="Vanaf welke dag?"
          value={typed ? dayParts(visit.form, 'changesOn') : boxes(now?.changesOn ?? null)}
          error={errorAt(errors, 'changesOn')}
        />
        <Row>
          <Button kind="main">Bewaar</Button>
          <LinkButton href={here}>Terug</LinkButton>
        </Row>
      </Form>
    </Section>
  );
}
function Until({ transfer }: Pick<FollowView, 'transfer'>) {
  if (!transfer) return null;
  const { to, changesOn } = transfer.entry.content;
  return (
    <p>{`${to} neemt het over op ${longDay(changesOn)}. Draag alles over uiterlijk op ${longDay(transfer.dueOn)}.`}</p>
  );
}
async function transferPage(visit: Visitor, refusals: readonly Refusal[] = []): Promise<Reply> {
  const seen = await seeFollow(visit.house, visit.actor, {});
  if (!seen.ok || !seen.value.owns) return gone;
  const view = seen.value;
  return filePage(visit, {
    title: 'Een andere contactgemeente',
    lead: 'De nieuwe contactgemeente krijgt alle stukken, uiterlijk vier weken na de overgang (WEB 9.2.4 lid 5).',
    refusals,
    fallback: 'to',
    body: (errors) => (
      <>
        <Until transfer={view.transfer} />
        <Section title="Alle stukken in één bestand">
          <p>
            Elk deel met alle versies, opmerkingen, ja en nee, wat jongeren zeiden, besluiten en wat is vastgesteld. Er
            staat geen jongere in. Met controlegetallen: zo zie je of er iets is veranderd.
          </p>
          <Row>
            <LinkButton href={`${over}/bestand`}>Neem alle stukken mee</LinkButton>
          </Row>
        </Section>
        <When visit={visit} errors={errors} view={view} />
      </>
    ),
  });
}
async function transfer(visit: Visitor): Promise<Reply> {
  const typed = { changesOn: day(visit.form, 'changesOn') ?? '', to: text(visit.form, 'to') };
  const kept = await planTransfer(visit.house, visit.actor, typed);
  return kept.ok ? go(over, 'transfer-kept') : transferPage(visit, kept.refusals);
}
async function takeOut(visit: Visitor): Promise<Reply> {
  const taken = await takeOutProgramme(visit.house, visit.actor);
  if (!taken.ok) return gone;
  const name = `regionaal-programma-${visit.today}.zip`;
  return { kind: 'file', exchange: 'programma-overdragen', name, type: 'application/zip', body: taken.value };
}

/** All of the programme for a next contactgemeente (R20). */
export const transferPages: readonly Page[] = [
  page(`GET ${over}`, 'follow-programme', (visit) => transferPage(visit)),
  page(`POST ${over}`, 'follow-programme', transfer),
  page(`GET ${over}/bestand`, 'take-out-programme', takeOut),
];
