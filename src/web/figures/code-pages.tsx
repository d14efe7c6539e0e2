import { keepCodeWords } from '#app/figures/keep-code-words.ts';
import { seeRegisterCounts, type RegisterCounts } from '#app/figures/see-register-counts.ts';
import type { Member } from '#domain/access/actor.ts';
import { longDay } from '#domain/day-words.ts';
import { codeRefusals } from '#domain/figures/code-refusals.ts';
import { alsoIn, codeAxes, codesOf, ownCodeField, type AskedCode } from '#domain/figures/code-words.ts';
import { isLayout, layoutFacts, type RegisterLayout } from '#domain/figures/register-layouts.ts';
import type { Refusal } from '#domain/outcome.ts';
import { all, day, dayParts, text } from '#web/door/form.ts';
import { Shell } from '#web/door/shell.tsx';
import { go, gone, page, show, type Form as Typed, type Page, type Reply, type Visit } from '#web/door/visit.ts';
import { Button, LinkButton } from '#web/kit/button.tsx';
import { Checkboxes } from '#web/kit/choices.tsx';
import { DateField } from '#web/kit/date-field.tsx';
import { errorAt, ErrorSummary, type FormError } from '#web/kit/error-summary.tsx';
import { Field } from '#web/kit/field.tsx';
import { Form } from '#web/kit/form.tsx';
import { PageHead, Row, Section, Stack } from '#web/kit/layout.tsx';
import { Table } from '#web/kit/table.tsx';
import { periodOf } from './duo-words.ts';

const home = '/regio/cijfers/duo';
const here = `${home}/codes/:layout/:axis`;
const crumbs = [
  { label: 'Waar stokt het', href: '/regio' },
  { label: 'Cijfers', href: '/regio/cijfers' },
  { label: 'Tellingen van DUO', href: home },
];

type Column = { readonly layout: RegisterLayout; readonly axis: string; readonly title: string };
/** The column of the address; undefined = there is no such column with codes. */
function columnOf({ params }: Visit<Member>): Column | undefined {
  const { layout = '', axis = '' } = params;
  const found = isLayout(layout) ? codeAxes(layout).find(({ id }) => id === axis) : undefined;
  return found && isLayout(layout) ? { layout, axis, title: found.title } : undefined;
}

/** 'Regel 2 van april 2026: 4 regels.' */
const seenWords = ({ seen }: AskedCode): string | undefined =>
  seen.length === 0
    ? undefined
    : seen
        .map(({ first, lines, ...count }) => {
          const where = periodOf({ ...count, edition: null });
          const many = lines === 1 ? '1 keer' : `${lines} keer`;
          return `In ${where}: ${many}${first === undefined ? '' : `, voor het eerst op regel ${first}`}.`;
        })
        .join(' ');

const sentCodes = (form: Typed): readonly string[] => text(form, 'codes').split('|').filter(Boolean);
/** In the order in which they were asked before: another file may have come in between, and what was typed stays at its code. */
function inOrder(asked: readonly AskedCode[], form: Typed): readonly AskedCode[] {
  const sent = sentCodes(form);
  const first = sent.map((code) => asked.find((one) => one.code === code) ?? { code, words: '', seen: [] });
  return [...first, ...asked.filter(({ code }) => !sent.includes(code))];
}

type Fields = { readonly column: Column; readonly asked: readonly AskedCode[] };
type Filled = { readonly form: Typed; readonly errors: readonly FormError[] };

/** One field for each code, and a code that is in no file yet. */
function Answers({ asked, form, errors }: Fields & Filled) {
  const again = form.has('source');
  return (
    <Section title="Wat betekent elke code?">
      <p>Laat leeg wat je niet weet. Dan blijft het een vraag.</p>
      {asked.map((one, at) => (
        <Field
          key={one.code}
          name={`betekenis-${at}`}
          label={`Code ${one.code}`}
          hint={seenWords(one)}
          value={again ? text(form, `betekenis-${at}`) : one.words}
          error={errorAt(errors, `betekenis-${at}`)}
          optional
        />
      ))}
      <Field
        name={ownCodeField}
        label="Nog een code"
        hint="Een code die in geen bestand stond."
        size="s"
        value={text(form, ownCodeField)}
        error={errorAt(errors, ownCodeField)}
        optional
      />
      <Field
        name="words"
        label="Wat betekent die?"
        value={text(form, 'words')}
        error={errorAt(errors, 'words')}
        optional
      />
    </Section>
  );
}

function CodeForm({ column, asked, form, errors }: Fields & Filled) {
  const { layout, axis } = column;
  const others = alsoIn(layout, axis);
  return (
    <Form action={`${home}/codes/${layout}/${axis}`} hidden={{ codes: asked.map(({ code }) => code).join('|') }}>
      <Stack>
        <Answers column={column} asked={asked} form={form} errors={errors} />
        <Field
          name="source"
          label="Waar staat dat?"
          hint="Bijvoorbeeld: DUO, toelichting bij A04, versie 2026."
          value={text(form, 'source')}
          error={errorAt(errors, 'source')}
        />
        <DateField
          name="validFrom"
          label="Vanaf welke dag betekenen de codes dit?"
          hint="Het mag een dag zijn die al is geweest. Een bestand van daarvoor houdt wat toen gold."
          value={dayParts(form, 'validFrom')}
          error={errorAt(errors, 'validFrom')}
        />
        {others.length > 0 && (
          <Checkboxes
            name="also"
            label="Betekenen ze hetzelfde in een ander bestand?"
            hint="Kies alleen wat je zeker weet."
            choices={others.map((value) => ({ value, label: layoutFacts(value).title }))}
            values={all(form, 'also')}
            optional
          />
        )}
        <Row>
          <Button kind="main">Bewaar wat de codes betekenen</Button>
          <LinkButton href={home}>Terug</LinkButton>
        </Row>
      </Stack>
    </Form>
  );
}

/** Everything that was said of this column, newest first: what holds no more too. */
function Said({ column: { layout, axis }, words }: { column: Column; words: RegisterCounts['words'] }) {
  const said = words.filter((word) => word.layout === layout && word.axis === axis).toReversed();
  return (
    <Section title="Wat er is gezegd">
      <Table
        caption="Wat een collega zei dat een code betekent, het laatste eerst"
        columns={['Code', 'Betekenis', 'Vanaf', 'Waar dat staat', 'Gezegd door'].map((label) => ({ label }))}
        rows={said.map((word) => [
          word.code,
          word.words,
          longDay(word.validFrom),
          word.source,
          `${word.by}, ${longDay(word.setOn)}`,
        ])}
        empty="Nog niemand zei wat een code in deze kolom betekent."
      />
    </Section>
  );
}

async function codesPage(visit: Visit<Member>, refusals: readonly Refusal[] = []): Promise<Reply> {
  const column = columnOf(visit);
  const seen = await seeRegisterCounts(visit.house, visit.actor, {});
  if (!column || !seen.ok) return gone;
  const { counts, words } = seen.value;
  const { layout, axis, title } = column;
  const errors = refusals.map(({ code, field = 'source', values = {} }) => ({
    field,
    text: codeRefusals[code]?.(values) ?? 'Dit is niet bewaard. Probeer het opnieuw.',
  }));
  const name = `Codes van DUO: ${title} (${layout})`;
  return show(
    <Shell visit={visit} title={name} crumbs={crumbs} wrong={errors.length > 0}>
      <ErrorSummary errors={errors} />
      <PageHead
        title={name}
        lead="Zeg wat een code betekent, vanaf een dag en met de bron. Wat al geteld is, leest het meteen mee."
      />
      <Stack roomy>
        <CodeForm
          column={column}
          asked={inOrder(codesOf(layout, axis, counts, words), visit.form)}
          form={visit.form}
          errors={errors}
        />
        <Said column={column} words={words} />
      </Stack>
    </Shell>,
    errors.length > 0 ? 422 : 200,
  );
}

async function keep(visit: Visit<Member>): Promise<Reply> {
  const { form, house, actor } = visit;
  const column = columnOf(visit);
  if (!column) return gone;
  const asked = sentCodes(form).map((code, at) => ({
    code,
    words: text(form, `betekenis-${at}`),
    field: `betekenis-${at}`,
  }));
  const own = { code: text(form, ownCodeField), words: text(form, 'words'), field: 'words' };
  const kept = await keepCodeWords(house, actor, {
    layout: column.layout,
    axis: column.axis,
    answers: [...asked, ...(own.code === '' && own.words === '' ? [] : [own])],
    source: text(form, 'source'),
    validFrom: day(form, 'validFrom'),
    also: all(form, 'also'),
  });
  if (kept.ok) return go(home, 'codes-said');
  const isGone = kept.refusals.some(({ code }) => ['not-found', 'not-allowed', 'not-a-doorstroompunt'].includes(code));
  return isGone ? gone : codesPage(visit, kept.refusals);
}

/** What the codes in a column of a file of DUO mean: asked by code, answered with a source and a day. */
export const codePages: readonly Page[] = [
  page(`GET ${here}`, 'see-register-counts', (visit) => codesPage(visit)),
  page(`POST ${here}`, 'keep-code-words', keep),
];
