import type { VNode } from 'preact';
import { Alert } from '#web/kit/alert.tsx';
import { Badge } from '#web/kit/badge.tsx';
import { Button } from '#web/kit/button.tsx';
import { Checkboxes, Radios } from '#web/kit/choices.tsx';
import { DateField } from '#web/kit/date-field.tsx';
import { Details } from '#web/kit/details.tsx';
import { DueLabel } from '#web/kit/due-label.tsx';
import { EmptyState } from '#web/kit/empty-state.tsx';
import { ErrorSummary } from '#web/kit/error-summary.tsx';
import { Facts } from '#web/kit/facts.tsx';
import { Field } from '#web/kit/field.tsx';
import { FileField } from '#web/kit/file-field.tsx';
import { Form } from '#web/kit/form.tsx';
import { PageHead, Row, Section, Stack } from '#web/kit/layout.tsx';
import { Notice } from '#web/kit/notice.tsx';
import type { PageProps } from '#web/kit/page.tsx';
import { PrintCard } from '#web/kit/print-card.tsx';
import { Progress } from '#web/kit/progress.tsx';
import { Select } from '#web/kit/select.tsx';
import { Steps, stepText } from '#web/kit/steps.tsx';
import { TurnBlock } from '#web/kit/turn-block.tsx';
import { TwoViews } from '#web/kit/two-views.tsx';
import { Frame } from './frame.tsx';
import { Figures, Person, Work, Youth } from './gallery-pages.tsx';

type Skin = Partial<PageProps>;

const whatNow = [
  { value: 'take', label: 'Ik neem de begeleiding over' },
  { value: 'colleague', label: 'Een collega neemt over', hint: 'Je kiest zo wie.' },
  { value: 'ask', label: 'Ik wil eerst iets vragen' },
  { value: 'back', label: 'Ik stuur het terug, met reden' },
];
const towns = [
  { value: 'leusden', label: 'Leusden' },
  { value: 'soest', label: 'Soest' },
];

function Fields({ wrong }: { wrong: boolean }) {
  const error = (text: string) => (wrong ? text : undefined);
  return (
    <Form action="/bewaar" hidden={{ token: 'abc' }} files>
      <Field
        name="ask"
        label="Wat vraag je?"
        hint="Eén zin. Begin met: ik vraag jou om."
        error={error('Vul in wat je vraagt.')}
      />
      <Field
        name="phone"
        label="Mobiel nummer"
        type="tel"
        size="m"
        autocomplete="tel"
        value="06 00 00 00 00"
        optional
      />
      <Field name="mail" label="E-mail" type="email" error={error('Vul een e-mailadres in, zoals naam@school.nl.')} />
      <DateField
        name="by"
        label="Uiterlijk welke dag?"
        hint="Bijvoorbeeld: 15 6 2026"
        value={wrong ? { day: '31', month: '6', year: '2026' } : undefined}
        error={error('Deze dag bestaat niet. Bijvoorbeeld: 15 6 2026.')}
      />
      <DateField
        name="meet"
        label="Wanneer maak je kennis?"
        picks={[
          { value: '2026-06-15', label: 'maandag 15 juni' },
          { value: '2026-06-18', label: 'donderdag 18 juni' },
        ]}
        picked={wrong ? 'other' : undefined}
        error={error('Kies een dag.')}
      />
      <Select
        name="town"
        label="Gemeente"
        placeholder="Kies een gemeente"
        options={towns}
        value="soest"
        error={error('Kies een gemeente.')}
      />
      <Radios
        name="now"
        label="Wat doe je?"
        choices={whatNow}
        value={wrong ? undefined : 'take'}
        error={error('Kies wat je doet.')}
      />
      <Checkboxes
        name="fits"
        label="Wat kan bij u?"
        flow
        optional
        values={['calm']}
        error={error('Kies er hoogstens 2.')}
        choices={[
          { value: 'calm', label: 'Rustige plek' },
          { value: 'pictures', label: 'Uitleg met plaatjes' },
          { value: 'hours', label: 'Minder uren' },
        ]}
      />
      <FileField
        name="file"
        label="Bestand met leerlingen"
        hint="Een CSV- of Excel-bestand"
        accept=".csv,.xlsx"
        error={error('Kies een bestand.')}
      />
      <Field name="note" label="Notitie" rows={4} value="Samira werkt graag vroeg." optional />
      <Row>
        <Button kind="main">Bewaren en verder</Button>
        <Button kind="plain">Later verder</Button>
        <Button kind="stop">Begeleiding stopt</Button>
      </Row>
    </Form>
  );
}

const FormPage = ({ wrong, ...skin }: Skin & { wrong: boolean }) => (
  <Frame title={`${stepText({ current: 2, total: 4 })}: wat vraag je?`} wrong={wrong} {...skin}>
    {wrong && (
      <ErrorSummary
        errors={[
          { field: 'ask', text: 'Vul in wat je vraagt.' },
          { field: 'by', text: 'Deze dag bestaat niet.' },
          { field: 'now', text: 'Kies wat je doet.' },
        ]}
      />
    )}
    <Steps current={2} total={4} name="wat vraag je?" />
    <PageHead title="Wat vraag je aan de gemeente?" />
    <Fields wrong={wrong} />
  </Frame>
);

const Turns = () => (
  <Section title="Beurten">
    <TurnBlock
      id="t1"
      who="Team Werk Leusden"
      verb="Pak dit op."
      by="dinsdag 2 juni"
      due={{ text: '6 dagen te laat', tone: 'late' }}
      why="Nog niemand van het team heeft dit gekozen."
    >
      <Button kind="main">Ik pak dit op</Button>
    </TurnBlock>
    <TurnBlock
      id="t2"
      who={null}
      verb="Wie pakt dit op voor Sem?"
      due={{ text: 'Nog niet opgepakt', tone: 'soon' }}
      why="Sem stopte op 1 juni met school."
    />
    <TurnBlock id="t3" who="Mo Achterberg" verb="Bel Samira." />
  </Section>
);

const Rest = (skin: Skin) => (
  <Frame title="Alle bouwstenen" {...skin}>
    <PageHead title="Alle bouwstenen" />
    <ErrorSummary errors={[]} />
    <Turns />
    <Section title="Meldingen">
      <Notice text="Klaar gezet." />
      <Notice text="Dit lukte niet. Je tekst is bewaard." tone="bad" />
      <Alert title="Gelukt" tone="good">
        <p>Verstuurd. Sanne heeft tot maandag 15 juni.</p>
      </Alert>
      <Alert tone="warn" live>
        <p>Je bent bijna uitgelogd. Blijf je?</p>
      </Alert>
      <Alert title="Dit lukte niet" tone="bad">
        <p>Probeer het zo opnieuw.</p>
      </Alert>
    </Section>
    <Section title="Labels">
      <Row>
        {(['plain', 'calm', 'soon', 'late', 'good', 'done'] as const).map((tone) => (
          <Badge key={tone} tone={tone}>
            {tone}
          </Badge>
        ))}
        <DueLabel due={{ text: 'over 5 dagen', tone: 'calm' }} />
      </Row>
    </Section>
    <TwoViews
      first={{ title: 'Zo ziet Sanne het', body: <p>Samira wil in een bakkerij werken.</p> }}
      second={{ title: 'Zo ziet Samira het', body: <p>Jij wilt in een bakkerij werken.</p> }}
    />
    <Facts
      facts={[
        { label: 'Wil', value: 'Bakker worden' },
        { label: 'Kan goed', value: 'Doorwerken, netjes werken, afspraken nakomen' },
        { label: 'Nog te doen', value: undefined },
      ]}
    />
    <Progress label="Bestand inlezen" done={120} total={182} />
    <Details summary="Zo tellen we">
      <p>Een jongere telt 1 keer.</p>
    </Details>
    <EmptyState title="Geen plek gevonden" level={3}>
      <p>Maak je zoekgebied groter.</p>
    </EmptyState>
    <PrintCard title="Mijn route" big="donderdag 18 juni, 10 uur" lines={['Bakkerij Van Dalen', 'Met Mo Achterberg']} />
  </Frame>
);

const Long = (skin: Skin) => (
  <Frame title="Lange woorden" {...skin}>
    <PageHead title="Arbeidsongeschiktheidsverzekeringsmaatschappij" lead={'x'.repeat(90)} />
    <Stack>
      <TurnBlock
        who="Arbeidsmarktregiocoördinatieteam"
        verb={'Loopbaanbegeleidingsovereenkomst'.repeat(2)}
        by="donderdag 18 juni"
        due={{ text: 'over 10 dagen', tone: 'calm' }}
      />
      <Facts facts={[{ label: 'Doorstroompuntcontactgemeente', value: 'w'.repeat(60) }]} />
    </Stack>
  </Frame>
);

/** Every component filled, empty and with an error, spread over pages; a skin turns the theme or the direction. */
export const gallery: Record<string, (skin: Skin) => VNode> = {
  person: (skin) => <Person {...skin} />,
  work: (skin) => <Work {...skin} />,
  figures: (skin) => <Figures {...skin} />,
  youth: (skin) => <Youth {...skin} />,
  form: (skin) => <FormPage {...skin} wrong={false} />,
  errors: (skin) => <FormPage {...skin} wrong />,
  rest: (skin) => <Rest {...skin} />,
  long: (skin) => <Long {...skin} />,
};
