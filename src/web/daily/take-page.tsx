import type { Member } from '#domain/access/actor.ts';
import { WhyFields } from '#web/access/why-fields.tsx';
import { Shell } from '#web/door/shell.tsx';
import { show, type Reply, type Visit } from '#web/door/visit.ts';
import { Button } from '#web/kit/button.tsx';
import { ErrorSummary, type FormError } from '#web/kit/error-summary.tsx';
import { Form } from '#web/kit/form.tsx';
import { PageHead, Stack } from '#web/kit/layout.tsx';
import { Link } from '#web/kit/link.tsx';
import { WayField } from './table-out.tsx';

type Take = {
  /** How many young people will be on it. */
  readonly count: number;
  readonly action: string;
  readonly hidden?: Readonly<Record<string, string>>;
  readonly list: { readonly href: string; readonly label: string };
  readonly errors: readonly FormError[];
  /** When nobody is on it yet: who comes there, and when. */
  readonly none?: string;
};
const howMany = (count: number): string => (count === 1 ? 'Er staat 1 jongere op.' : `Er staan ${count} jongeren op.`);

/** Before a list with names leaves: how many are on it, for what, and as a file or on paper. */
export const takePage = (visit: Visit<Member>, { count, action, hidden, list, errors, none }: Take): Reply =>
  show(
    <Shell visit={visit} title="Lijst meenemen" wrong={errors.length > 0} crumbs={[list]}>
      <ErrorSummary errors={errors} />
      <PageHead title="Neem de lijst mee" lead={count === 0 && none !== undefined ? none : howMany(count)} />
      <Form action={action} hidden={hidden}>
        <Stack>
          <WhyFields form={visit.form} errors={errors} />
          <WayField visit={visit} />
          <p>Wie afgeschermd is, gaat nooit mee.</p>
          <Button kind="main">Neem de lijst mee</Button>
          <p>
            <Link href={list.href}>Terug naar de lijst</Link>
          </p>
        </Stack>
      </Form>
    </Shell>,
    errors.length > 0 ? 422 : 200,
  );
