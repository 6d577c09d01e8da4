/** The module that keeps the records of people, as tickets name it. */
export const CUSTOMERS = 'customers';
