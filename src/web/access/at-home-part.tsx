import { text } from '#web/door/form.ts';
import type { Visit } from '#web/door/visit.ts';
import { Button } from '#web/kit/button.tsx';
import { Form } from '#web/kit/form.tsx';
import { Row, Section } from '#web/kit/layout.tsx';
import { Link } from '#web/kit/link.tsx';
import { Select } from '#web/kit/select.tsx';
import type { KeptForm } from './kept-form.ts';
import { SharedBox } from './shared-box.tsx';

function KeptButton({ kept, words }: { kept: KeptForm; words: string }) {
  return (
    <form action={kept.path} method="post" class="form">
      {kept.fields.map(([name, value], at) => (
        <input key={at} type="hidden" name={name} value={value} />
      ))}
      <Row>
        <Button>{words}</Button>
      </Row>
    </form>
  );
}

type AtHome = readonly { readonly organisationId: string; readonly name: string }[];
/** Who signs in at home goes there; what was typed before waits on this page. */
export function AtHomeForm({
  visit,
  atHome,
  naar,
}: {
  visit: Pick<Visit<unknown>, 'form'>;
  atHome: AtHome;
  naar: string;
}) {
  const [only] = atHome;
  const hidden = { ...(naar && { naar }), ...(atHome.length === 1 && only && { organisationId: only.organisationId }) };
  return (
    <Section title="Via je organisatie">
      <Form action="/inloggen/organisatie" hidden={hidden}>
        {atHome.length > 1 && (
          <Select
            name="organisationId"
            label="Waar werk je?"
            placeholder="Kies"
            options={atHome.map(({ organisationId, name }) => ({ value: organisationId, label: name }))}
          />
        )}
        <SharedBox shared={text(visit.form, 'shared') === 'ja'} id="shared-home" />
        <Button kind="main">
          {atHome.length === 1 ? `Log in via ${only?.name ?? ''}` : 'Log in via je organisatie'}
        </Button>
      </Form>
    </Section>
  );
}

/** A form that came too late does not go along to another website: it stays here while somebody signs in beside it. */
export function InOtherTab({ kept }: { kept: KeptForm }) {
  return (
    <Section title="Log je in via je organisatie?">
      <p>
        Open <Link href="/inloggen">Inloggen</Link> in een nieuw tabblad en log daar in. Kom dan hier terug.
      </p>
      <KeptButton kept={kept} words="Ik ben ingelogd. Verstuur wat ik typte" />
    </Section>
  );
}
