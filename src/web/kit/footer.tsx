import { Link } from './link.tsx';

export type Help = {
  /** As people read it: "033 460 00 00". */
  phone?: string | undefined;
  mail?: string | undefined;
};
export type FooterProps = { help?: Help | undefined; links?: readonly { href: string; label: string }[] | undefined };

/** A person to call or write on every page, and the fixed links (privacy, accessibility). */
export function Footer({ help, links = [] }: FooterProps) {
  return (
    <footer class="foot">
      <div class="wrap">
        {help && (
          <p>
            Hulp nodig?{' '}
            {help.phone && <Link href={`tel:${help.phone.replaceAll(/[^+\d]/g, '')}`}>{`Bel ${help.phone}`}</Link>}
            {help.phone && help.mail && ' of '}
            {help.mail && <Link href={`mailto:${help.mail}`}>{`mail ${help.mail}`}</Link>}
          </p>
        )}
        <ul>
          {links.map(({ href, label }) => (
            <li key={href}>
              <Link href={href}>{label}</Link>
            </li>
          ))}
        </ul>
      </div>
    </footer>
  );
}
