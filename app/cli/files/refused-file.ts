/** What the system had against a file, in words; undefined for any other error. */
export function refusedFile(error: unknown): string | undefined {
  const { code, path } = error as NodeJS.ErrnoException;
  if (path === undefined || !/^(?:EACCES|EPERM|EROFS)$/.test(code ?? '')) return undefined;
  const reason = code === 'EROFS' ? 'the disk can only be read' : 'this user has no right to it';
  return `Counterpart cannot use ${path}: ${reason}. Check the rights of the file and its folder.`;
}
