export async function mountSearchPage(_element: HTMLElement, _sources: object): Promise<void> {}
