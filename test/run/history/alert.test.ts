import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { describe, expect, it, onTestFinished } from 'vitest';
import { findAlert, formatMail, sendAlert } from '#run/history/alert.ts';
import type { RunOutcome, RunRecord } from '#run/history/run-record.ts';

const NOON = '2026-11-25T12:00:00.000Z';
const createRun = (outcome: RunOutcome): RunRecord => ({
  command: 'build',
  startedAt: NOON,
  outcome,
  steps: [],
  ...(outcome === 'failed' && { error: { code: 'TREEZ_DOWN', message: 'Treez is down.', hint: 'Wait.' } }),
});
const hoursBefore = (hours: number) => new Date(Date.parse(NOON) - hours * 3_600_000).toISOString();

describe('the owner is told', () => {
  it('when runs begin to fail, with what to do', () => {
    expect(findAlert({}, createRun('failed'), 'Corner')).toBe(
      'Corner: the menu was not renewed, the live one stays. Treez is down. Wait. [TREEZ_DOWN]',
    );
  });

  it.each<[string, RunOutcome, number | undefined, boolean]>([
    ['of a menu that was held', 'held', undefined, true],
    ['of a run that was killed', 'killed', undefined, true],
    ['again after six hours', 'failed', 6, true],
    ['not with every failure', 'failed', 5.9, false],
    ['when runs fail no more', 'published', 1, true],
    ['not of a run like all others', 'published', undefined, false],
    ['not of a run that was interrupted', 'interrupted', 7, false],
  ])('%s', (_, outcome, hours, isTold) => {
    const status = hours === undefined ? {} : { alertedAt: hoursBefore(hours) };
    expect(findAlert(status, createRun(outcome), 'Corner') !== undefined).toBe(isTold);
  });
});

async function serve(answer: (request: IncomingMessage, response: ServerResponse) => void): Promise<string> {
  const server = createServer(answer).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  const address = server.address();
  return `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/hook/s3cret`;
}

describe('an alert', () => {
  it('arrives as chat services take it', async () => {
    let body = '';
    const url = await serve((request, response) => {
      request.on('data', (chunk) => (body += chunk));
      request.on('end', () => response.end('ok'));
    });
    expect(await sendAlert(url, 'Corner: “held”')).toBeUndefined();
    expect(JSON.parse(body)).toEqual({ text: 'Corner: “held”' });
  });

  it.each([
    [
      'an error',
      (_: IncomingMessage, response: ServerResponse) => void response.writeHead(500).end(),
      'it answered 500',
    ],
    [
      'a way elsewhere',
      (_: IncomingMessage, response: ServerResponse) =>
        void response.writeHead(302, { location: 'https://elsewhere.example/' }).end(),
      'it could not be reached',
    ],
    ['a cut', (request: IncomingMessage) => void request.socket.destroy(), 'it could not be reached'],
  ])('that meets %s says so without its address, and ends no run', async (_, answer, fault) => {
    expect(await sendAlert(await serve(answer), 'text')).toBe(fault);
  });

  it.each(['http://elsewhere.example/', 'ftp://127.0.0.1/', 'no address', 'javascript:alert(1)'])(
    'is not sent to %s',
    async (url) => {
      expect(await sendAlert(url, 'text')).toBe('the address is neither https nor of this machine');
    },
  );
});

it('a mail has its subject in one line', () => {
  expect(formatMail(['one', 'two'], 'Corner:\r\nBcc: all')).toBe(
    'Subject: Corner: Bcc: all\nContent-Type: text/plain; charset=utf-8\n\none\ntwo\n',
  );
});
