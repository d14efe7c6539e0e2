/** What is said where a BSN was typed, with the question where it belongs. */
export const bsnAsks =
  'Hier staat een nummer dat op een BSN lijkt. Dat bewaren we niet. Hoort dit nummer bij telefoon of kenmerk?';

/** How that begins in each language that a page speaks (young/words, parents/words, peer/own-words, routemap/words). */
const said = /op een BSN|staat een BSN|looks like a BSN|схож\S+ на (?:номер )?BSN|يشبه رقم BSN/;
/** Whether a page says that a number looks like a BSN. */
export const saysBsn = (page: string): boolean => said.test(page);
