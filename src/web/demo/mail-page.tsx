import { Fragment, type VNode } from 'preact';
import type { Member } from '#domain/access/actor.ts';
import { longDay } from '#domain/day-words.ts';
import { Shell } from '#web/door/shell.tsx';
import { gone, show, type DemoDesk, type Reply, type Visit } from '#web/door/visit.ts';
import { Card } from '#web/kit/card.tsx';
import { LinkButton } from '#web/kit/button.tsx';
import { EmptyState } from '#web/kit/empty-state.tsx';
import { Link } from '#web/kit/link.tsx';
import { PageHead, Section, Stack } from '#web/kit/layout.tsx';

type KeptMail = ReturnType<DemoDesk['readMail']>[number];
const most = 40;
/** What was sent while the region was founded has no host yet. */
const address = /(?<=\s|^)(?:https?:\/\/[^\s/]+)?(\/\S*)/g;

/** Text with its addresses as links on this house itself, wherever the mail says that it stands. */
function withLinks(text: string): VNode[] {
  const parts: VNode[] = [];
  let from = 0;
  for (const match of text.matchAll(address)) {
    parts.push(<Fragment key={from}>{text.slice(from, match.index)}</Fragment>);
    parts.push(
      <Link key={`l${match.index}`} href={match[1] ?? '/'}>
        {match[0]}
      </Link>,
    );
    from = match.index + match[0].length;
  }
  return [...parts, <Fragment key="end">{text.slice(from)}</Fragment>];
}

function Letter({ mail }: { mail: KeptMail }) {
  const [letter = '', ...invitation] = mail.text.split('BEGIN:VCALENDAR');
  return (
    <Card title={mail.subject}>
      <p class="quiet">
        Aan {mail.to}, {longDay(mail.on)}
      </p>
      {letter
        .trim()
        .split('\n\n')
        .map((part) => (
          <p key={part}>{withLinks(part)}</p>
        ))}
      {invitation.length > 0 && <p class="quiet">Bij deze mail zit een uitnodiging voor je agenda.</p>}
    </Card>
  );
}

type KeptSms = ReturnType<DemoDesk['readSms']>[number];
function Texts({ texts }: { texts: readonly KeptSms[] }) {
  if (texts.length === 0) return null;
  return (
    <Section title="Sms">
      {texts.map((one, at) => (
        <Card key={at} level={3} title={`Sms aan ${one.to}`}>
          <p class="quiet">{longDay(one.on)}</p>
          <p>{withLinks(one.text.trim())}</p>
        </Card>
      ))}
    </Section>
  );
}

/** The mailbox of the demo: every mail that was sent, so that a reader can follow the link of who has no account. */
export async function mailPage(visit: Visit<Member | undefined>): Promise<Reply> {
  if (!visit.demo) return gone;
  const mails = visit.demo.readMail().slice(0, most);
  const texts = visit.demo.readSms().slice(0, most);
  return show(
    <Shell visit={visit} title="Postvak" crumbs={[{ label: 'Voorbeeld', href: '/voorbeeld' }]}>
      <PageHead
        title="Postvak"
        lead="Alle mail van dit voorbeeld. De nieuwste staat bovenaan. De code krijg je van de afzender, niet per mail."
      />
      <Texts texts={texts} />
      {mails.length === 0 ? (
        <EmptyState title="Er is nog niets verstuurd">
          <p>Verstuur een overdracht aan een gemeente zonder account. Dan staat hier de link.</p>
          <LinkButton href="/voorbeeld">Kies een persoon</LinkButton>
        </EmptyState>
      ) : (
        <Stack>
          {mails.map((mail, at) => (
            <Letter key={at} mail={mail} />
          ))}
        </Stack>
      )}
    </Shell>,
  );
}
