export async function mountSearchBox(_element: HTMLElement, _sources: object): Promise<void> {}
