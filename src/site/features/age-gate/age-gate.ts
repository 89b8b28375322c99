import type { AgeAnswer } from './age-answer.ts';
import { rememberAge } from './age-memory.ts';

/** Asks a visitor whose age is not known, over the page, which stays inert until the answer is one that lets them in. */
export function startAgeGate(): void {
  const gate = document.querySelector<HTMLDialogElement>('.age-gate');
  if (!gate || isKnown()) return;
  const refuse = (event: Event) => {
    if (isKnown()) return;
    event.preventDefault();
    show(gate, 'refusal');
  };
  gate.addEventListener('cancel', refuse);
  // A browser lets a page keep a dialog open against one Escape, not against two.
  gate.addEventListener('close', refuse);
  gate.addEventListener('click', ({ target }) => {
    if (!(target instanceof HTMLButtonElement)) return;
    const { value } = target;
    if (value === 'adult-use' || value === 'medical') enter(gate, value);
    else show(gate, value);
  });
  show(gate, 'question');
}

function isKnown(): boolean {
  return document.documentElement.dataset['age'] === 'known';
}

/** @param name of the step, as its buttons have it for a value */
function show(gate: HTMLDialogElement, name: string): void {
  if (!gate.open) gate.showModal();
  for (const step of gate.querySelectorAll<HTMLElement>('[data-step]')) {
    step.hidden = step.dataset['step'] !== name;
    const heading = step.querySelector('h2');
    if (step.hidden || !heading) continue;
    gate.setAttribute('aria-labelledby', heading.id);
    heading.focus();
  }
}

function enter(gate: HTMLDialogElement, answer: AgeAnswer): void {
  document.documentElement.dataset['age'] = 'known';
  rememberAge(answer, new Date(), Number(gate.dataset['rememberDays']));
  gate.close();
  const heading = document.querySelector<HTMLElement>('main h1');
  if (!heading) return;
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
}
