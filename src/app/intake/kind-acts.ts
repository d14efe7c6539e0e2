import type { ActName } from '#domain/access/acts.ts';
import type { BatchKind } from '../ports/intake.ts';

/** The acts of each kind of list: reading it in, looking at it, taking it back. */
export const kindActs = {
  leavers: { read: 'read-list', see: 'see-lists', undo: 'undo-list' },
  register: { read: 'read-register', see: 'see-register-files', undo: 'undo-register' },
} as const satisfies Record<BatchKind, Readonly<Record<'read' | 'see' | 'undo', ActName>>>;
