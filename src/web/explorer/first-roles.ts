/** The roles that the explorer offers and draws before anything is chosen. Of a guide with more roles it draws a part. */
export const FIRST_ROLES = { first: 100 } as const;
