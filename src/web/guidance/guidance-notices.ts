/** Of guidance that lasts, and of what somebody wants. */
export const guidanceNotices = {
  'destination-kept': 'Bewaard.',
  'wish-kept': 'Bewaard wat de jongere wil.',
  'wish-why-kept': 'Bewaard. De jongere kan dit lezen.',
  'wish-changed': 'Bewaard. Vul nu in wat de jongere wil.',
  'wish-wrong': 'Weggehaald. Deze wens telt niet meer.',
  'work-stopped': 'Bewaard. De vaste contactpersoon belt binnen een paar dagen.',
  'plan-kept': 'Bewaard hoe vaak er contact is.',
  'guidance-extended': 'Bewaard. De begeleiding duurt langer.',
  'terms-closed': 'Vastgelegd.',
  'offers-renewed': 'Opgeschreven.',
  'check-in-asked': 'De vraag gaat nu weg.',
  'check-in-kept': 'Bewaard. Het gaat goed.',
  'check-in-call': 'Bewaard. De vaste contactpersoon belt binnen een paar dagen.',
  'rhythm-kept': 'De afspraak is vastgelegd.',
  'road-kept': 'Bewaard.',
  'road-wiped': 'Gewist. Op dit toestel staat niets meer.',
} as const;
