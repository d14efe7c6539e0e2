const longest = 100;
/** Where no page is: an address that cannot be read is one that does not exist, and never comes back in an answer. */
const nowhere = '/-';

const readable = (path: string): boolean => {
  try {
    decodeURIComponent(path);
    return path.split('/').every((part) => part.length <= longest);
  } catch {
    return false;
  }
};

/** The address as it came, or of no page: broken percent signs, and parts longer than any id or key of ours. */
export const readableAddress = (url: string): string => (readable(url.split('?', 1)[0] ?? '') ? url : nowhere);

/** Path and query of a request, whatever was sent: `//host` and `http://host` in its first line are a path here. */
export function partsOf(url: string): { readonly path: string; readonly query: URLSearchParams } {
  const { pathname, searchParams } = new URL(`http://here/${url.replace(/^[/\\]+/, '')}`);
  return {
    path: pathname,
    query: new URLSearchParams([...searchParams].map(([name, value]) => [name, value.replaceAll('\0', '')])),
  };
}
