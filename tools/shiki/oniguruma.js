export const createOnigurumaEngine = () => ({});
