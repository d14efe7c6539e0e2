/** Why a team leader says geen inzage for a colleague. Closed, so that nothing about either of them is written down. */
export const noViewReasons = {
  family: 'Familie',
  known: 'Bekende, buur of vriend',
  safety: 'Veiligheid van de jongere of de collega',
} as const;
export type NoViewReason = keyof typeof noViewReasons;
