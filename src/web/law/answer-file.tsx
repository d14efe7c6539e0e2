import { longDay } from '#domain/day-words.ts';
import type { Reply } from '#web/door/visit.ts';
import { assets, href } from '#web/kit/assets.ts';
import { PageHead } from '#web/kit/layout.tsx';
import { html } from '#web/kit/render.ts';
import { AnswerParts, FilledIn, type Told } from './answer-parts.tsx';
import { shortAnswer } from './answer-words.ts';

/** Says to the browser that opens the file from a disk: nothing of this runs, and nothing is fetched. */
const policy = "default-src 'none'; style-src 'unsafe-inline'";
const styles = (): string =>
  (['thema.css', 'kern.css'] as const).map((name) => assets.get(href(name))?.body.toString() ?? '').join('\n');

/** The answer as one page that stands alone: no script, nothing from elsewhere. */
export function htmlFile(told: Told): Reply {
  const { asked, answer } = told;
  const page = (
    <html lang="nl">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta http-equiv="Content-Security-Policy" content={policy} />
        <title>Dit vraagt de wet</title>
      </head>
      <body>
        <main class="wrap">
          <div class="stack-l a4">
            <PageHead title="Dit vraagt de wet" lead={`Op ${longDay(asked.day)}. ${shortAnswer(answer)}`} />
            <AnswerParts told={told} />
            <FilledIn asked={asked} />
            <p class="quiet">Gemaakt met Aanzet. Dit is geen besluit en geen advies.</p>
          </div>
        </main>
      </body>
    </html>
  );
  // Our own style sheets; as text in an element they would be escaped.
  const body = html(page).replace('</head>', () => `<style>${styles()}</style></head>`);
  return {
    kind: 'file',
    exchange: 'zonder-mensen',
    name: 'wat-vraagt-de-wet.html',
    type: 'text/html; charset=utf-8',
    body,
  };
}

/** The facts as `aanzet duties` takes them, and its answer. */
export function jsonFile({ asked, answer }: Told): Reply {
  const { municipality, ...rest } = asked.facts;
  const facts = municipality === '' ? rest : { ...rest, municipality };
  const body = `${JSON.stringify({ date: asked.day, facts, answer }, null, 2)}\n`;
  return {
    kind: 'file',
    exchange: 'zonder-mensen',
    name: 'wat-vraagt-de-wet.json',
    type: 'application/json; charset=utf-8',
    body,
  };
}
