import type { ForWhom } from '#app/register/not-for-us.ts';
import type { Member } from '#domain/access/actor.ts';
import { Shell } from '#web/door/shell.tsx';
import type { Visit } from '#web/door/visit.ts';
import { Alert } from '#web/kit/alert.tsx';
import { Button, LinkButton } from '#web/kit/button.tsx';
import { Facts } from '#web/kit/facts.tsx';
import { Form } from '#web/kit/form.tsx';
import { PageHead, Row } from '#web/kit/layout.tsx';

type Props = { visit: Visit<Member>; caseId: string; whom: ForWhom; error?: string | undefined };

/** To whom a report belongs, with the number to call; one button puts it away. Nothing goes to anybody. */
export function NotForUsPage({ visit, caseId, whom: { name, municipality, desk }, error }: Props) {
  return (
    <Shell
      visit={visit}
      title="Niet voor ons"
      wrong={error !== undefined}
      crumbs={[{ label: 'Meldingen', href: '/meldingen' }]}
    >
      {error && (
        <Alert tone="bad" live>
          <p>{error}</p>
        </Alert>
      )}
      <PageHead
        title="Is deze melding niet voor jullie?"
        lead="Dan gaat de melding van de lijst. Er gaat niets naar een ander."
      />
      <Facts
        facts={[
          { label: 'Jongere', value: name },
          { label: 'Woont in', value: municipality },
          { label: 'Wie dan wel', value: desk?.name ?? (municipality && `Doorstroompunt van ${municipality}`) },
          { label: 'Bel', value: desk?.phone },
        ]}
      />
      {!desk && <p>Dit Doorstroompunt staat niet bij de organisaties. Vraag de gemeente naar het nummer.</p>}
      <Form action={`/meldingen/${caseId}/niet-voor-ons`} inline>
        <Row>
          <Button kind="main">Ja, niet voor ons</Button>
          <LinkButton href="/meldingen">Nee, terug</LinkButton>
        </Row>
      </Form>
    </Shell>
  );
}
