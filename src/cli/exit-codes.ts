export const DONE = 0;
export const PROBLEMS = 1;
export const WRONG_USE = 2;
