import { dropFeedback, readFeedback, type FeedbackLine } from '#app/daily/feedback.ts';
import type { Member } from '#domain/access/actor.ts';
import { longDay } from '#domain/day-words.ts';
import { Shell } from '#web/door/shell.tsx';
import { go, gone, page, show, type Page, type Reply, type Visit } from '#web/door/visit.ts';
import { Button, LinkButton } from '#web/kit/button.tsx';
import { Card } from '#web/kit/card.tsx';
import { EmptyState } from '#web/kit/empty-state.tsx';
import { Form } from '#web/kit/form.tsx';
import { PageHead, Stack } from '#web/kit/layout.tsx';
import { isTopic, topicOf } from './help-words.ts';

function Line({ line }: { line: FeedbackLine }) {
  const { answer } = line;
  const reach = answer && [answer.phone, answer.mail].filter(Boolean).join(' of ');
  return (
    <Card title={isTopic(line.page) ? topicOf(line.page).title : line.page}>
      <p>{line.words}</p>
      <p class="quiet">{`${line.organisation}, ${longDay(line.givenOn)}.`}</p>
      {answer && <p>{`${answer.name} wil antwoord: ${reach || 'er staat geen nummer bij'}.`}</p>}
      <Form action={`/hulp/berichten/${line.id}/klaar`} inline>
        <Button>Klaar, haal dit weg</Button>
      </Form>
    </Card>
  );
}

async function listPage(visit: Visit<Member>): Promise<Reply> {
  const read = await readFeedback(visit.house, visit.actor, {});
  if (!read.ok) return gone;
  const lines = read.value;
  const count = lines.length === 1 ? '1 bericht' : `${lines.length} berichten`;
  return show(
    <Shell visit={visit} title="Wat beter kan">
      <PageHead title="Wat beter kan" lead={`${count} van collega’s, het oudste eerst.`} />
      {lines.length === 0 ? (
        <EmptyState title="Er is niets te lezen">
          <p>Hier staat wat collega’s laten weten onder Hulp.</p>
          <LinkButton href="/hulp/algemeen#beter">Bekijk hoe zij dat doen</LinkButton>
        </EmptyState>
      ) : (
        <Stack>
          {lines.map((line) => (
            <Line key={line.id} line={line} />
          ))}
        </Stack>
      )}
    </Shell>,
  );
}

async function done(visit: Visit<Member>): Promise<Reply> {
  const dropped = await dropFeedback(visit.house, visit.actor, { feedbackId: visit.params['feedbackId'] ?? '' });
  return dropped.ok ? go('/hulp/berichten', 'feedback-done') : gone;
}

/** What colleagues let the functional manager know. */
export const feedbackPages: readonly Page[] = [
  page('GET /hulp/berichten', 'read-feedback', listPage),
  page('POST /hulp/berichten/:feedbackId/klaar', 'read-feedback', done),
];
