/**
 * What broke, for the log of the server: the kind and the place in the code. Never the message: a database puts the value that
 * it did not like into it, with line ends and all.
 */
export function brokenLine(route: string, error: Error & { readonly code?: string }): string {
  const where = (error.stack ?? '')
    .replace(error.message, '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 6);
  return `broken ${route} ${error.name} ${error.code ?? ''}\n${where.join('\n')}`;
}
