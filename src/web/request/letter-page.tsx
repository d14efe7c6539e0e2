import { openRequest, type RequestView } from '#app/request/open-request.ts';
import type { Member } from '#domain/access/actor.ts';
import { longDay } from '#domain/day-words.ts';
import { correctable, longerReasons, noReasons, type NoReason } from '#domain/request/request.ts';
import { Shell } from '#web/door/shell.tsx';
import { gone, show, type Reply, type Visit } from '#web/door/visit.ts';
import { PageHead, Section, Stack } from '#web/kit/layout.tsx';

/** The reason in the easiest words. */
const easyNo: Readonly<Record<NoReason, string>> = {
  'not-proven': 'Wij weten niet zeker dat jij dit vraagt. Kom langs met je pas. Dan doen we het wel.',
  repeated: 'Je vroeg dit al vaak. Er is niets veranderd.',
  others: 'Dan lees je ook over iemand anders. Dat mag niet.',
  'is-right': 'Wij denken dat het wel goed is. Wij schrijven erbij dat jij dat niet vindt.',
  'law-task': 'De wet zegt dat wij dit nu moeten bewaren. Later gaat het weg.',
};

/** Who it is about, to the young person or to who asked for one: 'jou', or the first name. */
const aboutWhom = ({ request, firstName }: RequestView) =>
  request.askedName === null
    ? { of: 'jou', data: 'jouw gegevens', name: 'Jouw naam' }
    : { of: firstName, data: `de gegevens van ${firstName}`, name: 'De naam' };

function yesLines(view: RequestView): readonly string[] {
  const { request: q, receivers } = view;
  const { of, data, name } = aboutWhom(view);
  const others = receivers.map(({ name }) => name).join(' en ');
  if (q.kind === 'access')
    return [
      `Je vroeg wat wij van ${of} weten.`,
      'Dat staat op het papier bij deze brief.',
      'Klopt er iets niet? Zeg het. Dan kijken we ernaar.',
    ];
  if (q.kind === 'correction')
    return [
      'Je zei dat er iets niet goed was.',
      `Wij hebben het veranderd: ${correctable[q.field ?? 'other'].toLowerCase()}.`,
      ...(q.was ? [`Eerst stond er: ${q.was}.`] : []),
      `Nu staat er: ${q.becomes ?? ''}.`,
      ...(others ? [`Wij vertellen het ook aan ${others}.`] : []),
    ];
  return [
    `Je vroeg of wij ${data} weghalen.`,
    'Dat doen wij. Een tweede collega kijkt nog mee.',
    `Wij bewaren alleen dat je dit vroeg. ${name} staat daar niet bij.`,
    ...(others ? [`${others} kreeg eerder iets van ons. Dat mogen zij houden. Vraag het aan hen.`] : []),
  ];
}
const noLines = (view: RequestView, refusedBecause = view.request.refusedBecause): readonly string[] =>
  refusedBecause === null
    ? []
    : [
        `Je vroeg iets over ${aboutWhom(view).data}.`,
        'Wij doen het niet.',
        easyNo[refusedBecause],
        `Dit staat in de wet: ${noReasons[refusedBecause].article}.`,
      ];

function linesOf(view: RequestView): readonly string[] {
  const { request: q } = view;
  if (q.state === 'refused') return noLines(view);
  if (q.state !== 'open') return yesLines(view);
  const why = q.extendedBecause === null ? '' : longerReasons[q.extendedBecause];
  return [
    `Je vroeg iets over ${aboutWhom(view).data}.`,
    `Wij hebben meer tijd nodig. ${why}`,
    `Je krijgt antwoord uiterlijk op ${longDay(q.dueOn)}.`,
  ];
}

/** The letter that goes with a decision, in easy words: what was asked, what happens, and where to complain. */
export async function letterPage(visit: Visit<Member>): Promise<Reply> {
  const opened = await openRequest(visit.house, visit.actor, { requestId: visit.params['requestId'] ?? '' });
  if (!opened.ok) return gone;
  const view = opened.value;
  const { request } = view;
  if (request.state === 'open' && request.extendedBecause === null) return gone;
  return show(
    <Shell visit={visit} title="Brief" a4 crumbs={[{ label: 'Verzoek', href: `/verzoeken/${request.id}` }]}>
      <PageHead
        title={`Beste ${request.askedName ?? view.firstName}`}
        lead={`${view.organisation}, ${longDay(visit.today)}`}
      />
      <Stack roomy>
        <Stack>
          {linesOf(view).map((line) => (
            <p key={line}>{line}</p>
          ))}
        </Stack>
        <Section title="Ben je het er niet mee eens?">
          <p>Zeg het tegen {view.handler}. Of tegen onze FG. Dat is iemand die let op privacy.</p>
          <p>
            Je mag ook klagen bij de Autoriteit Persoonsgegevens. Dat kost niets. Kijk op autoriteitpersoonsgegevens.nl.
          </p>
        </Section>
        <p>
          Groet,
          <br />
          {view.handler}
        </p>
      </Stack>
    </Shell>,
  );
}
