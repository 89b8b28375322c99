import { describe, expect, it } from 'vitest';
import { listBrowserPaths, listShellPaths } from './find-browser.ts';

describe('where browsers are looked for', () => {
  it('takes the commands of the search path, Chrome before Chromium before Edge, folder by folder', () => {
    const paths = listBrowserPaths({ platform: 'linux', environment: { PATH: '/usr/local/bin::/usr/bin' } });
    expect(paths).toEqual(
      [
        'google-chrome',
        'google-chrome-stable',
        'chromium',
        'chromium-browser',
        'microsoft-edge',
        'msedge',
      ].flatMap((command) => [`/usr/local/bin/${command}`, `/usr/bin/${command}`]),
    );
  });

  it('takes headless shells by either of their names', () => {
    expect(listShellPaths({ platform: 'linux', environment: { PATH: '/usr/bin' } })).toEqual([
      '/usr/bin/chrome-headless-shell',
      '/usr/bin/chromium-headless-shell',
    ]);
    expect(listShellPaths({ platform: 'win32', environment: { Path: 'C:\\tools' } })[0]).toBe(
      'C:\\tools\\chrome-headless-shell.exe',
    );
  });

  it('takes the applications of a Mac, everyone’s and one’s own', () => {
    const paths = listBrowserPaths({ platform: 'darwin', environment: { PATH: '', HOME: '/Users/ada' } });
    expect(paths).toContain('/Applications/Google Chrome.app/Contents/MacOS/Google Chrome');
    expect(paths).toContain('/Users/ada/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge');
    expect(paths).toHaveLength(6);
  });

  it('takes the programs of Windows from the folders that it names', () => {
    const paths = listBrowserPaths({
      platform: 'win32',
      environment: { Path: 'C:\\tools', PROGRAMFILES: 'C:\\Program Files', LOCALAPPDATA: 'C:\\Local' },
    });
    expect(paths[0]).toBe('C:\\tools\\google-chrome.exe');
    expect(paths).toContain('C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe');
    expect(paths).toContain('C:\\Local\\Microsoft\\Edge\\Application\\msedge.exe');
  });

  it('looks nowhere where nothing is known', () => {
    expect(listBrowserPaths({ platform: 'linux', environment: {} })).toEqual([]);
  });
});
