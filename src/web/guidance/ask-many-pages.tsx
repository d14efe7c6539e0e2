import { fromHere } from '#app/guidance/ask-by-link.ts';
import { askMany, seeToAsk, type AskedMany, type AskLine, type ToAsk } from '#app/guidance/ask-many.ts';
import type { Member } from '#domain/access/actor.ts';
import { ownChannel } from '#domain/guidance/own-channel.ts';
import { fullName } from '#domain/person/name.ts';
import { ids, text } from '#web/door/form.ts';
import { Shell } from '#web/door/shell.tsx';
import { gone, page, show, type Page, type Reply, type Visit } from '#web/door/visit.ts';
import { Alert } from '#web/kit/alert.tsx';
import { Button, LinkButton } from '#web/kit/button.tsx';
import { EmptyState } from '#web/kit/empty-state.tsx';
import { ErrorSummary } from '#web/kit/error-summary.tsx';
import { Form } from '#web/kit/form.tsx';
import { PageHead, Row, Section, Stack } from '#web/kit/layout.tsx';
import { ListGrid, ListRow } from '#web/kit/list-grid.tsx';
import { inWords } from '#web/person/refusals.ts';
import { momentWords } from './lasting-words.ts';

type Visitor = Visit<Member>;
const here = '/contact/vragen';
const title = 'Vraag hoe het gaat';
const valueIn = ({ query, form }: Visitor, name: string): string => query.get(name) ?? text(form, name);
const whoseOf = (visit: Visitor): ToAsk['whose'] => (valueIn(visit, 'van') === 'alle' ? 'all' : 'mine');

/** People whose same check moment has come: '3 maanden na school'. */
const groupOf = ({ moment }: AskLine): string => momentWords(moment);
const channelOf = (visit: Visitor, line: AskLine) => ownChannel(line, fromHere(visit.house));
const channelWords = { sms: 'sms', mail: 'mail' } as const;

type Part = { visit: Visitor; lines: readonly AskLine[] };
function ToSend({ visit, lines }: Part) {
  const all = valueIn(visit, 'kies') === 'alle';
  const picked = new Set(ids(visit.form, 'caseId'));
  const hidden = whoseOf(visit) === 'all' ? { van: 'alle' } : {};
  return (
    <Form action={here} hidden={hidden}>
      {[...Map.groupBy(lines, groupOf)].map(([group, some]) => (
        <Section key={group} title={group} count={some.length}>
          <ListGrid label={group}>
            {some.map((line) => (
              <ListRow
                key={line.caseId}
                title={fullName(line)}
                href={`/jongeren/${line.caseId}`}
                sub={`Per ${channelWords[channelOf(visit, line) ?? 'mail']}`}
                pick={{ name: 'caseId', value: line.caseId, checked: all || picked.has(line.caseId) }}
              />
            ))}
          </ListGrid>
        </Section>
      ))}
      <Row>
        <Button kind="main">Stuur de vraag</Button>
        <LinkButton href={`${here}?kies=alle${whoseOf(visit) === 'all' ? '&van=alle' : ''}`}>Kies allemaal</LinkButton>
        <LinkButton href="/contact">Terug</LinkButton>
      </Row>
    </Form>
  );
}

/** Nobody can send these anything. */
function ToCall({ lines }: { lines: readonly AskLine[] }) {
  if (lines.length === 0) return null;
  return (
    <Section title="Bellen" count={lines.length} id="bellen">
      <p>Er is geen mobiel nummer en geen mailadres bekend, of er kan hier geen sms weg.</p>
      <ListGrid label="Bellen">
        {lines.map((line) => (
          <ListRow
            key={line.caseId}
            title={fullName(line)}
            href={`/jongeren/${line.caseId}`}
            sub={groupOf(line)}
            who={line.phone ?? 'Geen nummer bekend'}
          />
        ))}
      </ListGrid>
    </Section>
  );
}

const many = (n: number): string => (n === 1 ? '1 jongere' : `${n} jongeren`);
function Done({ asked }: { asked: AskedMany }) {
  const { sent, toCall, failed } = asked;
  return (
    <Alert tone={failed.length > 0 ? 'warn' : 'good'} live>
      <p>De vraag gaat nu naar {many(sent.length)}. Antwoorden komen op Contact na school.</p>
      {toCall.length > 0 && <p>Bij {many(toCall.length)} kon dat niet. Bel hen.</p>}
      {failed.map(({ caseId, refusals }) => (
        <p key={caseId}>Bij één jongere ging het niet: {refusals.map((one) => inWords(one)).join(' ')}</p>
      ))}
    </Alert>
  );
}

type Said = { asked?: AskedMany; error?: string };
async function askPage(visit: Visitor, { asked, error }: Said = {}): Promise<Reply> {
  const found = await seeToAsk(visit.house, visit.actor, { whose: whoseOf(visit) });
  if (!found.ok) return gone;
  const { lines, whose } = found.value;
  const toSend = lines.filter((line) => channelOf(visit, line) !== undefined);
  return show(
    <Shell
      visit={visit}
      title={title}
      crumbs={[{ label: 'Contact na school', href: '/contact' }]}
      wrong={error !== undefined}
    >
      <ErrorSummary errors={error === undefined ? [] : [{ field: 'inhoud', text: error }]} />
      <PageHead title={title} lead="Voor wie het tijd is voor contact. Elk krijgt een eigen link, zonder naam.">
        <LinkButton href={whose === 'mine' ? `${here}?van=alle` : here}>
          {whose === 'mine' ? 'Van iedereen hier' : 'Alleen van mij'}
        </LinkButton>
      </PageHead>
      <Stack roomy>
        {asked && <Done asked={asked} />}
        {lines.length === 0 ? (
          <EmptyState title="Voor niemand is het nu tijd voor contact">
            <p>Hier komt wie je kunt vragen hoe het gaat: na een paar weken werk, of een paar maanden na school.</p>
            <LinkButton href="/contact">Bekijk contact na school</LinkButton>
          </EmptyState>
        ) : (
          <>
            {toSend.length > 0 && <ToSend visit={visit} lines={toSend} />}
            <ToCall lines={lines.filter((line) => channelOf(visit, line) === undefined)} />
          </>
        )}
      </Stack>
    </Shell>,
    error === undefined ? 200 : 422,
  );
}

async function ask(visit: Visitor): Promise<Reply> {
  const chosen = ids(visit.form, 'caseId');
  if (chosen.length === 0) return askPage(visit, { error: inWords({ code: 'nobody-chosen' }) });
  return askPage(visit, { asked: await askMany(visit.house, visit.actor, chosen) });
}

/** "Hoe gaat het?" to everybody for whom it is time, at once. */
export const askManyPages: readonly Page[] = [
  page(`GET ${here}`, 'see-to-ask', (visit) => askPage(visit)),
  page(`POST ${here}`, 'ask-check-in', ask),
];
