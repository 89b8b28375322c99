import type { gate as english } from '../en/gate.ts';

export const gate: typeof english = {
  noticeLabel: 'Para quién es este menú',
  notice: {
    'adult-use': 'Solo para personas de {adultAge} años o más.',
    medical: 'Solo para pacientes de uso medicinal de {medicalAge} años o más.',
    both: 'Solo para personas de {adultAge} años o más y pacientes de uso medicinal de {medicalAge} años o más.',
  },
  question: {
    'adult-use': '¿Tiene {adultAge} años o más?',
    medical: '¿Es paciente de uso medicinal y tiene {medicalAge} años o más?',
    both: '¿Tiene la edad para ver este menú?',
  },
  explanation: 'Este es el menú de una tienda de cannabis con licencia.',
  licence: 'Licencia {number}',
  answer: {
    'adult-use': 'Tengo {adultAge} años o más',
    medical: 'Soy paciente de uso medicinal y tengo {medicalAge} años o más',
    no: 'No',
  },
  kept: {
    one: 'Su respuesta se guarda solo en este dispositivo, por {count} día.',
    other: 'Su respuesta se guarda solo en este dispositivo, por {count} días.',
  },
  refusal: {
    heading: 'Entonces no podemos mostrarle este menú.',
    text: 'Gracias por decírnoslo. Puede cerrar esta página. Si pulsó por error, con gusto volvemos a preguntar.',
    back: 'Volver a la pregunta',
  },
};
