import { keepWish } from '#app/wish/keep-wish.ts';
import { sayWhyNot } from '#app/wish/say-why-not.ts';
import { takeBackWish } from '#app/wish/take-back-wish.ts';
import type { YoungPersonView } from '#app/person/young-person-view.ts';
import { howSaid, wishes, wishKeys } from '#domain/wish/wish.ts';
import { addDays } from '#law/day.ts';
import { dayParts, oneOf, pickedDay } from '#web/door/form.ts';
import { go, gone, page, type Page } from '#web/door/visit.ts';
import { Button } from '#web/kit/button.tsx';
import { Radios } from '#web/kit/choices.tsx';
import { DateField } from '#web/kit/date-field.tsx';
import { Form } from '#web/kit/form.tsx';
import { Section } from '#web/kit/layout.tsx';
import { pagesOf, type CaseForm } from '#web/turn/form-page.tsx';
import { changedNow } from './changed-now.ts';
import { whyIn, WhyFields } from './why-fields.tsx';
import { wishWords } from './wish-words.ts';

/** Everything that was said, each with its day. What a colleague filled in may have been a mistake. */
function Earlier({ view: { wish, caseId } }: { view: YoungPersonView }) {
  if (!wish || wish.said.length === 0) return null;
  return (
    <Section title="Dit staat er al">
      <ul>
        {wish.said.map((one) => (
          <li key={one.id}>
            {wishes[one.wish]} ({howSaid(one)})
            {!one.self && (
              <Form action={`/jongeren/${caseId}/wens/${one.id}/vergissing`} inline>
                <Button>
                  Dit was een vergissing<span class="sr">: {wishWords(one)}</span>
                </Button>
              </Form>
            )}
          </li>
        ))}
      </ul>
      <p class="quiet">De nieuwste telt. Wat de jongere zelf zei, blijft staan.</p>
    </Section>
  );
}

const wishForm: CaseForm = {
  path: 'wens',
  act: 'keep-wish',
  when: ({ wish, state }) => wish !== null && state !== 'linked',
  title: 'Wat wil de jongere?',
  lead: ({ person }) => `Vul dit samen met ${person.firstName} in. Zelf kan het ook, met de eigen link.`,
  submit: 'Bewaar',
  firstField: 'wish',
  notice: 'wish-kept',
  run: ({ form, house, actor }, caseId) =>
    keepWish(house, actor, { caseId, wish: oneOf(form, 'wish', wishKeys), saidOn: pickedDay(form, 'saidOn') }),
  fields: ({ view, today, form, typed, error }) => (
    <>
      <Radios
        name="wish"
        label={`Wat wil ${view.person.firstName}?`}
        hint="Kies wat de jongere zelf zegt. Niet wat jij denkt dat kan."
        choices={wishKeys.map((value) => ({ value, label: wishes[value] }))}
        value={typed('wish')}
        error={error('wish')}
      />
      <DateField
        name="saidOn"
        label="Op welke dag spraken jullie hierover?"
        picks={[
          { value: today, label: 'Vandaag' },
          { value: addDays(today, -1), label: 'Gisteren' },
        ]}
        picked={typed('saidOn-pick')}
        value={typed('saidOn') === undefined ? undefined : dayParts(form, 'saidOn')}
        error={error('saidOn')}
      />
    </>
  ),
  below: ({ view }) => <Earlier view={view} />,
};

const whyForm: CaseForm = {
  path: 'wens/waarom',
  act: 'say-why-not',
  when: ({ wish, state }) =>
    wish?.said[0] !== undefined && wish.said[0].wish !== 'unsure' && wish.followed !== true && state !== 'linked',
  title: 'Waarom ging de wens niet?',
  lead: ({ wish, person }) => `${person.firstName} wil: ${wish?.said[0] ? wishWords(wish.said[0]) : ''}.`,
  submit: 'Bewaar',
  firstField: 'why',
  notice: 'wish-why-kept',
  next: changedNow,
  run: ({ form, house, actor }, caseId) => sayWhyNot(house, actor, { caseId, why: whyIn(form) }),
  fields: ({ view, typed, error }) => (
    <WhyFields typed={typed} error={error} firstName={view.person.firstName} label="Wat is de reden?" />
  ),
};

/** What somebody wants, and why something else came of it. */
export const wishPages: readonly Page[] = [
  ...[wishForm, whyForm].flatMap((form) => pagesOf(form)),
  page('POST /jongeren/:caseId/wens/:wishId/vergissing', 'take-back-wish', async ({ house, actor, params }) => {
    const { caseId = '', wishId = '' } = params;
    const done = await takeBackWish(house, actor, { caseId, wishId });
    return done.ok ? go(`/jongeren/${caseId}/wens`, 'wish-wrong') : gone;
  }),
];
