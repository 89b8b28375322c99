import type { Messages } from '../english.ts';

export const embed: Messages['embed'] = {
  results: 'Productos',
  whole: 'Todo el menú en {store}',
  nothing: 'No hay nada en este menú.',
  onSite: 'En el sitio del menú',
  failed: 'Esto no se ha podido cargar.',
};
