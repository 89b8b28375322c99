export const store = { a: foo.bar };
