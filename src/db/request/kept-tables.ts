/**
 * What an organisation keeps of a young person, in the order of the access answer. Walls and unsent drafts are of colleagues.
 */
export const keptTables = [
  'young_person', 'enrolment', 'contact', 'register_record', 'note', 'agreement', 'contact_attempt', 'case_outcome',
  'case_event', 'handover', 'handover_inside', 'handover_block', 'handover_message', 'guidance_offer', 'consultation',
  'consultation_school', 'law_fact', 'law_receipt', 'summer_line', 'name_change', 'field_source', 'case_access', 'data_request',
  'representative', 'own_words', 'document_line', 'document_version', 'document_copy',
  'destination', 'check_in', 'wish', 'wish_decision', 'guidance_plan', 'stuck_case', 'table_line', 'table_agreement', 'parent_link', 'parent_question', 'peer_pairing', 'peer_note', 'tip',
  'own_story', 'story_use',
] as const; // prettier-ignore
