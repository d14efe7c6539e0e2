import { ownChoiceWords } from '#domain/young/choices.ts';
import type { YoungPersonView } from '#app/person/young-person-view.ts';
import { termSentences } from '#web/language/term-sentences.ts';
import { longDay } from '#domain/day-words.ts';
import { lineWords } from '#web/extract/words.ts';
import { Button } from '#web/kit/button.tsx';
import { Details } from '#web/kit/details.tsx';
import { Facts, type Fact } from '#web/kit/facts.tsx';
import { Form } from '#web/kit/form.tsx';
import { Section } from '#web/kit/layout.tsx';
import { Link } from '#web/kit/link.tsx';
import { Phone } from './who-line.tsx';

const profiles: Readonly<Record<string, string>> = {
  arbeidsmarkt: 'werk',
  vervolgonderwijs: 'leren',
  dagbesteding: 'dagbesteding',
};

const sources: Readonly<Record<string, string>> = { lijst: 'Van de lijst van school', hand: 'Met de hand toegevoegd' };

const known = (label: string, value: string | null | undefined) => (value ? [{ label, value }] : []);

/** To write by one tap, of what can be an address at all. */
const Mail = ({ address }: { address: string }) =>
  /^\S+@\S+$/.test(address) ? <Link href={`mailto:${address}`}>{address}</Link> : <>{address}</>;

/** The own record: also what is not known yet, because the list may still say it. */
function ofOwnRecord({ birthDate, enrolment, contact, stopsOn }: YoungPersonView): readonly Fact[] {
  const profile = enrolment?.profile ? (profiles[enrolment.profile] ?? enrolment.profile) : undefined;
  const after = [profile, enrolment?.destination].filter(Boolean).join(': ');
  return [
    { label: 'Geboren', value: birthDate && longDay(birthDate) },
    {
      label: 'School',
      value:
        enrolment && [enrolment.schoolName, enrolment.year && `leerjaar ${enrolment.year}`].filter(Boolean).join(', '),
    },
    { label: enrolment?.leftOn ? 'Gestopt op' : 'Stopt op', value: stopsOn && longDay(stopsOn) },
    { label: 'Na school', value: after },
    ...known('Papier', enrolment?.paper),
    ...(contact?.phone ? [{ label: 'Telefoon', value: <Phone phone={contact.phone} /> }] : []),
    ...(contact?.mail ? [{ label: 'Mail', value: <Mail address={contact.mail} /> }] : []),
    ...known('Hoort het liefst', contact?.prefers && ownChoiceWords[contact.prefers]),
    ...known('Ouder', contact?.parentContact),
  ];
}

/** Handed over to us: only what came along. No empty line, because nothing may point at what did not. */
const asReceived = ({ birthDate, age, person, school, stopsOn }: YoungPersonView): readonly Fact[] => [
  birthDate ? { label: 'Geboren', value: longDay(birthDate) } : { label: 'Leeftijd', value: `${age} jaar` },
  { label: 'Woonplaats', value: person.place },
  ...known('School', school),
  ...known('School tot', stopsOn && longDay(stopsOn)),
];

function About({ view }: { view: YoungPersonView }) {
  const { person, enrolment } = view;
  return (
    <Section title={`Over ${person.firstName}`}>
      <Facts narrow facts={view.ownRecord ? ofOwnRecord(view) : asReceived(view)} />
      {enrolment && (
        <p class="quiet">{`${sources[enrolment.source] ?? enrolment.source}, ${longDay(enrolment.sourceOn)}.`}</p>
      )}
    </Section>
  );
}

/** The people around the young person, each once. */
function Circle({ view }: { view: YoungPersonView }) {
  const people = [
    view.contactPerson && { name: view.contactPerson.name, what: 'vaste contactpersoon' },
    view.open?.person && { name: view.open.person.name, what: 'aan zet' },
    view.enrolment?.mentor && { name: view.enrolment.mentor, what: termSentences.guideAtSchool },
  ].filter((one): one is { name: string; what: string } => Boolean(one));
  const byName = Map.groupBy(people, ({ name }) => name);
  if (byName.size === 0) return null;
  return (
    <Section title="Kring">
      <ul>
        {[...byName].map(([name, roles]) => (
          <li key={name}>
            {name}: {roles.map(({ what }) => what).join(' en ')}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function More({ view }: { view: YoungPersonView }) {
  const base = `/jongeren/${view.caseId}`;
  const active = view.state === 'active';
  const links = [
    view.may.has('assign') && active && { href: `${base}/contactpersoon`, label: 'Vaste contactpersoon kiezen' },
    view.may.has('record-move') && active && { href: `${base}/verhuisd`, label: 'Verhuisd' },
    view.may.has('link-cases') &&
      active &&
      !view.ownRecord && { href: `${base}/koppelen`, label: 'Kenden jullie deze jongere al?' },
    view.may.has('shield') && {
      href: `${base}/afgeschermd`,
      label: view.shielded ? 'Wie mag dit zien?' : 'Afschermen',
    },
    view.may.has('declare-no-view') && { href: `${base}/geen-inzage`, label: 'Ik ken deze jongere privé' },
    view.may.has('declare-no-view-for') && { href: `${base}/geen-inzage-voor`, label: 'Geen inzage voor een collega' },
    view.may.has('rest') && active && { href: `${base}/rust`, label: 'Wil geen hulp' },
    view.decides && active && { href: `${base}/niet-benaderen`, label: 'Alleen benaderen na besluit' },
    view.may.has('change-name') && view.ownRecord && { href: `${base}/naam`, label: 'Naam wijzigen' },
    view.may.has('change-reach') && view.ownRecord && { href: `${base}/nummer`, label: 'Nummer of mail wijzigen' },
    view.may.has('merge-records') && view.ownRecord && { href: `${base}/samenvoegen`, label: 'Staat er twee keer in' },
    view.may.has('see-representatives') && { href: `${base}/wie-beslist`, label: 'Wie mag ja of nee zeggen' },
    view.may.has('give-way-in') && active && { href: `${base}/eigen-link`, label: 'Eigen link voor de jongere' },
    view.may.has('see-parent-links') && active && { href: `${base}/meekijken`, label: 'Wie thuis meekijkt' },
    view.may.has('see-peer-of') && active && { href: `${base}/next-coach`, label: 'Next Coach' },
    view.may.has('enter-request') && { href: `${base}/verzoek`, label: 'Verzoek over gegevens' },
    view.may.has('end-case') && active && { href: `${base}/stoppen`, label: 'Begeleiding stopt' },
    view.may.has('record-death') &&
      view.outcome?.reason !== 'deceased' && { href: `${base}/overleden`, label: 'Overleden' },
  ].filter((link): link is { href: string; label: string } => Boolean(link));
  return (
    <Details summary="Meer">
      <ul>
        {links.map(({ href, label }) => (
          <li key={href}>
            <Link href={href}>{label}</Link>
          </li>
        ))}
      </ul>
    </Details>
  );
}

/** Who got what beside the begeleiding, of what the own organisation gave. */
function Given({ view }: { view: YoungPersonView }) {
  const { extracts, caseId, may, state } = view;
  const gives = may.has('make-extract') && state === 'active';
  if (extracts.length === 0 && !gives) return null;
  return (
    <Section title="Wie kreeg wat">
      {extracts.length === 0 ? (
        <p class="quiet">Nog niemand kreeg een uittreksel.</p>
      ) : (
        <ul>
          {extracts.map((line) => (
            <li key={line.extractId}>
              <Link href={`/uittreksels/${line.extractId}`}>{line.to}</Link>: {lineWords(line)}
            </li>
          ))}
        </ul>
      )}
      {gives && (
        <p>
          <Link href={`/jongeren/${caseId}/uittreksel`}>Uittreksel maken</Link>
          {' · '}
          <Link href={`/jongeren/${caseId}/doorverwijzen`}>Doorverwijzen</Link>
        </p>
      )}
    </Section>
  );
}

/** One button: the school that handed over hears the day, and nothing else. */
function TellSchool({ view }: { view: YoungPersonView }) {
  const { schoolToTell: school, person, caseId, may } = view;
  if (!school || !may.has('signal-back')) return null;
  return (
    <Section title="Seintje terug">
      <Form action={`/jongeren/${caseId}/seintje`} inline>
        <Button>Laat school weten dat je {person.firstName} hebt gesproken</Button>
      </Form>
      <p class="quiet">
        {school.name} hoort alleen de dag van vandaag.
        {school.lastOn && ` De vorige keer was op ${longDay(school.lastOn)}.`}
      </p>
    </Section>
  );
}

/** Records that are this young person too, each with the way back. */
function Together({ view }: { view: YoungPersonView }) {
  if (view.merged.length === 0) return null;
  return (
    <Section title="Samengevoegd">
      {view.merged.map(({ caseId, name, on, by }) => (
        <div key={caseId}>
          <p>
            Met {name}, op {longDay(on)} door {by}.
          </p>
          {view.may.has('merge-records') && (
            <Form action={`/jongeren/${view.caseId}/samengevoegd/${caseId}/ongedaan`} inline>
              <Button>Haal weer uit elkaar</Button>
            </Form>
          )}
        </div>
      ))}
    </Section>
  );
}

/** Beside the main matter: facts, people, who looked, and what is seldom needed. */
export function Side({ view }: { view: YoungPersonView }) {
  return (
    <>
      <About view={view} />
      {view.fromRegister && view.may.has('see-register-record') && (
        <p>
          <Link href={`/jongeren/${view.caseId}/register`}>Uit het register</Link>
        </p>
      )}
      {view.may.has('see-document') && (
        <p>
          <Link href={`/jongeren/${view.caseId}/document`}>Overgangsdocument</Link>
        </p>
      )}
      <Circle view={view} />
      <Given view={view} />
      <TellSchool view={view} />
      <Together view={view} />
      {view.may.has('see-who-looked') && (
        <p>
          <Link href={`/jongeren/${view.caseId}/wie-keek`}>Wie keek</Link>
        </p>
      )}
      <More view={view} />
    </>
  );
}
