import type { ComponentChildren } from 'preact';
import { Link } from './link.tsx';

/** main: the one thing to do here. stop: ends something. plain: looks like a link. */
export type ButtonKind = 'main' | 'second' | 'stop' | 'plain';
export type ButtonProps = {
  children: ComponentChildren;
  kind?: ButtonKind | undefined;
  /** With a name and value one form can carry several acts. */
  name?: string | undefined;
  value?: string | undefined;
  /** Another address for this button only; starts with "/". */
  formAction?: string | undefined;
};

const look = (kind: ButtonKind) => (kind === 'second' ? 'button' : `button button--${kind}`);

/** A submit button, at least 48 px high. */
export function Button({ children, kind = 'second', name, value, formAction }: ButtonProps) {
  return (
    <button class={look(kind)} name={name} value={value} formAction={formAction}>
      {children}
    </button>
  );
}

/** A link that looks like a button: it goes somewhere and changes nothing. */
export function LinkButton({
  href,
  children,
  kind = 'second',
}: { href: string } & Omit<ButtonProps, 'name' | 'value' | 'formAction'>) {
  return (
    <Link href={href} class={look(kind)}>
      {children}
    </Link>
  );
}
