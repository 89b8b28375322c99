import type { Messages } from '../english.ts';

export const shopper: Messages['shopper'] = {
  title: 'Compras como',
  text: 'Algunas ofertas son para pacientes o para grupos que tiene la tienda. Di quién eres y los precios de todas las páginas se ajustan. Se guarda en este dispositivo y no se envía a nadie; la tienda puede pedir que lo demuestres.',
  anyone: 'Sin decir',
  adult: 'Uso adulto',
  medical: 'Paciente',
  'medical-mmid': 'Paciente con tarjeta del estado',
  groups: 'Soy de',
  assumed: 'Precios para: {who}',
  change: 'Cambiar',
};
