import type { freshness as english } from '../en/freshness.ts';

export const freshness: typeof english = {
  withPhone:
    'Este menú se tomó {age}. Los precios y las existencias pueden haber cambiado: llama al {phone} antes de venir.',
  withoutPhone:
    'Este menú se tomó {age}. Los precios y las existencias pueden haber cambiado: pregunta en la tienda antes de comprar.',
};
