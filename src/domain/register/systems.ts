/** Registers of Doorstroompunten that people know by name; their numbers are kept apart. Names only: nothing connects to them. */
export const systems = ['JVS', 'LBA', 'CAReL', 'Key2', 'anders'] as const;
export const isSystem = (text: string): text is (typeof systems)[number] =>
  (systems as readonly string[]).includes(text);
/** 'JVS', or 'het register' when it is another one. */
export const systemWords = (system: string): string => (system === 'anders' ? 'het register' : system);
