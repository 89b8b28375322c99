import type { ShortlistMessages } from '../en/saved-list.ts';

export const shortlist: ShortlistMessages = {
  empty: 'Aún no hay nada en tu lista. Pulsa el corazón de un producto para guardarlo aquí.',
  toMenu: 'Ver todos los productos',
  count: { one: '{count} producto', other: '{count} productos' },
  shared: 'Alguien compartió esta lista contigo. No se guarda en este dispositivo hasta que tú la guardes.',
  keepShared: 'Guardar estos',
  gone: {
    one: '{count} producto de esta lista ya no está en el menú.',
    other: '{count} productos de esta lista ya no están en el menú.',
  },
  noRoom: {
    one: 'La lista está llena: {count} de estos no se guardó.',
    other: 'La lista está llena: {count} de estos no se guardaron.',
  },
  share: 'Copiar un enlace a esta lista',
  copied: 'El enlace está copiado.',
  copyFailed: 'Copia esta dirección: {address}',
  print: 'Imprimir para la tienda',
  clear: 'Vaciar la lista',
  compare: 'Comparar',
  compareTitle: 'Lado a lado',
  compareHelp: 'Elige hasta tres para comparar.',
  compareFull: 'Ya se comparan tres. Quita uno para elegir otro.',
  rows: {
    maker: 'Productor',
    shelf: 'Estante',
    type: 'Variedad',
    strength: 'Potencia',
    prices: 'Precios',
    gram: 'Menor precio por gramo',
    effects: 'Efectos',
    flavors: 'Sabores',
  },
  unknown: '–',
};
