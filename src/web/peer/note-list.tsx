import type { PeerNote } from '#app/ports/peers.ts';
import { longDay } from '#domain/day-words.ts';
import type { PeerNoteKind } from '#domain/peer/peer.ts';

const what: Readonly<Record<PeerNoteKind, string>> = {
  note: 'Notitie',
  agreement: 'Afspraak',
  help: 'Vroeg om hulp',
};
/** What a coach wrote, newest first. */
export const PeerNotes = ({ notes }: { notes: readonly PeerNote[] }) => (
  <ul class="stack">
    {notes.map(({ id, kind, text, dueOn, doneOn, writtenOn }) => (
      <li key={id}>
        <strong>
          {what[kind]}, {longDay(writtenOn)}
        </strong>
        : {text}
        {dueOn !== null && ` (${longDay(dueOn)}${doneOn === null ? '' : ', gedaan'})`}
      </li>
    ))}
  </ul>
);
