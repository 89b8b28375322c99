import type { gate as english } from '../en/gate.ts';

export const gate: typeof english = {
  noticeLabel: 'Para quién es este menú',
  notice: {
    'adult-use': 'Solo para personas de {adultAge} años o más.',
    medical: 'Solo para pacientes de uso medicinal de {medicalAge} años o más.',
    both: 'Solo para personas de {adultAge} años o más y pacientes de uso medicinal de {medicalAge} años o más.',
  },
  question: {
    'adult-use': '¿Tienes {adultAge} años o más?',
    medical: '¿Eres paciente de uso medicinal y tienes {medicalAge} años o más?',
    both: '¿Tienes la edad para ver este menú?',
  },
  explanation: 'Este es el menú de una tienda de cannabis con licencia.',
  licence: 'Licencia {number}',
  answer: {
    'adult-use': 'Tengo {adultAge} años o más',
    medical: 'Soy paciente de uso medicinal y tengo {medicalAge} años o más',
    no: 'No',
  },
  kept: {
    one: 'Tu respuesta se guarda solo en este dispositivo, por {count} día.',
    other: 'Tu respuesta se guarda solo en este dispositivo, por {count} días.',
  },
  refusal: {
    heading: 'Entonces no podemos mostrarte este menú.',
    text: 'Gracias por decírnoslo. Puedes cerrar esta página. Si pulsaste por error, con gusto volvemos a preguntar.',
    back: 'Volver a la pregunta',
  },
};
