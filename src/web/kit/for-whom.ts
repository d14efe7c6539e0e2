import { createContext } from 'preact';

/** As whom this page was made; each form carries it along, so that it is never sent as somebody else (web/door/server.ts). */
export const ForWhom = createContext<string | undefined>(undefined);
/** The name of that hidden field. */
export const forWhomField = 'namens';
