import open from 'open';

/** Opens the default browser; false where there is no screen, or none could be opened. */
export async function openBrowser(address: string): Promise<boolean> {
  if (!hasScreen()) return false;
  try {
    const browser = await open(address);
    browser.on('error', () => {});
    return true;
  } catch {
    return false;
  }
}

function hasScreen(): boolean {
  if (process.platform === 'win32' || process.platform === 'darwin') return true;
  return Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']);
}
