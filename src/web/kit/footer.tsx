import type { ComponentChildren } from 'preact';
import { Link } from './link.tsx';
import { PhoneNumber } from './phone-number.tsx';

export type Help = {
  /** As people read it: "033 460 00 00". */
  phone?: string | undefined;
  mail?: string | undefined;
  /** Other words, for a page in another language. */
  words?: Partial<typeof WORDS> | undefined;
};

const WORDS = { ask: 'Hulp nodig?', call: 'Bel', or: 'of', mail: 'mail' };

export type FooterProps = {
  help?: Help | undefined;
  links?: readonly { href: string; label: string }[] | undefined;
  /** Until when somebody is signed in. */
  session?: ComponentChildren;
};

// A link is a flex box: an ordinary space beside an element in it would be gone.
function HelpLine({ phone, mail, words }: Help) {
  const say = { ...WORDS, ...words };
  return (
    <p>
      {say.ask}{' '}
      {phone && (
        <Link href={`tel:${phone.replaceAll(/[^+\d]/g, '')}`}>
          {`${say.call}\u00a0`}
          <PhoneNumber>{phone}</PhoneNumber>
        </Link>
      )}
      {phone && mail && ` ${say.or} `}
      {mail && <Link href={`mailto:${mail}`}>{`${say.mail} ${mail}`}</Link>}
    </p>
  );
}

/** A person to call or write on every page, and the fixed links (privacy, accessibility). */
export function Footer({ help, links = [], session }: FooterProps) {
  return (
    <footer class="foot">
      <div class="wrap">
        {help && <HelpLine {...help} />}
        {links.length > 0 && (
          <ul>
            {links.map(({ href, label }) => (
              <li key={href}>
                <Link href={href}>{label}</Link>
              </li>
            ))}
          </ul>
        )}
        {session}
      </div>
    </footer>
  );
}
