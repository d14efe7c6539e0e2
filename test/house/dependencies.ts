/** Every package stands in a decision record, with the licence that it really has. */

export type Package = { readonly name: string; readonly licence: string };
type Lock = { packages: Record<string, { license?: string } & Record<string, Record<string, string> | undefined>> };

const kinds = ['dependencies', 'devDependencies', 'optionalDependencies'] as const;

/** The packages that we ask for ourselves, from the text of package-lock.json. */
export function wanted(lockFile: string): Package[] {
  const { packages } = JSON.parse(lockFile) as Lock;
  const names = kinds.flatMap((kind) => Object.keys(packages['']?.[kind] ?? {}));
  return names.map((name) => ({ name, licence: packages[`node_modules/${name}`]?.license ?? 'none' }));
}

/** Packages without a row "| `name` | licence |" and rows with another licence, as sentences. */
export function undecided(packages: readonly Package[], records: string): string[] {
  const rows = new Map([...records.matchAll(/^\| `([^`]+)` \| ([^|]+) \|/gm)].map((m) => [m[1]!, m[2]!.trim()]));
  return packages.flatMap(({ name, licence }) => {
    const said = rows.get(name);
    if (said === undefined) return [`${name} stands in no decision record`];
    return said === licence ? [] : [`${name} is ${licence}, the record says ${said}`];
  });
}
