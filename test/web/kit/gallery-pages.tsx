import { Alert } from '#web/kit/alert.tsx';
import { Button, LinkButton } from '#web/kit/button.tsx';
import { Card } from '#web/kit/card.tsx';
import { EmptyState } from '#web/kit/empty-state.tsx';
import { Facts } from '#web/kit/facts.tsx';
import { Field } from '#web/kit/field.tsx';
import { Filter } from '#web/kit/filter.tsx';
import { Form } from '#web/kit/form.tsx';
import { Columns, PageHead, Row, Section, Tiles } from '#web/kit/layout.tsx';
import { Link } from '#web/kit/link.tsx';
import { ListGrid, ListRow } from '#web/kit/list-grid.tsx';
import { Metric } from '#web/kit/metric.tsx';
import type { PageProps } from '#web/kit/page.tsx';
import { Pagination } from '#web/kit/pagination.tsx';
import { Select } from '#web/kit/select.tsx';
import { Table } from '#web/kit/table.tsx';
import { Timeline } from '#web/kit/timeline.tsx';
import { TurnBlock } from '#web/kit/turn-block.tsx';
import { Frame } from './frame.tsx';

type Skin = Partial<PageProps>;

const Agreements = () => (
  <Section title="Afspraken">
    <ListGrid>
      <ListRow
        title="Kennismaken bij bakkerij Van Dalen"
        href="/a/1"
        sub="Hoort bij: werken in een bakkerij"
        who="Samira en Mo Achterberg"
        when="do 18 juni"
        due={{ text: 'over 10 dagen', tone: 'calm' }}
      />
      <ListRow
        title="Bankpas regelen"
        href="/a/2"
        who="Samira, met moeder"
        when="vr 29 mei"
        due={{ text: '10 dagen te laat', tone: 'late' }}
      />
      <ListRow
        title="Praktijkverklaring ophalen"
        href="/a/3"
        who="Karin Smit (De Eik)"
        when="ma 1 juni"
        due={{ text: 'Klaar', tone: 'done' }}
      />
    </ListGrid>
  </Section>
);

const Past = () => (
  <Section title="Wat er is gebeurd">
    <Timeline
      entries={[
        {
          day: '2026-05-20',
          dayText: '20 mei 2026',
          title: 'Gesprek met Samira en moeder',
          by: 'Karin Smit',
          body: <p>Samira wil bakker worden.</p>,
          seen: 'Samira ziet dit',
        },
        { day: '2026-06-05', dayText: '5 juni 2026', title: 'Overdracht verstuurd', by: 'Karin Smit, De Eik' },
        { day: '2026-06-02', dayText: '2 juni 2026', title: 'Proefdag bij de bakkerij', by: 'Mo Achterberg' },
      ]}
    />
  </Section>
);

/** One young person: the turn first. */
export const Person = (skin: Skin) => (
  <Frame title="Jongere" crumbs={[{ label: 'Jongeren', href: '/jongeren' }, { label: 'Samira' }]} {...skin}>
    <PageHead title="Samira" lead="18 jaar · pro De Eik · Leusden · liefst via WhatsApp">
      <LinkButton href="/afspraak">Afspraak maken</LinkButton>
      <LinkButton href="/bericht">Bericht sturen</LinkButton>
    </PageHead>
    <TurnBlock
      who="Sanne de Boer"
      role="Werk en Inkomen, gemeente Leusden"
      verb="Lees de overdracht en neem de begeleiding over."
      by="maandag 15 juni"
      due={{ text: 'over 7 dagen', tone: 'calm' }}
      why="Tot de kennismaking blijft Karin Smit (De Eik) de vaste contactpersoon."
    >
      <LinkButton href="/overdracht" kind="main">
        Overdracht bekijken
      </LinkButton>
      <LinkButton href="/vraag">Iets vragen aan Karin</LinkButton>
    </TurnBlock>
    <Columns
      label="Over Samira"
      main={
        <>
          <Agreements />
          <Form action="/notitie" hidden={{ token: 'abc' }}>
            <Field
              name="note"
              label="Notitie"
              hint="Samira kan dit lezen. Schrijf het zo dat zij het begrijpt."
              rows={4}
              optional
            />
            <Row>
              <Button>Notitie bewaren</Button>
              <span class="quiet">Concept bewaard om 14.02 uur</span>
            </Row>
          </Form>
        </>
      }
      side={
        <>
          <Section title="Over Samira">
            <Facts
              narrow
              facts={[
                { label: 'Doel', value: 'Werken in een bakkerij' },
                { label: 'Vaste contactpersoon', value: 'Karin Smit' },
                { label: 'Wat helpt', value: 'Rustige plek, uitleg met plaatjes' },
                { label: 'Rijbewijs', value: '' },
              ]}
            />
          </Section>
          <Past />
        </>
      }
    />
  </Frame>
);

/** A worklist with filter, groups, check boxes and an empty group. */
export const Work = (skin: Skin) => (
  <Frame
    title="Mijn werk"
    notice={{ text: 'Klaar gezet.', undo: { action: '/ongedaan', hidden: { act: '7' } } }}
    {...skin}
  >
    <PageHead title="Mijn werk" lead="Maandag 8 juni. 4 dingen wachten op jou.">
      <LinkButton href="/nieuw">Nieuwe jongere</LinkButton>
    </PageHead>
    <Filter
      action="/werk"
      clear="/werk"
      chosen={[
        { text: 'Leusden', without: '/werk?reden=x' },
        { text: 'Nog niet opgepakt', without: '/werk?plaats=leusden' },
      ]}
    >
      <Select
        name="place"
        label="Gemeente"
        optional
        options={[{ value: 'leusden', label: 'Leusden' }]}
        placeholder="Alle gemeenten"
      />
      <Select
        name="reason"
        label="Wat"
        optional
        options={[{ value: 'x', label: 'Nog niet opgepakt' }]}
        placeholder="Alles"
      />
    </Filter>
    <Section title="Jij bent aan zet" count={4}>
      <ListGrid>
        <ListRow
          title="Samira"
          href="/j/1"
          sub="Overdracht overnemen"
          who="van Karin Smit, De Eik"
          when="uiterlijk ma 15 juni"
          due={{ text: 'over 7 dagen', tone: 'calm' }}
          fresh
        />
        <ListRow
          title="Lotte"
          href="/j/2"
          sub="Terugbellen over werk"
          who="van Lotte zelf, 2 dagen geleden"
          when="uiterlijk di 9 juni"
          due={{ text: 'morgen', tone: 'soon' }}
        />
        <ListRow
          title="Kevin"
          href="/j/3"
          sub="3 maanden na de start: hoe gaat het?"
          who="vaste vraag"
          when="uiterlijk do 18 juni"
          due={{ text: 'over 10 dagen', tone: 'calm' }}
        />
        <ListRow
          title="Bram"
          href="/j/4"
          sub="Plek kiezen uit 3 voorstellen"
          who="van Joris Blom, WSP"
          when="uiterlijk vr 19 juni"
          due={{ text: 'over 11 dagen', tone: 'calm' }}
        />
      </ListGrid>
    </Section>
    <Section title="Je wacht op een ander" count={1}>
      <ListGrid>
        <ListRow
          title="Nena"
          href="/j/5"
          sub="Overdracht overnemen"
          who="Ilse Mulder, W&amp;I Soest"
          when="uiterlijk di 2 juni"
          due={{ text: '6 dagen te laat', tone: 'late' }}
          action={<Button>Herinner</Button>}
        />
      </ListGrid>
    </Section>
    <Section title="Kies wie je toewijst">
      <ListGrid label="Nieuwe meldingen">
        <ListRow
          title="Sem"
          href="/j/6"
          sub="Gestopt met mbo 2"
          when="sinds 1 juni"
          due={{ text: 'Nog niet opgepakt', tone: 'plain' }}
          pick={{ name: 'who', value: '6', checked: true }}
        />
        <ListRow title="Omar" sub="Verhuisd naar Putten" pick={{ name: 'who', value: '7' }} />
      </ListGrid>
      <Pagination page={2} pages={5} href={(page) => `/werk?bladzijde=${page}`} />
    </Section>
    <EmptyState title="Niets wacht op een ander">
      <p>5 jongeren stoppen uiterlijk 10 juli met school.</p>
      <Link href="/jongeren?stopt=juli">Bekijk ze</Link>
    </EmptyState>
  </Frame>
);

/** Figures: sentence, number, table, explanation. */
export const Figures = (skin: Skin) => (
  <Frame title="Cijfers" a4 {...skin}>
    <PageHead title="Cijfers van de regio" lead="Peildatum 1 juni 2026. Bron: eigen registratie." />
    <Tiles>
      <Metric label="Werk of school na 6 maanden" value="71%" detail="213 van 300 jongeren" goal="Streef: 75%" />
      <Metric label="Op tijd overgenomen" value="84%" detail="168 van 200 overdrachten" goal="Streef: 95%" />
      <Metric label="Niemand aan zet" value="2" detail="jongeren, langer dan 7 dagen" goal="Streef: 0" />
    </Tiles>
    <Section title="Uit pro en vso lukt de stap naar werk het vaakst">
      <Table
        caption="Werk of school na 6 maanden, per schoolsoort"
        columns={[
          { label: 'Schoolsoort' },
          { label: 'Jongeren', numeric: true },
          { label: 'Werk of school', numeric: true },
          { label: 'Aandeel', numeric: true },
        ]}
        rows={[
          ['Praktijkonderwijs', '85', '67', '79%'],
          ['Vso, uitstroom arbeid', '60', '45', '75%'],
          ['Entree', '75', '50', '67%'],
          ['Mbo niveau 2 (bol)', '70', 'x', 'x'],
        ]}
        total={['Samen', '300', '213', '71%']}
      />
      <Alert title="x betekent: geheim">
        <p>Er zijn minder dan 10 jongeren.</p>
      </Alert>
      <Table caption="Leeg" columns={[{ label: 'Naam' }]} rows={[]} />
    </Section>
  </Frame>
);

/** A page for a young person: one act, big buttons. */
export const Youth = (skin: Skin) => (
  <Frame title="Mijn route" nav={[]} who={undefined} large {...skin}>
    <PageHead title="Hoi Samira" />
    <TurnBlock who="jij" verb="Ga met Mo kijken bij de bakkerij." by="donderdag 18 juni, 10 uur" words={{ by: 'Op' }}>
      <Button kind="main">Ik kom</Button>
      <Button>Ik kan niet</Button>
    </TurnBlock>
    <Card title="Mo helpt jou" soft>
      <p>Mo antwoordt binnen 1 dag.</p>
      <LinkButton href="tel:0330000000">Bel Mo</LinkButton>
    </Card>
  </Frame>
);
