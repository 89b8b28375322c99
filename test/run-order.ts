import { BaseSequencer, type TestSpecification } from 'vitest/node';

/**
 * By project, in the order of the configuration. Units begin while the demo store is built, which tests of the site wait for; of
 * the others the longest begin first, so that no core is left with one long file at the end.
 */
export class RunOrder extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const names = this.ctx.projects.map(({ name }) => name);
    const rank = (file: TestSpecification) => names.indexOf(file.project.name);
    return (await super.sort(files)).toSorted((one, other) => rank(one) - rank(other));
  }
}
