import type { Draft } from '#app/ports/drafts.ts';
import { longDay } from '#domain/day-words.ts';
import type { Form as Typed } from '#web/door/visit.ts';
import { Button } from '#web/kit/button.tsx';

/** What was typed and not sent yet, as if the form came back. */
export const typedIn = ({ fields }: Draft): Typed => new Map(Object.entries(fields));

/** What is kept of this form, and away with it. Where script is on, it says here when it kept something. */
export const DraftLine = ({ kept, action }: { kept: Draft | undefined; action: string }) => (
  <>
    {kept && (
      <Button kind="plain" formAction={action} name="weg" value="ja">
        Gooi je concept weg
      </Button>
    )}
    <p class="quiet" role="status" data-said>
      {kept && `Je concept van ${longDay(kept.savedOn)}. Alleen jij ziet het.`}
    </p>
  </>
);
