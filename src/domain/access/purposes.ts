/**
 * Why personal data is touched: a closed list. Flows F1-F18 are those of the law (docs/rechten.md names the articles);
 * H1-H14 are the kinds of hand-over; the rest is the organisation's own task.
 */
export const purposes = [
  ...(['F1', 'F2', 'F3', 'F4', 'F5', 'F6', 'F7', 'F8', 'F9', 'F10', 'F11', 'F12', 'F13', 'F14', 'F15', 'F16'] as const),
  ...(['F17', 'F18', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'H7', 'H8', 'H9', 'H10', 'H11', 'H12', 'H13', 'H14'] as const),
  'eigen begeleiding',
  'lijst inlezen',
  'overdracht',
  'inzage',
  'beheer',
  'coördinatie',
  'verzegelen',
  'programma',
  'bewaren',
  'noodtoegang',
] as const;
export type Purpose = (typeof purposes)[number];

/** Grounds on which another organisation may read a case (case_access.ground). A table or invitation is never one. */
export type Ground = Extract<Purpose, `F${number}` | `H${number}`>;
