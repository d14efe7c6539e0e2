import { termSentences } from '#web/language/term-sentences.ts';
import { keepLimits, limitsInForm, type LimitLine } from '#app/directory/caseload.ts';
import type { Member, Role } from '#domain/access/actor.ts';
import type { Refusal } from '#domain/outcome.ts';
import { text } from '#web/door/form.ts';
import { Shell } from '#web/door/shell.tsx';
import { go, gone, page, show, type Page, type Reply, type Visit } from '#web/door/visit.ts';
import { Button, LinkButton } from '#web/kit/button.tsx';
import { ErrorSummary } from '#web/kit/error-summary.tsx';
import { Form } from '#web/kit/form.tsx';
import { PageHead, Row } from '#web/kit/layout.tsx';
import { isNotThere } from './colleague-place.ts';
import { filledBy, Typed, type Filled } from './filled.tsx';
import { colleagueErrors } from './refusals.ts';

type Visitor = Visit<Member>;
const organisationOf = ({ params }: Visitor): string => params['organisationId'] ?? '';
const roleWords: Partial<Readonly<Record<Role, string>>> = {
  begeleider: termSentences.oneGuide,
  klantmanager: termSentences.oneClientManager,
  doorstroomcoach: termSentences.oneCoach,
  teamleider: 'Een teamleider',
};

function Line({ line, filled }: { line: LimitLine; filled: Filled }) {
  const label = line.team === null ? (roleWords[line.role ?? 'begeleider'] ?? '') : `Een collega van ${line.team}`;
  const hint = line.ofRegion === undefined ? undefined : `Leeg = wat de regio afsprak: ${line.ofRegion}.`;
  return (
    <Typed
      filled={filled}
      name={line.field}
      label={label}
      hint={hint}
      size="s"
      inputMode="numeric"
      maxLength={3}
      optional
    />
  );
}

async function limitsPage(visit: Visitor, refusals: readonly Refusal[] = []): Promise<Reply> {
  const asked = await limitsInForm(visit.house, visit.actor, { organisationId: organisationOf(visit) });
  if (!asked.ok) return gone;
  const { organisation, lines } = asked.value;
  const home = `/organisaties/${organisation.id}`;
  const errors = colleagueErrors(refusals, lines[0]?.field ?? 'role');
  const kept = Object.fromEntries(lines.map(({ field, most }) => [field, most === null ? '' : String(most)]));
  const filled = filledBy(visit.form, errors, kept);
  const forRegion = lines.every(({ of }) => of.organisationId === null);
  const crumbs = [
    { label: 'Organisaties', href: '/organisaties' },
    { label: organisation.name, href: home },
  ];
  return show(
    <Shell visit={visit} title="Afgesproken aantallen" crumbs={crumbs} wrong={errors.length > 0}>
      <ErrorSummary errors={errors} />
      <PageHead
        title="Afgesproken aantallen"
        lead={`Hoeveel jongeren heeft één collega hoogstens? ${forRegion ? 'Dit geldt in de hele regio.' : 'Een getal voor een team gaat voor.'}`}
      />
      <p>{termSentences.whomItIsAbout}</p>
      <p>Leeg = niet afgesproken. Wie werk verdeelt, ziet het als iemand eroverheen gaat. Het houdt niemand tegen.</p>
      <Form action={`${home}/aantallen`}>
        {lines.map((line) => (
          <Line key={line.field} line={line} filled={filled} />
        ))}
        <Row>
          <Button kind="main">Bewaren</Button>
          <LinkButton href={home}>Terug</LinkButton>
        </Row>
      </Form>
    </Shell>,
    errors.length > 0 ? 422 : 200,
  );
}

async function keep(visit: Visitor): Promise<Reply> {
  const typed = new Map([...visit.form.keys()].map((field) => [field, text(visit.form, field)]));
  const outcome = await keepLimits(visit.house, visit.actor, { organisationId: organisationOf(visit), typed });
  if (outcome.ok) return go(`/organisaties/${organisationOf(visit)}`, 'limits-kept');
  return isNotThere(outcome.refusals) ? gone : limitsPage(visit, outcome.refusals);
}

/** How many young people a colleague has at most, as agreed by the organisation or by the region. */
export const limitsPages: readonly Page[] = [
  page('GET /organisaties/:organisationId/aantallen', 'keep-organisation', (visit) => limitsPage(visit)),
  page('POST /organisaties/:organisationId/aantallen', 'keep-organisation', keep),
];
