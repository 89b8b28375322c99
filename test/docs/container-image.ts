import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { linkPackages } from './other-users.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const RECIPES = join(ROOT, 'docs/recipes');

/** What the recipe's image runs, in place of a registry and a container: its steps, on this machine, below one folder. */
export interface Image {
  /** Stands for `/`. */
  root: string;
  workDirectory: string;
  volumes: string[];
  /** What a container starts, and what says whether it is well. */
  entryPoint: string[];
  command: string[];
  healthCheck: string[];
  stopSignal: NodeJS.Signals;
  user: string;
}

/** Steps that only bring packages, and what stands for them here. */
const PACKAGES: readonly [step: RegExp, stand: 'none' | 'ours'][] = [
  [/^apt-get /, 'none'],
  [/^npm ci /, 'ours'],
];

/**
 * Builds the image of the recipe as root, from files that only root may read: what the steps do not make readable is not.
 * @param root where its files go, absolute
 * @param userId of the user that it names
 * @throws Error for a step that this does not know
 */
export function buildImage(root: string, userId: number): Image {
  const image: Image = {
    root,
    workDirectory: '/',
    volumes: [],
    entryPoint: [],
    command: [],
    healthCheck: [],
    stopSignal: 'SIGKILL',
    user: 'root',
  };
  for (const [word, rest] of readSteps()) {
    if (word === 'WORKDIR') {
      image.workDirectory = rest;
      mkdirSync(join(root, rest), { recursive: true });
    } else if (word === 'COPY') copy(rest, image);
    else if (word === 'RUN') run(rest, image, userId);
    else if (word === 'USER') image.user = rest;
    else if (word === 'VOLUME') image.volumes = rest.split(' ');
    else if (word === 'STOPSIGNAL') image.stopSignal = rest === 'SIGTERM' ? rest : 'SIGKILL';
    else if (word === 'ENTRYPOINT') image.entryPoint = JSON.parse(rest);
    else if (word === 'CMD') image.command = JSON.parse(rest);
    else if (word === 'HEALTHCHECK') image.healthCheck = JSON.parse(rest.replace(/^.*?CMD /, ''));
    else if (word !== 'FROM') throw new Error(`No such step is known: ${word} ${rest}`);
  }
  return image;
}

function readSteps(): [word: string, rest: string][] {
  return readFileSync(join(RECIPES, 'Dockerfile'), 'utf8')
    .replaceAll(/^#.*\n/gm, '')
    .replaceAll(/\\\n\s*/g, '')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => [line.slice(0, line.indexOf(' ')), line.slice(line.indexOf(' ') + 1)]);
}

function copy(words: string, { root, workDirectory }: Image): void {
  const sources = words.split(' ');
  const [target = ''] = sources.splice(-1);
  for (const source of sources) {
    if (!isSent(source)) throw new Error(`Dockerfile.dockerignore keeps ${source} back.`);
    const place = join(root, workDirectory, target, target.endsWith('/') ? source : '');
    mkdirSync(dirname(place), { recursive: true });
    cpSync(join(ROOT, source), place, { recursive: true, filter: (path) => !path.includes('node_modules') });
    execFileSync('chmod', ['-R', 'go=', place]);
  }
}

/** Whether Docker is sent a path at all. */
function isSent(path: string): boolean {
  const [first, ...rest] = readFileSync(join(RECIPES, 'Dockerfile.dockerignore'), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));
  return first === '*' && rest.includes(`!${path}`);
}

function run(step: string, { root, workDirectory, volumes }: Image, userId: number): void {
  const stand = PACKAGES.find(([pattern]) => pattern.test(step))?.[1];
  if (stand === 'ours') linkPackages(join(root, workDirectory), userId);
  if (stand !== undefined) return;
  const here = step.replaceAll(/(?<= )\/(?=\w)/g, `${root}/`).replaceAll('node:node', `${userId}:${userId}`);
  if (volumes.length > 0) throw new Error(`A step after VOLUME is lost: ${step}`);
  execFileSync('/bin/sh', ['-ec', `umask 022; ${here}`], { cwd: join(root, workDirectory) });
}
