import { useContext } from 'preact/hooks';
import { dutchKit, Kit } from './kit-words.ts';

export type StepsProps = { current: number; total: number; name?: string | undefined };

/** The words of a step, for the page title too: "Stap 2 van 4". */
export const stepText = ({ current, total }: StepsProps): string => dutchKit.step(current, total);

/** Where you are in a form of several pages, in words; the bars repeat it for the eye only. */
export function Steps(props: StepsProps) {
  const words = useContext(Kit);
  return (
    <div class="steps">
      <p>
        {words.step(props.current, props.total)}
        {props.name && `: ${props.name}`}
      </p>
      <ol aria-hidden="true">
        {Array.from({ length: props.total }, (_, at) => (
          <li key={at} class={at < props.current ? 'on' : undefined} />
        ))}
      </ol>
    </div>
  );
}
