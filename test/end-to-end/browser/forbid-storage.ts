/** As browsers do where storage is blocked; for a page's first script. */
export const FORBID_STORAGE = `
  Object.defineProperty(window, 'localStorage', {
    get() { throw new DOMException('Access is denied for this document.', 'SecurityError'); },
  });
`;
