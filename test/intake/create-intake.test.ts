import { load } from 'cheerio';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { createIntake, type IntakeOptions } from '#intake/create-intake.ts';
import type { CustomerDraft } from '#menu/join/customer.ts';
import { HerbariumError } from '#platform/errors/error.ts';
import { parseStore } from '#settings/load-store.ts';
import { toPublicStore } from '#site/snapshot/to-public-store.ts';
import { CustomerRefusedError } from '#treez/customers/customer-refusal.ts';
import { WHOLE } from '../menu/join/any-join.ts';
import { store as corner } from '../stores/corner-store.ts';

const INTAKE = 'https://join.corner.example/';
const SITE = 'https://menu.corner.example';

/** A store whose intake is on the host of its menu. */
const ON_SITE = toPublicStore(parseStore({ ...corner, join: { intakeUrl: '/intake/' } }, 'test'));

function open(options: Partial<IntakeOptions> = {}) {
  const drafts: CustomerDraft[] = [];
  const logged: string[] = [];
  const waits: number[] = [];
  let now = Date.parse('2026-11-25T20:00:00Z');
  const settings = parseStore(
    {
      ...corner,
      alsoIn: ['es-US'],
      join: { intakeUrl: INTAKE, shopperTypes: ['adult', 'medical', 'medical-mmid'] },
    },
    'test',
  );
  const intake = createIntake({
    store: toPublicStore(settings),
    register: async (draft) => drafts.push(draft),
    now: () => now,
    wait: async (ms) => {
      waits.push(ms);
      await new Promise(setImmediate);
    },
    log: (...words) => logged.push(words.filter(Boolean).join(' ')),
    ...options,
  });
  const pass = (ms: number) => {
    now += ms;
  };
  return { intake, drafts, logged, waits, pass };
}

interface Sent {
  values?: Record<string, string>;
  headers?: Record<string, string>;
  body?: BodyInit;
  sender?: string;
}

const post = (
  intake: ReturnType<typeof open>['intake'],
  { values, headers, body, sender = '192.0.2.1' }: Sent = {},
) =>
  intake(
    new Request(INTAKE, {
      method: 'POST',
      headers: {
        origin: SITE,
        'content-type': 'application/x-www-form-urlencoded;charset=UTF-8',
        ...headers,
      },
      body: body ?? new URLSearchParams({ ...WHOLE, ...values }).toString(),
    }),
    sender,
  );
const JSON_WANTED = { accept: 'application/json' };

describe('a form without a fault', () => {
  it('is registered, and leads back to the site', async () => {
    const { intake, drafts, logged } = open();
    const answer = await post(intake);
    expect([answer.status, answer.headers.get('location')]).toEqual([303, `${SITE}/join/done/`]);
    expect(drafts).toMatchObject([{ firstName: 'Ines', phone: '5105550177', optOut: null }]);
    expect(logged).toEqual(['created']);
  });

  it('leads back to the page in its language', async () => {
    const answer = await post(open().intake, { values: { language: 'es-US' } });
    expect(answer.headers.get('location')).toBe(`${SITE}/es/join/done/`);
  });

  it('from a script is answered with data that its page may read', async () => {
    const answer = await post(open().intake, { headers: JSON_WANTED });
    expect([answer.status, await answer.json()]).toEqual([200, { status: 'done' }]);
    expect(answer.headers.get('access-control-allow-origin')).toBe(SITE);
  });
});

/** All that an answer is, and how long it took. */
async function describeAnswer(answer: Response, waits: readonly number[]) {
  return { status: answer.status, headers: [...answer.headers], body: await answer.text(), waits };
}

describe('who is known already', () => {
  const REFUSALS = [
    'DUPLICATED_CUSTOMER_PHONE',
    'DUPLICATED_CUSTOMER_EMAIL',
    'DRIVER_LICENSE_DUPLICATION',
    'CUSTOMER_AGE_TOO_HIGH',
    'SOMETHING_ELSE',
  ];

  it.each([{}, JSON_WANTED])('is answered as one who is new (%j)', async (headers) => {
    const fresh = open();
    const expected = await describeAnswer(await post(fresh.intake, { headers }), fresh.waits);
    for (const reason of REFUSALS) {
      const known = open({
        register: async () => {
          throw new CustomerRefusedError('a new customer', reason, 400);
        },
      });
      const answer = await post(known.intake, { headers });
      expect(await describeAnswer(answer, known.waits)).toEqual(expected);
      expect(known.logged[0]).toMatch(/^refused by the store’s system TREEZ_CUSTOMER_REFUSED/);
    }
  });

  it.each([0, 300, 1999, 2000, 2001, 60_000])(
    'after %i ms is answered after two seconds, as anybody is',
    async (takesMs) => {
      const opened = open({
        register: async () => {
          opened.pass(takesMs);
          throw new CustomerRefusedError('a new customer', 'DUPLICATED_CUSTOMER_PHONE', 400);
        },
      });
      await post(opened.intake);
      expect(opened.waits).toEqual([2000]);
    },
  );

  it('counts toward how often somebody may send as one who is new', async () => {
    const { intake } = open({
      register: async () => {
        throw new CustomerRefusedError('a new customer', 'DUPLICATED_CUSTOMER_PHONE', 400);
      },
    });
    for (const _ of Array(20)) expect((await post(intake)).status).toBe(303);
    expect((await post(intake)).status).toBe(429);
  });
});

describe('a form with faults', () => {
  const WRONG = {
    firstName: '<b>"Ines"</b> &',
    birthday: '2015-01-01',
    phone: '12',
    shopperType: 'medical',
    offers: 'no',
  };

  it('comes back with all that was typed, and what is wrong beside the fields', async () => {
    const { intake, drafts, logged } = open();
    const answer = await post(intake, { values: { ...WRONG, email: 'ines@example.com' } });
    expect([answer.status, drafts, logged]).toEqual([422, [], ['faults']]);
    const $ = load(await answer.text());
    const readValue = (name: string) => $(`[name="${name}"]`).attr('value');
    expect(['firstName', 'birthday', 'phone', 'email', 'licenceNumber'].map(readValue)).toEqual([
      '<b>"Ines"</b> &',
      '2015-01-01',
      '12',
      'ines@example.com',
      'A7654321',
    ]);
    expect($('[name="shopperType"][checked]').attr('value')).toBe('medical');
    expect($('[name="offers"][checked]').attr('value')).toBe('no');
    for (const name of ['birthday', 'phone']) {
      const control = $(`[name="${name}"]`);
      expect(control.attr('aria-invalid')).toBe('true');
      expect($(`#${control.attr('aria-describedby')}`).text()).not.toBe('');
    }
    expect($('[autofocus]').attr('name')).toBe('birthday');
    expect($('script').length + $('[src]').length).toBe(0);
  });

  it('is told to a script by field and code', async () => {
    const answer = await post(open().intake, { values: WRONG, headers: JSON_WANTED });
    expect([answer.status, await answer.json()]).toEqual([
      422,
      {
        status: 'faults',
        faults: [
          { field: 'birthday', code: 'too-young' },
          { field: 'phone', code: 'not-a-phone' },
        ],
      },
    ]);
  });

  it('comes back in its language', async () => {
    const answer = await post(open().intake, { values: { ...WRONG, language: 'es-US' } });
    const $ = load(await answer.text());
    expect([$('html').attr('lang'), $('#join-phone-fault').text()]).toEqual([
      'es-US',
      'Indica diez dígitos; el primero no puede ser 0 ni 1.',
    ]);
  });
});

describe('while the store’s system is not to be reached', () => {
  const fail = async () => {
    throw new HerbariumError('Ines Alder cannot be registered', {
      code: 'TREEZ_UNREACHABLE',
      hint: 'Wait.',
    });
  };
  const outage = () => open({ check: fail, register: fail });

  it('a form comes back whole, with what to do', async () => {
    const { intake, logged } = outage();
    const answer = await post(intake);
    const $ = load(await answer.text());
    expect([answer.status, logged]).toEqual([503, ['unavailable TREEZ_UNREACHABLE']]);
    expect($('.join-notice').text()).toContain('Nothing has been lost');
    expect($('[name="phone"]').attr('value')).toBe(WHOLE.phone);
    expect($('[name="licenceNumber"]').attr('value')).toBe(WHOLE.licenceNumber);
  });

  it('a script is told so', async () => {
    const answer = await post(outage().intake, { headers: JSON_WANTED });
    expect([answer.status, await answer.json()]).toEqual([503, { status: 'unavailable' }]);
  });

  it('is told as soon as it is there again', async () => {
    let isAway = true;
    const { intake, pass } = open({ check: async () => isAway && fail() });
    expect((await post(intake)).status).toBe(503);
    isAway = false;
    pass(2000);
    expect((await post(intake)).status).toBe(303);
  });

  it('what happens to one person is told to nobody: it is tried again until it is done', async () => {
    let triesLeft = 3;
    const { intake, logged, waits } = open({ register: async () => triesLeft-- > 0 && fail() });
    expect((await post(intake)).status).toBe(303);
    await expect.poll(() => logged).toEqual(['delayed TREEZ_UNREACHABLE', 'created']);
    expect(waits).toEqual([2000, 1000, 2000, 4000]);
  });

  it('who cannot be registered for a quarter of an hour is given up, and the log says so', async () => {
    const { intake, logged, waits } = open({ register: fail });
    await post(intake);
    await expect.poll(() => logged).toEqual(['delayed TREEZ_UNREACHABLE', 'lost TREEZ_UNREACHABLE']);
    const pausedMs = waits.slice(1).reduce((sum, ms) => sum + ms, 0);
    expect(pausedMs).toBeGreaterThan(14 * 60_000);
    expect(pausedMs).toBeLessThanOrEqual(15 * 60_000);
  });

  it('an intake that ends tries everybody once more', async () => {
    let isAway = true;
    const { intake, logged } = open({
      register: async () => isAway && fail(),
      wait: (ms) => (ms === 2000 ? Promise.resolve() : new Promise(() => {})),
    });
    await post(intake);
    await expect.poll(() => logged).toEqual(['delayed TREEZ_UNREACHABLE']);
    isAway = false;
    await intake.drain();
    expect(logged).toEqual(['delayed TREEZ_UNREACHABLE', 'created']);
  });

  it('that it is slow tells something only where nobody has sent a form for a minute', async () => {
    let takesMs = 0;
    const opened = open({
      check: async () => {
        opened.pass(takesMs);
        if (takesMs > 0) await fail();
      },
    });
    const sendAfter = async (ms: number) => {
      opened.pass(ms);
      return (await post(opened.intake)).status;
    };
    expect(await sendAfter(0)).toBe(303);
    takesMs = 8000;
    expect(await sendAfter(11_000)).toBe(303);
    expect(await sendAfter(61_000)).toBe(503);
  });
});

describe('what is not taken', () => {
  it.each([
    ['of another site', { origin: 'https://elsewhere.example' }],
    ['of a page that hides where it is', { origin: 'null' }],
    ['of a site whose name begins like ours', { origin: `${SITE}.evil.example` }],
  ])('is a form %s', async (_, headers) => {
    const { intake, drafts } = open();
    const answer = await post(intake, { headers: { ...headers, ...JSON_WANTED } });
    expect([answer.status, await answer.json(), drafts]).toEqual([403, { status: 'elsewhere' }, []]);
    expect(answer.headers.get('access-control-allow-origin')).toBeNull();
  });

  it('is a form of another site, whatever it says of itself', async () => {
    const { intake, drafts } = open();
    const answer = await post(intake, {
      values: { site: SITE },
      headers: { origin: 'https://elsewhere.example' },
    });
    expect([answer.status, drafts]).toEqual([403, []]);
  });

  it.each(['cross-site', 'same-site', 'none'])(
    'is a form that hides where it is from, and that the browser says is of another host: %s',
    async (from) => {
      const { intake, drafts } = open({ store: ON_SITE });
      const answer = await post(intake, {
        values: { site: SITE },
        headers: { origin: 'null', 'sec-fetch-site': from },
      });
      expect([answer.status, drafts]).toEqual([403, []]);
    },
  );

  it('is a form that does not say where it is from', async () => {
    const { intake, drafts } = open();
    const request = new Request(INTAKE, { method: 'POST', body: new URLSearchParams(WHOLE) });
    expect([(await intake(request, 'x')).status, drafts]).toEqual([403, []]);
  });

  it.each([
    ['too large', { body: `firstName=${'x'.repeat(16_384)}` }],
    ['no form', { body: '{}', headers: { 'content-type': 'application/json' } }],
  ])('is what is %s', async (_, sent) => {
    const { intake, drafts, logged } = open();
    expect([(await post(intake, sent)).status, drafts, logged]).toEqual([413, [], ['too-large']]);
  });

  it('is what a program filled in where no person does, though it is told that all is well', async () => {
    const { intake, drafts, logged } = open();
    const answer = await post(intake, { values: { website: 'https://spam.example' } });
    expect([answer.status, drafts, logged]).toEqual([303, [], ['trapped']]);
  });

  it('is the twenty-first form of one sender within a quarter of an hour', async () => {
    const { intake, drafts, pass } = open();
    for (const _ of Array(20)) expect((await post(intake)).status).toBe(303);
    const answer = await post(intake);
    const $ = load(await answer.text());
    expect([answer.status, drafts.length, $('[name="firstName"]').attr('value')]).toEqual([429, 20, 'Ines']);
    expect((await post(intake, { sender: '192.0.2.2' })).status).toBe(303);
    pass(15 * 60_000);
    expect((await post(intake)).status).toBe(303);
  });

  it.each(['PUT', 'DELETE'])('is %s', async (method) => {
    const answer = await open().intake(new Request(INTAKE, { method, headers: { origin: SITE } }), 'x');
    expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'GET, POST, OPTIONS']);
  });
});

describe('a form whose page hides where it is, as a host can ask for', () => {
  const FROM_NOWHERE = { origin: 'null', 'sec-fetch-site': 'cross-site' };

  it('is taken if it is the site’s own', async () => {
    const { intake, drafts } = open();
    const answer = await post(intake, { values: { site: SITE }, headers: FROM_NOWHERE });
    expect([answer.status, answer.headers.get('location')]).toEqual([303, `${SITE}/join/done/`]);
    expect(answer.headers.get('access-control-allow-origin')).toBeNull();
    expect(drafts).toHaveLength(1);
  });

  it('comes back with its faults, ready to be sent again', async () => {
    const answer = await post(open().intake, {
      values: { site: SITE, phone: '12' },
      headers: FROM_NOWHERE,
    });
    const $ = load(await answer.text());
    expect([answer.status, $('[name="site"]').attr('value')]).toEqual([422, SITE]);
  });

  it('leads to the page of whatever host the intake is on', async () => {
    const answer = await post(open({ store: ON_SITE }).intake, {
      values: { site: SITE },
      headers: { origin: 'null', 'sec-fetch-site': 'same-origin' },
    });
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/join/done/']);
  });

  it('is taken where the browser says nothing at all', async () => {
    const { intake, drafts } = open();
    const body = new URLSearchParams({ ...WHOLE, site: SITE });
    const answer = await intake(new Request(INTAKE, { method: 'POST', body }), 'x');
    expect([answer.status, drafts.length]).toEqual([303, 1]);
  });
});

describe('a browser that asks first', () => {
  it.each([
    [SITE, SITE],
    ['https://elsewhere.example', null],
  ])('from %s may send from %j', async (origin, allowed) => {
    const answer = await open().intake(new Request(INTAKE, { method: 'OPTIONS', headers: { origin } }), 'x');
    expect([answer.status, answer.headers.get('access-control-allow-origin')]).toEqual([204, allowed]);
  });
});

it('the form asks browsers to remember people and addresses, and no numbers of papers', async () => {
  const $ = load(await (await post(open().intake, { values: { phone: '12' } })).text());
  const readWord = (name: string) => $(`[name="${name}"]`).attr('autocomplete');
  const papers = ['licenceNumber', 'licenceExpires', 'medicalNumber', 'medicalExpires', 'caregiverLicence'];
  expect(papers.map(readWord)).toEqual(papers.map(() => 'off'));
  expect(['firstName', 'lastName', 'birthday', 'email', 'zipCode'].map(readWord)).toEqual([
    'given-name',
    'family-name',
    'bday',
    'email',
    'postal-code',
  ]);
});

it('what fails while a form is read is left to the host, and printed nowhere', async () => {
  const printed = vi.spyOn(console, 'error');
  onTestFinished(() => printed.mockRestore());
  const body = new ReadableStream({
    pull() {
      throw new Error('Ines Alder');
    },
  });
  // Needed for a stream, but not in the types.
  const init = { method: 'POST', headers: { origin: SITE }, body, duplex: 'half' };
  await expect(open().intake(new Request(INTAKE, init), 'x')).rejects.toThrow('Ines Alder');
  expect(printed).not.toHaveBeenCalled();
});

it.each(['GET', 'HEAD'])('who comes to it by a link is led to the form: %s', async (method) => {
  const answer = await open().intake(new Request(INTAKE, { method }), 'x');
  expect([answer.status, answer.headers.get('location')]).toEqual([303, `${SITE}/join/`]);
});

it('an intake of a store without a page to join on does not begin', () => {
  const store = toPublicStore(parseStore(corner, 'test'));
  expect(() => createIntake({ store, register: async () => {} })).toThrow(
    expect.objectContaining({ code: 'JOIN_MISSING' }),
  );
});

it('every answer says that it is kept nowhere', async () => {
  const { intake } = open();
  const answers = [
    await post(intake),
    await post(intake, { values: { phone: '1' } }),
    await post(intake, { headers: { origin: 'null' } }),
  ];
  expect(answers.map(({ headers }) => headers.get('cache-control'))).toEqual(Array(3).fill('no-store'));
});
