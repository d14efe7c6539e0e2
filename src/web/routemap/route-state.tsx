import type { ComponentChildren } from 'preact';
import { routeAround, type Route } from '#app/routemap/route-around.ts';
import type { Member } from '#domain/access/actor.ts';
import { municipalityName } from '#domain/directory/merged.ts';
import type { Answers } from '#domain/routemap/answers.ts';
import { text } from '#web/door/form.ts';
import { show, type Reply, type Visit } from '#web/door/visit.ts';
import { dayIn, dayOfWeekIn, languageOf, type Language } from '#web/language/languages.ts';
import { OpenShell, OtherLanguages } from '#web/language/open-shell.tsx';
import { carried, readAnswers } from './read-answers.ts';
import { Danger, type Here } from './route-parts.tsx';
import { routeWords } from './words/catalogue.ts';
import { audiences, type Audience } from './words/words.ts';

export type Visitor = Visit<Member | undefined>;
export const root = '/routekaart';

/** What was sent, read: who reads, in which language, and what was answered. */
export type State = {
  readonly visit: Visitor;
  readonly language: Language;
  readonly audience: Audience;
  readonly answers: Answers;
  readonly route: Route;
  readonly here: Here;
};

export const audienceOf = ({ params }: Visitor): Audience | undefined =>
  audiences.find((one) => one === params['voor']);

/** Reads what was sent; an answer that the page never offered is not given. */
export async function stateOf(visit: Visitor, audience: Audience): Promise<State> {
  const route = await routeAround(visit.house);
  const language = languageOf(text(visit.form, 'taal') || visit.query.get('taal'));
  const place = visit.query.get('gemeente') ?? '';
  const typed = visit.form.size > 0 ? visit.form : new Map([['place', [place]]]);
  const places = visit.house.places();
  return {
    visit,
    language,
    audience,
    route,
    answers: readAnswers(typed, route.around.region),
    here: {
      words: routeWords[language.code],
      code: language.code,
      audience,
      action: `${root}/${audience}`,
      base: { taal: language.code },
      dayWords: (day) => dayIn(language, day),
      weekDay: (day) => dayOfWeekIn(language, day),
      placeName: (code) => municipalityName(places, code) ?? code,
    },
  };
}

/** Around every page of a state: the shell, help that does not wait, and the other languages. */
export function within(
  { visit, language, here, answers }: State,
  { title, wrong = false }: { readonly title: string; readonly wrong?: boolean },
  children: ComponentChildren,
): Reply {
  return show(
    <OpenShell visit={visit} language={language} title={title} home={`${root}?taal=${language.code}`} wrong={wrong}>
      <OtherLanguages language={language} action={here.action} hidden={carried(answers)} />
      {children}
      <Danger words={here.words} />
    </OpenShell>,
    wrong ? 422 : 200,
  );
}
