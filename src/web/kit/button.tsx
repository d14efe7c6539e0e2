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
  /** Sends nothing: a script of ours on the page does this when it is pressed (assets/onderweg.js). */
  forScript?: string | undefined;
  /** Where an error leads to. */
  id?: string | undefined;
};

const look = (kind: ButtonKind) => (kind === 'second' ? 'button' : `button button--${kind}`);

/** A submit button, at least 48 px high. */
export function Button({ children, kind = 'second', name, value, formAction, forScript, id }: ButtonProps) {
  return (
    <button
      id={id}
      class={look(kind)}
      type={forScript === undefined ? undefined : 'button'}
      name={name}
      value={value}
      formAction={formAction}
      data-doet={forScript}
    >
      {children}
    </button>
  );
}

/** A link that looks like a button: it goes somewhere and changes nothing. */
export function LinkButton({
  href,
  children,
  kind = 'second',
}: { href: string } & Omit<ButtonProps, 'name' | 'value' | 'formAction' | 'forScript' | 'id'>) {
  return (
    <Link href={href} class={look(kind)}>
      {children}
    </Link>
  );
}
