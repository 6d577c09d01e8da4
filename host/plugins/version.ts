/** Negative when `a` is older than `b`. Only the three numbers count. */
export function compareVersions(a: string, b: string): number {
  const left = numbers(a);
  const right = numbers(b);
  return left[0] - right[0] || left[1] - right[1] || left[2] - right[2];
}

/**
 * Whether `version` fits a manifest's `engines.counterpart`: `^1.2` takes every later 1.x, `^0.1` every 0.1.x, and
 * without `^` only the numbers that are written count.
 */
export function satisfies(version: string, range: string): boolean {
  const caret = range.startsWith('^');
  const wanted = range.slice(caret ? 1 : 0);
  const [major, minor, patch] = numbers(wanted);
  const [hasMajor, hasMinor, hasPatch] = numbers(version);
  if (major !== hasMajor) return false;
  if (!caret) return minor === hasMinor && (wanted.split('.').length < 3 || patch === hasPatch);
  if (major === 0) return minor === hasMinor && hasPatch >= patch;
  return hasMinor > minor || (hasMinor === minor && hasPatch >= patch);
}

function numbers(version: string): readonly [number, number, number] {
  const [major = 0, minor = 0, patch = 0] = version.split(/[.+-]/).map(Number);
  return [major, minor, patch];
}
