import type { hours as english } from '../en/hours.ts';

export const hours: typeof english = {
  openState: {
    open: 'Abierto ahora',
    openUntil: { one: 'Abierto hasta la {time}', other: 'Abierto hasta las {time}' },
    closesSoon: { one: 'Cierra pronto, a la {time}', other: 'Cierra pronto, a las {time}' },
    closed: 'Cerrado ahora',
    opensToday: { one: 'Abre a la {time}', other: 'Abre a las {time}' },
    opensTomorrow: { one: 'Abre mañana a la {time}', other: 'Abre mañana a las {time}' },
    opensOn: { one: 'Abre el {day} a la {time}', other: 'Abre el {day} a las {time}' },
    onHoliday: '{holiday} · {state}',
  },
  specialDays: {
    caption: 'Horarios especiales',
    closed: 'Cerrado',
  },
  directions: 'Cómo llegar',
};
