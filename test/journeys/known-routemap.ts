/** Who asked the Doorstroompunt to be called, one still to call and one done; and where visitors got stuck. */
import { inHere } from './in-here.ts';
import type { Running } from './server.ts';

const waits = '0190d000-0000-7000-8000-000000000077';
const done = '0190d000-0000-7000-8000-000000000078';

export async function callBacksOf(running: Running) {
  const answers = `{"age": "23-26", "now": "work", "paper": "abroad", "place": "GM0307", "wish": "dutch"}`;
  const columns = 'id, organisation_id, asked_on, due_on, name, phone, language, audience, answers';
  const at = `from organisation o join member m on m.organisation_id = o.id where m.name = 'Mo Achterberg'`;
  await inHere(running, (here) =>
    here.ask(`with a as (insert into call_back (${columns})
        select '${waits}', o.id, '2026-06-05', '2026-06-09', 'Nena', '06 12 34 56 78', 'ar', 'jongere', '${answers}' ${at}),
      b as (insert into call_back (${columns}, ended_on, ended_by, ending, agreed)
        select '${done}', o.id, '2026-06-03', '2026-06-05', 'Kim', '06 12 34 56 79', 'nl', 'ouder', '${answers}',
          '2026-06-05', m.id, 'spoken', 'Komt dinsdag langs met een tolk.' ${at})
      insert into route_count (week, what, which, times) values ('2026-06-08', 'answered', 'age', 41), ('2026-06-08', 'answered', 'paper', 22),
        ('2026-06-08', 'unknown', 'paper', 12), ('2026-06-08', 'end', 'doorstroompunt', 18), ('2026-06-08', 'end', 'wi', 4)`),
  );
  return { callBack: `/terugbellen/${waits}`, calledBack: `/terugbellen/${done}` };
}
