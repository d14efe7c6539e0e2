import { news } from '#domain/daily/news.ts';
import { Shell } from '#web/door/shell.tsx';
import { page, show, type Page } from '#web/door/visit.ts';
import { PageHead } from '#web/kit/layout.tsx';
import { ListGrid, ListRow } from '#web/kit/list-grid.tsx';

const lead = (fresh: number): string =>
  fresh === 0 ? 'Sinds je vorige bezoek kwam er niets bij.' : `${fresh} nieuw sinds je vorige bezoek.`;

/** Wat is nieuw: the changes that people notice, with a mark at what came since the visit before. */
export const newsPages: readonly Page[] = [
  page('GET /nieuw', 'ask-help', (visit) => {
    const fresh = visit.actor.aside?.news ?? 0;
    return Promise.resolve(
      show(
        <Shell visit={visit} title="Wat is nieuw">
          <PageHead title="Wat is nieuw in Aanzet" lead={lead(fresh)} />
          <ListGrid label="Wat is nieuw">
            {news.map(({ number, title, text, href }, at) => (
              <ListRow
                key={number}
                title={title}
                href={href}
                sub={text}
                fresh={at < fresh}
                due={at < fresh ? { text: 'nieuw', tone: 'calm' } : undefined}
              />
            ))}
          </ListGrid>
        </Shell>,
      ),
    );
  }),
];
