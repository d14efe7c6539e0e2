import type { YoungPersonView } from '#app/person/young-person-view.ts';
import { longDay } from '#domain/day-words.ts';
import { toldIn } from '#domain/young/story.ts';
import { Details } from '#web/kit/details.tsx';
import { Facts } from '#web/kit/facts.tsx';
import { storyWords } from './story-words/catalogue.ts';

/** What the young person wrote and lets be read for a talk; once it is taken back or over only that. */
export function StoryCard({ view: { story, person } }: { view: YoungPersonView }) {
  if (!story) return null;
  if (story.state === 'over') return <p class="quiet">{person.firstName} deelt het eigen verhaal niet meer.</p>;
  return (
    <Details summary="Eigen verhaal, gedeeld voor jullie gesprek">
      <p>
        {person.firstName} schreef dit zelf. Je leest het tot en met {longDay(story.until)}, of tot {person.firstName}{' '}
        het stopt. Wil je er iets uit opschrijven? Vraag het eerst.
      </p>
      <Facts
        narrow
        facts={toldIn(story.answers).map(({ id, text }) => ({
          label: storyWords.nl.question[id].ask,
          value: <span dir="auto">{text}</span>,
        }))}
      />
    </Details>
  );
}
