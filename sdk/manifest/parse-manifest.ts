import * as v from 'valibot';
import { Fault } from '../errors/fault.ts';
import { type Manifest, ManifestSchema } from './manifest.ts';

/**
 * Reads a plugin's `package.json`: what is Counterpart's own stands under its `counterpart` key.
 * Throws a `Fault` `bad-manifest` that names the plugin, the path of the wrong field and the remedy.
 */
export function parseManifest(packageJson: unknown, folder: string): Manifest {
  const json = (typeof packageJson === 'object' && packageJson !== null ? packageJson : {}) as Record<
    string,
    unknown
  >;
  const own = (
    typeof json['counterpart'] === 'object' && json['counterpart'] !== null ? json['counterpart'] : {}
  ) as object;
  const { name, version, description, engines } = json;
  const result = v.safeParse(ManifestSchema, { name, version, description, engines, ...own });
  const label = typeof name === 'string' && name ? name : folder;
  if (!result.success) {
    const problems = result.issues
      .slice(0, 3)
      .map((issue) => `${v.getDotPath(issue) ?? 'package.json'}: ${issue.message}`);
    throw badManifest(label, folder, problems.join('; '));
  }
  checkPrefixes(result.output, label, folder);
  return result.output;
}

function checkPrefixes(manifest: Manifest, label: string, folder: string): void {
  const { views, permissions, commands, settings, papers, statusItems, themes } =
    manifest.contributes as Required<Manifest['contributes']>;
  const contributed = [views, permissions, commands, settings, papers, statusItems, themes].flatMap((list) =>
    (list ?? []).map((item) => item.id),
  );
  for (const contribution of contributed) {
    if (!contribution.startsWith(`${manifest.id}.`)) {
      throw badManifest(
        label,
        folder,
        `contributes: rename "${contribution}" to start with "${manifest.id}."`,
      );
    }
  }
  const prefix = `${manifest.id.replaceAll('-', '_')}_`;
  for (const area of [manifest.data.shop, manifest.data.till]) {
    const owned = [...(area?.tables ?? []), ...(area?.publishedViews ?? [])];
    const stranger = owned.find((table) => !table.startsWith(prefix));
    if (stranger) throw badManifest(label, folder, `data: rename "${stranger}" to start with "${prefix}"`);
    const unowned = area?.posted.find((table) => !area.tables.includes(table));
    if (unowned) throw badManifest(label, folder, `data.posted: list "${unowned}" in tables too`);
  }
}

function badManifest(label: string, folder: string, problem: string): Fault {
  return new Fault({
    code: 'bad-manifest',
    message: `The plugin ${label} cannot be loaded: ${problem}. Correct ${folder}/package.json or remove the folder.`,
    plugin: label,
  });
}
