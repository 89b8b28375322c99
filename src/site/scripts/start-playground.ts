const form = document.querySelector<HTMLFormElement>('[data-playground]');
const code = document.querySelector('[data-playground-code]');
const menu = document.querySelector('herbarium-menu');

/** Puts what is chosen into the attributes of the embedded menu, and shows its tag. */
function show(): void {
  if (!form || !code || !menu) return;
  for (const control of form.querySelectorAll<HTMLInputElement | HTMLSelectElement>('[name]')) {
    const isSwitch = control instanceof HTMLInputElement && control.type === 'checkbox';
    const isAsked = isSwitch ? control.checked : control.value !== '';
    if (isAsked)
      menu.setAttribute(control.name, isSwitch ? (control.getAttribute('value') ?? '') : control.value);
    else menu.removeAttribute(control.name);
  }
  const attributes = [...menu.attributes].map(({ name, value }) =>
    value ? ` ${name}="${value}"` : ` ${name}`,
  );
  code.textContent = `<herbarium-menu${attributes.join('')}></herbarium-menu>`;
}

form?.addEventListener('input', show);
form?.addEventListener('submit', (event) => event.preventDefault());
show();
