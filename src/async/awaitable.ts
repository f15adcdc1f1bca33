/** A value, or the promise of one: answers from memory are there at once, answers from a store are promised. */
export type Awaitable<T> = T | Promise<T>;

export function isPromise<T>(value: Awaitable<T>): value is Promise<T> {
  return value instanceof Promise;
}

/** `next(value)`, as a promise only if the value is one. */
export function then<T, U>(value: Awaitable<T>, next: (value: T) => Awaitable<U>): Awaitable<U> {
  return isPromise(value) ? value.then(next) : next(value);
}

/** All of the values, as a promise only if one of them is. */
export function all<T extends readonly unknown[]>(values: {
  readonly [K in keyof T]: Awaitable<T[K]>;
}): Awaitable<T> {
  return values.some((value) => value instanceof Promise) ? Promise.all(values) : (values as unknown as T);
}
