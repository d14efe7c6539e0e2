import type { OpenMerge } from '#app/ports/unmerges.ts';
import { longDay } from '#domain/day-words.ts';
import { Shell } from '#web/door/shell.tsx';
import { show, type Reply, type Visit } from '#web/door/visit.ts';
import type { Member } from '#domain/access/actor.ts';
import { Alert } from '#web/kit/alert.tsx';
import { Button, LinkButton } from '#web/kit/button.tsx';
import { EmptyState } from '#web/kit/empty-state.tsx';
import { ErrorSummary, type FormError } from '#web/kit/error-summary.tsx';
import { Form } from '#web/kit/form.tsx';
import { ListGrid, ListRow } from '#web/kit/list-grid.tsx';
import { PageHead, Row, Section, Stack } from '#web/kit/layout.tsx';
import { Select } from '#web/kit/select.tsx';

type Crumbs = readonly { readonly label: string; readonly href: string }[];
type Frame = {
  readonly visit: Visit<Member>;
  readonly title: string;
  readonly lead: string;
  readonly crumbs: Crumbs;
  /** Where the form goes, and where "no" leads. */
  readonly action: string;
  readonly back: string;
};
type Choice = Frame & {
  readonly label: string;
  readonly hint?: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly chosen: string;
  readonly errors: readonly FormError[];
  /** What stands there when there is nothing to choose. */
  readonly empty: { readonly title: string; readonly words: string; readonly href: string; readonly to: string };
};

/** Which of the two stays? For organisations and for colleagues. */
export function choosePage({ visit, title, lead, crumbs, action, back, errors, ...choice }: Choice): Reply {
  const { label, hint, options, chosen, empty } = choice;
  return show(
    <Shell visit={visit} title={title} crumbs={crumbs} wrong={errors.length > 0}>
      <ErrorSummary errors={errors} />
      <PageHead title={title} lead={lead} />
      {options.length === 0 ? (
        <EmptyState title={empty.title}>
          <p>{empty.words}</p>
          <LinkButton href={empty.href}>{empty.to}</LinkButton>
        </EmptyState>
      ) : (
        <Form action={action}>
          <Select
            name="staysId"
            label={label}
            hint={hint}
            placeholder="Kies"
            options={options}
            value={chosen}
            error={errors[0]?.text}
          />
          <Row>
            <Button kind="main">Bekijk wat er gebeurt</Button>
            <LinkButton href={back}>Terug</LinkButton>
          </Row>
        </Form>
      )}
    </Shell>,
    errors.length > 0 ? 422 : 200,
  );
}

type Check = Frame & {
  /** What happens, a line each. */
  readonly lines: readonly string[];
  readonly yes: string;
  readonly hidden: Readonly<Record<string, string>>;
};

/** "Klopt dit?": what happens is read before it is done. */
export function checkPage({ visit, title, lead, crumbs, action, back, lines, yes, hidden }: Check): Reply {
  return show(
    <Shell visit={visit} title={title} crumbs={crumbs}>
      <PageHead title="Klopt dit?" lead={lead} />
      <Stack>
        <Alert tone="warn" title="Dit gebeurt er als je op Ja klikt">
          <ul>
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </Alert>
        <Form action={action} hidden={{ ...hidden, zeker: 'ja' }}>
          <Row>
            <Button kind="stop">{yes}</Button>
            <LinkButton href={back}>Nee, terug</LinkButton>
          </Row>
        </Form>
      </Stack>
    </Shell>,
  );
}

/** What became one with it, each with a way back. */
export function MergedHere({ merges, action }: { merges: readonly OpenMerge[]; action: string }) {
  if (merges.length === 0) return null;
  return (
    <Section title="Hiermee samengevoegd" count={merges.length}>
      <ListGrid label="Hiermee samengevoegd">
        {merges.map(({ id, name, on }) => (
          <ListRow
            key={id}
            title={name}
            sub={`Samengevoegd op ${longDay(on)}`}
            action={
              <Form action={action} hidden={{ mergeId: id }} inline>
                <Button>Haal uit elkaar</Button>
              </Form>
            }
          />
        ))}
      </ListGrid>
    </Section>
  );
}
