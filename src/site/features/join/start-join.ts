import { h, hydrate, render } from 'preact';
import { checkJoin } from '#menu/join/check-join.ts';
import { JOIN_FAULT_CODES, JOIN_FIELDS, type JoinFault, readJoinValues } from '#menu/join/join-form.ts';
import { JoinForm, type JoinState } from './join-form.ts';
import { toJoinNotice } from './join-notice.ts';
import type { JoinSetup } from './join-setup.ts';
import { JoinThanks } from './join-thanks.ts';

interface JoinPage {
  setup: JoinSetup;
  timeZone: string;
  menuPath: string;
}

/** Far longer than the intake takes when all is well. */
const PATIENCE_MS = 45_000;

/** Checks the form as the intake does, shows what is wrong beside the fields, and sends it without leaving the page. */
export function startJoin(): void {
  const root = document.querySelector<HTMLElement>('[data-join-form]');
  const data = root?.dataset['joinSetup'];
  if (!root || !data) return;
  const page: JoinPage = JSON.parse(data);
  hydrate(h(JoinForm, { setup: page.setup }), root);
  const form = root.querySelector('form');
  if (!form) return;
  form.noValidate = true;
  let isSending = false;
  const draw = (state: JoinState) => render(h(JoinForm, { setup: page.setup, state }), root);
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    if (isSending) return;
    const { faults } = checkForm(form, page);
    if (faults) return showFaults(form, faults, draw);
    isSending = true;
    draw({ isSending });
    const outcome = await send(form, page);
    isSending = false;
    if (outcome.type === 'done') return showDone(form, page);
    if (outcome.type === 'faults') return showFaults(form, outcome.faults, draw);
    draw({ notice: outcome.notice });
    form.scrollIntoView();
  });
}

function checkForm(form: HTMLFormElement, { setup, timeZone }: JoinPage) {
  // Swedes write days as ISO 8601 does. What pages share with others would come in a file of its own, and make every page heavier.
  const today = new Intl.DateTimeFormat('sv-SE', { timeZone }).format(new Date());
  return checkJoin(readJoinValues(new FormData(form)), { ...setup, today });
}

function showFaults(
  form: HTMLFormElement,
  faults: readonly JoinFault[],
  draw: (state: JoinState) => void,
): void {
  draw({ faults });
  const [first] = faults;
  form.querySelector<HTMLElement>(`[name="${first?.field}"]`)?.focus();
}

type Outcome =
  | { type: 'done' }
  | { type: 'faults'; faults: JoinFault[] }
  | { type: 'failed'; notice: string };

async function send(form: HTMLFormElement, { setup: { t, intakeUrl } }: JoinPage): Promise<Outcome> {
  const body = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (typeof value === 'string') body.append(name, value);
  try {
    const response = await fetch(intakeUrl, {
      method: 'POST',
      headers: { accept: 'application/json' },
      body,
      credentials: 'omit',
      cache: 'no-store',
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    return readOutcome(await response.json(), t);
  } catch {
    return { type: 'failed', notice: t.unavailable };
  }
}

/** What is not known counts as a fault of the intake. */
function readOutcome(answer: unknown, t: JoinSetup['t']): Outcome {
  if (typeof answer !== 'object' || answer === null) return { type: 'failed', notice: t.unavailable };
  const status = 'status' in answer ? answer.status : undefined;
  if (status === 'done') return { type: 'done' };
  const faults = 'faults' in answer && Array.isArray(answer.faults) ? answer.faults.flatMap(readFault) : [];
  if (faults.length > 0) return { type: 'faults', faults };
  return { type: 'failed', notice: toJoinNotice(t, status) ?? t.unavailable };
}

function readFault(fault: unknown): JoinFault[] {
  if (typeof fault !== 'object' || fault === null || !('field' in fault) || !('code' in fault)) return [];
  const field = JOIN_FIELDS.find((each) => each === fault.field);
  const code = JOIN_FAULT_CODES.find((each) => each === fault.code);
  return field && code ? [{ field, code }] : [];
}

/** Nothing that was typed stays behind in the document. */
function showDone(form: HTMLFormElement, { setup: { t }, menuPath }: JoinPage): void {
  form.reset();
  const place = document.querySelector<HTMLElement>('[data-join]');
  if (!place) return;
  place.replaceChildren();
  render(h(JoinThanks, { t, menuPath }), place);
  place.querySelector<HTMLElement>('h1')?.focus();
}
