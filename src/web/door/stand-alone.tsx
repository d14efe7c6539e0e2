import type { ComponentChildren } from 'preact';
import { assets, href } from '#web/kit/assets.ts';
import { html } from '#web/kit/render.ts';
import type { Reply } from './visit.ts';

/** Says to the browser that opens the file from a disk: nothing of this runs, and nothing is fetched. */
const policy = "default-src 'none'; style-src 'unsafe-inline'";
const styles = (): string =>
  (['thema.css', 'kern.css'] as const).map((name) => assets.get(href(name))?.body.toString() ?? '').join('\n');

/** A page as a file that stands alone: no script, nothing from elsewhere. A word processor opens it too. */
export function standAlone(
  name: string,
  title: string,
  children: ComponentChildren,
  exchange = 'zonder-mensen',
): Reply {
  const page = (
    <html lang="nl">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta http-equiv="Content-Security-Policy" content={policy} />
        <title>{title}</title>
      </head>
      <body>
        <main class="wrap">
          <div class="stack-l a4">{children}</div>
        </main>
      </body>
    </html>
  );
  // Our own style sheets; as text in an element they would be escaped.
  const body = html(page).replace('</head>', () => `<style>${styles()}</style></head>`);
  return { kind: 'file', exchange, name: `${name}.html`, type: 'text/html; charset=utf-8', body };
}
