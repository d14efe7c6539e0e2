import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';

/** A whole page as text, with the doctype in front. All text and attributes are escaped by Preact. */
export function html(node: VNode): string {
  return `<!doctype html>${renderToString(node)}`;
}
