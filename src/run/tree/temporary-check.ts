import { createError } from '#platform/errors/error.ts';
import { findBrokenLinks } from '../verify/find-broken-links.ts';
import { findSecrets } from '../verify/find-secrets.ts';
import { findUnlisted } from '../verify/find-unlisted.ts';
import type { FileCheck } from './update-tree.ts';

export function createSiteCheck({ snapshot, secrets, unlisted, files }: any): FileCheck {
  const tree = {
    files: new Set<string>(files),
    siteUrl: snapshot.store.url.replace(/\/$/, ''),
    intakePath: snapshot.store.join?.intakeUrl,
  };
  return {
    check({ name, content, isOwn }) {
      if (secrets.length && findSecrets(content, secrets).length)
        throw createError('SECRET_IN_SITE', { file: name, secrets: [] });
      if (!/\.(?:html|json|xml|txt|ics)$|(?:^|\/)_redirects$/.test(name)) return undefined;
      const text = content.toString();
      if (name.endsWith('.html')) {
        const [b] = findBrokenLinks(text, tree);
        if (b) throw createError('SITE_INCOMPLETE', { fault: `has no ${b}, where ${name} leads` });
      }
      const f = unlisted && findUnlisted({ name, text, isOwn }, unlisted);
      if (f)
        throw createError('UNLISTED_IN_SITE', { file: name, productName: f.productName, clue: 'its id' });
      return undefined;
    },
    findSuspects: () => new Set(),
  };
}
