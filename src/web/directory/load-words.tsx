import type { Colleague } from '#app/ports/directory.ts';
import type { Load } from '#domain/directory/caseload.ts';
import { Alert } from '#web/kit/alert.tsx';
import { countWords } from './directory-words.ts';

/** '12 jongeren', '46 van 40 jongeren'. */
export const loadWords = ({ now, most }: Load): string =>
  most === undefined ? countWords(now, 'jongere', 'jongeren') : `${now} van ${countWords(most, 'jongere', 'jongeren')}`;

/** Who could take work over, each with what they have now. */
export const choicesWithLoad = (others: readonly Colleague[], loads: ReadonlyMap<string, Load>) =>
  others.map(({ id, name }) => {
    const load = loads.get(id);
    return { value: id, label: load ? `${name} (${loadWords(load)})` : name };
  });

type Props = { others: readonly Colleague[]; loads: ReadonlyMap<string, Load>; more: number };
/** For whom the work would be more than was agreed. It warns, and every choice stays. */
export function TooMuch({ others, loads, more }: Props) {
  const over = others.flatMap(({ id, name }) => {
    const load = loads.get(id);
    const total = (load?.now ?? 0) + more;
    return more > 0 && load?.most !== undefined && total > load.most ? [{ id, name, total, most: load.most }] : [];
  });
  if (over.length === 0) return null;
  return (
    <Alert tone="warn" title="Meer dan is afgesproken">
      <ul>
        {over.map(({ id, name, total, most }) => (
          <li key={id}>{`${name} heeft er dan ${total}. Afgesproken is ${most}.`}</li>
        ))}
      </ul>
      <p>Je mag deze collega toch kiezen.</p>
    </Alert>
  );
}
