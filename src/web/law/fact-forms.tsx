import { keepLawFact } from '#app/law/keep-fact.ts';
import type { YoungPersonView } from '#app/person/young-person-view.ts';
import type { Member } from '#domain/access/actor.ts';
import type { Places } from '#domain/directory/place.ts';
import { overrideReasons, placesElsewhere, type TypedFact } from '#domain/law/hand-facts.ts';
import { day, text } from '#web/door/form.ts';
import type { Form, Page, Visit } from '#web/door/visit.ts';
import { Field } from '#web/kit/field.tsx';
import { Select } from '#web/kit/select.tsx';
import { pagesOf, type CaseForm } from '#web/turn/form-page.tsx';
import { paperChoices, schoolWords } from './ask-fields.ts';
import { articleOfExemption } from './case-words.ts';
import { Choice, choicesOf, DayField, OfKind, Source, sourceOf } from './fact-fields.tsx';

const enrolmentOf = (form: Form, own: boolean, schoolKind: string): TypedFact => ({
  kind: 'enrolment',
  own,
  schoolKind,
  vsoProfile: text(form, 'vsoProfile'),
  mboLevel: text(form, 'mboLevel'),
  leerweg: text(form, 'leerweg'),
  passedParts: text(form, 'passedParts'),
  from: day(form, 'from'),
  until: day(form, 'until'),
  ...sourceOf(form),
});

type Making = Pick<CaseForm, 'path' | 'title' | 'fields'> & {
  readonly when?: (view: YoungPersonView) => boolean;
  readonly lead: (view: YoungPersonView) => string;
  readonly firstField: string;
  readonly fact: (visit: Visit<Member>) => TypedFact;
};
const factForm = ({ fact, when, ...rest }: Making): CaseForm => ({
  ...rest,
  act: 'keep-law-fact',
  ...(when && { when }),
  submit: 'Bewaar',
  under: 'wet',
  notice: 'law-fact-kept',
  run: (visit, caseId) => keepLawFact(visit.house, visit.actor, { caseId, fact: fact(visit) }),
});

const onlyUs = 'Alleen jullie lezen dit. Weet je iets niet? Laat het leeg.';
const ownSchool = factForm({
  path: 'wet/school',
  title: 'Over onze school',
  when: ({ enrolment }) => enrolment !== undefined,
  lead: () => onlyUs,
  firstField: 'from',
  fact: ({ form, actor }) => enrolmentOf(form, true, actor.organisationKind),
  fields: (props) => (
    <>
      <DayField props={props} name="from" label="Op welke dag begon de jongere hier?" optional />
      <DayField
        props={props}
        name="until"
        label="Wat is de laatste dag dat de jongere is ingeschreven?"
        hint="Zit de jongere nog op school? Laat dit leeg."
        optional
      />
      <OfKind props={props} vso={props.me.organisationKind === 'vso'} mbo={props.me.organisationKind === 'mbo'} />
      <Source props={props} />
    </>
  ),
});

const otherSchool = factForm({
  path: 'wet/inschrijving',
  title: 'Een school erbij',
  lead: () => onlyUs,
  firstField: 'schoolKind',
  fact: ({ form }) => enrolmentOf(form, false, text(form, 'schoolKind')),
  fields: (props) => (
    <>
      <Select
        name="schoolKind"
        label="Wat voor school is het?"
        options={choicesOf(schoolWords)}
        placeholder="Kies een soort school"
        value={props.typed('schoolKind')}
        error={props.error('schoolKind')}
      />
      <DayField props={props} name="from" label="Op welke dag begon de jongere daar?" />
      <DayField
        props={props}
        name="until"
        label="Wat is de laatste dag dat de jongere is ingeschreven?"
        hint="Zit de jongere daar nog? Laat dit leeg."
        optional
      />
      <OfKind props={props} vso mbo />
      <Source props={props} />
    </>
  ),
});

const paper = factForm({
  path: 'wet/papier',
  title: 'Een papier',
  lead: () => 'Een diploma, een verklaring of een ander papier van school. Alleen jullie lezen dit.',
  firstField: 'paper',
  fact: ({ form }) => {
    const chosen = paperChoices[text(form, 'paper')];
    return {
      kind: 'paper',
      paper: chosen?.kind ?? '',
      of: chosen?.of ?? '',
      // a certificaat and a mbo-verklaring are of no level; only a diploma asks for it
      mboLevel: String(chosen?.mboLevel ?? (chosen?.of === 'mbo' ? 1 : '')),
      on: day(form, 'on'),
      ...sourceOf(form),
    };
  },
  fields: (props) => (
    <>
      <Select
        name="paper"
        label="Welk papier is het?"
        options={Object.entries(paperChoices).map(([value, { label }]) => ({ value, label }))}
        placeholder="Kies een papier"
        value={props.typed('paper')}
        error={props.error('paper')}
      />
      <DayField props={props} name="on" label="Op welke dag kreeg de jongere het?" />
      <Source props={props} />
    </>
  ),
});

/** The code of a municipality by its name; what is typed and is none comes back as it is, and is refused. */
function codeOf(places: Places, typed: string): string {
  const name = typed.trim().toLowerCase();
  return [...places.municipalities.values()].find((each) => each.name.toLowerCase() === name)?.code ?? typed;
}

const residence = factForm({
  path: 'wet/woonplaats',
  title: 'Woonplaats',
  lead: () => 'De wet vraagt soms waar iemand staat ingeschreven, en soms waar iemand echt woont.',
  firstField: 'which',
  fact: ({ form, house }) => ({
    kind: 'residence',
    which: text(form, 'which'),
    place: text(form, 'elsewhere') || codeOf(house.places(), text(form, 'place')),
    ...sourceOf(form),
  }),
  fields: (props) => (
    <>
      <Choice
        props={props}
        name="which"
        label="Wat weet je?"
        words={{ brp: 'Waar de jongere staat ingeschreven (BRP)', stay: 'Waar de jongere echt woont' }}
      />
      <Field
        name="place"
        label="In welke gemeente?"
        size="m"
        maxLength={60}
        value={props.typed('place')}
        error={props.error('place')}
        optional
      />
      <Choice props={props} name="elsewhere" label="Of waarom er geen gemeente is" words={placesElsewhere} optional />
      <Source props={props} />
    </>
  ),
});

const exemption = factForm({
  path: 'wet/vrijstelling',
  title: 'Een vrijstelling',
  when: ({ law, decides }) => law !== null && decides,
  lead: ({ person }) =>
    `Een mens besluit of jullie ${person.firstName} benaderen. Een ander leest niet welk artikel het is. Schrijf niet op waarom.`,
  firstField: 'article',
  fact: ({ form }) => ({
    kind: 'exemption',
    article: text(form, 'article'),
    from: day(form, 'from'),
    until: day(form, 'until'),
    ...sourceOf(form),
  }),
  fields: (props) => (
    <>
      <Choice props={props} name="article" label="Welk artikel?" words={articleOfExemption} />
      <DayField props={props} name="from" label="Vanaf welke dag?" />
      <DayField
        props={props}
        name="until"
        label="Tot en met welke dag?"
        hint="Loopt hij nog? Laat dit leeg."
        optional
      />
      <Source props={props} />
    </>
  ),
});

const override = factForm({
  path: 'wet/niet-wachten',
  title: 'Wij wachten niet op school',
  when: ({ guidance }) => guidance?.as === 'asker',
  lead: ({ person }) =>
    `De wet vraagt om eerst met school te overleggen. Jullie mogen ${person.firstName} eerder helpen.`,
  firstField: 'reason',
  fact: ({ form, today }) => ({
    kind: 'override',
    reason: text(form, 'reason'),
    source: 'own-decision',
    sourceOn: today,
  }),
  fields: (props) => <Choice props={props} name="reason" label="Waarom wachten jullie niet?" words={overrideReasons} />,
});

/** The forms with which a colleague writes down a fact for the law; each leads back to the page of the law. */
export const factPages: readonly Page[] = [ownSchool, otherSchool, paper, residence, exemption, override].flatMap(
  (form) => pagesOf(form),
);
