import { setPeople } from '#app/series/keep-series.ts';
import { peopleForm } from '#app/series/see-series.ts';
import type { Member } from '#domain/access/actor.ts';
import { ids } from '#web/door/form.ts';
import { Shell } from '#web/door/shell.tsx';
import { go, gone, page, show, type Page, type Reply, type Visit } from '#web/door/visit.ts';
import { Button, LinkButton } from '#web/kit/button.tsx';
import { Checkboxes } from '#web/kit/choices.tsx';
import { Form } from '#web/kit/form.tsx';
import { PageHead, Row } from '#web/kit/layout.tsx';
import { crumbs, seriesOf } from './form-pages.tsx';
import { here } from './map-pages.tsx';

type Visitor = Visit<Member>;

async function peoplePage(visit: Visitor): Promise<Reply> {
  const seen = await peopleForm(visit.house, visit.actor, { seriesId: seriesOf(visit) });
  if (!seen.ok) return gone;
  const { series, chosen, organisations } = seen.value;
  return show(
    <Shell
      visit={visit}
      title="Wie doet mee?"
      crumbs={[...crumbs, { label: series.name, href: `${here}/${series.id}` }]}
    >
      <PageHead title="Wie doet mee?" lead={`${series.name}. Wie je kiest, krijgt een uitnodiging voor elke datum.`} />
      <Form action={`${here}/${series.id}/deelnemers`}>
        {organisations.map(({ name, colleagues }, at) => (
          <Checkboxes
            key={name}
            id={`wie-${at}`}
            name="memberIds"
            label={name}
            choices={colleagues.map(({ id: value, name: label }) => ({ value, label }))}
            values={chosen}
            flow
            optional
          />
        ))}
        <Row>
          <Button kind="main">Bewaar</Button>
          <LinkButton href={`${here}/${series.id}`}>Terug</LinkButton>
        </Row>
      </Form>
    </Shell>,
  );
}
async function keepPeople(visit: Visitor): Promise<Reply> {
  const seriesId = seriesOf(visit);
  const kept = await setPeople(visit.house, visit.actor, { seriesId, memberIds: ids(visit.form, 'memberIds') });
  return kept.ok ? go(`${here}/${seriesId}`, 'people-kept') : gone;
}

/** Who takes part in a meeting in person. */
export const seriesPeoplePages: readonly Page[] = [
  page(`GET ${here}/:seriesId/deelnemers`, 'keep-meetings', peoplePage),
  page(`POST ${here}/:seriesId/deelnemers`, 'keep-meetings', keepPeople),
];
