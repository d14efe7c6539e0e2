/** Registers of Doorstroompunten that people know by name; their numbers are kept apart. Names only: nothing connects to them. */
export const systems = ['JVS', 'LBA', 'CAReL', 'Key2', 'anders'] as const;
export const isSystem = (text: string): text is (typeof systems)[number] =>
  (systems as readonly string[]).includes(text);
