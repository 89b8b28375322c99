import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';

const EDIT = /\?edit=\d+$/;
let imported: Set<string> | undefined;

/**
 * Node loads a module only once for each address. From the first call on, what a module with an edit in its address imports gets
 * the same edit into its own, and so is loaded anew with it; packages are not.
 * @returns the files that were imported so, absolute; it grows as settings are loaded
 */
export function reloadImports(): ReadonlySet<string> {
  if (imported) return imported;
  const files = new Set<string>();
  registerHooks({
    resolve: (specifier, context, next) => {
      const resolved = next(specifier, context);
      const [edit] = EDIT.exec(context.parentURL ?? '') ?? [];
      if (!edit || !isOwnFile(resolved.url)) return resolved;
      files.add(fileURLToPath(resolved.url));
      return { ...resolved, url: `${resolved.url}${edit}` };
    },
  });
  imported = files;
  return files;
}

function isOwnFile(url: string): boolean {
  return url.startsWith('file:') && !url.includes('?') && !url.includes('/node_modules/');
}
