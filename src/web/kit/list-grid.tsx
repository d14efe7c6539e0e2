import type { ComponentChildren } from 'preact';
import { type Due, DueLabel } from './due-label.tsx';
import { Link } from './link.tsx';

export type ListRowProps = {
  title: string;
  /** Without it the row is not a link. */
  href?: string | undefined;
  /** Second line under the title: what has to be done. */
  sub?: ComponentChildren;
  who?: ComponentChildren;
  /** The day, with its word: "uiterlijk ma 15 juni". */
  when?: ComponentChildren;
  due?: Due | undefined;
  /** Changed since the last visit. */
  fresh?: boolean | undefined;
  /** A check box for doing several at once. */
  pick?: { name: string; value: string; checked?: boolean | undefined } | undefined;
  /** One small button at the end. */
  action?: ComponentChildren;
};

function Name({ title, href, fresh }: Pick<ListRowProps, 'title' | 'href' | 'fresh'>) {
  const text = (
    <>
      {fresh && <span class="fresh" aria-hidden="true" />}
      {title}
      {fresh && <span class="sr"> (nieuw)</span>}
    </>
  );
  return href ? (
    <Link href={href} class="item__name">
      {text}
    </Link>
  ) : (
    <span class="item__name">{text}</span>
  );
}

/** One line of a list: at most four properties, the whole row leads to `href`. */
export function ListRow({ title, href, sub, who, when, due, fresh, pick, action }: ListRowProps) {
  return (
    <li>
      <div class="item">
        {pick && (
          <label class="pick">
            <input type="checkbox" name={pick.name} value={pick.value} checked={pick.checked} />
            <span class="sr">Kies {title}</span>
          </label>
        )}
        <div>
          <Name title={title} href={href} fresh={fresh} />
          {sub && <span class="item__sub">{sub}</span>}
        </div>
      </div>
      {who && <div class="cell cell--who">{who}</div>}
      {when && <div class="cell cell--when">{when}</div>}
      {due && (
        <div class="cell cell--label">
          <DueLabel due={due} />
        </div>
      )}
      {action && <div class="cell cell--act">{action}</div>}
    </li>
  );
}

/** A list whose columns line up on a wide screen and stack on a phone. Children are ListRow. */
export function ListGrid({ label, children }: { label?: string | undefined; children: ComponentChildren }) {
  return (
    <ul class="list" aria-label={label}>
      {children}
    </ul>
  );
}
