import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';

// The package is made for bundlers: it imports its schemas without saying that they are JSON, which Node asks for.
registerHooks({
  load: (url, context, next) =>
    next(url, url.endsWith('.json') ? { ...context, importAttributes: { type: 'json' } } : context),
});
const { convertWorkflowTemplate, NoOperationTraceWriter, parseWorkflow } = await import(
  '@actions/workflow-parser'
);

const ROOT = resolve(import.meta.dirname, '../..');

/** What GitHub's own parser finds wrong with a workflow. */
async function listErrors(content: string): Promise<string[]> {
  const { context, value } = parseWorkflow({ name: 'menu.yml', content }, new NoOperationTraceWriter());
  if (value) await convertWorkflowTemplate(context, value);
  return context.errors.getErrors().map(({ message }) => message);
}

it.each(['docs/recipes/github-actions.yml', '.github/workflows/ci.yml'])(
  'GitHub’s own parser accepts %s',
  async (file) => {
    expect(await listErrors(readFileSync(resolve(ROOT, file), 'utf8'))).toEqual([]);
  },
);

it.each([
  ['a job without a machine', 'on: push\njobs: {a: {steps: []}}', /runs-on/],
  ['an event that does not exist', 'on: pushed\njobs: {a: {runs-on: x, steps: [{run: x}]}}', /pushed/],
  [
    'a variable that does not exist',
    'on: push\njobs: {a: {runs-on: x, steps: [{run: "${{ nothing.x }}"}]}}',
    /nothing/,
  ],
])('it finds %s', async (_, content, message) => {
  expect((await listErrors(content)).join('\n')).toMatch(message);
});
