import { type ComponentChild, type ComponentChildren, h } from 'preact';
import { type JoinFault, type JoinField, type JoinValues, OFFER_ANSWERS } from '#menu/join/join-form.ts';
import type { JoinSetup } from './join-setup.ts';

export interface JoinState {
  values?: JoinValues;
  faults?: readonly JoinFault[];
  /** What went wrong with it as a whole. */
  notice?: string | undefined;
  isSending?: boolean;
}

/** A field that no person sees: what fills it in is a program. */
export const TRAP_FIELD = 'website';
export const LANGUAGE_FIELD = 'language';
/** Holds `site` of the setup: a page whose host sends `Referrer-Policy: no-referrer` sends forms without its origin. */
export const SITE_FIELD = 'site';

/**
 * The form by which people register. Written without JSX, as the intake runs it as it stands.
 * What is typed stays in the document: drawing it again with other faults leaves it.
 */
export function JoinForm({ setup, state = {} }: { setup: JoinSetup; state?: JoinState }): ComponentChild {
  const { t, shopperTypes, requiresLicence } = setup;
  const { field, choices } = createFields(setup, state);
  const forPatients = shopperTypes.some((type) => type !== 'adult');
  const [onlyType] = shopperTypes;
  const { notice, isSending = false } = state;
  return h(
    'form',
    { class: 'join', method: 'post', action: setup.intakeUrl },
    h('div', { role: 'alert', class: 'join-alert' }, notice && h('p', { class: 'join-notice' }, notice)),
    h('input', { type: 'hidden', name: LANGUAGE_FIELD, value: setup.language }),
    h('input', { type: 'hidden', name: SITE_FIELD, value: setup.site }),
    group(
      t.about,
      undefined,
      field('firstName', { autocomplete: 'given-name', required: true, maxLength: 45 }),
      field('lastName', { autocomplete: 'family-name', required: true, maxLength: 45 }),
      field('birthday', { type: 'date', autocomplete: 'bday', required: true }, t.birthdayHelp),
      field('phone', { type: 'tel', autocomplete: 'tel', required: true, maxLength: 40 }, t.phoneHelp),
      field('email', { type: 'email', autocomplete: 'email', maxLength: 254 }),
    ),
    shopperTypes.length > 1
      ? choices(
          'shopperType',
          t.shopperType,
          shopperTypes.map((type) => [type, t[type]]),
          { required: true },
        )
      : h('input', { type: 'hidden', name: 'shopperType', value: onlyType }),
    group(
      t.licence,
      undefined,
      field('licenceNumber', { ...KEPT_TO_ONESELF, required: requiresLicence, maxLength: 40 }),
      field('licenceExpires', { ...KEPT_TO_ONESELF, type: 'date', required: requiresLicence }),
    ),
    forPatients &&
      group(
        t.patients,
        t.patientsHelp,
        field('medicalNumber', { ...KEPT_TO_ONESELF, maxLength: 40 }),
        field('medicalExpires', { ...KEPT_TO_ONESELF, type: 'date' }),
        field('caregiverLicence', { ...KEPT_TO_ONESELF, maxLength: 40 }),
      ),
    group(
      t.address,
      t.addressHelp,
      field('street1', { autocomplete: 'address-line1', maxLength: 100 }),
      field('street2', { autocomplete: 'address-line2', maxLength: 100 }),
      field('city', { autocomplete: 'address-level2', maxLength: 100 }),
      field('state', { autocomplete: 'address-level1', maxLength: 2 }),
      field('zipCode', { autocomplete: 'postal-code', maxLength: 10, inputMode: 'numeric' }),
    ),
    choices(
      'offers',
      t.offers,
      OFFER_ANSWERS.map((answer) => [answer, t[answer]]),
      { checked: 'later', help: t.offersHelp },
    ),
    h(
      'div',
      { class: 'visually-hidden', 'aria-hidden': 'true' },
      h('label', null, t.leaveEmpty, h('input', { name: TRAP_FIELD, tabIndex: -1, autocomplete: 'off' })),
    ),
    h(
      'p',
      { class: 'join-send' },
      h(
        'button',
        { class: 'button button-main', type: 'submit', 'aria-disabled': isSending ? 'true' : undefined },
        isSending ? t.sending : t.send,
      ),
      setup.privacyUrl && h('a', { href: setup.privacyUrl, rel: 'noopener' }, t.privacy),
    ),
  );
}

/** Numbers of papers are for nobody's memory, the browser's included. */
const KEPT_TO_ONESELF = { autocomplete: 'off', spellcheck: false };

function group(title: string, help: string | undefined, ...fields: ComponentChildren[]): ComponentChild {
  return h(
    'fieldset',
    null,
    h('legend', null, title),
    help && h('p', { class: 'soft' }, help),
    h('div', { class: 'join-fields' }, fields),
  );
}

interface ChoiceOptions {
  required?: boolean;
  checked?: string;
  help?: string;
}

function createFields({ t }: JoinSetup, { values = {}, faults = [] }: JoinState) {
  const firstFault = faults[0]?.field;
  /** What is wrong with a field, in place of what helps with it, and what the control says of it. */
  const tellFault = (name: JoinField, helpId?: string) => {
    const fault = faults.find((each) => each.field === name);
    const id = `join-${name}-fault`;
    return {
      message: fault && h('p', { class: 'join-fault', id }, t.faults[fault.code]),
      attributes: {
        'aria-invalid': fault ? 'true' : undefined,
        'aria-describedby': fault ? id : helpId,
        autofocus: name === firstFault || undefined,
      },
    };
  };

  const field = (
    name: Exclude<JoinField, 'shopperType' | 'offers'>,
    attributes: Record<string, unknown>,
    help?: string,
  ) => {
    const id = `join-${name}`;
    const { message, attributes: told } = tellFault(name, help && `${id}-help`);
    return h(
      'div',
      { class: 'join-field', key: name },
      h(
        'label',
        { for: id },
        t[name],
        // Half an address is not: what is missing of it is told below the field.
        !attributes['required'] && !message && h('span', { class: 'soft' }, ` (${t.optional})`),
      ),
      h('input', { type: 'text', id, name, defaultValue: values[name], ...attributes, ...told }),
      message ?? (help && h('p', { class: 'soft', id: `${id}-help` }, help)),
    );
  };

  const choices = (
    name: 'shopperType' | 'offers',
    title: string,
    list: (readonly [string, string])[],
    options: ChoiceOptions,
  ) => {
    const { message, attributes } = tellFault(name);
    const { autofocus, ...told } = attributes;
    const chosen = values[name] ?? options.checked;
    return h(
      'fieldset',
      { key: name, ...told },
      h('legend', null, title),
      options.help && h('p', { class: 'soft' }, options.help),
      list.map(([value, label], index) =>
        h(
          'label',
          { class: 'join-choice', key: value },
          h('input', {
            type: 'radio',
            name,
            value,
            defaultChecked: value === chosen,
            required: options.required,
            autofocus: index === 0 ? autofocus : undefined,
          }),
          ' ',
          label,
        ),
      ),
      message,
    );
  };
  return { field, choices };
}
