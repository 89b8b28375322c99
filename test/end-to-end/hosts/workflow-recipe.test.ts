import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { resolve } from 'node:path';
import { Cron } from 'croner';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { FEED_CREDENTIALS } from '../../serve-feed.ts';
import { createTemporaryDirectory } from '../../temporary-directory.ts';
import { runCommand } from '../commands/run-command.ts';

// The package is made for bundlers: it imports its schemas without saying that they are JSON, which Node asks for.
registerHooks({
  load: (url, context, next) =>
    next(url, url.endsWith('.json') ? { ...context, importAttributes: { type: 'json' } } : context),
});
const { convertWorkflowTemplate, NoOperationTraceWriter, parseWorkflow } = await import(
  '@actions/workflow-parser'
);

const ROOT = resolve(import.meta.dirname, '../../..');

/** What GitHub's own parser finds wrong with a workflow. */
async function listErrors(content: string): Promise<string[]> {
  const { context, value } = parseWorkflow({ name: 'menu.yml', content }, new NoOperationTraceWriter());
  if (value) await convertWorkflowTemplate(context, value);
  return context.errors.getErrors().map(({ message }) => message);
}

const RECIPE = 'docs/recipes/github-actions.yml';
const WORKFLOWS = [RECIPE, '.github/workflows/ci.yml'];

it.each(WORKFLOWS)('GitHub’s own parser accepts %s', async (file) => {
  expect(await listErrors(readFileSync(resolve(ROOT, file), 'utf8'))).toEqual([]);
});

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

/** The newest of each in November 2026. */
const ACTIONS = {
  'actions/checkout': 7,
  'actions/setup-node': 7,
  'actions/cache/restore': 6,
  'actions/cache/save': 6,
};

const mappingSchema = z.record(z.string(), z.unknown()).default({});
const workflowSchema = z.object({
  env: z.never().optional(),
  on: mappingSchema,
  permissions: mappingSchema,
  concurrency: mappingSchema,
  jobs: z.record(
    z.string(),
    z.object({
      'timeout-minutes': z.number(),
      permissions: z.never().optional(),
      env: z.never().optional(),
      steps: z.array(
        z.object({
          uses: z.string().optional(),
          run: z.string().optional(),
          if: z.string().optional(),
          'timeout-minutes': z.number().optional(),
          with: mappingSchema,
          env: mappingSchema,
        }),
      ),
    }),
  ),
});
const tokenSchema = z.union([
  z.object({ expr: z.string() }),
  z.object({ seq: z.array(z.unknown()) }),
  z.object({ map: z.array(z.object({ Key: z.string(), Value: z.unknown() })) }),
]);

/** A workflow as GitHub's parser has read it; an expression is its text in `${{ }}`. */
function readWorkflow(file: string): z.output<typeof workflowSchema> {
  const content = readFileSync(resolve(ROOT, file), 'utf8');
  const { value } = parseWorkflow({ name: file, content }, new NoOperationTraceWriter());
  return workflowSchema.parse(toPlain(JSON.parse(JSON.stringify(value))));
}

function toPlain(token: unknown): unknown {
  const { data } = tokenSchema.safeParse(token);
  if (!data) return token;
  if ('expr' in data) return `\${{ ${data.expr} }}`;
  if ('seq' in data) return data.seq.map(toPlain);
  return Object.fromEntries(data.map.map(({ Key, Value }) => [Key, toPlain(Value)]));
}

const listSteps = (file: string) => Object.values(readWorkflow(file).jobs).flatMap(({ steps }) => steps);

describe.each(WORKFLOWS)('%s', (file) => {
  it('may read the repository and do nothing else to it', () => {
    expect(readWorkflow(file).permissions).toEqual({ contents: 'read' });
    for (const step of listSteps(file).filter(({ uses }) => uses?.startsWith('actions/checkout')))
      expect(step.with['persist-credentials']).toBe('false');
  });

  it('uses current versions of GitHub’s own actions, and no others', () => {
    const used = listSteps(file).flatMap(({ uses }) => uses ?? []);
    expect(used.length).toBeGreaterThan(1);
    const known = Object.entries(ACTIONS).map(([name, version]) => `${name}@v${version}`);
    expect(used.filter((action) => !known.includes(action))).toEqual([]);
  });

  it('ends every job within half an hour, and runs once at a time', () => {
    const { jobs, concurrency } = readWorkflow(file);
    for (const job of Object.values(jobs)) expect(job['timeout-minutes']).toBeLessThanOrEqual(30);
    expect(concurrency).toHaveProperty('group');
  });
});

describe('the workflow that publishes', () => {
  const steps = listSteps(RECIPE);
  const publish = steps.find(({ run }) => run?.includes('publish'));
  const words = (publish?.run ?? '').replace('npm run herbarium -- ', '').split(' ');

  it('hands secrets to the one step that needs them', () => {
    const withSecrets = steps.filter((step) => JSON.stringify(step).includes('secrets.'));
    expect(withSecrets).toEqual([publish]);
    for (const [name, value] of Object.entries(publish?.env ?? {}))
      expect(value).toBe(`\${{ secrets.${name} }}`);
  });

  it('keeps what it knows also of a run that failed, under a name of its own, and never cancels one', () => {
    const [restore, save] = ['restore', 'save'].map((name) =>
      steps.find(({ uses }) => uses?.includes(`cache/${name}`)),
    );
    expect(save?.if).toMatch(/^always\(\)$/);
    expect(save?.with['key']).toMatch(/github\.run_id.*github\.run_attempt/);
    expect(restore?.with).toEqual({ ...save?.with, 'restore-keys': 'menu-' });
    expect(steps.at(-1)).toBe(save);
    // A step that hangs leaves time to save.
    expect(publish?.['timeout-minutes']).toBeLessThan(
      readWorkflow(RECIPE).jobs['publish']?.['timeout-minutes'] ?? 0,
    );
    expect(readWorkflow(RECIPE).concurrency['cancel-in-progress']).toBe(false);
  });

  it('fits into the 2,000 minutes that a private repository has for free', () => {
    const { on } = readWorkflow(RECIPE);
    const [{ cron }] = z.tuple([z.object({ cron: z.string() })]).parse(on['schedule']);
    const month = new Cron(cron, { timezone: 'UTC' }).nextRuns(5000, '2026-12-01T00:00:00');
    const runs = month.filter((run) => run < new Date('2027-01-01T00:00:00Z')).length;
    const text = readFileSync(resolve(ROOT, RECIPE), 'utf8');
    expect(runs * 2).toBeLessThan(2000);
    expect(text).toContain(
      `${runs} runs in a month of 31 days are ${(runs * 2).toLocaleString('en-US')} of the 2,000`,
    );
  });

  it('does not publish to GitHub Pages', () => {
    expect(JSON.stringify(steps)).not.toMatch(/pages-artifact|deploy-pages/);
    expect(words).toContain('cloudflare:your-project');
  });

  it.each([
    ['of the feed', {}, /TREEZ_DISPENSARY/],
    [
      'of the host',
      {
        TREEZ_DISPENSARY: FEED_CREDENTIALS.dispensary,
        TREEZ_CLIENT_ID: FEED_CREDENTIALS.clientId,
        TREEZ_API_KEY: FEED_CREDENTIALS.apiKey,
      },
      /CLOUDFLARE_API_TOKEN and CLOUDFLARE_ACCOUNT_ID must be set/,
    ],
  ])(
    'runs a command that there is, which ends for want of the secrets %s',
    async (_, environment, message) => {
      const store = [
        '--store',
        resolve(ROOT, 'test/stores/california-store.ts'),
        '--data',
        createTemporaryDirectory(),
      ];
      const outcome = await runCommand([...words, ...store], {
        directory: createTemporaryDirectory(),
        environment,
      });
      expect(outcome.stderr).toMatch(message);
      expect(outcome.exitCode).toBe(3);
    },
  );
});
