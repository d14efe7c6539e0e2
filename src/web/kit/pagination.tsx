import { LinkButton } from './button.tsx';

export type PaginationProps = { page: number; pages: number; href: (page: number) => string };

/** Previous, where you are, next. Nothing at all when everything fits on one page. */
export function Pagination({ page, pages, href }: PaginationProps) {
  if (pages <= 1) return null;
  return (
    <nav class="row pages" aria-label="Bladzijden">
      {page > 1 && <LinkButton href={href(page - 1)}>Vorige</LinkButton>}
      <span>
        Bladzijde {page} van {pages}
      </span>
      {page < pages && <LinkButton href={href(page + 1)}>Volgende</LinkButton>}
    </nav>
  );
}
