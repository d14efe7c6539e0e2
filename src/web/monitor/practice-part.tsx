import type { Practice, Practices } from '#domain/monitor/practice.ts';
import { reasonKeys } from '#domain/monitor/practice.ts';
import type { Reason } from '#domain/turn/not-picked-up.ts';
import { LinkButton } from '#web/kit/button.tsx';
import { Card } from '#web/kit/card.tsx';
import { reasonWords } from './stuck-words.ts';

export const practicePath = '/regio/voorbeeld';

/** One reason, and what another region does about it. */
export function PracticeCard({ reason, practice }: { reason: Reason; practice: Practice }) {
  return (
    <Card title={reasonWords(reason)} level={3} soft>
      <p>{`Zo doet ${practice.region} het: ${practice.words}`}</p>
      <p class="quiet">{`Dat weten we van: ${practice.source}`}</p>
    </Card>
  );
}

type Props = { practices: Practices; stuckFor: readonly string[]; keeps: boolean };
/** Beside the reasons for which it stalls here: how another region does it. Nothing when nobody wrote it down. */
export function PracticesBeside({ practices, stuckFor, keeps }: Props) {
  return (
    <>
      {reasonKeys.flatMap((reason) => {
        const practice = practices[reason];
        return practice && stuckFor.includes(reason)
          ? [<PracticeCard key={reason} reason={reason} practice={practice} />]
          : [];
      })}
      {keeps && <LinkButton href={practicePath}>Zo doet een andere regio het</LinkButton>}
    </>
  );
}
