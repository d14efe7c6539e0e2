import type { ExtractForm } from '#app/extract/commands.ts';
import type { BlockId } from '#domain/handover/blocks.ts';
import { yesHows } from '#domain/handover/handover.ts';
import { representatives, type YesBy, type YesRule } from '#domain/handover/yes.ts';
import type { Day } from '#law/day.ts';
import { Shell } from '#web/door/shell.tsx';
import { show, type Reply } from '#web/door/visit.ts';
import { crumbsOf, fine, type Mine, type Wrong } from '#web/handover/draft.tsx';
import { PickDay, type Said } from '#web/handover/meeting-form.tsx';
import { becauseName, SensitiveField } from '#web/handover/sensitive-field.tsx';
import { yesHowWords } from '#web/handover/words.ts';
import { recentDays } from '#web/handover/yes-fields.tsx';
import { Branches, type Branch } from '#web/kit/branches.tsx';
import { Button, LinkButton } from '#web/kit/button.tsx';
import { Card } from '#web/kit/card.tsx';
import { Radios } from '#web/kit/choices.tsx';
import { EmptyState } from '#web/kit/empty-state.tsx';
import { errorAt, ErrorSummary } from '#web/kit/error-summary.tsx';
import { Field } from '#web/kit/field.tsx';
import { Form } from '#web/kit/form.tsx';
import { Columns, PageHead, Section } from '#web/kit/layout.tsx';
import { kindWords } from './words.ts';

type Part = { form: ExtractForm; said: Said; wrong: Wrong };
const capital = (words: string): string => words.replace(/^./, (letter) => letter.toUpperCase());

function Party({ form, said, wrong }: Part) {
  return (
    <>
      <Radios
        name="organisationId"
        label={kindWords[form.kind].who}
        value={said('organisationId')}
        error={errorAt(wrong.errors, 'organisationId')}
        choices={form.parties.map(({ organisationId, name, hasAccount }) => ({
          value: organisationId,
          label: name,
          hint: hasAccount ? 'Heeft een account: leest het in Aanzet.' : undefined,
        }))}
      />
      <Field name="name" label="Wie krijgt het?" size="m" value={said('name')} error={errorAt(wrong.errors, 'name')} />
      <Field
        name="mail"
        label="Mailadres voor de link"
        hint="Laat leeg als je het print, of als zij een account hebben."
        type="email"
        size="m"
        optional
        value={said('mail')}
        error={errorAt(wrong.errors, 'mail')}
      />
    </>
  );
}

function Contents({ form, said, wrong }: Part) {
  const words = kindWords[form.kind];
  return (
    <Section title="Wat staat erop?">
      <SensitiveField
        name="request"
        label={words.request}
        hint={words.hint.replaceAll('{naam}', form.firstName)}
        rows={2}
        value={said('request')}
        error={errorAt(wrong.errors, 'request')}
        because={said(becauseName('request'))}
      />
      {form.blocks.map(({ id, title }) => (
        <SensitiveField
          key={id}
          name={id}
          label={title}
          rows={2}
          optional
          value={said(id)}
          error={errorAt(wrong.errors, id)}
          because={said(becauseName(id))}
        />
      ))}
    </Section>
  );
}

/** Whose yes this can be: where it depends on who decides, saying who it is answers that too. */
export const whoMay = (yes: YesRule): readonly YesBy[] =>
  yes.capacity === undefined ? yes.by : ['self', 'curator', 'mentor'];

const another = (by: YesBy, { form, said, wrong }: Part): Branch['children'] => (
  <>
    <Field
      name={`byName-${by}`}
      label="Naam"
      size="m"
      value={said(`byName-${by}`)}
      error={said('by') === by ? errorAt(wrong.errors, 'byName') : undefined}
    />
    <Field
      name={`ownView-${by}`}
      label={`Wat vindt ${form.firstName} er zelf van?`}
      rows={2}
      value={said(`ownView-${by}`)}
      error={said('by') === by ? errorAt(wrong.errors, 'ownView') : undefined}
    />
  </>
);

function Yes(part: Part & { today: Day }) {
  const { form, said, wrong, today } = part;
  const { yes, firstName } = form;
  const decides = yes.capacity === undefined ? firstName : `${firstName}, en beslist zelf (handelingsbekwaam)`;
  return (
    <Section title="Wie zei ja?">
      <p>
        Lees dit samen met {firstName}. Het ja geldt alleen voor deze ontvanger. {firstName} mag het later intrekken.
      </p>
      <p class="quiet">Dit is toestemming ({yes.article}).</p>
      <Branches
        name="by"
        label="Wie zei ja?"
        value={said('by')}
        error={errorAt(wrong.errors, 'by')}
        branches={whoMay(yes).map((by) => ({
          value: by,
          label: by === 'self' ? decides : representatives[by],
          children: by === 'self' ? null : another(by, part),
        }))}
      />
      <Radios
        name="how"
        label="Hoe?"
        flow
        value={said('how')}
        error={errorAt(wrong.errors, 'how')}
        choices={yesHows.map((how) => ({ value: how, label: capital(yesHowWords[how]) }))}
      />
      <PickDay name="on" label="Op welke dag?" days={recentDays(today)} said={said} wrong={wrong} />
    </Section>
  );
}

function NeverAlong({ form }: { form: ExtractForm }) {
  return (
    <Card title="Dit gaat nooit mee" soft>
      <p>Geen leeftijd, geen woonplaats en geen notitie.</p>
      <p>
        {form.kind === 'H13'
          ? 'Ook niet welke school het was, en niet wat thuis of op school helpt.'
          : 'Ook niet wat er aan de hand is. Dat vertelt de jongere zelf.'}
      </p>
    </Card>
  );
}

/** What is known already, as the form would send it: nobody types it twice. */
const known =
  ({ blocks }: ExtractForm): Said =>
  (name) =>
    blocks.find(({ id }) => id === (name as BlockId))?.text ?? '';

/** The whole form of an extract or referral on one page; a form that came back keeps all that was typed. */
export function formPage(visit: Mine, form: ExtractForm, said: Said = known(form), wrong: Wrong = fine): Reply {
  const words = kindWords[form.kind];
  const caseId = visit.params['caseId'] ?? '';
  const part = { form, said, wrong };
  return show(
    <Shell
      visit={visit}
      title={words.title}
      crumbs={crumbsOf(caseId, form.fullName, words.title)}
      wrong={wrong.errors.length > 0}
    >
      <ErrorSummary errors={wrong.errors} />
      <PageHead title={words.title} lead={words.lead.replaceAll('{naam}', form.firstName)} />
      {form.parties.length === 0 ? (
        <EmptyState title={words.none} level={2}>
          <p>Vraag het de coördinator. Of zoek zelf wie je belt.</p>
          <LinkButton href="/organisaties">Bekijk de organisaties</LinkButton>
        </EmptyState>
      ) : (
        <Columns
          label="Dit gaat nooit mee"
          main={
            <Form action={`/jongeren/${caseId}/${words.path}`}>
              <Party {...part} />
              <Contents {...part} />
              <Yes {...part} today={visit.today} />
              <Button kind="main">{words.submit}</Button>
            </Form>
          }
          side={<NeverAlong form={form} />}
        />
      )}
    </Shell>,
    wrong.errors.length > 0 ? 422 : 200,
  );
}
