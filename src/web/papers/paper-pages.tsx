import { fillPapers, settlePaper } from '#app/papers/keep-papers.ts';
import { seePapers, type OwnPaper, type Papers } from '#app/papers/see-papers.ts';
import type { Member } from '#domain/access/actor.ts';
import { mayEver } from '#domain/access/may.ts';
import type { Refusal } from '#domain/outcome.ts';
import { blankIds, blanks, type Blanks } from '#domain/papers/blanks.ts';
import { text } from '#web/door/form.ts';
import { Shell } from '#web/door/shell.tsx';
import { go, gone, page, show, type Page, type Reply, type Visit } from '#web/door/visit.ts';
import { Alert } from '#web/kit/alert.tsx';
import { Button, LinkButton } from '#web/kit/button.tsx';
import { Details } from '#web/kit/details.tsx';
import { ErrorSummary } from '#web/kit/error-summary.tsx';
import { Field } from '#web/kit/field.tsx';
import { Form } from '#web/kit/form.tsx';
import { PageHead, Section, Stack } from '#web/kit/layout.tsx';
import { Link } from '#web/kit/link.tsx';
import { Table } from '#web/kit/table.tsx';
import { PaperBody } from './paper-body.tsx';
import { PaperWays } from './paper-ways.tsx';
import { Head, paperFile } from './paper-file.tsx';
import { faultsOf, maySettle, openWords, versionWords } from './words.ts';

type Visitor = Visit<Member>;
const here = '/papieren';
const title = 'Papieren';
const crumbs = [{ label: title, href: here }] as const;
const mainId = ({ params, actor }: Visitor): string => params['organisationId'] ?? actor.organisationId;
const load = (visit: Visitor) =>
  seePapers(visit.house, visit.actor, { organisationId: mainId(visit), region: visit.region });

function Others({ of, others }: Papers) {
  const more = others.filter(({ id }) => id !== of.id);
  if (more.length === 0) return null;
  return (
    <Section title="Voor wie geen account heeft">
      <p>Deze organisaties krijgen overdrachten met een link. Hun papieren maak je hier.</p>
      <ul>
        {more.map(({ id, name }) => (
          <li key={id}>
            <Link href={`${here}/${id}`}>{name}</Link>
          </li>
        ))}
      </ul>
    </Section>
  );
}

async function overview(visit: Visitor): Promise<Reply> {
  const seen = await load(visit);
  if (!seen.ok) return gone;
  const { of, papers } = seen.value;
  const own = of.id === visit.actor.organisationId;
  return show(
    <Shell visit={visit} title={own ? title : `${title} van ${of.name}`} {...(!own && { crumbs })}>
      <PageHead
        title={title}
        lead={`Van ${of.name}. Gemaakt uit de uitwisselingen, de instellingen en het adresboek. Ze veranderen mee.`}
      >
        <LinkButton href={`${here}/${of.id}/invullen`}>Vul aan wat leeg is</LinkButton>
      </PageHead>
      <Stack roomy>
        <Table
          caption="De papieren"
          columns={[{ label: 'Papier' }, { label: 'Leeg' }, { label: 'Versie' }, { label: 'Waarvoor' }]}
          rows={papers.map((one) => [
            <Link key={one.paper.id} href={`${here}/${of.id}/${one.paper.id}`}>
              {one.paper.title}
            </Link>,
            openWords(one),
            versionWords(one),
            one.paper.lead,
          ])}
        />
        <p>
          <Link href="/uitwisseling">Wat gaat waarheen, en waarom mag dat?</Link>
        </p>
        <Others {...seen.value} />
      </Stack>
    </Shell>,
  );
}

const Changes = ({ of: { changes } }: { of: OwnPaper }) => (
  <Details summary="Wat veranderde sinds die versie">
    {changes.added.length > 0 && (
      <>
        <p>Erbij:</p>
        <ul>
          {changes.added.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </>
    )}
    {changes.gone.length > 0 && (
      <>
        <p>Eruit:</p>
        <ul>
          {changes.gone.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </>
    )}
  </Details>
);

type Wrong = readonly { readonly field: string; readonly text: string }[];
const Settle = ({ visit, at, errors }: { visit: Visitor; at: string; errors: Wrong }) => (
  <Form action={`${at}/vast`}>
    <Field
      name="settledBy"
      label="Wie stelde dit papier vast?"
      hint="Naam en functie. Vanaf dan zie je hier wat er verandert."
      size="m"
      value={text(visit.form, 'settledBy')}
      error={errors[0]?.text}
    />
    <Button kind="main">Leg deze versie vast</Button>
  </Form>
);

async function paperPage(visit: Visitor, refusals: readonly Refusal[] = []): Promise<Reply> {
  const seen = await load(visit);
  const one = seen.ok ? seen.value.papers.find(({ paper }) => paper.id === visit.params['paper']) : undefined;
  if (!seen.ok || !one) return gone;
  const { of } = seen.value;
  const at = `${here}/${of.id}/${one.paper.id}`;
  const errors = faultsOf(refusals);
  return show(
    <Shell visit={visit} title={one.paper.title} crumbs={crumbs} wrong={errors.length > 0} a4 forAll>
      <ErrorSummary errors={errors} />
      <Head visit={visit} of={of} one={one} />
      <div class="no-print stack">
        {one.open > 0 && (
          <Alert title={openWords(one)}>
            <p>
              <Link href={`${here}/${of.id}/invullen`}>Vul aan wat leeg is</Link>
            </p>
          </Alert>
        )}
        {one.settled && maySettle(one) && <Changes of={one} />}
        <PaperWays at={at} />
        <p class="quiet">Elke tekstverwerker opent het bestand voor Word. Of kies Printen in je browser.</p>
      </div>
      <PaperBody paper={one.paper} />
      {mayEver(visit.actor, 'settle-paper') && maySettle(one) && (
        <div class="no-print">
          <Settle visit={visit} at={at} errors={errors} />
        </div>
      )}
    </Shell>,
    errors.length > 0 ? 422 : 200,
  );
}

async function file(visit: Visitor): Promise<Reply> {
  const seen = await load(visit);
  const one = seen.ok ? seen.value.papers.find(({ paper }) => paper.id === visit.params['paper']) : undefined;
  return seen.ok && one ? paperFile({ visit, of: seen.value.of, one }, text(visit.form, 'vorm')) : gone;
}

async function settle(visit: Visitor): Promise<Reply> {
  const organisationId = mainId(visit);
  const paper = visit.params['paper'] ?? '';
  const settledBy = text(visit.form, 'settledBy');
  const done = await settlePaper(visit.house, visit.actor, { organisationId, region: visit.region, paper, settledBy });
  if (done.ok) return go(`${here}/${organisationId}/${paper}`, 'paper-settled');
  return done.refusals.some(({ code }) => code === 'not-found') ? gone : paperPage(visit, done.refusals);
}

async function blanksPage(visit: Visitor, typed?: Blanks, refusals: readonly Refusal[] = []): Promise<Reply> {
  const seen = await load(visit);
  if (!seen.ok) return gone;
  const { of } = seen.value;
  const errors = faultsOf(refusals);
  const values = typed ?? seen.value.blanks;
  return show(
    <Shell visit={visit} title="Papieren aanvullen" crumbs={crumbs} wrong={errors.length > 0}>
      <ErrorSummary errors={errors} />
      <PageHead
        title="Papieren aanvullen"
        lead={`Dit weet alleen ${of.name}. Laat leeg wat je nog niet weet. Schrijf geen naam van een jongere.`}
      />
      <Form action={`${here}/${of.id}/invullen`}>
        {blankIds.map((id) => (
          <Field
            key={id}
            name={id}
            label={blanks[id].label}
            hint={blanks[id].hint}
            rows={2}
            value={values[id] ?? ''}
            error={errors.find(({ field }) => field === id)?.text}
            optional
          />
        ))}
        <Button kind="main">Bewaar</Button>
      </Form>
    </Shell>,
    errors.length > 0 ? 422 : 200,
  );
}

async function fill(visit: Visitor): Promise<Reply> {
  const organisationId = mainId(visit);
  const typed: Blanks = Object.fromEntries(blankIds.map((id) => [id, text(visit.form, id)]));
  const done = await fillPapers(visit.house, visit.actor, { organisationId, blanks: typed });
  if (done.ok) return go(`${here}/${organisationId}`, 'blanks-kept');
  return done.refusals.some(({ code }) => code === 'not-found') ? gone : blanksPage(visit, typed, done.refusals);
}

/** The papers of the own organisation, and of those without an account for who keeps the region. */
export const paperPages: readonly Page[] = [
  page(`GET ${here}`, 'see-papers', overview),
  page(`GET ${here}/:organisationId`, 'see-papers', overview),
  page(`GET ${here}/:organisationId/invullen`, 'fill-papers', (visit) => blanksPage(visit)),
  page(`POST ${here}/:organisationId/invullen`, 'fill-papers', fill),
  page(`GET ${here}/:organisationId/:paper`, 'see-papers', (visit) => paperPage(visit)),
  page(`POST ${here}/:organisationId/:paper/bestand`, 'see-papers', file),
  page(`POST ${here}/:organisationId/:paper/vast`, 'settle-paper', settle),
];
