import type { QuestionMessages } from '../en/questions.ts';

export const questions: QuestionMessages = {
  asked: {
    'cheapest-gram': {
      title: '¿Cuál es el gramo de flor más barato?',
      how: 'Flor según lo menos que cuesta un gramo en cualquiera de los tamaños que tenemos hoy; se indica con qué tamaño se consigue.',
      link: 'El gramo más barato',
    },
    'best-eighth': {
      title: '¿Qué octavo conviene más?',
      how: 'Flor según el precio de un octavo ({eighth}), del más bajo al más alto; entre dos del mismo precio va primero la que tiene más THC total.',
      link: 'Octavos que más convienen',
    },
    'cheapest-gram-pre-rolls': {
      title: '¿Qué preliados cuestan menos por gramo?',
      how: 'Preliados cuyo peso conocemos, según lo menos que cuesta un gramo en cualquiera de los paquetes que tenemos hoy; se indica con qué peso se consigue.',
      link: 'Preliados más baratos por gramo',
    },
    'cheapest-gram-cartridges': {
      title: '¿Qué cartuchos cuestan menos por gramo?',
      how: 'Cartuchos según lo menos que cuesta un gramo de aceite en cualquiera de los tamaños que tenemos hoy; se indica con qué tamaño se consigue.',
      link: 'Cartuchos más baratos por gramo',
    },
    'cheapest-gram-extracts': {
      title: '¿Qué extractos cuestan menos por gramo?',
      how: 'Extractos según lo menos que cuesta un gramo en cualquiera de los tamaños que tenemos hoy; se indica con qué tamaño se consigue.',
      link: 'Extractos más baratos por gramo',
    },
    'under-20': {
      title: '¿Qué hay por menos de {money}?',
      how: 'De cada categoría, los pocos productos que menos cuestan en su tamaño más barato, siempre que sea por menos de {money}.',
      link: 'Por menos de {money}',
    },
    'low-thc-high-cbd': {
      title: '¿Qué tiene poco THC y mucho CBD?',
      how: 'Productos con al menos el doble de CBD que de THC, primero los que tienen más CBD por cada parte de THC; los porcentajes solo se comparan con porcentajes y los miligramos con miligramos, y lo que no indica ambos queda fuera.',
      link: 'Poco THC, mucho CBD',
    },
    'edibles-5-mg-or-less': {
      title: '¿Qué comestibles tienen 5 mg o menos por pieza?',
      how: 'Comestibles con 5 mg de THC o menos por pieza según lo indica el paquete, de menos a más.',
      link: 'Comestibles de 5 mg o menos',
    },
  },
  figures: {
    perGram: '{price} el gramo al comprar {weight}',
    perGramOfOne: '{price} el gramo',
    price: '{price}',
    priceOfWeight: '{price} por {weight}',
    priceOfItems: { one: '{price} por {count} artículo', other: '{price} por {count} artículos' },
    ratio: '{cbd} de CBD frente a {thc} de THC',
    mgPerPiece: '{mg} de THC por pieza',
  },
};
