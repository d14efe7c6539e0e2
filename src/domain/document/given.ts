/** To whom it is given: an adult who decides alone, else who decides (WEC 14e); at 16 and 17 a copy when it is asked for. */
export const givenTo = {
  self: 'De jongere',
  parents: 'Een ouder of de voogd',
  appointed: 'De curator of de mentor (mentorschap)',
} as const;
export type GivenTo = keyof typeof givenTo;

/** Who gets it by law, at this age and with who a judge appointed. The young person may always get a copy. */
export const whoGets = (age: number, appointed: 'curator' | 'mentor' | undefined): GivenTo =>
  age < 18 ? 'parents' : appointed === undefined ? 'self' : 'appointed';
